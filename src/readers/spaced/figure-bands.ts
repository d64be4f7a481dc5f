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
  /** No blank line parts it from them. */
  readonly isAttached: boolean;
  /** Most lines of words in the table follow each other: the program parts blocks by blank lines, and not all cells. */
  readonly areInBlocks: boolean;
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
    const own = rowsOfRun(lines, size);
    if (own === null) return null;
    rows = rows.map((row, at) => [...row, ...(own[at] ?? [])]);
    const wide = rows[0]?.length ?? 0;
    if (wide >= columns) return wide === columns && used > 0 ? { rows, used: used + 1 } : null;
  }
  return null;
}

/** A line for each row, with as many figures in each; or more where some rows are broken and others show how wide they are. */
function rowsOfRun(lines: readonly Figures[], size: number): readonly Figures[] | null {
  const wide = Math.max(...lines.map((line) => line.length));
  const rows = rowsOf(lines.flat(), wide);
  const ends = lines.map((_, at) => lines.slice(0, at + 1).flat().length);
  const areWhole = ends.at(-1) === size * wide && rows.every((_, row) => ends.includes((row + 1) * wide));
  return areWhole ? rows : null;
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
