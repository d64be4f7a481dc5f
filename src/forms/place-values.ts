// Ties the cells behind a row's label to the columns of its block, or says why that cannot be done.
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { fewestAgreeing, isAmongDeepest, shapeOf } from './figure-starts.ts';
import type { Starts } from './figure-starts.ts';
import { isBesideHeads, isBlankUnderHead, mayHoldOthers } from './figures-amid-blanks.ts';
import { overlaps } from './row-shape.ts';
import type { RowShape } from './row-shape.ts';
import type { TableRow } from './table-rows.ts';
import { holdsDigitsAlone, isFigureLike, isNumber, readValue } from './value.ts';

/** One cell for each column, in order; or the reason there is none. */
export type Placement =
  | { readonly cells: readonly Cell[]; readonly reason: null }
  | { readonly cells: null; readonly reason: 'too_many' | 'too_few' };

/**
 * Ties a row's cells to `width` columns. As many filled cells as columns: in order. Fewer: only when the row's shape
 * proves where the blanks are (other rows of the same shape, or exactly as many cells as columns). More: not at all.
 */
export function placeValues(row: TableRow, shape: RowShape): Placement {
  const { labelIndex, width } = shape;
  const underHeads = shape.heads && placeUnderHeads(row, shape, shape.heads);
  if (underHeads) return { cells: underHeads, reason: null };
  const beside = besideRemark(row, shape);
  if (beside) return { cells: beside, reason: null };
  const before = figuresBefore(row, labelIndex);
  if (before.length === width && width > 1) return { cells: before, reason: null };
  const rest = row.cells.slice(labelIndex + 1);
  const filled = withoutLabelRest(
    rest.filter((cell) => cell.text !== ''),
    shape,
  );
  const [only] = filled;
  // A figure over several columns may be printed in each of them, as its head is; alone, 1 beside 1 may be a broken 11.
  if (only && filled.length > 1 && filled.length === shape.headCells && filled.every(({ text }) => text === only.text))
    return { cells: [only], reason: null };
  if (filled.length > width || isBehindBlanks(row, shape)) return { cells: null, reason: 'too_many' };
  // Nothing but blanks: whichever are those of the columns, all of them are.
  if (filled.length === 0 && rest.length >= width) return { cells: rest.slice(0, width), reason: null };
  // Text before the figures may be a remark in the first cell, or go on with the label while a blank cell is lost.
  if (filled.length === width && isFigureLike(filled[0]?.text ?? ''))
    return mayHoldOthers(row, filled, shape) ||
      isBlankUnderHead(row, filled, shape) ||
      isBesideHeads(row, filled, shape)
      ? { cells: null, reason: 'too_many' }
      : { cells: filled, reason: null };
  const window = width === 1 ? rest.slice(0, 1) : blanksProven(row, shape);
  const holdsAll = filled.every((cell) => window.includes(cell));
  return window.length === width && holdsAll ? { cells: window, reason: null } : { cells: null, reason: 'too_few' };
}

/**
 * True where as many blank cells as there are columns stand before the figures, and in another row they stand nearer to the
 * label: the blanks are the row's own, and the figures those of the next one, whose label is lost.
 */
function isBehindBlanks({ cells, grid }: TableRow, { labelIndex, width }: RowShape): boolean {
  const first = cells.findIndex(({ text }, index) => index > labelIndex && text !== '');
  if (width < fewestOfRow || first - labelIndex <= width) return false;
  return [...longestFrom(grid)].some(([from, length]) => from < first && length >= width);
}

/** Cells from the first figure on in the longest of all rows of a grid whose figures begin there. */
const longestFrom = remembered(({ rows }: Grid): ReadonlyMap<number, number> => {
  const longest = new Map<number, number>();
  for (const { cells } of rows) {
    const from = cells.findIndex(({ text }) => isNumber(text));
    if (from >= 0) longest.set(from, Math.max(longest.get(from) ?? 0, cells.length - from));
  }
  return longest;
});

/** Rows of fewer columns may stand in a grid that is wider for others. */
const fewestOfRow = 5;

/** The figures of a row whose label stands last. A lone one may be a running number: the caller asks for more. */
function figuresBefore({ cells }: TableRow, labelIndex: number): readonly Cell[] {
  const first = cells.findIndex((cell) => cell.text !== '' && !isFigureLike(cell.text));
  const isLast = cells.slice(labelIndex + 1).every((cell) => cell.text === '');
  return isLast && first >= 0 ? cells.slice(0, first).filter((cell) => cell.text !== '') : [];
}

/** One cell under each head, by true columns; null where a head has none or several, or a figure stands under no head. */
function placeUnderHeads(row: TableRow, shape: RowShape, heads: readonly Cell[]): readonly Cell[] | null {
  const behind = row.cells.slice(shape.labelIndex + 1);
  const under = heads.map((head) => behind.filter((cell) => overlaps(cell, head)));
  const cells = under.flatMap((found) => (found.length === 1 ? found : []));
  if (cells.length !== heads.length || new Set(cells).size !== heads.length) return null;
  const isElsewhere = (cell: Cell): boolean => shape.otherHeads.some((head) => overlaps(cell, head));
  return behind.every((cell) => cell.text === '' || cells.includes(cell) || isElsewhere(cell)) ? cells : null;
}

/**
 * A number under each head, and words under one that is none of the form's, in a grid whose rows all have as many cells.
 *
 *   | 自然人 | 总计 | 备注     |
 *   | 9      | 41   | 其中2件… |
 */
function besideRemark(row: TableRow, shape: RowShape): readonly Cell[] | null {
  const { heads, otherHeads, labelIndex, width } = shape;
  const isRemark = (cell: Cell): boolean =>
    /\p{Script=Han}/u.test(cell.text) && otherHeads.some((head) => overlaps(cell, head));
  if (heads !== null || otherHeads.length === 0 || !row.cells.slice(labelIndex + 1).some(isRemark)) return null;
  const cells = placeUnderHeads(row, shape, shape.headsAbove() ?? []);
  const isWhole = cells?.length === width && cells.every(({ text }) => isNumber(text));
  return isWhole ? cells.toSorted((one, other) => one.column - other.column) : null;
}

/** Text before the first figure goes on with the label where there is one cell too many, or the label is cut short. */
function withoutLabelRest(filled: readonly Cell[], { width, labelIsWhole }: RowShape): readonly Cell[] {
  const first = filled.findIndex((cell) => isFigureLike(cell.text) || holdsDigitsAlone(cell.text));
  const areWords = filled.slice(0, Math.max(0, first)).every(({ text }) => word.test(text));
  return first > 0 && areWords && (filled.length > width || !labelIsWhole) ? filled.slice(first) : filled;
}

/** Not what stands for a figure: l for 1, or a numeral in words, perhaps with its unit; the unit alone is a word. */
const word =
  /^[(\uff08]?\u4ef6[)\uff09]?$|(?![\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u96f6\u4e24\u4ef6])\p{Script=Han}/u;

/** The cells under the columns of a row with blanks, where its shape leaves no doubt; else none. */
function blanksProven(row: TableRow, shape: RowShape): readonly Cell[] {
  const { labelIndex, width } = shape;
  const starts = shape.starts();
  if (starts.areLast) return row.cells.slice(Math.max(labelIndex + 1, row.cells.length - width));
  if (mayBeCutShort(row, shape)) return [];
  if (starts.isEven) return row.cells.slice(labelIndex + 1, labelIndex + 1 + width);
  const known = starts.byShape.get(shapeOf(row, labelIndex, width));
  if (known === null || starts.areBlanksLost || row.cells.some(hasTwoNumbers) || !isWidest(row, shape)) return [];
  const start = known?.start;
  const rest = row.cells.slice(labelIndex + 1);
  const isDeepest = isAmongDeepest(row, labelIndex, starts);
  if (start === undefined && rest.length === width && isDeepest && !hasGaps(starts)) return rest;
  const shared = starts.byLength.get(`${row.cells.length}/${width}`);
  const from = start ?? shared?.start;
  if (from === undefined || startsBefore(row, labelIndex, from)) return wholeSpan(row, shape);
  if (from <= labelIndex) return [];
  const window = { labelIndex, start: from, width };
  const isOutdented = shared?.isLastBlank !== true && mayBeOutdented(row, window) && !isTrueToHeads(from, shape);
  const isSure = shared?.start === from || (known?.rows ?? 0) >= fewestAgreeing;
  return isOutdented || (!isSure && mayBeIndented(row, window)) ? [] : row.cells.slice(from, from + width);
}

/**
 * The cells from the first figure to the last where these stand under the first head and the last, as far from each other, or
 * where they are as many as there are columns and no row of the grid has figures further apart.
 */
function wholeSpan(
  { cells }: TableRow,
  { labelIndex, width, starts, headsAbove, otherHeads }: RowShape,
): readonly Cell[] {
  const first = cells.findIndex(({ text }, index) => index > labelIndex && text !== '');
  const span = cells.slice(first, cells.findLastIndex(({ text }) => text !== '') + 1);
  if (span.length !== width || width < fewestInSpan) return [];
  const isAlike = (starts().ofWholeSpan.get(width) ?? 0) >= fewestAgreeing && otherHeads.length === 0;
  const isUnder = (): boolean =>
    headsAbove()?.every((head, at) => span[at] !== undefined && overlaps(head, span[at])) === true;
  return (isAlike && span.every(({ text }) => text === '' || isFigureLike(text))) || isUnder() ? span : [];
}

/** A figure stands between the label and where rows of its length begin: this one does not begin there. */
function startsBefore({ cells }: TableRow, labelIndex: number, from: number): boolean {
  return cells.slice(labelIndex + 1, from).some(({ text }) => text !== '' && isFigureLike(text));
}

/** Fewer columns are filled by chance. */
const fewestInSpan = 2;

/**
 * The only row of its shape, shorter than another and with a blank last cell: that may be a filling behind a row that lost one
 * of its figures.
 */
function mayBeCutShort(row: TableRow, { labelIndex, width, starts }: RowShape): boolean {
  if (row.cells.at(-1)?.text !== '' || (starts().ofShape.get(shapeOf(row, labelIndex, width)) ?? 0) > 1) return false;
  return row.grid.rows.some((other) => other.cells.length > row.cells.length && other.cells.some(isFigure));
}

function isFigure({ text }: Cell): boolean {
  return isNumber(text);
}

/** Two figures in one cell: a bound between cells is lost, so that their number proves nothing. */
function hasTwoNumbers({ text }: Cell): boolean {
  return twoNumbers.test(text.trim());
}

const twoNumbers = /^\d[\d.,]*(?:\s+\d[\d.,]*)+$/;

/**
 * True where the last column is blank, another one and a cell before the first: the row may as well begin one cell earlier
 * with its first column blank, as （七）总计 does in many a report. All but the last filled: that it is the total is told by
 * the others, or by what they add up to; noughts tell nothing, among marks or not.
 */
function mayBeOutdented({ cells }: TableRow, { labelIndex, start, width }: Window): boolean {
  const window = cells.slice(start, start + width);
  const filled = window.filter((cell) => cell.text !== '');
  const values = filled.map(({ text }) => readValue(text).value);
  const isTold = filled.length >= width - 1 && (values.some(Boolean) || !values.includes(0));
  return filled.length > 0 && !isTold && start > labelIndex + 1 && window.at(-1)?.text === '';
}

/**
 * The heads stand where the figures do in all rows that have one in their first column and their last, those with a label of
 * this depth and others: no row of such a grid begins elsewhere.
 */
function isTrueToHeads(start: number, { labelIndex, width, starts, headsAbove }: RowShape): boolean {
  const { spanned } = starts();
  const told = [...spanned].filter(([key]) => key.endsWith(`/${width}`));
  if (told.length < 2 || !spanned.has(`${labelIndex}/${width}`)) return false;
  if (!told.every(([, all]) => all.size === 1 && all.has(start))) return false;
  const heads = headsAbove() ?? [];
  return heads.length === width && heads.every(({ column }, at) => column === start + at);
}

/** The other way round: the first column is blank and a blank cell stands behind the last, as where （七）总计 alone told. */
function mayBeIndented({ cells }: TableRow, { start, width }: Window): boolean {
  return cells[start]?.text === '' && cells[start + width]?.text === '';
}

/** The cells of a row that are taken for its figures. */
interface Window {
  readonly labelIndex: number;
  readonly start: number;
  readonly width: number;
}

/** False where a longer row, complete or of unknown shape, shows that a cell may be missing here. */
function isWidest({ cells, grid }: TableRow, { labelIndex, width, starts }: RowShape): boolean {
  const known = [...starts().byShape.keys()]
    .map((shape) => shape.split('/').map(Number))
    .filter(([, , of]) => of === width);
  if (known.length === 0) return grid.layout === 'ruled' || grid.rows.every((row) => row.cells.length <= cells.length);
  return known.every(([index, count = 0]) => index !== labelIndex || count <= cells.length);
}

/** True where some complete row has blanks between label and figures: then as many cells as columns prove nothing. */
function hasGaps({ byShape }: Starts): boolean {
  return [...byShape].some(([shape, known]) => known?.start !== Number(shape.split('/')[0]) + 1);
}

/** True for a row with at least one bare number. */
export function hasNumber(row: TableRow): boolean {
  return row.cells.some((cell) => isNumber(cell.text));
}
