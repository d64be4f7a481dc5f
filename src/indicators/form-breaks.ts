// Years from which numbers are not what they were: a new law or
// a new form, drawn on every axis of years that crosses one.

/** One break: it stands before the first report year it is true of. The words are keys of `src/i18n`. */
interface FormBreak {
  readonly year: number;
  /** What changed, short enough for an axis. */
  readonly words: string;
  /** The law or notice it follows from. */
  readonly basis: string;
}

/**
 * 2019: the Regulations were revised and the trial form came in; 2021: the form in use now (国办公开办函〔2021〕30号);
 * 2024: reconsideration before litigation over refusals (行政复议法 art. 23).
 */
export const formBreaks = [
  { year: 2019, words: 'figure.break.2019', basis: 'indicator.break.2019.basis' },
  { year: 2021, words: 'figure.break.2021', basis: 'indicator.break.2021.basis' },
  { year: 2024, words: 'figure.break.2024', basis: 'indicator.break.2024.basis' },
] as const satisfies readonly FormBreak[];

export type BreakYear = (typeof formBreaks)[number]['year'];

/** Breaks that lie between two years of an axis: each stands before its own year. */
export function breaksBetween(first: number, last: number): readonly BreakYear[] {
  return formBreaks.map(({ year }) => year).filter((year) => first < year && year <= last);
}
