// Two years side by side in one table: keeps the columns under the year the report is about.
//
//   |            |   自然人      |  …      heads stand over the columns of all years
//   |            | 2023 | 2024  |  …      a row of years alone tells the columns apart
//   | 一、…      |  217 |  211  |  …
import type { Cell } from '../document/grid.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

const yearAlone = /^(20\d\d)\s*(?:年度?)?$/u;

/** A row that prints years only, and two at least; before them may stand what the row above prints there, as converters do. */
function yearsOf(row: TableRow, above: TableRow | undefined): ReadonlyMap<number, number> | null {
  const last = row.cells.findLast((cell) => cell.text !== '');
  if (last === undefined || yearIn(last) === undefined) return null;
  const isAgain = ({ text, column }: Cell): boolean =>
    above?.grid === row.grid && above.cells.some((cell) => cell.column === column && cell.text === text);
  const start = row.cells.findIndex((cell) => cell.text !== '' && (yearIn(cell) !== undefined || !isAgain(cell)));
  const filled = row.cells.slice(start).filter((cell) => cell.text !== '');
  const years = filled.map(yearIn);
  if (years.some((year) => year === undefined) || new Set(years).size < 2) return null;
  return new Map(filled.map((cell, index) => [cell.column, Number(years[index])]));
}

function yearIn({ text }: Cell): string | undefined {
  return yearAlone.exec(text.normalize('NFKC').trim())?.[1];
}

/** A row of years, and whether the cells of all rows of its grid can be told apart by column. */
interface YearHead {
  readonly row: TableRow;
  readonly years: ReadonlyMap<number, number>;
  readonly isPlaced: boolean;
}

/**
 * The rows with the figures of one year, in grids with rows of years, of which the nearest above holds. A row with as many
 * figures as there are years has them in this order; another one whose cells cannot be told apart by column has no figures.
 * Rows of grids without such a row, and all rows where no year is given, are left as they are.
 */
export function columnsOfYear(rows: readonly TableRow[], year: number | null): readonly TableRow[] {
  if (year === null) return rows;
  const heads = rows.flatMap((row, at) => {
    const years = yearsOf(row, rows[at - 1]);
    return years && [...years.values()].includes(year) ? [headOf(rows, row, years)] : [];
  });
  if (heads.length === 0) return rows;
  const first = new Map(heads.toReversed().map((head) => [head.row.grid, head]));
  const own = new Map(heads.map((head) => [head.row, head]));
  const above = new Map<TableRow['grid'], YearHead>();
  return rows.flatMap((row) => {
    const starting = own.get(row);
    if (starting !== undefined) above.set(row.grid, starting);
    const head = above.get(row.grid) ?? first.get(row.grid);
    if (head === undefined || !isData(row)) return starting === undefined ? [row] : [];
    return starting === undefined ? [{ ...row, cells: cellsOfYear(row, head, year) }] : [];
  });
}

function headOf(rows: readonly TableRow[], row: TableRow, years: ReadonlyMap<number, number>): YearHead {
  const { layout } = row.grid;
  const own = rows.filter((one) => one.grid === row.grid && isData(one));
  const isPlaced = layout === 'ruled' || own.every(({ cells }) => cells.length === row.cells.length);
  return { row, years, isPlaced };
}

function isData({ cells }: TableRow): boolean {
  return cells.some(({ text }) => isFigureLike(text));
}

/** A cell under another year goes whatever it holds; where columns are not known, all but the label goes. */
function cellsOfYear({ cells }: TableRow, { years, isPlaced }: YearHead, year: number): readonly Cell[] {
  const inOrder = [...years.values()];
  const figures = cells.filter(({ text }) => text !== '' && isFigureLike(text));
  const isFull = !isPlaced && figures.length === inOrder.length && cells[0] !== figures[0];
  return cells.filter((cell) => {
    if (isPlaced) return (years.get(cell.column) ?? year) === year;
    if (isFull && figures.includes(cell)) return inOrder[figures.indexOf(cell)] === year;
    return /\p{Script=Han}/u.test(cell.text);
  });
}
