// NAR-10: the text gives the results of the year of the report, not of another.
import type { ReportCheck } from './check.ts';

/**
 * One finding for each other year, at its first place. Comparisons, plans and paragraphs
 * that name the year of the report, too, are passed over; where title, period and register
 * disagree on that year, MET-01 speaks. Fails for results of 2023 in the report of 2024.
 */
export const narrativeOtherYear = {
  id: 'check/narrative-other-year',
  code: 'NAR-10',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, articles 6 and 50',
  run({ narrative: { title, period, otherYears }, register, document }, emit) {
    const own = title?.year ?? null;
    if (otherYears.length === 0 || own === null) return;
    if ((period?.year ?? own) !== own || (register?.year ?? own) !== own) return;
    for (const [year, places] of Map.groupBy(otherYears, (one) => one.year)) {
      const [first] = places;
      if (first === undefined) continue;
      const args = { year, report_year: own, n: places.length };
      emit({ args, place: document.locate(first.span) });
    }
  },
} as const satisfies ReportCheck;
