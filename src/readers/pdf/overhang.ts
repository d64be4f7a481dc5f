// Finds lines that stand out of a table below, where the end of a page cut a row shorter than its cells.
//
//   |      | A |       ...       | B |      browsers end the rules with the row that fits; a cell over two rows has its
//   |      | A +-----------------+ B |      last line below them
//            A                     B
import { centreX, centreY } from './box.ts';
import type { Box } from './box.ts';
import type { Glyph } from './page-marks.ts';
import { linesOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';

/** Space between such a line and what it goes on from, in ems, and how many there may be. */
const mostSpace = 0.4;
const mostLines = 4;
/** Characters with less space (ems) between them are of one cell: a line that goes on over several is text below. */
const sameCell = 0.5;

/** The characters below a table that belong to its last row; `cellOf` tells the cell of the last row at a place. */
export function overhang(
  glyphs: readonly Glyph[],
  { x0, x1, y1 }: Box,
  cellOf: (x: number) => number,
): ReadonlySet<Glyph> {
  const below = glyphs.filter(
    (glyph) =>
      !glyph.isBlank && glyph.direction === 0 && centreY(glyph) >= y1 && centreX(glyph) > x0 && centreX(glyph) < x1,
  );
  const found = new Set<Glyph>();
  let end = y1;
  for (const line of linesOf(below).slice(0, mostLines)) {
    if (line.y0 - end > mostSpace * line.size || goesOver(line, cellOf)) break;
    for (const glyph of line.glyphs) found.add(glyph);
    end = line.y1;
  }
  return found;
}

function goesOver({ glyphs }: TextLine, cellOf: (x: number) => number): boolean {
  return glyphs.some((glyph, index) => {
    const next = glyphs[index + 1];
    const isClose = next !== undefined && next.x0 - glyph.x1 < sameCell * glyph.size;
    return isClose && cellOf(centreX(glyph)) !== cellOf(centreX(next));
  });
}
