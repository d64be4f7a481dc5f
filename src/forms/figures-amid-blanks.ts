// Rows with as many figures as columns that have a blank cell besides: a figure torn in two, or a column that was added.
import type { Cell } from '../document/grid.ts';
import { overlaps } from './row-shape.ts';
import type { RowShape } from './row-shape.ts';
import type { TableRow } from './table-rows.ts';

/**
 * As many figures as columns, with a blank cell between them, in a row longer than any other, or any of as many columns: one
 * figure may have been torn in two, and the blank cell is that of a column. Where it has cells for two rows, the label of the
 * second is lost.
 */
export function mayHoldOthers({ cells, grid }: TableRow, filled: readonly Cell[], shape: RowShape): boolean {
  const { labelIndex, width, isSummed } = shape;
  const [first = 0, last = 0] = [filled[0], filled.at(-1)].map((cell) => cells.findIndex((other) => other === cell));
  const holdsTwoRows = width > 1 && last - labelIndex >= 2 * width;
  const holdsBlank = last - first >= width;
  // What is torn of a row with sums is told by these.
  const mayBe = isSummed ? holdsTwoRows && holdsBlank : holdsTwoRows || holdsBlank;
  if (!mayBe || areBelowHeads(filled, shape.headsAbove())) return false;
  const isLongest = grid.rows.every((other) => other.cells === cells || other.cells.length < cells.length);
  return isLongest || isLongestOfWidth(cells.length - labelIndex - 1, shape);
}

/**
 * As many figures as columns, of which the first stands under the first head, and nothing but blanks under another head: one
 * figure may have been torn in two.
 *
 *   | 信息内容       | 上一年项目数量 |   | 本年增/减 |
 *   | 行政事业性收费 | 3              | 5 |           |     35 and a blank, or 3 and 5
 */
export function isBlankUnderHead({ cells }: TableRow, [first]: readonly Cell[], shape: RowShape): boolean {
  const { labelIndex, width, isSummed } = shape;
  const behind = cells.slice(labelIndex + 1);
  if (isSummed || behind.length <= width) return false;
  const heads = shape.headsAbove();
  if (!first || !heads?.[0] || !overlaps(first, heads[0])) return false;
  return heads.some((head) => {
    const under = behind.filter((cell) => overlaps(cell, head));
    return under.length > 0 && under.every(({ text }) => text === '');
  });
}

/**
 * As many figures as columns, of which the first or last stands under no head, and a blank cell amid them under a head of its
 * own: a column was added, and the blank cell is that of the head's.
 *
 *   |                  |   | 自然人 | 商业企业 | 总计 |
 *   | 一、本年新收...  | 1 | 3      |          | 3    |
 */
export function isBesideHeads({ cells }: TableRow, filled: readonly Cell[], { headsAbove, width }: RowShape): boolean {
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last || last.column - first.column < width) return false;
  const heads = headsAbove() ?? [];
  const isUnder = (cell: Cell): boolean => heads.some((head) => overlaps(head, cell));
  if (isUnder(first) && isUnder(last)) return false;
  return heads.some((head) => {
    const under = cells.filter((cell) => overlaps(head, cell));
    return under.length === 1 && under[0]?.text === '';
  });
}

/** Each figure stands under its own head. */
function areBelowHeads(filled: readonly Cell[], heads: readonly Cell[] | null): boolean {
  return heads?.every((head, at) => filled[at] !== undefined && overlaps(head, filled[at])) === true;
}

/** True where a row has more cells behind its label than each other row of as many columns. */
function isLongestOfWidth(behind: number, { width, starts }: RowShape): boolean {
  const rows = [...starts().ofShape].flatMap(([shape, count]) => {
    const [index = 0, length = 0, of] = shape.split('/').map(Number);
    return of === width ? { behind: length - index - 1, count } : [];
  });
  const isShorter = rows.filter((other) => other.behind < behind);
  const count = rows.reduce((sum, other) => sum + other.count, 0);
  return isShorter.length > 0 && isShorter.reduce((sum, other) => sum + other.count, 0) === count - 1;
}
