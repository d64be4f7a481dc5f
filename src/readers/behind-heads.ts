// One cell a line, where the first row below heads of table 二 lost its label: its figures stand behind the last head.
//
//   现行有效件数
//   0                    those of 规章, whose cell is empty
//   0
//   6
//   行政规范性文件
import type { Row } from '../document/grid.ts';
import { rowOf } from './spaced/cells.ts';
import { coreOf } from './spaced/label-core.ts';
import { proactiveBlocks } from './spaced/proactive-blocks.ts';

/** Blocks with several heads, which stand above as many figures. */
const blocksOfSeveral = proactiveBlocks.flat().filter(({ heads }) => heads.length > 1);

/**
 * Rows of one cell or more each; figures behind the last of several heads, one for each of them, become a row of their own.
 * Above the first label they are those of a table whose figures stand before its labels.
 */
export function withLostLabels(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row, at) => {
    const [head, first] = row.cells;
    if (head === undefined || first === undefined || !hasLostLabel(rows, at)) return [row];
    const { start } = first.span;
    return [rowOf([head]), rowOf([{ ...first, text: '', span: { start, end: start } }, ...row.cells.slice(1)])];
  });
}

function hasLostLabel(rows: readonly Row[], at: number): boolean {
  const figures = (rows[at]?.cells.length ?? 0) - 1;
  const next = coreOf(rows[at + 1]?.cells[0]?.text ?? '');
  const own = blocksOfSeveral.filter(({ heads }) => heads.length === figures && areHeads(rows, at, heads));
  return own.length > 0 && own.every(({ labels }) => next !== labels[0]);
}

/** True where the rows down to one begin with these heads, all of them alone but the last. */
function areHeads(rows: readonly Row[], at: number, heads: readonly string[]): boolean {
  const printed = rows.slice(Math.max(0, at - heads.length + 1), at + 1);
  return (
    printed.length === heads.length &&
    printed.every(({ cells }, column) => {
      const isAlone = cells.length === 1 || column === heads.length - 1;
      return isAlone && coreOf(cells[0]?.text ?? '').startsWith(heads[column] ?? '');
    })
  );
}
