// Whether the heads that were found stand over other figures than the form's order would give them, where one is lost.
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { Starts } from './figure-starts.ts';
import { overlaps } from './row-shape.ts';
import type { Head } from './table-head.ts';
import type { TableRow } from './table-rows.ts';

/** A head that was found, the figure that the form's order gives it, and the place of both in that order. */
interface Pair {
  readonly head: Cell;
  readonly figure: Cell;
  readonly order: number;
}

/** The columns in the form's order, the cells taken for them, and where figures start in the rows of their grid. */
export interface Ordered {
  readonly keys: readonly string[];
  readonly cells: readonly Cell[];
  readonly starts: () => Starts;
}

/**
 * True where the grid shows the lost head at another place than the form's order:
 *
 *   | 自然人 | 商业企业 |        | 科研机构 |     a blank among the heads where the form has none to lose
 *
 * or where all cells stand in true columns and a head is not above its figure.
 */
export function standElsewhere(head: Head, { keys, cells, starts }: Ordered): boolean {
  const pairs = keys.flatMap((key, order): Pair[] => {
    const [one, figure] = [head.header.cells.get(key), cells[order]];
    return one === undefined || figure === undefined ? [] : [{ head: one, figure, order }];
  });
  if (head.grid.layout === 'ruled') return pairs.some((pair) => !overlaps(pair.head, pair.figure));
  return hasGap(head, pairs) || isShifted(head, pairs, starts());
}

/**
 * True where a row has more cells between two heads than the form has columns there: the head that is lost is that of one of
 * them, and those between its place and them stand over the columns of others.
 *
 *   | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 |   | 总计 |     科研机构 is lost, and all up to 其他 moved
 */
export function areHeadsMoved(head: Head, row: TableRow, all: readonly string[]): boolean {
  if (head.grid !== row.grid || !(head.grid.layout === 'ruled' || isEven(head.grid))) return false;
  const heads = [...head.header.cells].filter(([key]) => all.includes(key));
  const inTurn = heads.toSorted(([, one], [, other]) => one.column - other.column);
  return inTurn.some(([key, cell], index) => {
    const [before, left] = inTurn[index - 1] ?? [];
    if (before === undefined || left === undefined) return false;
    const between = row.cells.filter(
      ({ column, columnSpan }) => column >= left.column + left.columnSpan && column + columnSpan <= cell.column,
    );
    return between.length > Math.abs(all.indexOf(key) - all.indexOf(before)) - 1;
  });
}

/** More cells between two heads of one row than columns of the form. */
function hasGap(head: Head, pairs: readonly Pair[]): boolean {
  return head.rows.some((cells) => {
    const inRow = pairs.filter((pair) => cells.includes(pair.head)).toSorted((a, b) => a.head.column - b.head.column);
    return inRow.some((pair, index) => {
      const before = inRow[index - 1];
      return before !== undefined && pair.head.column - before.head.column > pair.order - before.order;
    });
  });
}

/** True for a grid whose rows all have as many cells. */
export const isEven = remembered(({ rows }: Grid): boolean =>
  rows.every(({ cells }) => cells.length === rows[0]?.cells.length),
);

/** In a grid whose rows all have as many cells, heads that stand above their figures in no kind of row. */
function isShifted({ grid }: Head, pairs: readonly Pair[], { byShape }: Starts): boolean {
  if (pairs.length === 0 || !isEven(grid)) return false;
  const known = [...byShape.values()].flatMap((one) => (one === null ? [] : one.start));
  return known.length > 0 && !known.some((start) => pairs.every(({ head, order }) => head.column === start + order));
}

/**
 * Keys as their heads stand where each is in the very column of a figure, though no format places cells: one two rows high
 * (自然人) may have moved among those of a group.
 */
export function inColumnsOfHeads(
  keys: readonly string[],
  { row, head }: { readonly row: TableRow; readonly head: Head | null },
  cells: readonly Cell[],
): readonly string[] {
  if (head?.grid !== row.grid || row.grid.layout === 'ruled') return keys;
  const columnOf = (key: string): number => head.header.cells.get(key)?.column ?? -1;
  const columns = keys.map(columnOf);
  if (columns.every((column, at) => column > (columns[at - 1] ?? -1))) return keys;
  const own = new Set(columns);
  // One alone in its row stands where a line end broke the row of others.
  const isAlone = head.rows.some((row) => {
    const [only, ...others] = row.filter(({ text }) => text !== '');
    return only !== undefined && others.length === 0 && keys.some((key) => head.header.cells.get(key) === only);
  });
  const areAbove = !isAlone && own.size === cells.length && cells.every(({ column }) => own.has(column));
  return areAbove ? keys.toSorted((one, other) => columnOf(one) - columnOf(other)) : keys;
}
