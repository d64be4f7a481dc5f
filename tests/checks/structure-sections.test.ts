// STR-01: six sections and five parts.
import { describe, expect, it } from 'vitest';
import { structureSections } from '../../src/checks/structure-sections.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf, skeleton } from '../subject-builder.ts';

const record = buildRecord();

function leavingOut(...prefixes: readonly string[]) {
  return { lines: skeleton.filter((line) => !prefixes.some((prefix) => line.startsWith(prefix))) };
}

describe('structure-sections', () => {
  it('is silent where all sections and parts are there', () => {
    expect(findingsOf(structureSections, record)).toEqual([]);
  });

  it('names all missing sections in one finding at the heading before them', () => {
    const findings = findingsOf(structureSections, record, leavingOut('三、', '六、'));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'warning', figures: [], place: { line: 8, column: 1 } });
    expect(findings[0]?.message).toEqual({
      zh: '未找到以下部分的标题：三、收到和处理政府信息公开申请情况；六、其他需要报告的事项，请核对报告结构。',
      en: 'Section headings not found: 3 Requests received and processed; 6 Other matters to be reported. Please check the structure of the report.',
    });
  });

  it('names the missing parts at the heading of section 一', () => {
    const findings = findingsOf(structureSections, record, leavingOut('（四）', '（五）'));
    expect(findings.map(({ place, args }) => [place, args])).toEqual([
      [expect.objectContaining({ line: 2 }), { kind: 'part', part: '4,5' }],
    ]);
    expect(findings[0]?.message.zh).toBe(
      '“一、总体情况”下未找到以下部分：（四）政府信息公开平台建设；（五）监督保障，请核对报告结构。',
    );
  });

  it('takes a heading that names two parts for both', () => {
    const lines = skeleton
      .filter((line) => !line.startsWith('（四）'))
      .map((line) => (line.startsWith('（三）') ? '（三）政府信息管理和公开平台建设情况。有专人。' : line));
    expect(findingsOf(structureSections, record, { lines })).toEqual([]);
  });

  it('says nothing of parts where section 一 itself is missing', () => {
    expect(findingsOf(structureSections, record, leavingOut('一、', '（'))).toHaveLength(1);
  });

  it('does not judge our own prose, nor a file that is no report', () => {
    expect(findingsOf(structureSections, { ...record, transcription: 'tables' }, leavingOut('六、'))).toEqual([]);
    const nothing = buildRecord({ editions: { proactive: null, requests: null } });
    expect(findingsOf(structureSections, nothing, { lines: ['购物清单'] })).toEqual([]);
  });
});
