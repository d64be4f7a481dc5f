// Marks of notes: small characters set high beside others are no part of a figure, 12 with a mark 1 is not 121.
import { centreY } from './box.ts';
import type { Glyph } from './page-marks.ts';

/** A mark is at most so large (browsers make it 5/6), set so much higher and so close, all in ems of the character beside it. */
export const largest = 0.86;
export const leastRise = 0.15;
const mostGap = 0.5;
const mostOver = 0.1;
/** Part of a character below its line. */
const descent = 0.12;

/** More small characters on a page are text of its own. */
const mostMarks = 300;

/**
 * What the marks behind characters belong to: a mark stands nearer to the line above, in the next column, than to that of
 * its own figure where that is in the middle of its row.
 */
export function ownersOfMarks(glyphs: readonly Glyph[]): ReadonlyMap<Glyph, Glyph> {
  const owners = new Map<Glyph, Glyph>();
  const seen = glyphs.filter(({ isBlank }) => !isBlank);
  const usual = seen.map(({ size }) => size).toSorted((one, other) => one - other)[seen.length >> 1] ?? 0;
  const small = seen.filter(({ size }) => size <= largest * usual);
  if (small.length > mostMarks) return owners;
  for (const mark of small.toSorted((left, right) => left.x0 - right.x0)) {
    const before = seen.find((one) => one.size > mark.size && isRightBehind(mark, one) && isRaised(mark, one));
    const owner = before ?? owners.get(small.find((one) => owners.has(one) && isRightBehind(mark, one)) ?? mark);
    if (owner) owners.set(mark, owner);
  }
  return owners;
}

/** Close behind it, and not above or below it. */
function isRightBehind(mark: Glyph, before: Glyph): boolean {
  const gap = mark.x0 - before.x1;
  const middle = centreY(mark);
  return gap >= -before.size * mostOver && gap <= mostGap * before.size && middle > before.y0 && middle < before.y1;
}

/** Leaves the marks out of a line, behind or before what they belong to; `glyphs` from left to right. */
export function withoutNoteMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const [first] = glyphs;
  if (first === undefined || glyphs.every(({ size }) => size === first.size)) return glyphs;
  const behind = marksBehind(glyphs, (before, glyph) => glyph.x0 - before.x1);
  const marks = marksBehind(
    glyphs.filter((glyph) => !behind.has(glyph)).reverse(),
    (before, glyph) => before.x0 - glyph.x1,
  );
  return glyphs.filter((glyph) => !behind.has(glyph) && !marks.has(glyph));
}

/** The marks that follow a character, or another mark of it, at once. */
function marksBehind(glyphs: readonly Glyph[], gap: (before: Glyph, glyph: Glyph) => number): ReadonlySet<Glyph> {
  const marks = new Set<Glyph>();
  let owner: Glyph | null = null;
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.isBlank) continue;
    const isMark = owner && before && gap(before, glyph) <= mostGap * owner.size && isRaised(glyph, owner);
    if (isMark) marks.add(glyph);
    else owner = glyph;
    before = glyph;
  }
  return marks;
}

function isRaised(glyph: Glyph, beside: Glyph): boolean {
  return glyph.size <= largest * beside.size && baselineOf(beside) - baselineOf(glyph) >= leastRise * beside.size;
}

/** Where a character stands on its line. */
export function baselineOf({ y1, size }: Pick<Glyph, 'y1' | 'size'>): number {
  return y1 - descent * size;
}
