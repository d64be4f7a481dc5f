// STR-03: the count the form promises, and which cells of it were not read. A table not read whole is ours to answer for.
import type { TableId } from '../codebook/concepts.ts';
import { parseFigure } from '../codebook/figures.ts';
import type { FigureId } from '../codebook/figures.ts';

/** So many rows or cells are named; of more it is said how many there are. */
const mostNamed = 3;

/** What `form/cell-count` says: cells read and promised, the first rows (table 三) or cells left open, and how many these are. */
export interface CellCount {
  readonly table: TableId;
  readonly read: number;
  readonly promised: number;
  /** Ids of concepts, joined by commas. */
  readonly row: string;
  readonly rows: number;
}

/** The count of a table of which these figures are unread. */
export function cellCount(table: TableId, promised: number, unread: readonly FigureId[]): CellCount {
  const rows = [...new Set(unread.map((figure) => parseFigure(figure)?.concept ?? figure))];
  const row = rows.slice(0, mostNamed).join(',');
  return { table, read: promised - unread.length, promised, row, rows: rows.length };
}
