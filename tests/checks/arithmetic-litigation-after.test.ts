// ARI-06: a total of table 四.
import { describe, expect, it } from 'vitest';
import { arithmeticLitigationAfter } from '../../src/checks/arithmetic-litigation-after.ts';
import { buildRecord, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({
  disputes: {
    'litigation_after.upheld': 8,
    'litigation_after.corrected': 1,
    'litigation_after.other': 1,
    'litigation_after.pending': 7,
  },
});

describe('arithmetic-litigation-after', () => {
  it('is silent where the outcomes, pending included, add up', () => {
    expect(findingsOf(arithmeticLitigationAfter, clean)).toEqual([]);
  });

  it('points at the total that leaves out the pending cases', () => {
    const findings = findingsOf(arithmeticLitigationAfter, withValue(clean, 'disputes.litigation_after.total', 10));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures).toEqual(
      ['total', 'upheld', 'corrected', 'other', 'pending'].map((outcome) => `disputes.litigation_after.${outcome}`),
    );
    expect(findings[0]?.place).toMatchObject({ line: clean.figures['disputes.litigation_after.total']?.line });
    expect(findings[0]?.message).toEqual({
      zh: '表四“复议后起诉”：各项结果（含尚未审结）合计17件，“总计”为10件，相差7件，请核对。',
      en: 'Table 4, litigation after reconsideration: the outcomes (pending included) add up to 17, the total says 10; difference 7. Please check.',
    });
  });
});
