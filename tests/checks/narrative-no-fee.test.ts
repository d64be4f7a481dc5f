// NAR-07: silence in the text on processing fees.
import { describe, expect, it } from 'vitest';
import { narrativeNoFee } from '../../src/checks/narrative-no-fee.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord();
const silent = { ...clean, claims: clean.claims.filter(({ concept }) => concept !== 'narrative.fee_yuan') };

describe('narrative-no-fee', () => {
  it('is satisfied with any statement', () => {
    expect(findingsOf(narrativeNoFee, clean)).toEqual([]);
  });

  it('points at the heading under which the statement is expected', () => {
    const findings = findingsOf(narrativeNoFee, silent);
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['info', [], expect.objectContaining({ line: 12, column: 1 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文中未找到信息处理费收取情况的说明，请核对是否需要补充。',
      en: 'No statement on information processing fees was found in the text. Please check whether one should be given.',
    });
  });

  it('does not judge our own prose', () => {
    expect(findingsOf(narrativeNoFee, { ...silent, transcription: 'tables' })).toEqual([]);
  });
});
