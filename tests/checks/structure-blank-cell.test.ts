// STR-05: cells that hold no number.
import { describe, expect, it } from 'vitest';
import { structureBlankCell } from '../../src/checks/structure-blank-cell.ts';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { buildRecord, withFigure, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord();

function withText(id: string, raw: string, value: number | null = null) {
  return withFigure(clean, id, { status: 'text', raw, value });
}

describe('structure-blank-cell', () => {
  it('is silent where every cell holds a number, 0 included', () => {
    expect(findingsOf(structureBlankCell, clean)).toEqual([]);
  });

  it('points at a blank cell', () => {
    const findings = findingsOf(structureBlankCell, without(clean, ['requests.granted.total']));
    expect(findings.map(({ figures, severity }) => [figures, severity])).toEqual([
      [['requests.granted.total'], 'warning'],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '表三（收到和处理政府信息公开申请情况）中“予以公开·总计”未填数字（空白），未按0处理，请核对。',
      en: 'In table 3 (requests received and processed), “granted in full, total” is blank; not taken as 0. Please check.',
    });
  });

  it('says a wholly blank table once and lists its cells', () => {
    const all = promisedFigures('requests', '2021');
    const findings = findingsOf(structureBlankCell, without(clean, all));
    expect(findings.map(({ figures }) => figures)).toEqual([all]);
    expect(findings[0]?.message.zh).toContain('“本年新收申请·自然人”等175处未填数字');
  });

  it('quotes a dash, and keeps it apart from blanks of the same table and dashes of another', () => {
    const blank = without(withText('disputes.reconsideration.other', '-'), ['disputes.reconsideration.total']);
    const findings = findingsOf(
      structureBlankCell,
      withFigure(blank, 'proactive.rules.made', { status: 'text', raw: '/', value: null }),
    );
    expect(findings.map(({ figures }) => figures)).toEqual([
      ['proactive.rules.made'],
      ['disputes.reconsideration.total'],
      ['disputes.reconsideration.other'],
    ]);
    expect(findings[2]?.message.en).toBe(
      'In table 4 (administrative reconsideration and litigation), “administrative reconsideration: other outcome” holds “-”, which is no number; not taken as 0. Please check.',
    );
  });

  it('points at a remark beside a count, but not at a unit', () => {
    const findings = findingsOf(
      structureBlankCell,
      withText('proactive.normative_documents.made', '22（其中修订16件）', 22),
    );
    expect(findings[0]?.message.zh).toBe(
      '表二（主动公开政府信息情况）中“行政规范性文件：本年制发”填写的是“22（其中修订16件）”，数字之外另有文字，按22取数，请核对。',
    );
    expect(findingsOf(structureBlankCell, withText('proactive.fees.amount_wan', '43.788万元', 43.788))).toEqual([]);
    expect(findingsOf(structureBlankCell, withText('proactive.normative_documents.made', '22件', 22))).toEqual([]);
    expect(
      findingsOf(structureBlankCell, withText('proactive.normative_documents.made', '22件（约）', 22)),
    ).toHaveLength(1);
  });

  it('leaves cells that could not be read to the reader of the table', () => {
    expect(findingsOf(structureBlankCell, without(clean, ['requests.granted.total'], 'unread'))).toEqual([]);
  });

  it('shortens a hostile cell and keeps it plain text', () => {
    const raw = `<img src=x onerror=alert(1)>{n}\u001b[31m\u202e${'无'.repeat(5000)}`;
    const [finding] = findingsOf(structureBlankCell, withText('proactive.rules.made', raw));
    expect(finding?.message.zh).toContain('“<img src=x onerror=alert(1)>{n} [31m 无');
    expect(finding?.message.zh.length).toBeLessThan(130);
    expect(finding?.message.en).not.toMatch(/[\u001b\u202e]/u);
  });
});
