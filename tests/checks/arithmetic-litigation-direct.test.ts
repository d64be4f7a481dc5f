// ARI-05: a total of table 四.
import { describe, expect, it } from 'vitest';
import { arithmeticLitigationDirect } from '../../src/checks/arithmetic-litigation-direct.ts';
import { buildRecord, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({
  disputes: {
    'litigation_direct.upheld': 8,
    'litigation_direct.corrected': 1,
    'litigation_direct.other': 1,
    'litigation_direct.pending': 7,
  },
});

describe('arithmetic-litigation-direct', () => {
  it('is silent where the outcomes, pending included, add up', () => {
    expect(findingsOf(arithmeticLitigationDirect, clean)).toEqual([]);
  });

  it('points at the total that leaves out the pending cases', () => {
    const findings = findingsOf(arithmeticLitigationDirect, withValue(clean, 'disputes.litigation_direct.total', 10));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures).toEqual(
      ['total', 'upheld', 'corrected', 'other', 'pending'].map((outcome) => `disputes.litigation_direct.${outcome}`),
    );
    expect(findings[0]?.place).toMatchObject({ line: clean.figures['disputes.litigation_direct.total']?.line });
    expect(findings[0]?.message).toEqual({
      zh: '表四“未经复议直接起诉”：各项结果（含尚未审结）合计17件，“总计”为10件，相差7件，请核对。',
      en: 'Table 4, direct litigation: the outcomes (pending included) add up to 17, the total says 10; difference 7. Please check.',
    });
  });
});
