// One cell per line with a leading tab, rows apart by a blank line, as a word processor leaves a copied table.
//
//   ⇥行政处罚        a tab opens a cell
//   ⇥238
//                    a blank line ends the row
//   ⇥商业            a line without a tab goes on in the cell above
//   企业
import type { Cell, Grid } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { hasDigit, isFigureText, isWord } from './figure-text.ts';
import { cellAt, isBlankLine, isPageMark } from './lines.ts';
import type { Line } from './lines.ts';
import { rowOf } from './spaced/cells.ts';
import { isSectionHeading } from './spaced/section-heading.ts';

/** A line that opens a cell: one leading tab and no other. A paragraph of sentences that a tab sets in is none. */
export function isCellLine({ text }: Line): boolean {
  if (!text.startsWith('\t') || text.includes('\t', 1)) return false;
  return text.length <= longestContinuation || !text.includes(fullStop);
}

const fullStop = '\u3002';

/** A line without a tab right below an open cell goes on in it, unless it is as long as running text or opens a section. */
const longestContinuation = 40;

function mayGoOn({ text }: Line): boolean {
  return text.length <= longestContinuation && !isSectionHeading(text);
}

/** Blank lines in a row that a table may hold: where all cells stand apart, its rows stand farther apart. */
const mostBlankLines = 3;

/** The number of a page, or what a cell goes on with. */
const digitsAlone = /^\s*\d{1,3}\s*$/;

/**
 * Where a table of cell lines that begins at `from` ends (exclusive): after more than three blank lines in a row, or
 * where running text follows a blank line, or the heading of a section any line.
 */
export function cellTableEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isPageMark(line)) continue;
    if (isCellLine(line)) end = index + 1;
    else if (index > end && digitsAlone.test(line.text)) continue;
    else if (line.text === '' || (isBlankLine(line) && !line.text.includes('\t'))) {
      if (index >= end + mostBlankLines) break;
    } else if (index === end && mayGoOn(line)) end = index + 1;
    else break;
  }
  return end;
}

/** Makes a grid of the lines of one such table; rows are the runs between blank lines where these tell them apart. */
export function readCellTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const runs = runsOf(lines).map((run) =>
    run.map((cell) => cellAt(source, { start: (cell[0]?.start ?? 0) + 1, end: cell.at(-1)?.end ?? 0 }, 0)),
  );
  const rows = areRows(runs) ? runs : rowsByLabel(runs.flat());
  const span = { start: first.start, end: last.end };
  return { kind: 'grid', layout: 'ragged', dialect: 'cell lines', rows: rows.map(rowOf), span };
}

/** Lines that a page has at least. */
const shortestPage = 12;

/** Digits alone without a tab that may be numbers of pages: those that count on, and those below a blank cell, if they are few. */
function pagesIn(lines: readonly Line[]): ReadonlySet<Line> {
  const places = lines.flatMap((line, at) => (!isCellLine(line) && digitsAlone.test(line.text) ? [at] : []));
  const found = places.flatMap((at) => lines[at] ?? []);
  if (found.length > Math.max(1, lines.length / shortestPage)) return new Set();
  const numbers = found.map(({ text }) => Number(text));
  const areCounted = numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  return new Set(areCounted ? found : found.filter((_, at) => lines[(places[at] ?? 0) - 1]?.text.trim() === ''));
}

/** The lines of each cell of each run between blank lines; no row begins with a figure, so that one behind a page's end goes on. */
function runsOf(lines: readonly Line[]): Line[][][] {
  const runs: Line[][][] = [];
  let open: Line[][] = [];
  let isPageEnd = false;
  const pages = pagesIn(lines);
  for (const line of lines) {
    if (isPageMark(line) || pages.has(line)) {
      isPageEnd = true;
      continue;
    }
    if (isCellLine(line)) {
      if (isPageEnd && open.length === 0 && isFigure(line.text.trim()) && isOpenRow(runs.at(-1)))
        open = runs.pop() ?? [];
      open.push([line]);
      isPageEnd = false;
    } else if (isBlankLine(line)) {
      if (open.length > 0) runs.push(open);
      open = [];
    } else open.at(-1)?.push(line);
  }
  return open.length > 0 ? [...runs, open] : runs;
}

/** The labels of one row, with figures or not; heads of columns are more. */
function isOpenRow(run: readonly (readonly Line[])[] = []): boolean {
  return run.length <= mostLabels || run.some(([line]) => isFigure(line?.text.trim() ?? ''));
}

const mostLabels = 3;

/**
 * Runs are rows where some hold a label with figures, or all cells of one are blank where no figure is printed, and none a
 * label, figures and a label again, or heads and figures.
 */
function areRows(runs: readonly (readonly Cell[])[]): boolean {
  const kinds = runs.map((run) => run.map(({ text }) => (isWord(text) ? 'l' : isFigure(text) ? 'f' : '')).join(''));
  // Blank cells that lost their tab part a label from its figures.
  if (kinds.some((run, at) => /^f{2,}$/.test(run) && /^l{1,3}$/.test(kinds[at - 1] ?? ''))) return false;
  const isEmpty = kinds.every((run) => !run.includes('f')) && runs.some(isBlankRow);
  return (isEmpty || kinds.some((run) => /lf|fl/.test(run))) && !kinds.some((run) => /lf+l|l{4}f/.test(run));
}

/** The one row of a table 四 that was left empty. */
function isBlankRow(run: readonly Cell[]): boolean {
  return run.length >= fewestInRow && run.every(({ text }) => text === '');
}

const fewestInRow = 10;

function isFigure(text: string): boolean {
  return isFigureText(text) && hasDigit(text);
}

/** Each label opens a row with the cells below it. */
function rowsByLabel(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    if (rows.length === 0 || isWord(cell.text)) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  return rows;
}
