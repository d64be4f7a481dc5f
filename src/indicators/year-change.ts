// The change of a count from one year to the next, where the first is large enough and the two mean the same.
import type { BreakYear } from './form-breaks.ts';
import { breaksBetween } from './form-breaks.ts';

/** 同比 is not given on fewer cases than this in the year before. */
export const leastBefore = 30;

export interface YearCount {
  readonly year: number;
  readonly value: number | null;
}

/** too_few: counts alone; years_apart: the years do not follow each other. Worded by `indicator.change.<status>`. */
export type ChangeStatus = 'computed' | 'too_few' | 'no_value' | 'years_apart' | 'not_comparable';

export interface YearChange {
  readonly before: number | null;
  readonly now: number | null;
  /** (now - before) / before, 0.05 for 5% more; null unless `computed`. */
  readonly value: number | null;
  readonly status: ChangeStatus;
}

/** `breaks`: the years with which this count begins to mean something else. */
export function yearChange(before: YearCount, now: YearCount, breaks: readonly BreakYear[]): YearChange {
  const status = statusOf(before, now, breaks);
  const value =
    status === 'computed' && before.value !== null && now.value !== null
      ? (now.value - before.value) / before.value
      : null;
  return { before: before.value, now: now.value, value, status };
}

function statusOf(before: YearCount, now: YearCount, breaks: readonly BreakYear[]): ChangeStatus {
  if (now.year !== before.year + 1) return 'years_apart';
  if (breaksBetween(before.year, now.year).some((year) => breaks.includes(year))) return 'not_comparable';
  if (before.value === null || now.value === null) return 'no_value';
  return before.value < leastBefore ? 'too_few' : 'computed';
}
