// Characters on each other: the same one again, for bold or as a shadow, counts once; of two digits nobody can tell either.
import { centreX, centreY } from './box.ts';
import { untold } from './page-marks.ts';
import type { Glyph } from './page-marks.ts';

/** Within this part of an em, and of its own width or height, a character stands on another. */
const mostOff = 0.35;
const mostOffSide = 0.6;
/** Steps across a page are fewer than this. */
const stepsAcross = 100_000;
const oneDigit = /^[\d\uff10-\uff19]$/;

type Pair = readonly [Glyph, Glyph];

export function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<number, Map<string, Glyph>>();
  const pairs: Pair[] = [];
  const kept = glyphs.filter((glyph) => {
    if (glyph.isBlank) return true;
    const step = Math.max(1, glyph.size * mostOff);
    const place = Math.round(centreY(glyph) / step) * stepsAcross + Math.round(centreX(glyph) / step);
    const there = around.flatMap((near) => seen.get(place + near) ?? []);
    for (const near of there) {
      const same = near.get(glyph.text);
      if (same && isOn(glyph, same)) return false;
    }
    if (oneDigit.test(glyph.text)) for (const near of there) pairs.push(...digitsBelow(glyph, near));
    const here = seen.get(place);
    if (here) here.set(glyph.text, glyph);
    else seen.set(place, new Map([[glyph.text, glyph]]));
    return true;
  });
  if (pairs.length > 0) return withoutMarred(kept, pairs);
  return kept.length === glyphs.length ? glyphs : kept;
}

const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => down * stepsAcross + right));

function isOn(one: Glyph, other: Glyph): boolean {
  const reach = (side: number): number => Math.min(mostOff * one.size, mostOffSide * side);
  return (
    Math.abs(centreX(one) - centreX(other)) < reach(one.x1 - one.x0) &&
    Math.abs(centreY(one) - centreY(other)) < reach(one.y1 - one.y0)
  );
}

/** Other digits that one stands on, each with it. */
function digitsBelow(digit: Glyph, there: ReadonlyMap<string, Glyph>): Pair[] {
  return [...there.values()]
    .filter(({ text }) => text !== digit.text && oneDigit.test(text))
    .flatMap((other): Pair[] => (isOn(digit, other) ? [[digit, other]] : []));
}

/** A figure may run over the first digit of the next one: digits are marred where most of their figure, or of the other, are so. */
function withoutMarred(glyphs: readonly Glyph[], pairs: readonly Pair[]): readonly Glyph[] {
  const met = new Set(pairs.flat());
  const shares = new Map<number, number>();
  for (const glyph of glyphs) {
    if (oneDigit.test(glyph.text)) shares.set(glyph.show, (shares.get(glyph.show) ?? 0) + (met.has(glyph) ? 1 : -1));
  }
  const isMostly = ({ show }: Glyph): boolean => (shares.get(show) ?? 0) > 0;
  const marred = new Set(pairs.filter((pair) => pair.some(isMostly)).flat());
  return glyphs.map((glyph) => (marred.has(glyph) ? { ...glyph, text: untold } : glyph));
}
