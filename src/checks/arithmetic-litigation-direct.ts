// ARI-05: in table 四, the outcomes of suits brought without reconsideration add up to their total.
import type { ReportCheck } from './check.ts';
import { statedDifferences } from './stated-difference.ts';

/** Fails, for example, for 1 upheld and 1 pending with 1 in total. */
export const arithmeticLitigationDirect = {
  id: 'check/arithmetic-litigation-direct',
  code: 'ARI-05',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), table 4, litigation without reconsideration',
  run({ record }, emit) {
    for (const { figures, sums } of statedDifferences(record, 'ARI-05')) emit({ figures, args: sums });
  },
} as const satisfies ReportCheck;
