// Years from which numbers are not what they were: a new law or a new form, drawn on every axis of years that crosses one.

/**
 * 2019: the Regulations were revised and the trial form came in; 2021: the form in use now (国办公开办函〔2021〕30号);
 * 2024: reconsideration before litigation over refusals (行政复议法 art. 23). Worded by `figure.break.<year>`.
 */
const breaks = [2019, 2021, 2024] as const;
export type BreakYear = (typeof breaks)[number];

/** Breaks that lie between two years of an axis: each stands before its own year. */
export function breaksBetween(first: number, last: number): readonly BreakYear[] {
  return breaks.filter((year) => first < year && year <= last);
}
