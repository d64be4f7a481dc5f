// XYR-03: cases pending at the end of a year are found again in the next, concluded or still pending.
import { outcomeFigures, procedures } from '../codebook/disputes.ts';
import { adjacentYears } from './adjacent-years.ts';
import type { SeriesCheck } from './check.ts';
import { distance } from './stated-difference.ts';

/**
 * Table 四 counts a case again in every year in which it is open, so no block can
 * hold fewer cases than were pending. The four results are added up; the printed
 * total may be wrong by itself. Fails for 7 pending and 3 cases a year later.
 */
export const yearsPending = {
  id: 'check/years-pending',
  code: 'XYR-03',
  severity: 'warning',
  scope: 'series',
  basis: 'Form of 2021 (and 2019), table 4; Regulations, article 51',
  run(subject, emit) {
    for (const { before, after } of adjacentYears(subject)) {
      for (const procedure of procedures) {
        const origin = `disputes.${procedure}.pending`;
        const pending = before.value(origin);
        const figures = outcomeFigures(procedure);
        const values = figures.map(after.value);
        if (pending === null || values.includes(null)) continue;
        const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
        if (sum >= pending) continue;
        emit({
          report: after,
          figures,
          related: [{ report: before, figure: origin }],
          args: { figure: origin, pending, sum, difference: distance(pending, sum), year: before.year },
        });
      }
    }
  },
} as const satisfies SeriesCheck;
