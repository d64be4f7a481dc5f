// Runs of figures as bands of rows: what a program leaves of a table that takes a page apart by its white space.
//
//   6        each run is a column of the rows of its band: first the blocks of some rows from left to right, then those of
//   0        the rows below
//
//   9
//   1
import type { Word } from './line-words.ts';

type Figures = readonly Word[];

/** Lines of figures without a blank line or words between. */
export interface FigureRun {
  readonly lines: readonly Figures[];
  /** The words that they follow, counted from the first of the table, and their page. */
  readonly part: number;
  readonly page: number;
}

/** All ways to read runs as bands: a band has as many lines in each run, or its rows one after the other in one. */
export function bandsOf(runs: readonly FigureRun[], columns: number): readonly (readonly (readonly Figures[])[])[] {
  const [run] = runs;
  if (run === undefined) return [[]];
  const figures = run.lines.flat();
  const inTurn = figures.length % columns === 0 ? [{ rows: rowsOf(figures, columns), used: 1 }] : [];
  const block = bandAt(runs, columns);
  return [...inTurn, ...(block ? [block] : [])].flatMap(({ rows, used }) =>
    bandsOf(runs.slice(used), columns).map((others) => [rows, ...others]),
  );
}

function bandAt(runs: readonly FigureRun[], columns: number): { rows: readonly Figures[]; used: number } | null {
  const size = runs[0]?.lines.length ?? 0;
  let rows: readonly Figures[] = Array.from({ length: size }, () => []);
  for (const [used, { lines }] of runs.entries()) {
    if (lines.length !== size || new Set(lines.map((line) => line.length)).size > 1) return null;
    rows = rows.map((row, at) => [...row, ...(lines[at] ?? [])]);
    const wide = rows[0]?.length ?? 0;
    if (wide >= columns) return wide === columns && used > 0 ? { rows, used: used + 1 } : null;
  }
  return null;
}

/** Figures that come row by row, so many in each. */
export function rowsOf(figures: Figures, columns: number): Figures[] {
  return Array.from({ length: figures.length / columns }, (_, row) =>
    figures.slice(row * columns, (row + 1) * columns),
  );
}

/** How many runs hold so many figures, -1 where they end within one. */
export function runsUpTo(runs: readonly FigureRun[], count: number): number {
  let left = count;
  for (const [at, run] of runs.entries()) {
    if (left === 0) return at;
    left -= run.lines.flat().length;
  }
  return -1;
}
