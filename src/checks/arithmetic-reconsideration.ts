// ARI-04: in table 四, the outcomes of administrative reconsideration, pending included, add up to the total.
import type { ReportCheck } from './check.ts';
import { statedDifferences } from './stated-difference.ts';

/**
 * Passes for 8 upheld, 1 corrected, 1 other, 7 pending and 17 in total; fails where the total leaves out the pending.
 */
export const arithmeticReconsideration = {
  id: 'check/arithmetic-reconsideration',
  code: 'ARI-04',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), table 4, administrative reconsideration',
  run({ record }, emit) {
    for (const { figures, sums } of statedDifferences(record, 'ARI-04')) emit({ figures, args: sums });
  },
} as const satisfies ReportCheck;
