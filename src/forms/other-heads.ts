// Heads beside those of the form's columns: of other columns, of running numbers, and copies of one.
//
//   信息内容 | 本年处理决定数量 | 上年       a lone figure below 上年 is none of this year's
import type { Cell } from '../document/grid.ts';
import { runningNumberKey } from './column-keys.ts';
import { isEven } from './heads-apart.ts';
import { toLabel, withoutRemark } from './label.ts';
import type { Head } from './table-head.ts';
import type { TableRow } from './table-rows.ts';

/** The head of running numbers where it stands behind all others: then their column is not before the labels. */
export function runningNumberBehind(head: Head | null): readonly Cell[] {
  const cells = head?.header.cells;
  const own = cells?.get(runningNumberKey);
  return own && [...(cells ?? [])].every(([, cell]) => cell === own || cell.column < own.column) ? [own] : [];
}

/**
 * True where one of the cells stands in the column of a head that is none of the form's, of a grid whose rows all are as long,
 * or where a lone figure behind a blank is in a row as long as that of the heads.
 */
export function holdsOther(
  { head, row }: { readonly head: Head | null; readonly row: TableRow },
  cells: readonly Cell[] | null,
  otherHeads: readonly Cell[],
): boolean {
  const [lone, ...others] = cells ?? [];
  const isBehindBlank = row.cells.some(({ text, column }) => text === '' && column < (lone?.column ?? 0));
  const isAsLong = (other: Cell): boolean =>
    head?.grid === row.grid && head.rows.some((all) => all.length === row.cells.length && all.includes(other));
  return otherHeads.some(
    (other) =>
      cells?.some((cell) => cell.column === other.column) &&
      (isEven(row.grid) || (others.length === 0 && isBehindBlank && isAsLong(other))),
  );
}

/**
 * The cells that print the head of a lone column, in each column that it stretches over or with a remark of its own (（本级）
 * beside （全市）): none of them heads another one.
 */
export function copiesOfLoneHead([key, ...others]: readonly string[], head: Head | null): readonly Cell[] {
  const own = key === undefined || others.length > 0 ? undefined : head?.header.cells.get(key);
  if (own === undefined || head === null) return [];
  const inRow = head.rows.find((cells) => cells.includes(own)) ?? [];
  const isCopy = (cell: Cell): boolean =>
    wordsOf(cell.text) === wordsOf(own.text) && (inRow.includes(cell) || cell.text !== own.text);
  return head.rows.flat().filter(isCopy);
}

function wordsOf(head: string): string {
  return toLabel(withoutRemark(head)).core;
}
