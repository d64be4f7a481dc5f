// PLA-07: requests that end as "other".
import { describe, expect, it } from 'vitest';
import { plausibilityOtherShare } from '../../src/checks/plausibility-other-share.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const reportOf = (misc: number, granted: number) => buildRecord({ requests: { granted, 'other.misc': misc } });
const countOf = (misc: number, granted: number) => findingsOf(plausibilityOtherShare, reportOf(misc, granted)).length;

describe('plausibility-other-share', () => {
  it('is silent up to three in ten, and below 30 requests', () => {
    expect([countOf(0, 0), countOf(9, 21), countOf(29, 0), countOf(30, 70)]).toEqual([0, 0, 0, 0]);
  });

  it('names both counts', () => {
    expect([countOf(10, 20), countOf(31, 69)]).toEqual([1, 1]);
    const findings = findingsOf(plausibilityOtherShare, reportOf(40, 59));
    expect(findings.map(({ severity, figures }) => [severity, figures])).toEqual([
      ['warning', ['requests.other.misc.total', 'requests.total_processed.total']],
    ]);
    expect(findings[0]?.message.zh).toBe(
      '表三办结申请99件中，“其他处理”的“其他”为40件，占40.4%，请核对并考虑说明具体情形。',
    );
  });

  it('judges neither the one line of 2019 nor a cell without a value', () => {
    const old = buildRecord({ editions: { requests: '2019' }, requests: { granted: 20, 'other.total': 80 } });
    expect(findingsOf(plausibilityOtherShare, old)).toEqual([]);
    expect(findingsOf(plausibilityOtherShare, without(reportOf(40, 59), ['requests.other.misc.total']))).toEqual([]);
  });
});
