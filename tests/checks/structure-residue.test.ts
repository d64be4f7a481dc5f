// STR-06: what a file conversion left in the text.
import { describe, expect, it } from 'vitest';
import { structureResidue } from '../../src/checks/structure-residue.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf, skeleton } from '../subject-builder.ts';

const record = buildRecord();

function adding(...lines: readonly string[]) {
  return { lines: [...skeleton, ...lines] };
}

describe('structure-residue', () => {
  it('is silent for clean text, English names and stars that mean something', () => {
    expect(findingsOf(structureResidue, record, adding('R and D 平台，2*3 项，android 客户端'))).toEqual([]);
    expect(findingsOf(structureResidue, record, { ...adding('**加粗**'), format: 'markdown' })).toEqual([]);
  });

  it('points at the bookmark that Word left', () => {
    const findings = findingsOf(structureResidue, record, adding('全年如下：[bookmark: _GoBack]（五）监督'));
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['info', [], expect.objectContaining({ line: 13, column: 6 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文含转换残留字符“[bookmark: _GoBack]”，请核对。',
      en: 'The text holds “[bookmark: _GoBack]”, left behind by a file conversion. Please check.',
    });
  });

  it('points at an English word between Chinese ones', () => {
    const [finding, ...others] = findingsOf(structureResidue, record, adding('明确审查程序 and 责任人'));
    expect(others).toEqual([]);
    expect(finding?.place).toMatchObject({ line: 13, column: 8, offset: [expect.any(Number), expect.any(Number)] });
  });

  it('says each kind once, with the number of its places', () => {
    const findings = findingsOf(structureResidue, record, adding('二是**建立机制**。', '意识 and 能力'));
    expect(findings.map(({ args }) => args)).toEqual([
      { residue: '**', n: 2 },
      { residue: 'and', n: 1 },
    ]);
    expect(findings[0]?.message.en).toBe(
      'The text holds “**” in 2 places, left behind by a file conversion. Please check.',
    );
  });

  it('does not judge our own prose', () => {
    expect(findingsOf(structureResidue, { ...record, transcription: 'tables' }, adding('**'))).toEqual([]);
  });
});
