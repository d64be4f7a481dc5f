// Puts heads over several columns above the heads of single columns, where it is clear how far they reach.
//
//     行政复议 |         行政诉讼             level 0      each has its columns (head-reach.ts); the lowest
//     维持 …   | 未经复议…  |  复议后…        level 1      ones share out exactly those columns whose own heads
//              | 维持 …     |  维持 …         lowest       stand in the lowest line, or all columns of heads above
import { centreY } from './box.ts';
import { isInside, middleOf, placeOf, sharings } from './head-reach.ts';
import type { Group, HeadText, Sharing } from './head-reach.ts';
import { clusters } from './rules.ts';
import type { TextLine } from './text-lines.ts';

/** Rows of heads from the top, each from left to right; null where it is not clear how far a head reaches. */
export type HeadRows = readonly (readonly HeadText[])[];

/** Heads this close in height (ems) are of one level. */
const sameLevel = 0.5;

/** Where a head stands in its cell: heads of one row share their middle, their first or their last line. */
type Height = (head: HeadText) => number;
const heights: readonly Height[] = [
  (head) => placeOf(head, centreY),
  (head) => placeOf(head, ({ y0 }) => y0),
  (head) => placeOf(head, ({ y1 }) => y1),
];

export function headRows(leaves: readonly HeadText[], above: readonly TextLine[]): HeadRows | null {
  if (above.length === 0) return [leaves];
  const size = Math.max(...above.map((line) => line.size));
  const levels = clusters(above, centreY, size * sameLevel).map((lines) =>
    lines.toSorted((left, right) => left.x0 - right.x0).map((line): HeadText => [line]),
  );
  const levelsBy = (height: Height): number => clusters(leaves, height, size * sameLevel).length;
  // By the line they share heads of single columns stand in the fewest levels: by another, one with a line more has
  // a level of its own.
  const fewest = Math.min(...heights.map(levelsBy));
  for (const share of sharings) {
    for (const height of heights.filter((one) => levelsBy(one) === fewest)) {
      const rows = rowsOf(levels, leaves, { height, size, share });
      if (rows !== null) return rows;
    }
  }
  return null;
}

function rowsOf(
  levels: readonly (readonly HeadText[])[],
  leaves: readonly HeadText[],
  { height, size, share }: { readonly height: Height; readonly size: number; readonly share: Sharing },
): HeadRows | null {
  const lowest = Math.max(...leaves.map(height));
  const isLowest = leaves.map((leaf) => height(leaf) > lowest - sameLevel * size);
  const groups: Group[][] = [];
  for (const [index, heads] of levels.entries()) {
    const isLast = index === levels.length - 1;
    const isOpen = (column: number): boolean => !isLast || isLowest[column] === true;
    const made = share(heads, { leaves, above: groups.at(-1) ?? [], isOpen });
    if (made === null) return null;
    if (isLast && !coversAll(made, isLowest) && !fillsAbove(made, groups.at(-1) ?? [])) return null;
    groups.push(made);
  }
  const areLevel = (left: HeadText, right: HeadText): boolean =>
    Math.abs(height(left) - height(right)) < sameLevel * size;
  const isCut = groups.some((made, index) => cutsARow(made, groups[index - 1] ?? [], { leaves, areLevel }));
  return isCut ? null : inRows(groups, leaves);
}

function coversAll(groups: readonly Group[], isLowest: readonly boolean[]): boolean {
  return isLowest.every((isLow, column) => isLow === groups.some(({ from, to }) => column >= from && column <= to));
}

/** True where heads share out whole columns of heads above them, and leave others as they are. */
function fillsAbove(groups: readonly Group[], above: readonly Group[]): boolean {
  return (
    above.length > 1 &&
    groups.length > 1 &&
    above.every((parent) => {
      const inside = groups.filter((group) => isInside(group, parent));
      const width = inside.reduce((sum, { from, to }) => sum + to - from + 1, 0);
      return inside.length === 0 || width === parent.to - parent.from + 1;
    })
  );
}

/**
 * True where heads of one level end among single heads of the same height, and those above them do not: one that does
 * not stand over the middle of its columns seems to reach over some of them only.
 */
function cutsARow(
  groups: readonly Group[],
  above: readonly Group[],
  { leaves, areLevel }: { leaves: readonly HeadText[]; areLevel: (left: HeadText, right: HeadText) => boolean },
): boolean {
  const isUnder = leaves.map((_, column) => groups.some(({ from, to }) => column >= from && column <= to));
  return leaves.some((leaf, column) => {
    const next = leaves[column + 1];
    if (next === undefined || isUnder[column] === isUnder[column + 1]) return false;
    return areLevel(leaf, next) && above.every(({ to }) => to !== column);
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
