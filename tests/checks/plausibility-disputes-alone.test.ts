// PLA-02: disputes without requests.
import { describe, expect, it } from 'vitest';
import { plausibilityDisputesAlone } from '../../src/checks/plausibility-disputes-alone.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const disputes = { 'reconsideration.upheld': 1, 'litigation_after.pending': 2 };
const record = buildRecord({ disputes });

describe('plausibility-disputes-alone', () => {
  it('is silent without disputes, and where requests were received or carried in', () => {
    const quiet = [
      buildRecord(),
      buildRecord({ disputes, requests: { granted: 1 } }),
      buildRecord({ disputes, requests: { granted: 1, carried_in: 1 } }),
    ];
    expect(quiet.flatMap((one) => findingsOf(plausibilityDisputesAlone, one))).toEqual([]);
  });

  it('names totals of disputes and of requests', () => {
    const findings = findingsOf(plausibilityDisputesAlone, record);
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      [
        'warning',
        [
          'disputes.reconsideration.total',
          'disputes.litigation_after.total',
          'requests.received_new.total',
          'requests.carried_in.total',
        ],
        expect.objectContaining({ line: record.figures['disputes.reconsideration.total']?.line }),
      ],
    ]);
    expect(findings[0]?.message.zh).toBe(
      '表四有行政复议、行政诉讼3件，表三本年新收和上年结转的申请均为0件，请核对是否为往年申请引起。',
    );
  });

  it('does not take a blank for none', () => {
    expect(findingsOf(plausibilityDisputesAlone, without(record, ['requests.received_new.total']))).toEqual([]);
  });
});
