// XYR-05: a main figure does not become more than five times what it was, or less than a fifth.
import { breaksBetween } from '../indicators/form-breaks.ts';
import { tableOf } from '../codebook/figures.ts';
import { adjacentYears } from './adjacent-years.ts';
import type { YearPair } from './adjacent-years.ts';
import type { SeriesCheck } from './check.ts';

/**
 * The figures that stand for an office's year; parts of them jump without a reason, and shares are left to indicators.
 */
const mainFigures = [
  'requests.received_new.total',
  'requests.total_processed.total',
  'proactive.licences.decisions',
  'proactive.penalties.decisions',
  'proactive.coercion.decisions',
  'proactive.fees.amount_wan',
  'disputes.reconsideration.total',
  'disputes.litigation_direct.total',
  'disputes.litigation_after.total',
] as const;

const factor = 5;
/** Below this the larger of the two may be chance. */
const fewest = 30;
/** Since then the law sends refusals to reconsideration before a suit, so disputes move without anybody's doing. */
const disputesBreak = 2024;

/**
 * Not over a change of the form of table 二, nor for disputes over that of the law in 2024. Fails for 40 penalty
 * decisions after 7; 0 to 29 is left alone.
 */
export const yearsJump = {
  id: 'check/years-jump',
  code: 'XYR-05',
  severity: 'warning',
  scope: 'series',
  basis: 'Plausibility',
  run(subject, emit) {
    for (const pair of adjacentYears(subject)) {
      const { before, after } = pair;
      for (const figure of mainFigures) {
        const [was, is] = [before.value(figure), after.value(figure)];
        if (was === null || is === null || !isComparable(pair, figure)) continue;
        const [least, most] = [Math.min(was, is), Math.max(was, is)];
        if (most < fewest || most <= factor * least) continue;
        emit({
          report: after,
          figures: [figure],
          related: [{ report: before, figure }],
          args: { figure, before: was, value: is, year: before.year },
        });
      }
    }
  },
} as const satisfies SeriesCheck;

function isComparable({ before, after }: YearPair, figure: string): boolean {
  const table = tableOf(figure);
  if (table === 'proactive') return before.editions.proactive === after.editions.proactive;
  return table === 'requests' || !breaksBetween(before.year, after.year).includes(disputesBreak);
}
