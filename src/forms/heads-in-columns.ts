// Heads whose columns are proven by the grid: each stands in a column of its own, below the heads of the groups it is in.
//
//   | 复议后起诉 | 未经复议直接起诉 |          | 复议后起诉 |     the head of a group that a column of another parts
//   | 结果维持   | 结果维持         | 结果纠正 | 结果纠正   |     is printed on both sides of it
import type { Cell } from '../document/grid.ts';
import { formKeys, headCores, isExtraKey } from './column-keys.ts';
import type { ColumnForm } from './form.ts';
import { descendants, makeTree } from './head-tree.ts';
import type { HeadNode } from './head-tree.ts';
import { toLabel } from './label.ts';

/** The head of a group, which row it is in, and the columns it reaches over. */
interface GroupHead {
  readonly core: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The cell of each key in the order of the columns; null where not every column of the form has one head, or one of them
 * is not below the heads of all its groups and of no other. `rows` keep their columns; `ignore` tells corners.
 */
export function headsInColumns(
  columns: readonly ColumnForm[],
  rows: readonly (readonly Cell[])[],
  ignore: (cell: Cell) => boolean,
): ReadonlyMap<string, Cell> | null {
  const nodes = descendants(makeTree(columns));
  const groups: GroupHead[] = [];
  const found: { readonly key: string; readonly cell: Cell }[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      if (cell.text === '' || ignore(cell)) continue;
      const { core } = toLabel(cell.text);
      const meant = nodes.filter(({ form }) => headCores(form).includes(core));
      const above = groups.filter((one) => one.row < row && one.from <= cell.column && cell.column < one.to);
      const keys = new Set(meant.flatMap((node) => (isBelow(node, above) ? (node.form.key ?? []) : [])));
      const [key, ...others] = keys;
      if (meant.some(({ form }) => form.children))
        groups.push({ core, row, from: cell.column, to: reachOf(cell, cells) });
      else if (key === undefined || others.length > 0 || cell.columnSpan > 1) return null;
      else found.push({ key, cell });
    }
  }
  return isWhole(found, formKeys(columns))
    ? new Map(found.toSorted((one, other) => one.cell.column - other.cell.column).map(({ key, cell }) => [key, cell]))
    : null;
}

/** Heads of groups above a head: those of all groups it is in, and of no other. */
function isBelow(node: HeadNode, above: readonly GroupHead[]): boolean {
  const own: HeadNode[] = [];
  for (let group = node.parent; group !== null && group.parent !== null; group = group.parent) own.push(group);
  return (
    own.length === above.length && own.every(({ form }) => above.some(({ core }) => headCores(form).includes(core)))
  );
}

/** Where the columns below the head of a group end: blank cells beside it stand for those it is merged with. */
function reachOf({ column, columnSpan }: Cell, cells: readonly Cell[]): number {
  let end = column + columnSpan;
  for (const cell of cells) if (cell.column === end && cell.text === '') end += cell.columnSpan;
  return end;
}

/** Each column of the form has one head, and no two heads share a column of the grid. */
function isWhole(found: readonly { readonly key: string; readonly cell: Cell }[], all: readonly string[]): boolean {
  const keys = new Set(found.map(({ key }) => key));
  const places = new Set(found.map(({ cell }) => cell.column));
  const areApart = keys.size === found.length && places.size === found.length;
  return (
    areApart && found.every(({ key }) => isExtraKey(key) || all.includes(key)) && all.every((key) => keys.has(key))
  );
}
