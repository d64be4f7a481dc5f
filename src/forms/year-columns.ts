// Two years side by side in one table: keeps the columns under the year the report is about.
//
//   |            |   自然人      |  …      heads stand over the columns of all years
//   |            | 2023 | 2024  |  …      a row of years alone tells the columns apart
//   | 一、…      |  217 |  211  |  …
//
//   | 申请人情况 | 2023年          | 2024年          |     or years stand over the heads, all of which are printed for each
//   |            | 自然人 | … | 总计 | 自然人 | … | 总计 |
import type { Cell } from '../document/grid.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';
import { headsOfYears, ownHeads } from './years-in-heads.ts';
import type { HeadOfYear } from './years-in-heads.ts';

/** 2024年, 本年度, 上年数, 去年同期, 本期; 本年 and 上年 alone as well. */
const yearAlone =
  /^(?:\*\*)?(?:(20\d\d)\s*(?:年度?)?|([本今])(?:年度?|期)数?|(?:上一?|去)(?:年度?(?:同期)?|期)数?)(?:\*\*)?$/u;

/**
 * A row that prints years only, and two at least; before them may stand what the row above prints there, as converters do,
 * or where 年 shows that they are no figures, the words of a corner.
 */
function yearsOf(row: TableRow, above: TableRow | undefined, reportYear: number): readonly YearCell[] | null {
  const last = row.cells.findLast((cell) => cell.text !== '');
  if (last === undefined || yearIn(last, reportYear) === null) return null;
  const isAgain = ({ text, column }: Cell): boolean =>
    above?.grid === row.grid && above.cells.some((cell) => cell.column === column && cell.text === text);
  const filled = row.cells.filter((cell) => cell.text !== '');
  const first = filled.findIndex((cell) => yearIn(cell, reportYear) !== null);
  const years = filled.slice(first).map((cell) => ({ cell, year: yearIn(cell, reportYear) }));
  const areWritten = years.every(({ cell }) => cell.text.includes('年'));
  if (!areWritten && !filled.slice(0, first).every(isAgain)) return null;
  const known = years.flatMap(({ cell, year }) => (year === null ? [] : [{ cell, year }]));
  return known.length < years.length || new Set(known.map(({ year }) => year)).size < 2 ? null : known;
}

interface YearCell {
  readonly cell: Cell;
  readonly year: number;
}

/** In digits, or by its place beside the report's; a narrow cell breaks it into lines. */
export function yearIn({ text }: Pick<Cell, 'text'>, reportYear: number): number | null {
  if (text.length < shortestYear || text.length > longestYear || !mayNameYear.test(text)) return null;
  const found = yearAlone.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (found?.[1] !== undefined) return Number(found[1]);
  return found && (found[2] === undefined ? reportYear - 1 : reportYear);
}

/** A cheap look at what names a year in any way. */
export const mayNameYear = /[\d\uff10-\uff19](?:\s*[\d\uff10-\uff19]){3}|[本今上去]/u;
/** 本年 is the shortest. */
const shortestYear = 2;
const longestYear = 12;

/** A row of years, each of them for its columns, and whether the cells of all rows of its grid can be told apart by column. */
interface YearHead {
  readonly row: TableRow;
  readonly inOrder: readonly number[];
  readonly byColumn: ReadonlyMap<number, number>;
  readonly isPlaced: boolean;
  /** Below the years each head is printed for each of them: figures of one year stand together. */
  readonly isOverHeads: boolean;
  /** Heads that name the years themselves. */
  readonly heads: readonly HeadOfYear[] | undefined;
}

/**
 * The rows with the figures of one year, in grids with rows of years, of which the nearest above holds. A row with as many
 * figures as there are years has them in this order, one below heads printed for each year as many for each; another one whose cells
 * cannot be told apart by column has no figures. Heads that name the years hold for their block alone. Rows of grids without
 * such a row, and all rows where no year is given, are left as they are.
 */
export function columnsOfYear(rows: readonly TableRow[], year: number | null): readonly TableRow[] {
  if (year === null) return rows;
  const found = rows.flatMap((row, at) => {
    const years = yearsOf(row, rows[at - 1], year);
    if (years?.some((one) => one.year === year)) return [{ row, years, below: rows[at + 1] }];
    const heads = headsOfYears(row, year);
    return heads ? [{ row, years: heads, heads, below: undefined }] : [];
  });
  if (found.length === 0) return rows;
  const data = Map.groupBy(rows.filter(isData), ({ grid }) => grid);
  const lengths = new Map([...data].map(([grid, own]) => [grid, new Set(own.map(({ cells }) => cells.length))]));
  const heads = found.map((one) => headOf(one, lengths.get(one.row.grid) ?? new Set()));
  const first = new Map(heads.toReversed().flatMap((head) => (head.heads ? [] : [[head.row.grid, head]])));
  const own = new Map(heads.map((head) => [head.row, head]));
  const above = new Map<TableRow['grid'], YearHead>();
  let last: YearHead | undefined;
  return rows.flatMap((row) => {
    const starting = own.get(row);
    if (starting !== undefined) {
      last = starting;
      above.set(row.grid, starting);
    } else if (above.get(row.grid)?.heads && opensBlock(row)) {
      above.delete(row.grid);
      last = undefined;
    }
    const head = above.get(row.grid) ?? (last && isAsWide(row, last.row) ? last : first.get(row.grid));
    if (head === undefined) return [row];
    if (isData(row)) return starting === undefined ? [{ ...row, cells: cellsOfYear(row, head, year) }] : [];
    if (starting !== undefined) return starting.heads ? [{ ...row, cells: ownHeads(row, starting.heads, year) }] : [];
    return [above.has(row.grid) ? { ...row, cells: headsOfYear(row, head, year) } : row];
  });
}

/** 第二十条第（五）项, or 信息内容 before heads. */
function opensBlock({ cells }: TableRow): boolean {
  const first = cells.find(({ text }) => text !== '');
  return first !== undefined && /^(?:第.{1,5}条|信息内容)/u.test(first.text);
}

/** Where a page ends within a table, its other part is as wide, and has no years of its own. */
function isAsWide(row: TableRow, other: TableRow): boolean {
  return widthOf(row.cells) === widthOf(other.cells);
}

function widthOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.columnSpan;
}

/** A row of years, what they are, and the row below. */
interface FoundYears {
  readonly row: TableRow;
  readonly years: readonly YearCell[];
  readonly below: TableRow | undefined;
  readonly heads?: readonly HeadOfYear[];
}

/** `lengths`: numbers of cells that rows with figures of its grid have. */
function headOf({ row, years, below, heads }: FoundYears, lengths: ReadonlySet<number>): YearHead {
  const isPlaced = row.grid.layout === 'ruled' || [...lengths].every((length) => length === row.cells.length);
  const gaps = years.slice(1).map(({ cell }, at) => cell.column - (years[at]?.cell.column ?? 0));
  const narrowest = Math.min(...gaps);
  const byColumn = years.flatMap(({ cell, year }) =>
    Array.from({ length: Math.max(cell.columnSpan, narrowest) }, (_, at) => [cell.column + at, year] as const),
  );
  const isOverHeads = below?.grid === row.grid && firstHalf(below.cells) !== null;
  return { row, inOrder: years.map((one) => one.year), byColumn: new Map(byColumn), isPlaced, isOverHeads, heads };
}

function isData({ cells }: TableRow): boolean {
  return cells.some(({ text }) => isFigureLike(text));
}

/** A cell under another year goes whatever it holds; where columns are not known, all but the label goes. */
function cellsOfYear({ cells }: TableRow, head: YearHead, year: number): readonly Cell[] {
  const { inOrder, byColumn, isPlaced, isOverHeads } = head;
  if (isPlaced) {
    const isOwn = (column: number): boolean => (byColumn.get(column) ?? year) === year;
    return cells.filter(({ column, columnSpan }) =>
      Array.from({ length: columnSpan }, (_, at) => column + at).some(isOwn),
    );
  }
  const figures = cells.filter(({ text }) => text !== '' && isFigureLike(text));
  const ofEach = figures.length / inOrder.length;
  const isFull = (isOverHeads ? Number.isInteger(ofEach) : ofEach === 1) && cells[0] !== figures[0];
  return cells.filter((cell) => {
    const at = isFull ? figures.indexOf(cell) : -1;
    return at >= 0 ? inOrder[Math.floor(at / ofEach)] === year : /\p{Script=Han}/u.test(cell.text);
  });
}

/** A head that each year prints goes under another one: by its column, or the second time where columns are not known. */
function headsOfYear({ cells }: TableRow, { byColumn, isPlaced }: YearHead, year: number): readonly Cell[] {
  if (!isPlaced) return firstHalf(cells) ?? cells;
  const own = new Set(cells.flatMap(({ column, text }) => (byColumn.get(column) === year ? [text] : [])));
  return cells.filter(({ column, text }) => (byColumn.get(column) ?? year) === year || !own.has(text));
}

/** The first half of the filled cells of a row that prints the same in both; null of any other. */
function firstHalf(cells: readonly Cell[]): readonly Cell[] | null {
  const filled = cells.filter(({ text }) => text !== '');
  const half = filled.length / 2;
  const isTwice = half >= 1 && filled.every(({ text }, at) => text === filled[(at + half) % filled.length]?.text);
  return isTwice ? filled.slice(0, half) : null;
}
