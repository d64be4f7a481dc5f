// Asks the dialects of text without borders of their own which of them the lines from one on belong to.
import type { Grid } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { cellTableEnd, isCellLine, readCellTable } from './cell-table.ts';
import { lineTableEnd } from './line-table-end.ts';
import { readLineTable } from './line-table.ts';
import { isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';
import { hasFigure, isPairLine, isPipeLine } from './pipe-lines.ts';
import { readPipeTable } from './pipe-table.ts';
import type { Patience } from './spaced/fill-heads.ts';
import type { SpacedTable } from './spaced/find-tables.ts';
import { isSectionHeading } from './spaced/section-heading.ts';
import { isTabLine, readTabTable } from './tab-table.ts';
import { beginsWithFigure, isDigitsAlone, isGlued, opensLabel } from './torn-tab-rows.ts';

/** A stretch of lines that one dialect claims. */
export interface Claimed {
  readonly end: number;
  readonly grid: Grid | null;
}

/** Where a line stands, and what is known of the lines around it. */
export interface Place {
  readonly from: number;
  /** Where the next stretch begins: a table of plain lines, which has no edge of its own, ends there at the latest. */
  readonly until: number;
  readonly spaced: readonly SpacedTable[];
  /** Stretches by their first lines: what stands above one is no part of it. */
  readonly stretchAt: ReadonlyMap<number, unknown>;
  readonly patience: Patience;
  /** Lines that hold a page's number. */
  readonly pages: ReadonlySet<number>;
  /**
   * Lines up to `end` begin no table of a cell a line: the one they are part of runs into a table of spaced lines. Lines up to
   * `pairs` begin none of pairs of cells: theirs holds no figure.
   */
  readonly passed: { end: number; pairs: number };
}

/** Asks each dialect in turn; a line none claims is a paragraph of its own. */
export function claim(source: SourceText, lines: readonly Line[], place: Place): Claimed {
  const { from, patience, pages, passed } = place;
  const line = lines[from];
  if (line === undefined || isEmpty(line)) return { end: from + 1, grid: null };
  if (isPipeLine(line) || (from >= passed.pairs && isPairLine(line))) {
    const end = runEnd(lines, place, (one) => isPipeLine(one) || isPairLine(one));
    const run = lines.slice(from, end);
    if (run.some(isPipeLine) || run.some(hasFigure)) return { end, grid: readPipeTable(source, run) };
    passed.pairs = end;
  }
  if (isTabLine(line) || opensTornRow(lines, from)) {
    const end = runEnd(lines, { ...place, from: isTabLine(line) ? from : from + 1 }, isTabLine);
    const rows = lines.slice(from, end).filter((_, at) => !pages.has(from + at));
    return { end, grid: readTabTable(source, rows) };
  }
  if (isCellLine(line) && !isTabLine(lines[from + 1] ?? line)) {
    const end = cellTableEnd(lines, from);
    if (end > from + 1) return { end, grid: readCellTable(source, lines.slice(from, end)) };
  }
  const end = endBefore(lines, place);
  const cells = lines.slice(from, end).filter((_, at) => !pages.has(from + at));
  if (end > from) return { end, grid: readLineTable(source, cells, patience) };
  return { end: from + 1, grid: null };
}

/** Where a table of a cell a line ends: where one of spaced lines begins in it, it is that of the section above. */
function endBefore(lines: readonly Line[], { from, until, spaced, passed }: Place): number {
  if (from < passed.end) return from;
  const end = lineTableEnd(lines, from, until);
  const next = spaced.find((table) => table.from > from && table.from < end);
  if (next === undefined) return end;
  let heading = next.from;
  while (heading > from && !isSectionHeading(lines[heading]?.text ?? '')) heading -= 1;
  // Nor does any line between: from each of them the same table runs into the same one, and to look again took the square.
  if (heading === from) passed.end = next.from;
  return lineTableEnd(lines, from, heading);
}

function isEmpty(line: Line): boolean {
  return isBlankLine(line) && !line.text.includes('\t');
}

/** Digits that a line end tore off the first figure of a tab row. */
function opensTornRow(lines: readonly Line[], from: number): boolean {
  const [line, next] = [lines[from], lines[from + 1]];
  return line !== undefined && next !== undefined && isDigitsAlone(line) && isTabLine(next) && beginsWithFigure(next);
}

/** The beginning of a tab row whose first cell goes on below, or whose own tabs are gone. */
function opensRow(line: Line, next: Line | undefined): boolean {
  return isGlued(line, next) || opensLabel(line, next);
}

/** A cell line inside tab rows is a row whose other cells are empty; digits alone are a part of one, or a page's number. */
function runEnd(lines: readonly Line[], { from, stretchAt }: Place, belongs: (line: Line) => boolean): number {
  let end = from;
  while (end < lines.length && (end === from || !stretchAt.has(end))) {
    const line = lines[end];
    if (line === undefined || isEmpty(line)) break;
    const isWithin =
      end > from &&
      belongs === isTabLine &&
      (isCellLine(line) || isDigitsAlone(line) || opensRow(line, lines[end + 1]));
    if (!belongs(line) && !isWithin) break;
    end += 1;
  }
  return end;
}
