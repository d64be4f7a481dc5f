// ARI-06: in table 四, the outcomes of suits brought after reconsideration add up to their total.
import type { ReportCheck } from './check.ts';
import { statedDifferences } from './stated-difference.ts';

/** Fails, for example, for 10 upheld, 1 corrected and a total of 0. */
export const arithmeticLitigationAfter = {
  id: 'check/arithmetic-litigation-after',
  code: 'ARI-06',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), table 4, litigation after reconsideration',
  run({ record }, emit) {
    for (const { figures, sums } of statedDifferences(record, 'ARI-06')) emit({ figures, args: sums });
  },
} as const satisfies ReportCheck;
