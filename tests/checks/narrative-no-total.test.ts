// NAR-05: silence in the text on the number of items disclosed.
import { describe, expect, it } from 'vitest';
import { narrativeNoTotal } from '../../src/checks/narrative-no-total.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord();
const silent = { ...clean, claims: clean.claims.filter(({ concept }) => concept !== 'narrative.proactive_items') };

describe('narrative-no-total', () => {
  it('is satisfied with any statement', () => {
    expect(findingsOf(narrativeNoTotal, clean)).toEqual([]);
  });

  it('points at the heading under which the statement is expected', () => {
    const findings = findingsOf(narrativeNoTotal, silent);
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['info', [], expect.objectContaining({ line: 3, column: 1 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文中未找到主动公开政府信息的总数（各渠道数量不相加），请核对是否需要补充。',
      en: 'No total of items proactively disclosed was found in the text (numbers by channel are not added up). Please check whether one should be given.',
    });
  });

  it('does not judge our own prose', () => {
    expect(findingsOf(narrativeNoTotal, { ...silent, transcription: 'tables' })).toEqual([]);
  });
});
