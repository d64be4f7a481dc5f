// Which reports of one office may be set against each other: those of years that follow one another.
import type { SeriesSubject } from './check.ts';
import type { FiledReport } from './filed-report.ts';

export interface YearPair {
  readonly before: FiledReport;
  readonly after: FiledReport;
}

/** Each report with that of the year before; a year that is not in the collection leaves a gap. */
export function adjacentYears({ reports }: SeriesSubject): readonly YearPair[] {
  return reports.slice(1).flatMap((after, index) => {
    const before = reports[index];
    return before?.year === after.year - 1 ? [{ before, after }] : [];
  });
}
