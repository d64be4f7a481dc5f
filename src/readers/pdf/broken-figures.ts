// Puts the two lines of figures that did not fit into their columns back together, where no rule shows that they are one.
//
//        101  102  103        too close to be rows, and only one of them has a label, or both have lines of one:
//   （一）                     the cell then holds `101 1`, which is no number, and not 101 or 1
//        1    2    3
import type { Segment } from './bands.ts';
import { numbering } from './text-marks.ts';

/** Space between two lines of one cell, in ems; rows stand farther apart, or each has its label. */
const mostSpace = 0.5;

type FigureBand = readonly Segment[];

export function joinBroken(bands: readonly FigureBand[], isLabel: (segment: Segment) => boolean): FigureBand[] {
  const joined: FigureBand[] = [];
  for (const band of bands) {
    const above = joined.at(-1);
    const isBroken = above !== undefined && isClose(above, band) && !areRows(above, band, isLabel);
    if (isBroken) joined[joined.length - 1] = [...above, ...band];
    else joined.push(band);
  }
  return joined;
}

function isClose(above: FigureBand, band: FigureBand): boolean {
  const bottom = Math.max(...above.map(({ line }) => line.y1));
  const top = Math.min(...band.map(({ line }) => line.y0));
  return top - bottom <= mostSpace * Math.max(...band.map(({ line }) => line.size));
}

/** Two rows have a label each; the second line of a label never opens one where the first did. */
function areRows(above: FigureBand, band: FigureBand, isLabel: (segment: Segment) => boolean): boolean {
  const labelsOf = (one: FigureBand): FigureBand => one.filter((segment) => isLabel(segment) && !isStrewn(segment));
  const [upper, lower] = [labelsOf(above), labelsOf(band)];
  if (upper.length === 0 || lower.length === 0) return false;
  return lower.some(opensLabel) || !upper.some(opensLabel);
}

/** A single character of a label that runs down beside many rows. */
function isStrewn({ line }: Segment): boolean {
  return line.glyphs.length === 1;
}

function opensLabel({ line }: Segment): boolean {
  const text = line.glyphs.map((glyph) => glyph.text).join('');
  return numbering.test(text.normalize('NFKC'));
}
