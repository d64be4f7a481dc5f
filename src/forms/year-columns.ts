// Two years side by side in one table: keeps the columns under the year the report is about.
//
//   |            |   自然人      |  …      heads stand over the columns of all years
//   |            | 2023 | 2024  |  …      a row of years alone tells the columns apart
//   | 一、…      |  217 |  211  |  …
import type { Cell } from '../document/grid.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

const yearAlone = /^(20\d\d)\s*(?:年度?)?$/u;

/** A row that prints years only, and two at least. */
function yearsOf(row: TableRow): ReadonlyMap<number, number> | null {
  const first = row.cells.find((cell) => cell.text !== '');
  if (first === undefined || !/^[2２]/.test(first.text) || yearIn(first) === undefined) return null;
  const filled = row.cells.filter((cell) => cell.text !== '');
  const years = filled.map(yearIn);
  if (years.some((year) => year === undefined) || new Set(years).size < 2) return null;
  return new Map(filled.map((cell, index) => [cell.column, Number(years[index])]));
}

function yearIn({ text }: Cell): string | undefined {
  return yearAlone.exec(text.normalize('NFKC').trim())?.[1];
}

/**
 * The rows with the figures of one year, in grids with a row of years. A row whose cells cannot be told apart by column
 * has no figures then. Rows of grids without such a row, and all rows where no year is given, are left as they are.
 */
export function columnsOfYear(rows: readonly TableRow[], year: number | null): readonly TableRow[] {
  if (year === null) return rows;
  const heads = new Map(
    rows.flatMap((row) => {
      const years = yearsOf(row);
      return years && [...years.values()].includes(year) ? [[row.grid, { row, years }] as const] : [];
    }),
  );
  if (heads.size === 0) return rows;
  return rows.flatMap((row) => {
    const head = heads.get(row.grid);
    if (head === undefined) return [row];
    if (row === head.row) return [];
    const isPlaced = row.grid.layout === 'ruled' || row.cells.length === head.row.cells.length;
    // A cell under another year goes whatever it holds; where columns are not known, all but the label goes.
    const isKept = (cell: Cell): boolean =>
      isPlaced ? (head.years.get(cell.column) ?? year) === year : /\p{Script=Han}/u.test(cell.text);
    const isHead = !row.cells.some((cell) => isFigureLike(cell.text));
    return isHead ? [row] : [{ ...row, cells: row.cells.filter(isKept) }];
  });
}
