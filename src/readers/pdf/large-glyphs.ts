// Takes out what is printed across a page in large characters, under or over its text: a watermark or a stamp.
import { centreX, centreY, holds } from './box.ts';
import type { Glyph } from './page-marks.ts';

/** So many times as large as most characters, and as what it is printed over. */
const muchLarger = 2;
/** More large characters than this are no watermark. */
const mostLarge = 300;
/** Characters whose sizes and lines differ by less than this part of an em are of one text. */
const sameLine = 0.05;

export function withoutLarge(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = glyphs.filter(({ isBlank }) => !isBlank);
  const sizes = seen.map(({ size }) => size).toSorted((left, right) => left - right);
  const least = muchLarger * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const large = seen.filter(({ size }) => size >= least);
  if (large.length === 0 || large.length > mostLarge) return glyphs;
  const across = large.filter((one) => seen.some((other) => isOver(one, other)));
  if (across.length === 0) return glyphs;
  return glyphs.filter((glyph) => glyph.size < least || !across.some((other) => isSameText(glyph, other)));
}

function isOver(large: Glyph, small: Glyph): boolean {
  return small.size * muchLarger <= large.size && holds(large, centreX(small), centreY(small));
}

function isSameText(one: Glyph, other: Glyph): boolean {
  const reach = sameLine * one.size;
  return Math.abs(one.size - other.size) <= reach && Math.abs(one.y1 - other.y1) <= reach;
}
