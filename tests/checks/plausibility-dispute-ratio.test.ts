// PLA-03: many cases of reconsideration beside the requests processed.
import { describe, expect, it } from 'vitest';
import { plausibilityDisputeRatio } from '../../src/checks/plausibility-dispute-ratio.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const reportOf = (upheld: number, granted: number) =>
  buildRecord({ disputes: { 'reconsideration.upheld': upheld }, requests: { granted } });
const countOf = (upheld: number, granted: number) =>
  findingsOf(plausibilityDisputeRatio, reportOf(upheld, granted)).length;

describe('plausibility-dispute-ratio', () => {
  it('is silent up to half as many, and below 10 requests', () => {
    expect([countOf(0, 0), countOf(5, 10), countOf(9, 9), countOf(395, 790)]).toEqual([0, 0, 0, 0]);
  });

  it('names both counts', () => {
    expect([countOf(6, 10), countOf(20, 10)]).toEqual([1, 1]);
    const findings = findingsOf(plausibilityDisputeRatio, reportOf(31, 39));
    expect(findings.map(({ severity, figures }) => [severity, figures])).toEqual([
      ['info', ['disputes.reconsideration.total', 'requests.total_processed.total']],
    ]);
    expect(findings[0]?.message.zh).toBe('表四行政复议31件，与表三办结申请39件相比超过一半，请核对。');
  });

  it('needs both cells', () => {
    const record = without(reportOf(31, 39), ['requests.total_processed.total']);
    expect(findingsOf(plausibilityDisputeRatio, record)).toEqual([]);
  });
});
