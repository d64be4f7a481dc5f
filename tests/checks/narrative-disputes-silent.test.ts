// NAR-11: disputes in table 四 that the text does not mention.
import { describe, expect, it } from 'vitest';
import { narrativeDisputesSilent } from '../../src/checks/narrative-disputes-silent.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf, skeleton } from '../subject-builder.ts';

const sued = buildRecord({ disputes: { 'reconsideration.pending': 2, 'litigation_after.upheld': 1 } });

describe('narrative-disputes-silent', () => {
  it('is satisfied with any mention, and where there is nothing to mention', () => {
    expect(findingsOf(narrativeDisputesSilent, buildRecord())).toEqual([]);
    const lines = skeleton.toSpliced(4, 0, '行政复议案件均已审结，没有超期。');
    expect(findingsOf(narrativeDisputesSilent, sued, { lines })).toEqual([]);
  });

  it('points at the first total and names those above 0', () => {
    const findings = findingsOf(narrativeDisputesSilent, sued);
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      [
        'info',
        ['disputes.reconsideration.total', 'disputes.litigation_after.total'],
        expect.objectContaining({ line: sued.figures['disputes.reconsideration.total']?.line }),
      ],
    ]);
    expect(findings[0]?.message.zh).toBe('表四有行政复议、行政诉讼3件，正文未作说明，请核对是否需要补充。');
  });

  it('says nothing of prose that is ours, or not here, nor of cells that were not read', () => {
    expect(findingsOf(narrativeDisputesSilent, { ...sued, transcription: 'tables' })).toEqual([]);
    const entry = { year: 2024, agencyId: 'example-street', agencyName: '示例街道' };
    for (const prose of ['partly', 'unknown'] as const)
      expect(findingsOf(narrativeDisputesSilent, sued, { register: { ...entry, prose } })).toEqual([]);
    expect(findingsOf(narrativeDisputesSilent, sued, { register: entry })).toHaveLength(1);
    const totals = ['disputes.reconsideration.total', 'disputes.litigation_after.total'];
    expect(findingsOf(narrativeDisputesSilent, without(sued, totals, 'unread'))).toEqual([]);
  });
});
