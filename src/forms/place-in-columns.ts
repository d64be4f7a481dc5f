// Ties the figures of a row to the columns that its head names, or to the form's where heads are lost.
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { formKeys, isExtraKey, isLeafHead, runningNumberKey } from './column-keys.ts';
import type { Starts } from './figure-starts.ts';
import { areHeadsMoved, inColumnsOfHeads, isEven, standElsewhere } from './heads-apart.ts';
import { copiesOfLoneHead, holdsOther, runningNumberBehind } from './other-heads.ts';
import { placeValues } from './place-values.ts';
import type { Placement } from './place-values.ts';
import { overlaps } from './row-shape.ts';
import { toLabel } from './label.ts';
import type { LabelledRow } from './labelled-row.ts';
import { inOrder, isColumnLeftOut, isHeadAlone, isOneGroup, isWholeGroups, sorted } from './named-columns.ts';
import type { Head } from './table-head.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

/** The columns of a row and a cell for each, or why there is none. */
export interface Columns {
  readonly keys: readonly string[];
  readonly byOrder: boolean;
  readonly placement: Placement | { readonly cells: null; readonly reason: 'no_columns' };
}

/**
 * Columns as the head names them; in the form's order where heads are lost but those found stand in that order. Heads in
 * another order, one of them printed once too often, name no columns: the one too many moves all behind it.
 */
export function placeInColumns(found: LabelledRow, head: Head | null, starts: () => Starts): Columns {
  if (head?.header.isTorn) return unknownColumns;
  const setting = settingOf(found, head, starts);
  if (head && isPrintedBeside(head, found.row, setting.otherHeads)) return unknownColumns;
  if (setting.statutory.length === setting.all.length) return placeAll(found, head, setting);
  return placePart(found, head, setting) ?? placeByOrder(found, head, setting);
}

/**
 * True where a row of heads prints one of them once more, over another figure of the row, as for a second year or office:
 * nobody can tell which of them is meant.
 */
function isPrintedBeside({ grid, header, rows }: Head, row: TableRow, otherHeads: readonly Cell[]): boolean {
  if (grid !== row.grid || otherHeads.length === 0) return false;
  const own = [...header.cells].flatMap(([key, cell]) => (isExtraKey(key) ? [] : [cell]));
  const figures = row.cells.filter(isFilledFigure);
  const isOver = (other: Cell): boolean =>
    grid.layout === 'ruled'
      ? figures.some((cell) => overlaps(cell, other) && !own.some((head) => overlaps(head, cell)))
      : figures.length > own.length;
  // Where each has a line of its own, those printed twice may as well be printed again behind the end of a page.
  const areLines = rows.every((cells) => cells.length === 1);
  const again = otherHeads.filter((other) => {
    const beside = areLines ? own : (rows.find((cells) => cells.includes(other)) ?? []);
    return own.some((cell) => toLabel(cell.text).core === toLabel(other.text).core && beside.includes(cell));
  });
  // All of them once more: the figures of a row are those of either, also where the others are blank.
  return again.some(isOver) || (!areLines && again.length > 1 && again.length >= own.length - 1);
}

/** What is known of the columns before figures are placed in them. */
interface Setting {
  /** Keys of the form's columns, and of those of them that have a head. */
  readonly all: readonly string[];
  readonly statutory: readonly string[];
  /** Heads that are none of the form's, and that of running numbers behind all others. */
  readonly otherHeads: readonly Cell[];
  readonly numberBehind: readonly Cell[];
  /** Puts the figures of the row below columns. */
  readonly place: (keys: readonly string[]) => Placement;
  readonly starts: () => Starts;
}

function settingOf(found: LabelledRow, head: Head | null, starts: () => Starts): Setting {
  const { row, labelIndex, labelIsWhole, block } = found;
  const named = head?.header.keys ?? [];
  const copies = copiesOfLoneHead(named, head);
  const numberBehind = runningNumberBehind(head);
  const otherHeads = [...(head?.header.unknown ?? []).filter((cell) => !copies.includes(cell)), ...numberBehind];
  const place = (keys: readonly string[]): Placement => {
    const heads = headsOf(keys, row, head);
    const headCells = copiesOfLoneHead(keys, head).length;
    const isSummed = keys.some((key) => key === 'total' || key.endsWith('.total'));
    const headsAbove = (): readonly Cell[] | null => heads ?? (isEven(row.grid) ? cellsOf(keys, row, head) : null);
    const width = keys.length;
    const shape = { labelIndex, width, starts, labelIsWhole, heads, headsAbove, otherHeads, headCells, isSummed };
    const placement = placeValues(row, shape);
    return areLeftOfHeads(placement.cells, found, { keys, head }) ? { cells: null, reason: 'too_few' } : placement;
  };
  return { all: formKeys(block.columns), statutory: sorted(named).statutory, otherHeads, numberBehind, place, starts };
}

/** Every column of the form has its head. */
function placeAll({ row, block }: LabelledRow, head: Head | null, setting: Setting): Columns {
  const { all, statutory, otherHeads, numberBehind, place, starts } = setting;
  if (!inOrder(statutory, all) && otherHeads.some((cell) => isLeafHead(cell, block.columns))) return unknownColumns;
  const named = head?.header.keys ?? [];
  // A running number stands before the label as a rule, so its column is left out first.
  const { withoutNumber } = sorted(named);
  const placement = place(withoutNumber);
  if (otherHeads.length > 0 && endsWithWords(placement)) return { ...unknownColumns, keys: withoutNumber };
  const mayBeApart = otherHeads.length > 0 && row.grid.layout === 'ragged';
  const isApart =
    mayBeApart &&
    (isUnderOthers(head, row, { keys: withoutNumber, placement, starts }) ||
      holdsOther({ head, row }, placement.cells, otherHeads));
  if (isApart) return unknownColumns;
  if (placement.cells)
    return { keys: inColumnsOfHeads(withoutNumber, { row, head }, placement.cells), byOrder: false, placement };
  // Behind the label one more figure may be the number of the next row as well as this one's.
  const withNumber = head?.header.printed ?? named;
  const printed = numberBehind.length > 0 ? withNumber : withNumber.filter((key) => key !== runningNumberKey);
  return printed.length === withoutNumber.length || copiesOfLoneHead(named, head).length > 1
    ? { keys: withoutNumber, byOrder: false, placement }
    : { keys: printed, byOrder: false, placement: place(printed) };
}

/** Words in the last column beside a head that is none of the form's are that head's, as remarks are: a figure before them is lost. */
function endsWithWords({ cells }: Placement): boolean {
  const last = cells !== null && cells.length > 1 ? (cells.at(-1)?.text ?? '') : '';
  return /\p{Script=Han}/u.test(last) && !isFigureLike(last);
}

/** Some heads are lost: the form's order is that of the columns, if the heads that are there stand in it. */
function placeByOrder({ row, form }: LabelledRow, head: Head | null, setting: Setting): Columns {
  const { all, statutory, place, starts } = setting;
  const named = head?.header.keys ?? [];
  // Heads of one group in a table without labels are those of columns whose rows the other groups are, torn apart.
  const isMatrix = form.label === '' && isOneGroup(named);
  // A column that the form lacks, with another whose head is lost: the form's order has no place for it.
  const isExtra = sorted(named).withoutNumber.some(isExtraKey);
  // One head, and one figure in a row of blanks: it is that of this head, whatever stands first in the form.
  const isOneOfEach = named.length === 1 && all.length > 1 && row.cells.filter(isFilledFigure).length === 1;
  if (isMatrix || isExtra || isOneOfEach || !inOrder(statutory, all) || head?.header.unknownFits === false)
    return unknownColumns;
  const placement = place(all);
  const isApart = isUnderOthers(head, row, { keys: all, placement, starts });
  return isApart ? unknownColumns : { keys: all, byOrder: all.length > 1, placement };
}

function isFilledFigure({ text }: Cell): boolean {
  return text !== '' && isFigureLike(text);
}

/**
 * True where figures before a label stand left of their heads in the same grid, as those of a row whose own label is lost
 * do: the label behind them is that of the next row. Where the labels of all rows stand last, it is their own; where heads
 * are lost or stand in another grid and labels do not stand last, nobody can tell.
 *
 *   | 信息内容 | 制发 | 废止 | 有效 |
 *   | 3 | 1 | 40 | 行政规范性文件 |
 */
function areLeftOfHeads(
  cells: readonly Cell[] | null,
  { row, labelIndex }: LabelledRow,
  { keys, head }: { readonly keys: readonly string[]; readonly head: Head | null },
): boolean {
  const label = row.cells[labelIndex]?.column ?? 0;
  if (!cells?.every(({ column }) => column < label) || areLabelsLast(row.grid)) return false;
  if (head?.grid !== row.grid) return row.grid.rows.length > 1;
  return cells.every(({ column }, at) => (head.header.cells.get(keys[at] ?? '')?.column ?? -1) > column);
}

/** Of several rows with figures none ends with one. */
const areLabelsLast = remembered(({ rows }: Grid): boolean => {
  const filled = rows.map(({ cells }) => cells.filter(({ text }) => text !== ''));
  const printed = filled.filter((cells) => cells.some(({ text }) => isFigureLike(text)));
  return printed.length > 1 && printed.every((cells) => !isFigureLike(cells.at(-1)?.text ?? ''));
});

/** The figures of a row below some of the heads, where these are all that it has; null where some may be lost. */
function placePart({ row }: LabelledRow, head: Head | null, { all, place, starts }: Setting): Columns | null {
  const named = head?.header.keys ?? [];
  if (named.length === 0 || head?.header.printed.length !== named.length) return null;
  const isWhole = isWholeGroups(named, all) || (named.length === 1 && isHeadAlone(head));
  if (isWhole) return toPart(named, place(named));
  if (!isColumnLeftOut(named, head) || areHeadsMoved(head, row, all)) return null;
  const keys = byPlace(named, row, head);
  const part = place(keys);
  const heads = headsOf(keys, row, head);
  const isUnderOwn = part.cells?.every((cell, at) => heads?.[at] !== undefined && overlaps(cell, heads[at])) === true;
  const isAlike = inOrder(keys, all) && starts().filledAlike === keys.length;
  return isUnderOwn || isAlike ? toPart(keys, part) : null;
}

function toPart(keys: readonly string[], placement: Placement): Columns | null {
  return placement.cells === null ? null : { keys, byOrder: false, placement };
}

/** Keys as their heads stand across a grid whose rows all have as many cells: there a head two rows high is met too early. */
function byPlace(keys: readonly string[], { grid }: TableRow, { header, grid: own }: Head): readonly string[] {
  const columnOf = (key: string): number => header.cells.get(key)?.column ?? -1;
  const isPlaced = own === grid && isEven(grid) && new Set(keys.map(columnOf)).size === keys.length;
  return isPlaced ? keys.toSorted((one, other) => columnOf(one) - columnOf(other)) : keys;
}

const unknownColumns: Columns = { keys: [], byOrder: false, placement: { cells: null, reason: 'no_columns' } };

interface InOrder {
  readonly keys: readonly string[];
  readonly placement: Placement;
  readonly starts: () => Starts;
}

/** True where the grid shows the figures under other heads than their order gives them. */
function isUnderOthers(head: Head | null, row: TableRow, { keys, placement, starts }: InOrder): boolean {
  if (head?.grid !== row.grid || placement.cells === null) return false;
  return standElsewhere(head, { keys, cells: placement.cells, starts });
}

/** The heads of columns in a grid whose format places cells; null in any other, or where the head is in another grid. */
function headsOf(keys: readonly string[], row: TableRow, head: Head | null): readonly Cell[] | null {
  return row.grid.layout === 'ruled' ? cellsOf(keys, row, head) : null;
}

function cellsOf(keys: readonly string[], row: TableRow, head: Head | null): readonly Cell[] | null {
  if (head?.grid !== row.grid) return null;
  const cells = keys.flatMap((key) => head.header.cells.get(key) ?? []);
  return cells.length === keys.length ? cells : null;
}
