// What programs for data write into a table: numbers of rows and columns around it, and words in place of blank cells. None
// of it is printed.
//
//   ,Unnamed: 0,Unnamed: 1,0,1        numbers or invented names of columns above it
//   0,第二十条第（一）项,,            a number before every row, before those of heads as well
//   1,信息内容,本年制发件数,
//   |Col1|列2|Column3|自然人|         invented names of columns without a head
//   | None | None | 1.属于国家秘密 |   a cell that another covers
import type { Cell, Row } from '../document/grid.ts';
import { isBareNumber } from './figure-text.ts';

/** The smallest table of the form has so many rows. */
const fewestRows = 4;
/** The name of a column that had none, as pandas, PyMuPDF or a spreadsheet invents it. */
const inventedName =
  /^(?:Unnamed: \d{1,3}(?:_level_\d)?|(?:\*\*)?(?:Col(?:umn)?|Field|\u5217|\u5b57\u6bb5)\d{1,2}(?:\*\*)?)$/;
/** What Python and pandas print where there is nothing. */
const nothing = /^(?:None|nan|NaN|<NA>)$/;
/** What either begins with. */
const opensInvented = '*CFUNn<\u5217\u5b57';
/** What stands above the numbers of the rows. */
const indexHead = /^(?:index|Unnamed: 0)?$/;

/**
 * Leaves the numbers out where they count every row on by one, rows without figures among them; a column of running numbers
 * (序号) has a head of its own, and counts the rows with figures.
 */
export function withoutRowIndex(printed: readonly Row[]): readonly Row[] {
  const rows = withoutInvented(printed);
  const [head, next] = rows;
  if (head === undefined || next === undefined || startOf(next) === null) return rows;
  const isHeaded = startOf(head) === null && indexHead.test(head.cells[0]?.text ?? '-');
  const counted = isHeaded ? rows.slice(1) : rows;
  const start = startOf(counted[0] ?? next);
  if (counted.length < fewestRows || start === null) return rows;
  if (!counted.every((row, index) => startOf(row) === start + index) || counted.every(hasFigure)) return rows;
  const kept = isHeaded && head.cells.slice(1).every(isColumnName) ? counted : rows;
  const isOrder = kept.every(({ cells }) => cells.every(({ column }, index) => column === index));
  const place = (cell: Cell, index: number): Cell => (isOrder ? { ...cell, column: index } : cell);
  return kept.map((row) => ({ ...row, cells: row.cells.slice(1).map(place) }));
}

function withoutInvented(rows: readonly Row[]): readonly Row[] {
  const isInvented = ({ text }: Cell, row: number): boolean =>
    text !== '' &&
    opensInvented.includes(text.charAt(0)) &&
    (nothing.test(text) || (row === 0 && inventedName.test(text)));
  if (!rows.some(({ cells }, row) => cells.some((cell) => isInvented(cell, row)))) return rows;
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) => (isInvented(cell, at) ? blankAt(cell) : cell)),
  }));
}

function blankAt({ span, ...cell }: Cell): Cell {
  return { ...cell, text: '', span: { start: span.start, end: span.start } };
}

/** The number a row begins with; null where it begins with none. */
function startOf({ cells: [first] }: Row): number | null {
  return first !== undefined && /^\d{1,4}$/.test(first.text) ? Number(first.text) : null;
}

function hasFigure({ cells }: Row): boolean {
  return cells.slice(1).some(({ text }) => isBareNumber(text));
}

function isColumnName({ text }: Cell, index: number): boolean {
  return text === '' || text === String(index);
}
