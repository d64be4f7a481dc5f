// How much the project's own collection holds at least, so that no build can lose reports without a word.
import type { Problem } from './register.ts';

/** What a dataset is counted by: offices in the register, reports in force, figures in all of them. */
export interface DatasetCounts {
  readonly agencies: number;
  readonly reports: number;
  readonly figures: number;
}

/** Raised as the collection grows, lowered by hand when a report is withdrawn. Reports for 2019 to 2025. */
export const expectedCounts: DatasetCounts = { agencies: 10, reports: 12, figures: 2370 };

const counted = ['agencies', 'reports', 'figures'] as const;

/** A problem for each count that falls short. */
export function shortfalls(found: DatasetCounts, expected: DatasetCounts): Problem[] {
  return counted
    .filter((what) => found[what] < expected[what])
    .map((what) => ({
      file: 'src/dataset/expectations.ts',
      line: null,
      column: null,
      key: 'shortfall',
      args: { what, found: found[what], expected: expected[what] },
    }));
}
