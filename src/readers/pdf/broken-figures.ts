// Puts the two lines of figures that did not fit into their
// columns back together, where no rule shows that they are one.
//
//        101  102  103        too close to be rows, and only one of them has a label, or both have lines of one:
//   （一）                     the cell then holds `101 1`, which is no number, and not 101 or 1
//        1    2    3
import type { Segment } from './bands.ts';
import type { TextLine } from './text-lines.ts';
import { numbering } from './text-marks.ts';

/** Space between two lines of one cell, in ems; rows stand farther apart, or each has its label. */
const mostSpace = 0.5;
/** The same where the lower line holds nothing but what did not fit into the upper one. */
const mostSpaceOfRest = 0.7;
/** Lines that share this part of an em in height stand beside each other, in cells of one row. */
const besideFrom = 0.15;
/** Lines of one label, at most. */
const mostLines = 6;
/** Figures whose widths differ by less than this part of an em are as wide. */
const sameWidth = 0.3;

type FigureBand = readonly Segment[];

/** `labels` are all lines of labels of the table. */
export function joinBroken(bands: readonly FigureBand[], labels: readonly TextLine[]): FigureBand[] {
  const known = new Set(labels);
  const isLabel = ({ line }: Segment): boolean => known.has(line);
  const opens = ({ line }: Segment): boolean => opensLabel(firstOf(line, labels));
  const widest = widestOf(bands.flat().filter(({ isFigure }) => isFigure));
  const joined: FigureBand[] = [];
  for (const band of joinBeside(bands)) {
    const above = joined.at(-1);
    const isBroken =
      above !== undefined &&
      ((isClose(above, band, mostSpace) && !areRows(above, band, { isLabel, opens })) || isRest(above, band, widest)) &&
      !(joined.length === 1 && endsRowBefore(above, band, isLabel));
    if (isBroken) joined[joined.length - 1] = [...above, ...band];
    else joined.push(band);
  }
  return joined;
}

/** Figures on one line stand in the middle of a row whose others are on two: three bands that overlap are one row. */
function joinBeside(bands: readonly FigureBand[]): FigureBand[] {
  const joined: FigureBand[] = [];
  for (const band of bands) {
    const above = joined.at(-1);
    const size = Math.max(...band.map(({ line }) => line.size));
    if (above !== undefined && topOf(band) < bottomOf(above) - besideFrom * size) {
      joined[joined.length - 1] = [...above, ...band];
    } else joined.push(band);
  }
  return joined;
}

/** For each figure the width of the widest one in its column. */
function widestOf(figures: readonly Segment[]): (figure: Segment) => number {
  return ({ line }) => {
    const own = figures.filter((other) => isOver(other, line));
    return Math.max(...own.map((other) => widthOf(other)));
  };
}

function isOver({ line }: Segment, { x0, x1 }: { readonly x0: number; readonly x1: number }): boolean {
  return line.x0 < x1 && line.x1 > x0;
}

function widthOf({ line }: Segment): number {
  return line.x1 - line.x0;
}

/** Fewer figures than above, each below one that fills its column and at most as wide: the ends of those. */
function isRest(above: FigureBand, band: FigureBand, widest: (figure: Segment) => number): boolean {
  const [upper, lower] = [above, band].map((one) => one.filter(({ isFigure }) => isFigure));
  if (!upper || !lower || lower.length >= upper.length || !isClose(above, band, mostSpaceOfRest)) return false;
  if (band.some(({ isFigure, line }) => !isFigure && opensLabel(line))) return false;
  return lower.every((figure) => {
    const before = upper.findLast((other) => isOver(other, figure.line));
    if (before === undefined) return false;
    const room = widest(figure) - widthOf(before);
    return (
      room < sameWidth * figure.line.size && widthOf(figure) <= widthOf(before) && widthOf(before) > figure.line.size
    );
  });
}

function topOf(band: FigureBand): number {
  return Math.min(...band.map(({ line }) => line.y0));
}

function bottomOf(band: FigureBand): number {
  return Math.max(...band.map(({ line }) => line.y1));
}

function isClose(above: FigureBand, band: FigureBand, space: number): boolean {
  return topOf(band) - bottomOf(above) <= space * Math.max(...band.map(({ line }) => line.size));
}

/** Figures alone above the first label of a page are the ends of the last row of the page before. */
function endsRowBefore(above: FigureBand, band: FigureBand, isLabel: (segment: Segment) => boolean): boolean {
  return !above.some(isLabel) && band.some((segment) => isLabel(segment) && opensLabel(segment.line));
}

interface Labels {
  readonly isLabel: (segment: Segment) => boolean;
  /** True where the first line of the label a segment belongs to is numbered. */
  readonly opens: (segment: Segment) => boolean;
}

/** Two rows have a label each; the second line of a label never opens one where the first did. */
function areRows(above: FigureBand, band: FigureBand, { isLabel, opens }: Labels): boolean {
  const labelsOf = (one: FigureBand): FigureBand => one.filter((segment) => isLabel(segment) && !isStrewn(segment));
  const [upper, lower] = [labelsOf(above), labelsOf(band)];
  if (upper.length === 0 || lower.length === 0) return false;
  return lower.some(({ line }) => opensLabel(line)) || !upper.some(opens);
}

/** The first of the lines that stand right above each other and begin at one place, down to this one. */
function firstOf(line: TextLine, labels: readonly TextLine[], atMost = mostLines): TextLine {
  if (atMost === 1 || opensLabel(line)) return line;
  const above = labels.find(
    ({ x0, y1 }) =>
      Math.abs(x0 - line.x0) < sameWidth * line.size && y1 <= line.y0 && line.y0 - y1 <= mostSpace * line.size,
  );
  return above === undefined ? line : firstOf(above, labels, atMost - 1);
}

/** A single character of a label that runs down beside many rows. */
function isStrewn({ line }: Segment): boolean {
  return line.glyphs.length === 1;
}

function opensLabel({ glyphs }: TextLine): boolean {
  const text = glyphs.map((glyph) => glyph.text).join('');
  return numbering.test(text.normalize('NFKC'));
}
