// ARI-03: row （七） of table 三.
import { describe, expect, it } from 'vitest';
import { arithmeticOutcomes } from '../../src/checks/arithmetic-outcomes.ts';
import { outcomeConcepts } from '../../src/codebook/figures.ts';
import { buildRecord, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({ requests: { granted: 12_345, 'unable.not_held': 25 } });

describe('arithmetic-outcomes', () => {
  it('is silent where the outcomes add up in each column', () => {
    expect(findingsOf(arithmeticOutcomes, clean)).toEqual([]);
    const old = buildRecord({ editions: { requests: '2019' }, requests: { 'other.total': 2 } });
    expect(findingsOf(arithmeticOutcomes, old)).toEqual([]);
  });

  it('points at the total of the column that does not add up', () => {
    const findings = findingsOf(arithmeticOutcomes, withValue(clean, 'requests.granted.total', 12_344));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures).toEqual(
      ['requests.total_processed', ...outcomeConcepts('2021')].map((row) => `${row}.total`),
    );
    expect(findings[0]?.place).toMatchObject({ line: clean.figures['requests.total_processed.total']?.line });
    expect(findings[0]?.message).toEqual({
      zh: '表三“总计”列：办理结果（一）至（六）合计12,369件，“（七）总计”为12,370件，相差1件，请核对。',
      en: 'Table 3, column “total”: outcomes (1) to (6) add up to 12,369, row (7) “total” says 12,370; difference 1. Please check.',
    });
  });
});
