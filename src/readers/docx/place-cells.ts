// Columns of the cells of a word processor's table; a cell over several rows is kept once, where it opens.
import type { WordCell, WordRow } from './word-model.ts';

export interface PlacedCell<Written extends WordCell> {
  readonly cell: Written;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** `isRuled`: every row fills the same columns; only then a column is to be trusted. */
export interface PlacedTable<Written extends WordCell> {
  readonly rows: readonly (readonly PlacedCell<Written>[])[];
  readonly isRuled: boolean;
}

type Rows<Written> = readonly (Omit<WordRow, 'cells'> & { readonly cells: readonly Written[] })[];

export function placeCells<Written extends WordCell>(rows: Rows<Written>): PlacedTable<Written> {
  interface Open extends PlacedCell<Written> {
    rowSpan: number;
  }
  /** The cells that may go on in the next row, by their column. */
  let above = new Map<number, Open>();
  const placedRows = rows.map((row) => {
    const below = new Map<number, Open>();
    const placed: Open[] = [];
    let column = row.before;
    for (const cell of row.cells) {
      const { columnSpan, merge } = cell;
      const origin = merge === 'goes on' ? above.get(column) : undefined;
      if (origin?.columnSpan === columnSpan) {
        origin.rowSpan += 1;
        below.set(column, origin);
      } else {
        const own = { cell, column, columnSpan, rowSpan: 1 };
        placed.push(own);
        if (merge !== null) below.set(column, own);
      }
      column += columnSpan;
    }
    above = below;
    return placed;
  });
  return { rows: placedRows, isRuled: isEven(rows) || isEven(rows.filter((row) => row.cells.length > 1)) };
}

/** True where all rows are as wide; a row of a single cell is often written with another width and is no measure. */
function isEven(rows: Rows<WordCell>): boolean {
  const widths = new Set(
    rows.map(({ before, after, cells }) => cells.reduce((sum, cell) => sum + cell.columnSpan, before + after)),
  );
  return widths.size === 1;
}
