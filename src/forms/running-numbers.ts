// Running numbers behind the labels of a table's rows: they are left out, so that none is taken for a figure.
//
//   | 项目           | 序号 | 自然人 | … | 总计 |
//   | （一）予以公开 |    3 |     74 | … |   74 |     the first number of each row is one more than that of the row above
import type { Cell, Grid } from '../document/grid.ts';
import { headCores } from './column-keys.ts';
import { runningNumber } from './editions/shared.ts';
import { toLabel } from './label.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike, isNumber } from './value.ts';

/** Fewer numbers may count on by chance. */
const fewestNumbers = 5;

/** The rows without running numbers behind labels, in grids that have a head for them and one in each row. */
export function withoutRunningNumbers(rows: readonly TableRow[]): readonly TableRow[] {
  const left = new Set<Cell>();
  for (const [, own] of Map.groupBy(rows, ({ grid }: TableRow): Grid => grid)) {
    const at = own.findIndex(({ cells }) => cells.some(isNumberHead));
    const numbers = at < 0 ? [] : numbersBehind(own.slice(at + 1));
    if (numbers.length === 0) continue;
    for (const cell of [...numbers, ...own.flatMap(({ cells }) => cells.filter(isNumberHead))]) left.add(cell);
  }
  if (left.size === 0) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !left.has(cell)) }));
}

const numberHeads = headCores(runningNumber);

function isNumberHead({ text }: Cell): boolean {
  return text !== '' && !opensWithDigit(text) && numberHeads.includes(toLabel(text).core);
}

/** A cheap look at what nearly all cells are. */
function opensWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** The first number behind the label of each row with figures, where they count on from 0 or 1; none where they do not. */
function numbersBehind(rows: readonly TableRow[]): readonly Cell[] {
  const printed = rows.filter(({ cells }) => cells.some(isWord) && cells.some(({ text }) => isFigureLike(text)));
  const numbers = printed.flatMap(({ cells }) => cells.slice(cells.findLastIndex(isWord) + 1).find(isFilled) ?? []);
  const first = Number(numbers[0]?.text);
  const doCount = numbers.every(({ text }, at) => isNumber(text) && Number(text) === first + at);
  return doCount && first <= 1 && numbers.length === printed.length && numbers.length >= fewestNumbers ? numbers : [];
}

function isWord({ text }: Cell): boolean {
  return !isFigureLike(text) && /\p{Script=Han}/u.test(text);
}

function isFilled({ text }: Cell): boolean {
  return text !== '';
}
