// PLA-06: refusals that went to court without reconsideration, from 2024 on.
import { describe, expect, it } from 'vitest';
import { plausibilityDirectLitigation } from '../../src/checks/plausibility-direct-litigation.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const disputes = { 'litigation_direct.pending': 1 };
const requests = { granted: 4, 'refused.internal_affairs': 1, 'refused.third_party': 2 };
const record = buildRecord({ disputes, requests });

describe('plausibility-direct-litigation', () => {
  it('is silent before 2024, without a year, without refusals and without such suits', () => {
    const quiet = [
      buildRecord({ disputes, requests, year: 2023 }),
      { ...record, year: null },
      buildRecord({ disputes, requests: { granted: 4 } }),
      buildRecord({ disputes: { 'litigation_after.upheld': 1 }, requests }),
    ];
    expect(quiet.flatMap((one) => findingsOf(plausibilityDirectLitigation, one))).toEqual([]);
  });

  it('names the suits and the refusals', () => {
    const findings = findingsOf(plausibilityDirectLitigation, record);
    expect(findings.map(({ severity, figures }) => [severity, figures])).toEqual([
      [
        'info',
        [
          'disputes.litigation_direct.total',
          'requests.refused.third_party.total',
          'requests.refused.internal_affairs.total',
        ],
      ],
    ]);
    expect(findings[0]?.message.en).toBe(
      'Table 4 has 1 suit without reconsideration and table 3 3 refusals. Since 2024 a refusal goes to reconsideration first. Please check the class of suit.',
    );
  });

  it('does not rely on cells that were not read', () => {
    const unread = without(record, ['disputes.litigation_direct.total'], 'unread');
    expect(findingsOf(plausibilityDirectLitigation, unread)).toEqual([]);
  });
});
