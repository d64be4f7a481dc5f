// Which years of an indicator may stand in one line, and which stand apart because law or form changed between them.
import { breaksBetween, formBreaks } from './form-breaks.ts';
import type { Indicator } from './indicator.ts';

/** Years from `first` to `last`; null: until today. */
export interface Period {
  readonly first: number;
  readonly last: number | null;
}

/** The national form and its tables began with the reports on this year; before it there is nothing to compute. */
const firstYear = formBreaks[0].year;

/** The periods within which an indicator means the same, in order. */
export function comparablePeriods({ breaks }: Indicator): readonly Period[] {
  const starts = [firstYear, ...breaks.filter((year) => year > firstYear)];
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? 0) - 1 })).map(openEnded);
}

function openEnded({ first, last }: { readonly first: number; readonly last: number }): Period {
  return { first, last: last < first ? null : last };
}

/** May the values of two years be set against each other without a mark between them? */
export function areComparable({ breaks }: Indicator, one: number, other: number): boolean {
  const between: readonly number[] = breaksBetween(Math.min(one, other), Math.max(one, other));
  return Math.min(one, other) >= firstYear && !breaks.some((year) => between.includes(year));
}
