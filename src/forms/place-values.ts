// Ties the cells behind a row's label to the columns of its block, or says why that cannot be done.
import type { Cell } from '../document/grid.ts';
import { isFigureLike, isNumber } from './value.ts';
import type { TableRow } from './table-rows.ts';

/** One cell for each column, in order; or the reason there is none. */
export type Placement =
  | { readonly cells: readonly Cell[]; readonly reason: null }
  | { readonly cells: null; readonly reason: 'too_many' | 'too_few' };

/** What the rows of one grid tell about where figures start. */
export interface Starts {
  /** Of rows of one shape (index of the label, number of cells) as seen in complete rows; null where these disagree. */
  readonly byShape: ReadonlyMap<string, number | null>;
  /** The deepest label among rows of as many cells: a shallower one has columns of labels behind it. */
  readonly deepestLabel: ReadonlyMap<number, number>;
  /** Of rows of as many cells, wherever their labels stand: all that tell agree. */
  readonly byLength: ReadonlyMap<string, SharedStart>;
  /** True where each row has as many cells behind its label as its block has columns: then none is lost, nor one too many. */
  readonly isEven: boolean;
}

/** Where the figures start in all rows of one length that tell. */
interface SharedStart {
  readonly start: number;
  /** True where the last column is blank in each of these rows. */
  readonly isLastBlank: boolean;
}

export const noStarts: Starts = { byShape: new Map(), deepestLabel: new Map(), byLength: new Map(), isEven: false };
/** Rows that have to agree before others are placed by them. */
const fewestAgreeing = 3;

interface ShapedRow {
  readonly row: TableRow;
  readonly labelIndex: number;
  readonly width: number;
}

/** Notes where the figures start in each shape of row. */
export function learnStarts(rows: readonly ShapedRow[]): Starts {
  const starts = new Map<string, number | null>();
  const deepestLabel = new Map<number, number>();
  for (const { row, labelIndex, width } of rows) {
    deepestLabel.set(row.cells.length, Math.max(labelIndex, deepestLabel.get(row.cells.length) ?? -1));
    const filled = row.cells.flatMap((cell, index) => (index > labelIndex && cell.text !== '' ? [index] : []));
    const [start, end] = [filled[0], filled.at(-1)];
    if (filled.length !== width || start === undefined || end === undefined || end - start !== width - 1) continue;
    if (!isFigureLike(row.cells[start]?.text ?? '')) continue;
    const shape = shapeOf(row, labelIndex, width);
    const known = starts.get(shape);
    starts.set(shape, known === undefined || known === start ? start : null);
  }
  const isEven =
    rows.length >= fewestAgreeing &&
    rows.every(({ row, labelIndex, width }) => row.cells.length === labelIndex + 1 + width);
  const own = { byShape: starts, deepestLabel, byLength: new Map(), isEven };
  return { ...own, byLength: learnByLength(rows, own) };
}

/** Complete rows tell where their figures start, and so do the deepest labels with just as many cells behind them. */
function learnByLength(rows: readonly ShapedRow[], own: Starts): Map<string, SharedStart> {
  const telling = Map.groupBy(
    rows.flatMap((one) => {
      const { row, labelIndex, width } = one;
      const known = own.byShape.get(shapeOf(row, labelIndex, width));
      const isDeepest = row.cells.length - labelIndex - 1 === width && isAmongDeepest(row, labelIndex, own);
      const start = known ?? (known === undefined && isDeepest ? labelIndex + 1 : null);
      return start === null ? [] : [{ ...one, start }];
    }),
    ({ row, width }) => `${row.cells.length}/${width}`,
  );
  const shared = new Map<string, SharedStart>();
  for (const [length, all] of telling) {
    const [first] = all;
    if (first === undefined || all.length < fewestAgreeing || all.some(({ start }) => start !== first.start)) continue;
    const isLastBlank = all.every(({ row, start, width }) => row.cells[start + width - 1]?.text === '');
    shared.set(length, { start: first.start, isLastBlank });
  }
  return shared;
}

function isAmongDeepest({ cells }: TableRow, labelIndex: number, { deepestLabel }: Starts): boolean {
  return labelIndex >= (deepestLabel.get(cells.length) ?? -1);
}

function shapeOf(row: TableRow, labelIndex: number, width: number): string {
  return `${labelIndex}/${row.cells.length}/${width}`;
}

/** What `placeValues` has to know about a row. */
export interface RowShape {
  readonly labelIndex: number;
  readonly width: number;
  readonly starts: Starts;
  /** False where the label may go on in the next cell (shortened or damaged labels). */
  readonly labelIsWhole: boolean;
  /** The heads the figures stand under, in order, where the format itself places cells in columns; else null. */
  readonly heads: readonly Cell[] | null;
}

/**
 * Ties a row's cells to `width` columns. As many filled cells as columns: in order. Fewer: only when the row's shape
 * proves where the blanks are (other rows of the same shape, or exactly as many cells as columns). More: not at all.
 */
export function placeValues(row: TableRow, shape: RowShape): Placement {
  const { labelIndex, width } = shape;
  const underHeads = shape.heads && placeUnderHeads(row, labelIndex, shape.heads);
  if (underHeads) return { cells: underHeads, reason: null };
  const before = figuresBefore(row, labelIndex);
  if (before.length === width && width > 1) return { cells: before, reason: null };
  const rest = row.cells.slice(labelIndex + 1);
  const filled = withoutLabelRest(
    rest.filter((cell) => cell.text !== ''),
    shape,
  );
  if (filled.length > width) return { cells: null, reason: 'too_many' };
  // Text before the figures may be a remark in the first cell, or go on with the label while a blank cell is lost.
  if (filled.length === width && isFigureLike(filled[0]?.text ?? '')) return { cells: filled, reason: null };
  const window = width === 1 ? rest.slice(0, 1) : blanksProven(row, shape);
  const holdsAll = filled.every((cell) => window.includes(cell));
  return window.length === width && holdsAll ? { cells: window, reason: null } : { cells: null, reason: 'too_few' };
}

/** The figures of a row whose label stands last. A lone one may be a running number: the caller asks for more. */
function figuresBefore({ cells }: TableRow, labelIndex: number): readonly Cell[] {
  const first = cells.findIndex((cell) => cell.text !== '' && !isFigureLike(cell.text));
  const isLast = cells.slice(labelIndex + 1).every((cell) => cell.text === '');
  return isLast && first >= 0 ? cells.slice(0, first).filter((cell) => cell.text !== '') : [];
}

/** One cell under each head, by true columns; null where a head has none or several, or a figure stands under no head. */
function placeUnderHeads(row: TableRow, labelIndex: number, heads: readonly Cell[]): readonly Cell[] | null {
  const behind = row.cells.slice(labelIndex + 1);
  const under = heads.map((head) => behind.filter((cell) => overlaps(cell, head)));
  const cells = under.flatMap((found) => (found.length === 1 ? found : []));
  if (cells.length !== heads.length || new Set(cells).size !== heads.length) return null;
  return behind.every((cell) => cell.text === '' || cells.includes(cell)) ? cells : null;
}

function overlaps(left: Cell, right: Cell): boolean {
  return left.column < right.column + right.columnSpan && right.column < left.column + left.columnSpan;
}

/** Text before the first figure goes on with the label where there is one cell too many, or the label is cut short. */
function withoutLabelRest(filled: readonly Cell[], { width, labelIsWhole }: RowShape): readonly Cell[] {
  const first = filled.findIndex((cell) => isFigureLike(cell.text));
  return first > 0 && (filled.length > width || !labelIsWhole) ? filled.slice(first) : filled;
}

/** The cells under the columns of a row with blanks, where its shape leaves no doubt; else none. */
function blanksProven(row: TableRow, shape: RowShape): readonly Cell[] {
  const { labelIndex, width, starts } = shape;
  if (starts.isEven) return row.cells.slice(labelIndex + 1);
  const start = starts.byShape.get(shapeOf(row, labelIndex, width));
  if (start === null || !isWidest(row, shape)) return [];
  const rest = row.cells.slice(labelIndex + 1);
  const isDeepest = isAmongDeepest(row, labelIndex, starts);
  if (start === undefined && rest.length === width && isDeepest && !hasGaps(starts)) return rest;
  const shared = starts.byLength.get(`${row.cells.length}/${width}`);
  const from = start ?? shared?.start;
  if (from === undefined || from <= labelIndex) return [];
  const isDoubtful = shared?.isLastBlank !== true && mayBeOutdented(row, { labelIndex, start: from, width });
  return isDoubtful ? [] : row.cells.slice(from, from + width);
}

/**
 * True where the last column is blank and so is a cell before the first: the row may as well begin one cell earlier with
 * its first column blank, as （七）总计 does in many a report.
 */
function mayBeOutdented(
  { cells }: TableRow,
  { labelIndex, start, width }: { readonly labelIndex: number; readonly start: number; readonly width: number },
): boolean {
  const window = cells.slice(start, start + width);
  const hasFigure = window.some((cell) => cell.text !== '');
  return hasFigure && start > labelIndex + 1 && window.at(-1)?.text === '';
}

/** False where a longer row, complete or of unknown shape, shows that a cell may be missing here. */
function isWidest({ cells, grid }: TableRow, { labelIndex, width, starts }: RowShape): boolean {
  const known = [...starts.byShape.keys()]
    .map((shape) => shape.split('/').map(Number))
    .filter(([, , of]) => of === width);
  if (known.length === 0) return grid.rows.every((row) => row.cells.length <= cells.length);
  return known.every(([index, count = 0]) => index !== labelIndex || count <= cells.length);
}

/** True where some complete row has blanks between label and figures: then as many cells as columns prove nothing. */
function hasGaps({ byShape }: Starts): boolean {
  return [...byShape].some(([shape, start]) => start === null || start !== Number(shape.split('/')[0]) + 1);
}

/** True for a row with at least one bare number. */
export function hasNumber(row: TableRow): boolean {
  return row.cells.some((cell) => isNumber(cell.text));
}
