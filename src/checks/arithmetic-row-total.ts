// ARI-02: in each row of table 三, the six kinds of applicants add up to the total.
import { parseFigure } from '../codebook/figures.ts';
import type { ReportCheck } from './check.ts';
import { statedDifferences } from './stated-difference.ts';

/** The last column of the form is the total of the columns before it. Fails for 3 individuals, 1 business, total 3. */
export const arithmeticRowTotal = {
  id: 'check/arithmetic-row-total',
  code: 'ARI-02',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), table 3, last column',
  run({ record }, emit) {
    for (const { figures, total, sums } of statedDifferences(record, 'ARI-02')) {
      emit({ figures, args: { row: parseFigure(total)?.concept ?? '', ...sums } });
    }
  },
} as const satisfies ReportCheck;
