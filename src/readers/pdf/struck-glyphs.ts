// Takes out characters that are struck out: a line as long as they are runs through their middle.
import type { Glyph, Stroke } from './page-marks.ts';

/** Part of a character's height, from its top, where a line strikes it out; lower it underlines. */
const middle = [0.4, 0.75] as const;
/** How far, in ems, such a line may begin or end away from the side of a character. */
const sameEnd = 0.3;

/** Longer lines are rules of tables, and a page with more lines than this is a drawing. */
const longest = 200;
const mostLines = 3000;

export function withoutStruck(glyphs: readonly Glyph[], strokes: readonly Stroke[]): readonly Glyph[] {
  const lines = strokes.filter(({ axis, from, to }) => axis === 'horizontal' && to - from <= longest);
  if (lines.length === 0 || lines.length > mostLines) return glyphs;
  const byHeight = Map.groupBy(lines, ({ at }) => Math.floor(at));
  const linesThrough = (glyph: Glyph): Stroke[] => {
    const { y0, y1, x0, x1 } = glyph.at;
    const [top, bottom] = [y0 + middle[0] * (y1 - y0), y0 + middle[1] * (y1 - y0)];
    const found: Stroke[] = [];
    for (let height = Math.floor(top); height <= bottom; height += 1) {
      for (const line of byHeight.get(height) ?? []) {
        if (line.at >= top && line.at <= bottom && line.from < x1 - 0.1 && line.to > x0 + 0.1) found.push(line);
      }
    }
    return found;
  };
  const struck = new Map<Stroke, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.isBlank || glyph.direction % 2 === 1) continue;
    for (const line of linesThrough(glyph)) struck.set(line, [...(struck.get(line) ?? []), glyph]);
  }
  const out = new Set([...struck].flatMap(([line, below]) => (isAsLong(line, below) ? below : [])));
  return out.size === 0 ? glyphs : glyphs.filter((glyph) => !out.has(glyph));
}

function isAsLong({ from, to }: Stroke, glyphs: readonly Glyph[]): boolean {
  const reach = sameEnd * Math.max(...glyphs.map(({ size }) => size));
  const [x0, x1] = [Math.min(...glyphs.map(({ at }) => at.x0)), Math.max(...glyphs.map(({ at }) => at.x1))];
  return Math.abs(from - x0) <= reach && Math.abs(to - x1) <= reach;
}
