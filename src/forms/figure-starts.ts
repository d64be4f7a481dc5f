// Learns from the rows of one grid where their figures start: labels stand in one, two or three cells before them.
import { areSpansDropped, isRightBehind } from './dropped-spans.ts';
import type { ShapedRow } from './dropped-spans.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike, readValue } from './value.ts';

/** What the rows of one grid tell about where figures start. */
export interface Starts {
  /** Of rows of one shape (index of the label, number of cells) as seen in complete rows; null where these disagree. */
  readonly byShape: ReadonlyMap<string, ShapeStart | null>;
  /** By the index of the label, and the number of columns, the starts of rows with figures in the first and last of their columns. */
  readonly spanned: ReadonlyMap<string, ReadonlySet<number>>;
  /** By the number of columns, how many rows have figures in the first and last of them and nothing further apart; 0 where one has. */
  readonly ofWholeSpan: ReadonlyMap<number, number>;
  /** How many rows have each shape, complete or not. */
  readonly ofShape: ReadonlyMap<string, number>;
  /** The deepest label among rows of as many cells: a shallower one has columns of labels behind it. */
  readonly deepestLabel: ReadonlyMap<number, number>;
  /** Of rows of as many cells, wherever their labels stand: all that tell agree. */
  readonly byLength: ReadonlyMap<string, SharedStart>;
  /**
   * True where blank cells are lost: rows have fewer cells than columns, or their total too early, and none has a blank
   * between two figures.
   */
  readonly areBlanksLost: boolean;
  /**
   * True where each row has as many cells behind its label as its block has columns: then none is lost, nor one too many. So
   * it is where spans were dropped, whatever blanks fill the rows up to one length.
   */
  readonly isEven: boolean;
  /**
   * True where the figures are the last cells of each row: spans over rows were dropped, and rows are longer by the cells
   * that a label spans.
   */
  readonly areLast: boolean;
  /** How many filled cells and no blank one end every row of several columns, where there are enough such rows. */
  readonly filledAlike: number | null;
}

/** Where the figures start in rows of one shape, and how many complete rows show it. */
interface ShapeStart {
  readonly start: number;
  readonly rows: number;
}

/** Where the figures start in all rows of one length that tell. */
interface SharedStart {
  readonly start: number;
  /** True where the last column is blank in each of these rows. */
  readonly isLastBlank: boolean;
}

export const noStarts: Starts = {
  byShape: new Map(),
  spanned: new Map(),
  ofWholeSpan: new Map(),
  ofShape: new Map(),
  deepestLabel: new Map(),
  byLength: new Map(),
  areBlanksLost: false,
  isEven: false,
  areLast: false,
  filledAlike: null,
};
/** Rows that have to agree before others are placed by them. */
export const fewestAgreeing = 3;

/** Notes where the figures start in each shape of row. */
export function learnStarts(rows: readonly ShapedRow[]): Starts {
  const starts = new Map<string, ShapeStart | null>();
  const spanned = new Map<string, Set<number>>();
  const ofShape = new Map<string, number>();
  const deepestLabel = new Map<number, number>();
  for (const { row, labelIndex, width, filled } of rows) {
    const shape = shapeOf(row, labelIndex, width);
    ofShape.set(shape, (ofShape.get(shape) ?? 0) + 1);
    deepestLabel.set(row.cells.length, Math.max(labelIndex, deepestLabel.get(row.cells.length) ?? -1));
    const start = filled[0];
    if (start !== undefined && (filled.at(-1) ?? 0) - start === width - 1) {
      const key = `${labelIndex}/${width}`;
      spanned.set(key, (spanned.get(key) ?? new Set()).add(start));
    }
    if (start === undefined || filled.length !== width || hasInnerBlank(filled)) continue;
    if (!isFigureLike(row.cells[start]?.text ?? '')) continue;
    const known = starts.get(shape);
    const isAgreed = known === undefined || known?.start === start;
    starts.set(shape, isAgreed ? { start, rows: (known?.rows ?? 0) + 1 } : null);
  }
  const areDropped = areSpansDropped(rows);
  const isMovedUp = areDropped && areFilledUp(rows) && rows.every(isRightBehind);
  const isEven =
    rows.length >= fewestAgreeing &&
    rows.every(({ row, labelIndex, width }) => isMovedUp || row.cells.length === labelIndex + 1 + width);
  const areLast = areDropped && !areFilledUp(rows) && areFiguresLast(rows);
  const told = { areBlanksLost: areBlanksLost(rows), isEven, areLast, filledAlike: filledAlike(rows) };
  const own = {
    byShape: starts,
    spanned,
    ofWholeSpan: ofWholeSpan(rows),
    ofShape,
    deepestLabel,
    byLength: new Map(),
    ...told,
  };
  return areDropped ? own : { ...own, byLength: learnByLength(rows, own) };
}

function ofWholeSpan(rows: readonly ShapedRow[]): Map<number, number> {
  const apart = ({ filled }: ShapedRow): number => (filled.at(-1) ?? 0) - (filled[0] ?? 0) + 1;
  const all = Map.groupBy(rows, ({ width }) => width);
  return new Map(
    [...all].map(([width, alike]) => {
      const isWider = alike.some((one) => apart(one) > width);
      return [width, isWider ? 0 : alike.filter((one) => apart(one) === width).length];
    }),
  );
}

/** All rows are as long: where they are not, a cell too many is part of a spanned label, and stands before the figures. */
function areFilledUp(rows: readonly ShapedRow[]): boolean {
  return rows.every(({ row }) => row.cells.length === rows[0]?.row.cells.length);
}

function areFiguresLast(rows: readonly ShapedRow[]): boolean {
  const room = ({ row, labelIndex, width }: ShapedRow): number => row.cells.length - labelIndex - 1 - width;
  const isLast = (one: ShapedRow): boolean => one.filled.every((index) => index >= one.row.cells.length - one.width);
  const tight = rows.filter((one) => room(one) === 0);
  return tight.length * 2 > rows.length && rows.every((one) => room(one) >= 0 && isLast(one));
}

/** Rows that have to be filled alike before a column is taken for left out. */
const fewestAlike = 5;

function filledAlike(rows: readonly ShapedRow[]): number | null {
  const first = rows[0]?.filled.length ?? 0;
  const isWhole = ({ row, filled }: ShapedRow): boolean =>
    filled.length === first && filled.at(-1) === row.cells.length - 1 && !hasInnerBlank(filled);
  return rows.length >= fewestAlike && rows.every(isWhole) ? first : null;
}

/** Fewer may have lost a cell each by accident. */
const fewestShort = 2;

function areBlanksLost(rows: readonly ShapedRow[]): boolean {
  const isShort = ({ row, labelIndex, width }: ShapedRow): boolean => row.cells.length - labelIndex - 1 < width;
  if (rows.some(({ filled }) => hasInnerBlank(filled))) return false;
  // Of rows with as many figures each, the last may be the sum of the others by chance.
  const early = new Set(rows.filter(endsEarly).map(({ filled }) => filled.length));
  return rows.filter(isShort).length >= fewestShort || early.size >= fewestShort;
}

/** Figures begin right behind the label, and their total stands right behind them, before blanks that fill the row up: 821 35 2 1 859. */
function endsEarly({ row, labelIndex, width, filled }: ShapedRow): boolean {
  if (filled.length < 2 || filled.length >= width || width < fewestSummed) return false;
  if (filled[0] !== labelIndex + 1 || filled.at(-1) === row.cells.length - 1) return false;
  const values = filled.map((index) => readValue(row.cells[index]?.text ?? '').value ?? Number.NaN);
  const last = values.at(-1) ?? 0;
  return last > 0 && values.slice(0, -1).reduce((sum, value) => sum + value, 0) === last;
}

/** No table whose rows have fewer columns has a total among them. */
const fewestSummed = 5;

/** A blank cell between the first and the last filled one. */
function hasInnerBlank(filled: readonly number[]): boolean {
  return (filled.at(-1) ?? 0) - (filled[0] ?? 0) >= filled.length && filled.length > 0;
}

/** Complete rows tell where their figures start, and so do the deepest labels with just as many cells behind them. */
function learnByLength(rows: readonly ShapedRow[], own: Starts): Map<string, SharedStart> {
  const telling = Map.groupBy(
    rows.flatMap((one) => {
      const { row, labelIndex, width } = one;
      const known = own.byShape.get(shapeOf(row, labelIndex, width));
      const isDeepest = row.cells.length - labelIndex - 1 === width && isAmongDeepest(row, labelIndex, own);
      const start = known?.start ?? (known === undefined && isDeepest ? labelIndex + 1 : null);
      return start === null ? [] : [{ ...one, start }];
    }),
    lengthOf,
  );
  const shared = new Map<string, SharedStart>();
  for (const [length, all] of telling) {
    const [first] = all;
    if (first === undefined || all.length < fewestAgreeing || all.some(({ start }) => start !== first.start)) continue;
    const isLastBlank =
      all.every(({ row, start, width }) => row.cells[start + width - 1]?.text === '') &&
      all.some(({ row, start }) => row.cells[start]?.text !== '') &&
      rows.every((one) => lengthOf(one) !== length || !startsBefore(one, first.start));
    shared.set(length, { start: first.start, isLastBlank });
  }
  return shared;
}

function lengthOf({ row, width }: Pick<ShapedRow, 'row' | 'width'>): string {
  return `${row.cells.length}/${width}`;
}

/** A figure stands before the first column: rows of this length do not all begin there. */
function startsBefore({ row, labelIndex }: ShapedRow, start: number): boolean {
  return row.cells.slice(labelIndex + 1, start).some((cell) => cell.text !== '' && isFigureLike(cell.text));
}

/** True where no row of as many cells has its label deeper. */
export function isAmongDeepest({ cells }: TableRow, labelIndex: number, { deepestLabel }: Starts): boolean {
  return labelIndex >= (deepestLabel.get(cells.length) ?? -1);
}

/** Rows of one shape have their figures in the same cells, as a rule. */
export function shapeOf(row: TableRow, labelIndex: number, width: number): string {
  return `${labelIndex}/${row.cells.length}/${width}`;
}
