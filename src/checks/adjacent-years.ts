// Which reports of one office may be set against each other: those of years that follow one another.
import type { SeriesSubject } from './check.ts';
import type { FiledReport } from './filed-report.ts';

export interface YearPair {
  readonly before: FiledReport;
  readonly after: FiledReport;
}

/**
 * Each report with that of the year before, the last of several; a year that is not there
 * leaves a gap. Two of one scope alone, or also two of which one says nothing of its scope.
 */
export function adjacentYears(
  { reports }: SeriesSubject,
  scopes: 'one scope' | 'one scope as far as known' = 'one scope',
): readonly YearPair[] {
  const byYear = new Map<number, FiledReport>();
  const pairs = reports.flatMap((after) => {
    const before = byYear.get(after.year - 1);
    byYear.set(after.year, after);
    return before === undefined ? [] : [{ before, after }];
  });
  return pairs.filter(({ before, after }) => {
    if (before.scope === after.scope) return true;
    return scopes === 'one scope as far as known' && [before.scope, after.scope].includes('unknown');
  });
}
