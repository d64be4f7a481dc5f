// Turns a page so that most of its text reads to the right, and takes out characters that are no part of its text.
import type { Box } from './box.ts';
import { withoutDoubles } from './doubled-glyphs.ts';
import { withoutLarge } from './large-glyphs.ts';
import { withLetterSpace } from './letter-space.ts';
import type { Direction, Glyph, PageMarks, Stroke } from './page-marks.ts';
import { withoutStruck } from './struck-glyphs.ts';

/** A page as it is read, and the way back from its boxes to where they lie on the page. */
export interface UprightPage extends PageMarks {
  readonly back: (box: Box) => Box;
}

/** The same page with its text upright; `at` of each glyph stays where it lies on the page. */
export function upright(marks: PageMarks): UprightPage {
  const turns = mostlyRead(marks.glyphs);
  const glyphs = withoutLarge(withoutStruck(withoutDoubles(marks.glyphs), marks.strokes));
  if (turns === 0) return { ...marks, glyphs: withLetterSpace(glyphs), back: (box) => box };
  const turn = turner(turns, marks.box);
  const box = turn(marks.box);
  return {
    ...marks,
    box,
    back: turner(toDirection(4 - turns), box),
    glyphs: withLetterSpace(
      glyphs.map((glyph) => ({ ...glyph, ...turn(glyph), direction: turned(glyph.direction, turns) })),
    ),
    strokes: marks.strokes.map((stroke) => turnedStroke(stroke, turn)),
  };
}

function mostlyRead(glyphs: readonly Glyph[]): Direction {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const glyph of glyphs) if (!glyph.isBlank) counts[glyph.direction] += 1;
  const most = Math.max(...counts);
  return toDirection(counts.indexOf(most));
}

function turned(direction: Direction, turns: Direction): Direction {
  return toDirection((direction - turns + 4) % 4);
}

function toDirection(number: number): Direction {
  return number === 1 || number === 2 || number === 3 ? number : 0;
}

/** Maps boxes so that text of this direction reads to the right. */
export function turner(turns: Direction, page: Box): (box: Box) => Box {
  if (turns === 1) return ({ x0, y0, x1, y1 }) => ({ x0: y0, y0: page.x1 - x1, x1: y1, y1: page.x1 - x0 });
  if (turns === 3) return ({ x0, y0, x1, y1 }) => ({ x0: page.y1 - y1, y0: x0, x1: page.y1 - y0, y1: x1 });
  if (turns === 0) return (box) => box;
  return ({ x0, y0, x1, y1 }) => ({
    x0: page.x1 - x1,
    y0: page.y1 - y1,
    x1: page.x1 - x0,
    y1: page.y1 - y0,
  });
}

function turnedStroke({ axis, at, from, to }: Stroke, turn: (box: Box) => Box): Stroke {
  const box = turn(axis === 'horizontal' ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to });
  return box.x1 - box.x0 > box.y1 - box.y0
    ? { axis: 'horizontal', at: box.y0, from: box.x0, to: box.x1 }
    : { axis: 'vertical', at: box.x0, from: box.y0, to: box.y1 };
}
