// Which reports of one office may be set against each other: those of years that follow one another.
import type { SeriesSubject } from './check.ts';
import type { FiledReport } from './filed-report.ts';

export interface YearPair {
  readonly before: FiledReport;
  readonly after: FiledReport;
}

/** Each report with that of the year before, the last of several; a year that is not there leaves a gap. */
export function adjacentYears({ reports }: SeriesSubject): readonly YearPair[] {
  const byYear = new Map<number, FiledReport>();
  return reports.flatMap((after) => {
    const before = byYear.get(after.year - 1);
    byYear.set(after.year, after);
    return before === undefined ? [] : [{ before, after }];
  });
}
