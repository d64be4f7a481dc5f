// Characters on each other: the same one again, for bold or as a shadow, counts once; of two digits nobody can tell either.
import { centreX, centreY } from './box.ts';
import { untold } from './page-marks.ts';
import type { Glyph } from './page-marks.ts';

/** Within this part of an em, and of its own width or height, a character stands on another. */
const mostOff = 0.35;
const mostOffSide = 0.6;
/** Steps across a page are fewer than this. */
const stepsAcross = 100_000;
/** More digits on each other are a drawing. */
const mostPairs = 20_000;
const oneDigit = /^[\d\uff10-\uff19]$/;

type Pair = readonly [Glyph, Glyph];

export function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<number, Map<string, Glyph>>();
  const doubles = new Set<Glyph>();
  const pairs: Pair[] = [];
  for (const glyph of glyphs) {
    if (glyph.isBlank) continue;
    const step = Math.max(1, glyph.size * mostOff);
    const place = Math.round(centreY(glyph) / step) * stepsAcross + Math.round(centreX(glyph) / step);
    if (around.some((near) => isDouble(glyph, seen.get(place + near)?.get(glyph.text)))) {
      doubles.add(glyph);
      continue;
    }
    if (oneDigit.test(glyph.text) && pairs.length < mostPairs)
      for (const near of around) pairs.push(...digitsBelow(glyph, seen.get(place + near)));
    const here = seen.get(place);
    if (here) here.set(glyph.text, glyph);
    else seen.set(place, new Map([[glyph.text, glyph]]));
  }
  const single = doubles.size > 0 ? withoutCopies(glyphs, doubles) : glyphs;
  return pairs.length > 0 ? withoutMarred(single, pairs, doubles) : single;
}

const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => down * stepsAcross + right));

function isDouble(glyph: Glyph, other: Glyph | undefined): boolean {
  return other !== undefined && isOn(glyph, other);
}

function isOn(one: Glyph, other: Glyph): boolean {
  const reach = (side: number): number => Math.min(mostOff * one.size, mostOffSide * side);
  return (
    Math.abs(centreX(one) - centreX(other)) < reach(one.x1 - one.x0) &&
    Math.abs(centreY(one) - centreY(other)) < reach(one.y1 - one.y0)
  );
}

const none: readonly Pair[] = [];

/** Other digits that one stands on, each with it. */
function digitsBelow(digit: Glyph, there: ReadonlyMap<string, Glyph> | undefined): readonly Pair[] {
  if (there === undefined) return none;
  return [...there.values()]
    .filter(({ text }) => text !== digit.text && oneDigit.test(text))
    .flatMap((other): Pair[] => (isOn(digit, other) ? [[digit, other]] : []));
}

/** Of what was shown at once: how many more of these there are than of others. */
function sharesOf(glyphs: readonly Glyph[], met: ReadonlySet<Glyph>): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const glyph of glyphs) {
    if (!glyph.isBlank) shares.set(glyph.show, (shares.get(glyph.show) ?? 0) + (met.has(glyph) ? 1 : -1));
  }
  return shares;
}

/** Figures too wide for their columns may meet in a digit, which both have: what is shown once more is half of it a copy at least. */
function withoutCopies(glyphs: readonly Glyph[], doubles: ReadonlySet<Glyph>): readonly Glyph[] {
  const shares = sharesOf(glyphs, doubles);
  return glyphs.filter((glyph) => !doubles.has(glyph) || (shares.get(glyph.show) ?? 0) < 0);
}

/** So they may in two digits: these are marred where most of what was shown with one stands on others. */
function withoutMarred(
  glyphs: readonly Glyph[],
  pairs: readonly Pair[],
  doubles: ReadonlySet<Glyph>,
): readonly Glyph[] {
  const shares = sharesOf(glyphs, new Set([...pairs.flat(), ...doubles]));
  const isMostly = ({ show }: Glyph): boolean => (shares.get(show) ?? 0) > 0;
  const marred = new Set(pairs.filter((pair) => pair.some(isMostly)).flat());
  return glyphs.map((glyph) => (marred.has(glyph) ? { ...glyph, text: untold } : glyph));
}
