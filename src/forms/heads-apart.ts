// Whether the heads that were found stand over other figures than the form's order would give them, where one is lost.
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { Starts } from './figure-starts.ts';
import { overlaps } from './place-values.ts';
import type { Head } from './table-head.ts';

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
