// Puts heads over several columns above the heads of single columns, where their middles prove how far they reach.
//
//     行政复议 |         行政诉讼             level 0      each stands over the middle of its columns; the lowest
//     维持 …   | 未经复议…  |  复议后…        level 1      ones share out exactly those columns whose own heads
//              | 维持 …     |  维持 …         lowest       stand in the lowest line
import { centreX, centreY, unionOf } from './box.ts';
import type { Box } from './box.ts';
import { clusters } from './rules.ts';
import type { TextLine } from './text-lines.ts';

/** The lines of a head. */
export type HeadText = readonly TextLine[];

/** Rows of heads from the top, each from left to right; null where it is not clear how far a head reaches. */
export type HeadRows = readonly (readonly HeadText[])[];

/** Middles this far apart (parts of the step between columns) agree. */
const sameMiddle = 0.35;
/** Heads this close in height (ems) are of one level. */
const sameLevel = 0.5;

interface Reach {
  readonly from: number;
  readonly to: number;
}

interface Group extends Reach {
  readonly head: HeadText;
}

/** Where a head stands in its cell: heads of one row share their middle, their first or their last line. */
type Height = (head: HeadText) => number;
const heights: readonly Height[] = [
  (head) => boxed(head, centreY),
  (head) => boxed(head, ({ y0 }) => y0),
  (head) => boxed(head, ({ y1 }) => y1),
];

export function headRows(leaves: readonly HeadText[], above: readonly TextLine[]): HeadRows | null {
  if (above.length === 0) return [leaves];
  const size = Math.max(...above.map((line) => line.size));
  const levels = clusters(above, centreY, size * sameLevel).map((lines) =>
    lines.toSorted((left, right) => left.x0 - right.x0).map((line): HeadText => [line]),
  );
  for (const height of heights) {
    const rows = rowsOf(levels, leaves, { height, size });
    if (rows !== null) return rows;
  }
  return null;
}

function rowsOf(
  levels: readonly (readonly HeadText[])[],
  leaves: readonly HeadText[],
  { height, size }: { readonly height: Height; readonly size: number },
): HeadRows | null {
  const middles = leaves.map(middleOf);
  const lowest = Math.max(...leaves.map(height));
  const isLowest = leaves.map((leaf) => height(leaf) > lowest - sameLevel * size);
  const groups: Group[][] = [];
  for (const [index, heads] of levels.entries()) {
    const isLast = index === levels.length - 1;
    const made = shareOut(heads, middles, (column) => !isLast || isLowest[column] === true);
    if (made === null || (isLast && !coversAll(made, isLowest))) return null;
    groups.push(made);
  }
  const areLevel = (left: HeadText, right: HeadText): boolean =>
    Math.abs(height(left) - height(right)) < sameLevel * size;
  return groups.some((made) => cutsARow(made, leaves, areLevel)) ? null : inRows(groups, leaves);
}

function middleOf(head: HeadText): number {
  return boxed(head, centreX);
}

function boxed(head: HeadText, place: (box: Box) => number): number {
  const box = unionOf(head);
  return box ? place(box) : 0;
}

/** For each head the widest stretch of columns it stands in the middle of, without crossing the others. */
function shareOut(
  heads: readonly HeadText[],
  middles: readonly number[],
  isOpen: (column: number) => boolean,
): Group[] | null {
  const groups: Group[] = [];
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1];
    const from = (groups.at(-1)?.to ?? -1) + 1;
    const limit = next ? middles.findLastIndex((middle) => middle < middleOf(next)) : middles.length - 1;
    const reach = widestAround(middleOf(head), middles, { from, to: limit, isOpen });
    if (reach === null) return null;
    groups.push({ head, ...reach });
  }
  return groups;
}

function widestAround(
  middle: number,
  middles: readonly number[],
  { from, to, isOpen }: Reach & { readonly isOpen: (column: number) => boolean },
): Reach | null {
  const step = ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / Math.max(1, middles.length - 1) || Infinity;
  let widest: Reach | null = null;
  for (let first = from; first <= to; first += 1) {
    for (let last = first; last <= to && isOpen(last); last += 1) {
      const own = ((middles[first] ?? 0) + (middles[last] ?? 0)) / 2;
      const isWider = widest === null || last - first > widest.to - widest.from;
      if (isWider && Math.abs(own - middle) <= sameMiddle * step) widest = { from: first, to: last };
    }
  }
  return widest;
}

function coversAll(groups: readonly Group[], isLowest: readonly boolean[]): boolean {
  return isLowest.every((isLow, column) => isLow === groups.some(({ from, to }) => column >= from && column <= to));
}

/**
 * True where heads of one level end among single heads of the same height: one that does not stand over the middle of
 * its columns seems to reach over some of them only.
 */
function cutsARow(
  groups: readonly Group[],
  leaves: readonly HeadText[],
  areLevel: (left: HeadText, right: HeadText) => boolean,
): boolean {
  const isUnder = leaves.map((_, column) => groups.some(({ from, to }) => column >= from && column <= to));
  return leaves.some((leaf, column) => {
    const next = leaves[column + 1];
    if (next === undefined || isUnder[column] === isUnder[column + 1]) return false;
    return areLevel(leaf, next);
  });
}

/** A head of one column stands in the row below the last head over it. */
function inRows(groups: readonly (readonly Group[])[], leaves: readonly HeadText[]): HeadRows {
  const rows: { x: number; head: HeadText }[][] = [...groups, []].map(() => []);
  for (const [level, made] of groups.entries())
    for (const { head } of made) rows[level]?.push({ x: middleOf(head), head });
  for (const [column, leaf] of leaves.entries()) {
    const level = groups.findLastIndex((made) => made.some(({ from, to }) => column >= from && column <= to));
    rows[level + 1]?.push({ x: middleOf(leaf), head: leaf });
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.toSorted((left, right) => left.x - right.x).map(({ head }) => head));
}
