// What is known of a row before its figures are placed in columns.
import type { Cell } from '../document/grid.ts';
import type { Starts } from './figure-starts.ts';

/** What `placeValues` has to know about a row. */
export interface RowShape {
  readonly labelIndex: number;
  readonly width: number;
  readonly starts: () => Starts;
  /** False where the label may go on in the next cell (shortened or damaged labels). */
  readonly labelIsWhole: boolean;
  /** The heads the figures stand under, in order, where the format itself places cells in columns; else null. */
  readonly heads: readonly Cell[] | null;
  /** The same in a grid whose rows all have as many cells, too. */
  readonly headsAbove: () => readonly Cell[] | null;
  /** Heads of columns that are none of the form's; what stands under them is left out. */
  readonly otherHeads: readonly Cell[];
  /** How many cells print the head of a lone column: several where it stretches over as many; 0 for other columns. */
  readonly headCells: number;
  /** One of the columns is the total of others, which tells of broken figures. */
  readonly isSummed: boolean;
}

/** True for cells that share a column. */
export function overlaps(left: Cell, right: Cell): boolean {
  return left.column < right.column + right.columnSpan && right.column < left.column + left.columnSpan;
}
