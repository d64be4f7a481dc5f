// Running numbers of rows that are printed one cell a line: each stands before the label of its row, behind the figures of
// the row above, and is left out.
//
//   序号
//   …
//   总计
//   1                    the first stands behind the heads
//   一、本年新收
//   3 0 0 0 0 0 3        (one a line)
//   2                    of the row below; above a heading stands none
import type { Line } from './lines.ts';
import { isRunningHead } from './spaced/glossary.ts';

/** Fewer numbers may count on by chance. */
const fewestNumbers = 5;
/** So many rows on end may have lost theirs. */
const mostLost = 2;

/** The rows, each of a label and the lines of its figures, without running numbers at their ends, where these count on. */
export function withoutNumbersBetween(rows: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const numbered = new Set<number>();
  /** Holds what may be a figure as well, since a heading stands below it. */
  let doubtful = -1;
  let next = 1;
  let isOpen = false;
  let isFirst = false;
  let lost = 0;
  for (const [at, row] of rows.entries()) {
    const number = row.length > 1 ? Number(row.at(-1)?.text) : null;
    if (number === null) {
      if (row[0] && isRunningHead(row[0].text)) [isOpen, isFirst, lost] = [true, true, 0];
      continue;
    }
    if (!isOpen) continue;
    const mayBegin = isFirst && row.length === 2 && (number === 0 || number === 1);
    const isHeadingBelow = rows[at + 1]?.length === 1;
    // The first row lost its own.
    if (isFirst && row.length > 2) next = 2;
    isFirst = false;
    if (doubtful >= 0 && number === next - 1 && row.length === 2) numbered.delete(doubtful);
    else if (number !== next && number !== next + lost && !mayBegin) {
      lost += 1;
      isOpen = isHeadingBelow || lost <= mostLost;
      continue;
    }
    lost = 0;
    doubtful = isHeadingBelow ? at : -1;
    numbered.add(at);
    next = number + 1;
  }
  return numbered.size < fewestNumbers ? rows : rows.map((row, at) => (numbered.has(at) ? row.slice(0, -1) : row));
}
