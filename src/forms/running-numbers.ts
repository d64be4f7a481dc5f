// Running numbers behind the labels of a table's rows, or their figures: they are left out, so that none is taken for a figure.
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

/**
 * The rows without running numbers, in grids that have one in each row: behind the label or among the figures where a head
 * names them, and as the last of each row behind figures where none does.
 */
export function withoutRunningNumbers(rows: readonly TableRow[]): readonly TableRow[] {
  const left = new Set<Cell>();
  for (const [, own] of Map.groupBy(rows, ({ grid }: TableRow): Grid => grid)) {
    const at = own.findIndex(({ cells }) => cells.some(isNumberHead));
    const numbers = at < 0 ? numbersIn(own, -1) : numbersNamed(own.slice(at + 1));
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

/** Numbers below a head of their own: in the same place behind each label, or the last of each row. */
function numbersNamed(rows: readonly TableRow[]): readonly Cell[] {
  for (const place of places) {
    const numbers = numbersIn(rows, place);
    if (numbers.length > 0) return numbers;
  }
  return [];
}

/** Places behind a label, the last of all first but one: beside seven figures there are eight. */
const places = [0, -1, 1, 2, 3, 4, 5, 6];

/**
 * The number at a place behind the label of each row with figures, where they count on from 0 or 1; none where they do not.
 */
function numbersIn(rows: readonly TableRow[], place: number): readonly Cell[] {
  const printed = rows.filter(({ cells }) => cells.some(isWord) && cells.some(({ text }) => isFigureLike(text)));
  if (printed.length < fewestNumbers) return [];
  const numbers: Cell[] = [];
  for (const { cells } of printed) {
    const filled = cells.slice(cells.findLastIndex(isWord) + 1).filter(isFilled);
    const cell = filled.at(place);
    const next = Number(numbers[0]?.text ?? cell?.text) + numbers.length;
    if (!cell || !isNumber(cell.text) || Number(cell.text) !== next || next > numbers.length + 1) return [];
    numbers.push(cell);
  }
  return numbers;
}

function isWord({ text }: Cell): boolean {
  return !isFigureLike(text) && /\p{Script=Han}/u.test(text);
}

function isFilled({ text }: Cell): boolean {
  return text !== '';
}
