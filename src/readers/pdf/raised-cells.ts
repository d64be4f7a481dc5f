// Cells of a table that hold nothing but a small figure set high: a mark of a note in a blank cell looks like that.
//
//   12    4    ³    16       the third is smaller than the figures of the table and stands above the line of its row
import { isFigureText } from '../figure-text.ts';
import { centreY } from './box.ts';
import type { Box } from './box.ts';
import { baselineOf, largest, leastRise } from './note-marks.ts';
import type { Glyph } from './page-marks.ts';
import type { TextLine } from './text-lines.ts';

/** A cell with its lines, in the direction the page is read; `box` is the cell, or its row where no rules show it. */
export interface SetCell {
  readonly row: number;
  readonly rowEnd: number;
  readonly lines: readonly TextLine[];
  readonly box: Box;
}

/** Fewer figures do not tell how large the figures of a table are: then its words do, too. */
const fewestFigures = 5;
/** Figures are often set a size smaller than words (12 points beside 14), marks of notes smaller still: ems of a word. */
const largestBesideWords = 0.84;
/** Lines this close (ems) are one, and what stands so near to the middle of its cell was set there. */
const sameLine = 0.1;
const inMiddle = 0.2;

/** The cells set high among all of one table. */
export function raisedCells<Own extends SetCell>(cells: readonly Own[]): ReadonlySet<Own> {
  const lines = cells.flatMap((cell) => cell.lines);
  const figures = cells.flatMap((cell) => (isFigure(cell) ? cell.lines : []));
  const areFew = figures.length < fewestFigures;
  const usual = middle((areFew ? lines : figures).map(({ size }) => size));
  const most = (areFew ? largestBesideWords : largest) * usual;
  const small = cells.filter((cell) => isFigure(cell) && cell.lines.every(({ size }) => size <= most));
  return new Set(small.filter((cell) => isSetHigh(cell, cells, usual)));
}

function isFigure({ lines }: SetCell): boolean {
  const [only, ...others] = lines;
  return only !== undefined && others.length === 0 && isFigureText(textOf(only));
}

function textOf({ glyphs }: TextLine): string {
  return glyphs.map(({ text, isBlank }) => (isBlank ? '' : text)).join('');
}

/**
 * Figures of the usual size in its row tell where its line is, and so do words of one line. Where there are none: what is on
 * a line with some of the words of its row, or in the middle of its cell, is not set high.
 */
function isSetHigh(cell: SetCell, cells: readonly SetCell[], usual: number): boolean {
  const [line] = cell.lines;
  if (line === undefined) return false;
  const own = bottomOf(line);
  const beside = cells.filter((other) => other !== cell && other.row < cell.rowEnd && cell.row < other.rowEnd);
  const larger = beside.map(({ lines }) => lines.filter(({ size }) => size > largest * usual));
  const single = larger.flatMap((lines) => (lines.length === 1 ? lines : []));
  const telling = single.filter((other) => isFigureText(textOf(other)));
  const [level] = (telling.length > 0 ? telling : single)
    .map((other) => bottomOf(other))
    .toSorted((one, other) => one - other);
  if (level !== undefined) return level - own >= leastRise * usual;
  const isOnLine = larger.flat().some((other) => Math.abs(bottomOf(other) - own) <= sameLine * usual);
  return !isOnLine && Math.abs(centreY(line) - centreY(cell.box)) > inMiddle * usual;
}

/** Where the largest of its characters stand. */
function bottomOf({ glyphs, size }: TextLine): number {
  const largestOne = glyphs.find((glyph: Glyph) => !glyph.isBlank && glyph.size === size);
  return largestOne ? baselineOf(largestOne) : 0;
}

function middle(sizes: readonly number[]): number {
  return sizes.toSorted((one, other) => one - other)[sizes.length >> 1] ?? 0;
}
