// The columns of a form by their keys and the words of their heads.
import type { Cell } from '../document/grid.ts';
import { columnLabels } from './form.ts';
import type { ColumnForm } from './form.ts';
import { toLabel, withoutRemark } from './label.ts';
import { remembered } from '../document/remembered.ts';

/** The leaf keys of a block in the form's order, without those of extra columns. */
export const formKeys = remembered(listKeys);

function listKeys(columns: readonly ColumnForm[]): readonly string[] {
  const keys = columns.flatMap((column) => {
    if (column.children) return formKeys(column.children);
    return column.key === undefined || isExtraKey(column.key) ? [] : [column.key];
  });
  return [...new Set(keys)];
}

/** The key of a column in which a group's other columns are added up. */
export const subtotalKey = '+subtotal';

/** The key of a column of running numbers. */
export const runningNumberKey = '+number';

/** Columns some offices add, such as a subtotal, have keys that begin with a plus; they hold no figure of the form. */
export function isExtraKey(key: string): boolean {
  return key.startsWith('+');
}

/** True for a cell that prints a column head: exact words, without the numbering that rows carry. */
export function isColumnHead(cell: Cell, columns: readonly ColumnForm[]): boolean {
  const { core, ordinal } = toLabel(cell.text);
  const cores = coresOf(columns);
  return ordinal === '' && core !== '' && (cores.has(core) || cores.has(toLabel(withoutRemark(cell.text)).core));
}

/** True for a cell that prints the head of a figure of the form, none of a group of columns. */
export function isLeafHead(cell: Cell, columns: readonly ColumnForm[]): boolean {
  const leaves = columns.flatMap(function leavesOf(column): readonly ColumnForm[] {
    return column.children ? column.children.flatMap(leavesOf) : [column];
  });
  return isColumnHead(cell, columns) && leaves.some((leaf) => headCores(leaf).includes(toLabel(cell.text).core));
}

/** All wordings of the heads of columns as they are compared. */
export const coresOf = remembered(
  (columns: readonly ColumnForm[]): ReadonlySet<string> =>
    new Set(columns.flatMap(columnLabels).map((label) => toLabel(label).core)),
);

/** The wordings of a head as they are compared. */
export const headCores = remembered((form: ColumnForm): readonly string[] =>
  [form.label, ...(form.also ?? [])].map((label) => toLabel(label).core),
);
