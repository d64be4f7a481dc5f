// ARI-02: the total column of table 三.
import { describe, expect, it } from 'vitest';
import { arithmeticRowTotal } from '../../src/checks/arithmetic-row-total.ts';
import { buildRecord, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({ requests: { granted: 3, 'refused.state_secret': 1 } });

describe('arithmetic-row-total', () => {
  it('is silent where each row adds up', () => {
    expect(findingsOf(arithmeticRowTotal, clean)).toEqual([]);
  });

  it('points at the total of the row that does not add up', () => {
    const findings = findingsOf(arithmeticRowTotal, withValue(clean, 'requests.refused.state_secret.enterprise', 1));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures).toEqual(
      ['total', 'natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other'].map(
        (applicant) => `requests.refused.state_secret.${applicant}`,
      ),
    );
    expect(findings[0]?.place).toMatchObject({ line: clean.figures['requests.refused.state_secret.total']?.line });
    expect(findings[0]?.message).toEqual({
      zh: '表三“不予公开：属于国家秘密”行：各类申请人合计2件，“总计”列为1件，相差1件，请核对。',
      en: 'Table 3, row “refused: state secret”: the applicant types add up to 2, the total column says 1; difference 1. Please check.',
    });
  });
});
