// How far heads over several columns reach: around the column heads they stand in the middle of, or from their left side on.
//
//        行政诉讼            行政诉讼            in the middle of its columns, or at the left side of the first of them
//     维持  纠正  其他       维持  纠正  其他
import { centreX, unionOf } from './box.ts';
import type { Box } from './box.ts';
import type { TextLine } from './text-lines.ts';

/** The lines of a head. */
export type HeadText = readonly TextLine[];

/** Columns from the first to the last. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

export interface Group extends Reach {
  readonly head: HeadText;
}

/** What stands around the heads of one level. */
export interface Surroundings {
  readonly leaves: readonly HeadText[];
  /** The heads of the level above. */
  readonly above: readonly Group[];
  /** Columns that heads of this level may stand over. */
  readonly isOpen: (column: number) => boolean;
}

/** Shares columns out to the heads of one level from left to right; null where it is not clear. */
export type Sharing = (heads: readonly HeadText[], around: Surroundings) => Group[] | null;

/** Middles this far apart (parts of the step between columns) agree; places where heads begin, in ems. */
const sameMiddle = 0.35;
const sameStart = 0.3;

/** The ways heads are set in their cells, each for a whole table. */
export const sharings: readonly Sharing[] = [overMiddles, fromFirst];

export function middleOf(head: HeadText): number {
  return placeOf(head, centreX);
}

export function placeOf(head: HeadText, place: (box: Box) => number): number {
  const box = unionOf(head);
  return box ? place(box) : 0;
}

export function isInside({ from, to }: Reach, parent: Reach): boolean {
  return from >= parent.from && to <= parent.to;
}

function isBeside({ from, to }: Reach, parent: Reach): boolean {
  return to < parent.from || from > parent.to;
}

function fitsBelow(reach: Reach, above: readonly Group[]): boolean {
  return above.every((parent) => isInside(reach, parent) || isBeside(reach, parent));
}

/**
 * For each head the widest stretch of columns it stands in the middle of, without crossing the others. One that stands
 * over a single column only is no head of several: a line of that column's own head, or of a cell below it.
 */
function overMiddles(heads: readonly HeadText[], { leaves, above, isOpen }: Surroundings): Group[] | null {
  const middles = leaves.map(middleOf);
  const groups: Group[] = [];
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1];
    const from = (groups.at(-1)?.to ?? -1) + 1;
    const to = next ? middles.findLastIndex((middle) => middle < middleOf(next)) : middles.length - 1;
    const fits = (reach: Reach): boolean => fitsBelow(reach, above);
    const reach = widestAround(middleOf(head), middles, { from, to, isOpen, fits });
    if (reach === null) return null;
    groups.push({ head, ...reach });
  }
  return groups;
}

interface Room extends Reach {
  readonly isOpen: (column: number) => boolean;
  readonly fits: (reach: Reach) => boolean;
}

function widestAround(middle: number, middles: readonly number[], { from, to, isOpen, fits }: Room): Reach | null {
  const step = ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / Math.max(1, middles.length - 1) || Infinity;
  let widest: Reach | null = null;
  for (let first = from; first <= to; first += 1) {
    for (let last = first; last <= to && isOpen(last); last += 1) {
      const own = ((middles[first] ?? 0) + (middles[last] ?? 0)) / 2;
      const isWider = last - first > (widest === null ? 0 : widest.to - widest.from);
      const isOver = Math.abs(own - middle) <= sameMiddle * step && fits({ from: first, to: last });
      if (isWider && isOver) widest = { from: first, to: last };
    }
  }
  return widest;
}

function startOf(head: HeadText): number {
  return placeOf(head, ({ x0 }) => x0);
}

/** For each head the columns from the one it begins with to the next head, or to the end of the head above. */
function fromFirst(heads: readonly HeadText[], { leaves, above, isOpen }: Surroundings): Group[] | null {
  const starts = heads.map((head) => {
    const reach = sameStart * (head[0]?.size ?? 0);
    return leaves.findIndex((leaf) => Math.abs(startOf(leaf) - startOf(head)) <= reach);
  });
  const groups = heads.map((head, index): Group => {
    const from = starts[index] ?? -1;
    const parent = above.find((one) => from >= one.from && from <= one.to);
    const end = Math.min(starts[index + 1] ?? leaves.length, (parent?.to ?? leaves.length) + 1);
    let to = from;
    while (to + 1 < end && isOpen(to + 1)) to += 1;
    return { head, from, to };
  });
  const areClear = groups.every(({ from, to }) => from >= 0 && to > from && isOpen(from));
  return areClear && groups.every((group) => fitsBelow(group, above)) ? groups : null;
}
