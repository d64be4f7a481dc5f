// Which year the captions of a report have named last, from its first block to its last: that of the rows below them.
import type { Grid, Row } from '../document/grid.ts';
import { yearAtRow } from './caption-year.ts';
import { hasFigures } from './disputes-row.ts';
import { toLabel } from './label.ts';
import { isFigureLike } from './value.ts';

/** The year in force; each step of a walk through the blocks may change it. */
export interface YearsInTurn {
  /** The year of the rows at this place; null where no caption names one. */
  readonly year: () => number | null;
  /** Goes past a paragraph that names a year, or none but parts the tables. */
  readonly passParagraph: (named: number | null) => void;
  /** Goes on to a grid. */
  readonly openGrid: (grid: Grid) => void;
  /** Goes on to a row of it, and says its year. */
  readonly openRow: (row: Row) => number | null;
  /** Notes that a row of this year is one of the report's tables. */
  readonly noteRow: (row: Row) => void;
}

/** Starts before the first block of a report on a year; `isBehind` says whether the walk is behind the sections of all tables. */
export function yearsInTurn(reportYear: number | null, isBehind: () => boolean): YearsInTurn {
  const labelsOfYear = new Map<number, Set<string>>();
  let year: number | null = null;
  /** True right below a caption that names the year. */
  let isCaptioned = false;
  /** The year of an annex there, whose tables have headings of their own. */
  let annex: number | null = null;
  const annexAt = (named: number): number | null => (named !== reportYear && isBehind() ? named : null);
  return {
    year: () => year,
    passParagraph: (named) => {
      if (named !== null) annex = annexAt(named);
      year = named ?? annex;
      isCaptioned = named !== null;
    },
    openGrid: (grid) => {
      const goesOn = isCaptioned || annex !== null;
      if (year !== null && !goesOn && isPrintedAgain(grid, labelsOfYear.get(year))) year = null;
      isCaptioned = false;
    },
    openRow: (row) => {
      const next = yearAtRow(row, reportYear, year);
      if (next !== null && next !== year) annex = annexAt(next);
      year = next ?? annex;
      return year;
    },
    noteRow: (row) => {
      if (year === null) return;
      const labels = labelsOfYear.get(year) ?? new Set();
      labelsOfYear.set(year, labels);
      for (const label of labelsWithFigures([row])) labels.add(label);
    },
  };
}

/**
 * A grid below captioned ones goes on with them, unless it prints figures for a label that these have; `captioned` are all
 * such labels below captions of one year.
 */
function isPrintedAgain(grid: Grid, captioned: ReadonlySet<string> | undefined): boolean {
  return captioned !== undefined && labelsWithFigures(grid.rows).some((label) => captioned.has(label));
}

function labelsWithFigures(rows: readonly Row[]): string[] {
  return rows
    .filter(hasFigures)
    .flatMap(({ cells }) => cells.flatMap(({ text }) => (text === '' || isFigureLike(text) ? [] : toLabel(text).core)));
}
