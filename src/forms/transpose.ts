// Rows and columns of a table exchanged, for tables printed upright: outcomes or applicants downwards, what they count beside.
//
//   | 结果     | 行政复议 | …        | 结果     | 结果维持 | 结果纠正 | …
//   | 结果维持 |       11 | …   ->   | 行政复议 |       11 |       12 | …
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { Span } from '../document/span.ts';
import type { TableRow } from './table-rows.ts';

/** A table turned over has as many columns as the form has rows. */
const mostColumns = 60;

/** The columns of each grid as rows; null where cells of a grid are not known to stand in columns. */
export function transposed(rows: readonly TableRow[]): readonly TableRow[] | null {
  const turned = [...Map.groupBy(rows, ({ grid }) => grid)].map(([grid, own]) => turn(grid, own));
  return turned.every((one) => one !== null) ? turned.flat() : null;
}

function turn(grid: Grid, own: readonly TableRow[]): readonly TableRow[] | null {
  const [first] = own;
  const isEven = own.every(({ cells }) => cells.length === first?.cells.length);
  if (first === undefined || (grid.layout !== 'ruled' && !isEven)) return null;
  const ends = own.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan));
  const width = ends.reduce((most, end) => Math.max(most, end), 0);
  if (width > mostColumns) return null;
  const rows = Array.from({ length: width }, (_, column): Row => {
    const cells = own.flatMap((row, at) =>
      row.cells.flatMap((cell) => (cell.column === column ? [turnCell(cell, at)] : [])),
    );
    return { cells, span: spanOver(cells, first.span) };
  });
  const upright: Grid = { ...grid, layout: 'ruled', rows };
  return rows.map((row) => ({ ...row, grid: upright, year: first.year }));
}

function turnCell(cell: Cell, row: number): Cell {
  return { ...cell, column: row, columnSpan: cell.rowSpan, rowSpan: cell.columnSpan };
}

/** A column has no stretch of its own in the text: it stands where its first cell does. */
function spanOver([first]: readonly Cell[], otherwise: Span): Span {
  return first?.span ?? otherwise;
}
