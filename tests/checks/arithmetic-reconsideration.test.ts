// ARI-04: a total of table 四.
import { describe, expect, it } from 'vitest';
import { arithmeticReconsideration } from '../../src/checks/arithmetic-reconsideration.ts';
import { buildRecord, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({
  disputes: {
    'reconsideration.upheld': 8,
    'reconsideration.corrected': 1,
    'reconsideration.other': 1,
    'reconsideration.pending': 7,
  },
});

describe('arithmetic-reconsideration', () => {
  it('is silent where the outcomes, pending included, add up', () => {
    expect(findingsOf(arithmeticReconsideration, clean)).toEqual([]);
  });

  it('points at the total that leaves out the pending cases', () => {
    const findings = findingsOf(arithmeticReconsideration, withValue(clean, 'disputes.reconsideration.total', 10));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures).toEqual(
      ['total', 'upheld', 'corrected', 'other', 'pending'].map((outcome) => `disputes.reconsideration.${outcome}`),
    );
    expect(findings[0]?.place).toMatchObject({ line: clean.figures['disputes.reconsideration.total']?.line });
    expect(findings[0]?.message).toEqual({
      zh: '表四“行政复议”：各项结果（含尚未审结）合计17件，“总计”为10件，相差7件，请核对。',
      en: 'Table 4, administrative reconsideration: the outcomes (pending included) add up to 17, the total says 10; difference 7. Please check.',
    });
  });
});
