// NAR-10: results of another year in the text.
import { describe, expect, it } from 'vitest';
import { narrativeOtherYear } from '../../src/checks/narrative-other-year.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const otherYears = [
  { year: 2023, span: { start: 30, end: 35 } },
  { year: 2022, span: { start: 40, end: 45 } },
  { year: 2023, span: { start: 50, end: 55 } },
];

describe('narrative-other-year', () => {
  it('is silent where the text tells of its year alone', () => {
    expect(findingsOf(narrativeOtherYear, buildRecord())).toEqual([]);
  });

  it('points at the first place of each other year', () => {
    const findings = findingsOf(narrativeOtherYear, buildRecord(), { narrative: { otherYears } });
    expect(findings.map(({ severity, place }) => [severity, place])).toEqual([
      ['warning', expect.objectContaining({ offset: [30, 35] })],
      ['warning', expect.objectContaining({ offset: [40, 45] })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文以“2023年”叙述工作情况（共2处），报告年度为2024年，请核对。',
      en: 'The text tells of the work of 2023 (in 2 places), the report is of 2024. Please check.',
    });
  });

  it('leaves a doubtful year of the report to MET-01', () => {
    const narrative = { otherYears };
    const register = { year: 2023, agencyId: 'example-street', agencyName: '示例街道' };
    expect(findingsOf(narrativeOtherYear, buildRecord(), { narrative, register })).toEqual([]);
    expect(findingsOf(narrativeOtherYear, buildRecord(), { narrative, periodYear: 2023 })).toEqual([]);
    expect(findingsOf(narrativeOtherYear, buildRecord(), { narrative, titleYear: null })).toEqual([]);
  });
});
