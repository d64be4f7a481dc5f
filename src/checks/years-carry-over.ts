// XYR-01: what a report carries in is what the report of the year before carried forward.
import { applicantIds } from '../codebook/figures.ts';
import { adjacentYears } from './adjacent-years.ts';
import type { YearPair } from './adjacent-years.ts';
import type { SeriesCheck } from './check.ts';
import { mayBeSameOffice } from './same-office.ts';
import { distance } from './stated-difference.ts';

/**
 * Column by column, over every two years that follow one another; both editions count both rows alike. An error where
 * office and scope are the same; a warning where a scope is not known or the titles name different offices, as after
 * a merger. Fails for 5 carried in by the report of 2024 when that of 2023 carried 4 forward.
 */
export const yearsCarryOver = {
  id: 'check/years-carry-over',
  code: 'XYR-01',
  severity: 'error',
  scope: 'series',
  basis: 'Form of 2021 (and 2019), table 3, rows two and four',
  run(subject, emit) {
    for (const pair of adjacentYears(subject, 'one scope as far as known')) {
      const { before, after } = pair;
      for (const column of applicantIds) {
        const figure = `requests.carried_in.${column}`;
        const origin = `requests.carried_out.${column}`;
        const [carriedIn, carriedOut] = [after.value(figure), before.value(origin)];
        if (carriedIn === null || carriedOut === null || carriedIn === carriedOut) continue;
        emit({
          report: after,
          figures: [figure],
          related: [{ report: before, figure: origin }],
          severity: isOneOffice(pair) ? 'error' : 'warning',
          args: {
            column,
            carried_in: carriedIn,
            carried_out: carriedOut,
            difference: distance(carriedIn, carriedOut),
            year: before.year,
          },
        });
      }
    }
  },
} as const satisfies SeriesCheck;

function isOneOffice({ before, after }: YearPair): boolean {
  if ([before.scope, after.scope].includes('unknown')) return false;
  const names = [before.agencyName, after.agencyName];
  return names.includes(null) || mayBeSameOffice(names[0] ?? '', names[1] ?? '');
}
