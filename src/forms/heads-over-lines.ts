// A row of heads of table 三 that a line end broke between two cells: the words of both lines are all heads that the form has
// in one row, in order, one of them perhaps broken itself.
//
//   | | 商业企业 | 科研机构 |
//   社会公益组织 | 法律服务机构 | 其他 | |
//   一、本年新收政府信息公开申请数量 | | 0 | 3 | …
import type { Cell, Grid, Row } from '../document/grid.ts';
import { isExtraKey } from './column-keys.ts';
import { applicantColumns } from './editions/shared.ts';
import type { ColumnForm } from './form.ts';
import { toLabel } from './label.ts';
import { isNumber } from './value.ts';

/** Two heads may each have a line of their own, with blanks behind. */
const fewestHeads = 3;
const rowsOfForm = rowsOfHeads(applicantColumns);
/** What the form prints in one row of heads, with the total of all or without. */
const headRows = new Set(rowsOfForm.map(keyOf));
/** One of them may be broken. */
const mostHeads = Math.max(...rowsOfForm.map(({ length }) => length)) + 1;
/** Rows above the first one with figures: captions, and heads on three lines, each of them broken once. */
const mostRows = 12;

function rowsOfHeads(columns: readonly ColumnForm[]): readonly (readonly string[])[] {
  const own = columns.filter(({ key }) => key === undefined || !isExtraKey(key));
  const below = own.flatMap(({ children }) => (children ? rowsOfHeads(children) : []));
  const labels = own.map(({ label }) => label);
  return [labels, labels.slice(0, -1), ...below].filter(({ length }) => length >= fewestHeads);
}

function keyOf(labels: readonly string[]): string {
  return labels.map((label) => toLabel(label).core).join(' ');
}

/** The grid with such rows joined. */
export function withHeadsOverLines(grid: Grid): Grid {
  if (grid.layout === 'ruled') return grid;
  const first = grid.rows.slice(0, mostRows).findIndex(({ cells }) => cells.some(({ text }) => isNumber(text)));
  const heads: Row[] = [];
  for (const row of grid.rows.slice(0, Math.max(0, first))) {
    const above = heads.at(-1);
    const whole = above ? inOneRow(above.cells, row.cells) : null;
    if (above && whole) heads.splice(-1, 1, rowOf(above, row, whole));
    else heads.push(row);
  }
  return heads.length >= first ? grid : { ...grid, rows: [...heads, ...grid.rows.slice(first)] };
}

/** The cells of both lines as one row of heads; null where they are none, or where each cell has a line. */
function inOneRow(above: readonly Cell[], below: readonly Cell[]): readonly Cell[] | null {
  if (above.length === 1 && below.length === 1) return null;
  const count = countFilled(above) + countFilled(below);
  if (count < fewestHeads || count > mostHeads) return null;
  const left = above.slice(0, above.findLastIndex(isFilled) + 1);
  const right = below.slice(Math.max(0, below.findIndex(isFilled)));
  const [last, next] = [left.at(-1), right[0]];
  if (!last || !next) return null;
  const word = { ...last, text: last.text + next.text, span: { start: last.span.start, end: next.span.end } };
  const ways = [
    [...left, ...right],
    [...left.slice(0, -1), word, ...right.slice(1)],
  ];
  return ways.find((cells) => headRows.has(keyOf(cells.filter(isFilled).map(({ text }) => text)))) ?? null;
}

function countFilled(cells: readonly Cell[]): number {
  let count = 0;
  for (const { text } of cells) if (text !== '') count += 1;
  return count;
}

function isFilled({ text }: Cell): boolean {
  return text !== '';
}

function rowOf(above: Row, row: Row, cells: readonly Cell[]): Row {
  const span = { start: above.span.start, end: row.span.end };
  return { cells: cells.map((cell, column) => ({ ...cell, column })), span };
}
