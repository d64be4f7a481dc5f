// Marks of notes: small characters set high behind others are no part of a figure, 12 with a mark 1 is not 121.
import type { Glyph } from './page-marks.ts';

/** A mark is at most so large, set so much higher and so close, all in ems of the character before it. */
const largest = 0.8;
const leastRise = 0.15;
const mostGap = 0.5;
/** Part of a character below its line. */
const descent = 0.12;

/** Leaves the marks out of a line; `glyphs` from left to right. */
export function withoutNoteMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  let before: Glyph | null = null;
  let end = 0;
  const kept = glyphs.filter((glyph) => {
    if (glyph.isBlank) return true;
    const isMark = before !== null && glyph.x0 - end <= mostGap * before.size && isRaised(glyph, before);
    if (!isMark) before = glyph;
    end = glyph.x1;
    return !isMark;
  });
  return kept.length === glyphs.length ? glyphs : kept;
}

function isRaised(glyph: Glyph, before: Glyph): boolean {
  return glyph.size <= largest * before.size && lineOf(before) - lineOf(glyph) >= leastRise * before.size;
}

function lineOf({ y1, size }: Glyph): number {
  return y1 - descent * size;
}
