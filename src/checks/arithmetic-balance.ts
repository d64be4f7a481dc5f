// ARI-01: in each column of table 三, requests received and carried in equal requests processed and carried forward.
import { parseFigure } from '../codebook/figures.ts';
import { differingIdentities } from '../indicators/identity-ledger.ts';
import type { FigureRecord } from '../records/schema.ts';
import type { ReportCheck } from './check.ts';
import { distance } from './stated-difference.ts';

/**
 * The form prints the identity itself in the corner cell of table 三: item one plus item two equals item three plus item
 * four. Fails, for example, when 5 are received, none is carried in, 4 are processed and none is carried forward.
 */
export const arithmeticBalance = {
  id: 'check/arithmetic-balance',
  code: 'ARI-01',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), table 3, corner cell',
  run({ record }, emit) {
    for (const { left, right, leftSum, rightSum } of differingIdentities(record, 'ARI-01')) {
      emit({
        figures: [...left, ...right],
        args: {
          column: parseFigure(left[0] ?? '')?.applicant ?? '',
          received_new: valueOf(record.figures[left[0] ?? '']),
          carried_in: valueOf(record.figures[left[1] ?? '']),
          left: leftSum,
          total_processed: valueOf(record.figures[right[0] ?? '']),
          carried_out: valueOf(record.figures[right[1] ?? '']),
          right: rightSum,
          difference: distance(leftSum, rightSum),
        },
      });
    }
  },
} as const satisfies ReportCheck;

function valueOf(figure: FigureRecord | undefined): number {
  const value = figure?.value ?? null;
  if (value === null) throw new Error('no value in a judged identity');
  return value;
}
