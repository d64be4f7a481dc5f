// ARI-03: in each column of table 三, the outcomes （一） to （六） add up to row （七）.
import { parseFigure } from '../codebook/figures.ts';
import type { ReportCheck } from './check.ts';
import { statedDifferences } from './stated-difference.ts';

/** Row (7) of item three is the total of outcomes (1) to (6). Fails for 74 granted, 25 not held, 100 in total. */
export const arithmeticOutcomes = {
  id: 'check/arithmetic-outcomes',
  code: 'ARI-03',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), table 3, item three, row (7)',
  run({ record }, emit) {
    for (const { figures, total, sums } of statedDifferences(record, 'ARI-03')) {
      emit({ figures, args: { column: parseFigure(total)?.applicant ?? '', ...sums } });
    }
  },
} as const satisfies ReportCheck;
