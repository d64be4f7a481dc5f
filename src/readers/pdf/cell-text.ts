// The text of one cell: its lines joined, characters strewn below each other too, stacked figures kept apart.
//
//   ┌──────────────┐   ┌────┐   ┌──────┐
//   │ 3.危及“三安全│   │ 三 │   │  12  │   labels: 3.危及“三安全一稳定”, 三、本
//   │ 一稳定”      │   │ 、 │   │  34  │   figures: 12 34, which is no number
//   └──────────────┘   │ 本 │   └──────┘
import type { Box } from './box.ts';
import type { Direction, Glyph } from './page-marks.ts';
import { isDigit, isHan, linesOf, piecesOf } from './text-lines.ts';
import type { Piece, TextLine } from './text-lines.ts';
import { turner } from './upright.ts';

export interface CellText {
  /** Its lines that run to the right, as they are read. */
  readonly lines: readonly TextLine[];
  readonly pieces: readonly Piece[];
  /** The last line of a label runs up to the right side: it may go on elsewhere. */
  readonly isFull: boolean;
  /** So does a figure's: no further digit has room in it. */
  readonly breaksFigure: boolean;
}

/** Room left in a line, in ems, that the next character would not have fitted in. */
const fullWithin = 2;
/** Points that cells leave on both sides of their text together: word processors 10.8, browsers less. */
const mostPadding = 11.5;
/** Space between the lines of one figure, in ems, at most. */
const mostLineSpace = 2;

/** Joins the lines of a cell; `cell` is its box in the direction the page is read. */
export function cellText(glyphs: readonly Glyph[], cell: Box, page: number): CellText {
  const straight = linesOf(glyphs.filter(({ direction }) => direction === 0));
  const lines = [...straight, ...turnedLines(glyphs, cell)];
  const last = lines.at(-1);
  const pieces = isBrokenFigure(lines, cell) ? lines.flatMap((line) => piecesOf(line, page)) : joinLines(lines, page);
  return {
    lines: straight,
    pieces,
    isFull: last !== undefined && isFullLine(last, cell),
    breaksFigure: last !== undefined && isFigureLine(last) && isFullOfDigits(last, cell),
  };
}

/** Lines of one figure that was broken where no further digit had room: what a person reads there as one. */
export function isBrokenFigure(lines: readonly TextLine[], cell: Box): boolean {
  const last = lines.at(-1);
  if (lines.length < 2 || last === undefined || !lines.every(isFigureLine)) return false;
  return lines.every((line, index) => {
    const below = lines[index + 1];
    if (below === undefined) return true;
    const isAsWide = digitsOf(line) >= digitsOf(below) || line.x1 - line.x0 >= below.x1 - below.x0 - 0.1 * line.size;
    const hasRoom = !isFullOfDigits(line, cell, widthOfFirst(below));
    return isAsWide && below.y0 - line.y1 < mostLineSpace * line.size && !hasRoom;
  });
}

function isFigureLine({ glyphs }: TextLine): boolean {
  return glyphs.every(({ text, isBlank }) => isBlank || isDigit(text.normalize('NFKC')));
}

/** No room is left for a further digit, as wide as `next` at least. */
function isFullOfDigits(line: TextLine, cell: Box, next = 0): boolean {
  const room = cell.x1 - cell.x0 - widthOf(line);
  return room - Math.max(next, (line.x1 - line.x0) / Math.max(1, digitsOf(line))) < mostPadding;
}

function digitsOf({ glyphs }: TextLine): number {
  return glyphs.filter(({ isBlank }) => !isBlank).length;
}

/** Blanks of the file included: those that hold a word together take their room. */
function widthOf({ glyphs, x0, x1 }: TextLine): number {
  return Math.max(x1, ...glyphs.map((glyph) => glyph.x1)) - Math.min(x0, ...glyphs.map((glyph) => glyph.x0));
}

function widthOfFirst(line: TextLine): number {
  const [first, ...others] = line.glyphs.filter(({ isBlank }) => !isBlank);
  if (first === undefined) return 0;
  return others.length === 0 ? widthOf(line) : first.x1 - first.x0;
}

/** Lines of text that was turned in its cell. */
function turnedLines(glyphs: readonly Glyph[], cell: Box): TextLine[] {
  const directions: readonly Direction[] = [1, 2, 3];
  return directions.flatMap((direction) => {
    const own = glyphs.filter((glyph) => glyph.direction === direction);
    const turn = turner(direction, cell);
    return own.length === 0 ? [] : linesOf(own.map((glyph) => ({ ...glyph, ...turn(glyph) })));
  });
}

export function joinLines(lines: readonly TextLine[], page: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    const own = piecesOf(line, page);
    if (index > 0 && isApart(pieces, own)) pieces.push({ text: ' ', at: null, page });
    pieces.push(...own);
  }
  return pieces;
}

/**
 * Lines of Chinese go on without a blank, words of Latin letters with one. Figures below each other are kept apart: one
 * that was broken over two lines looks like two, and would be a wrong one if it were.
 */
function isApart(above: readonly Piece[], below: readonly Piece[]): boolean {
  const [left, right] = [above.at(-1)?.text ?? '', below[0]?.text ?? ''];
  if (isDigit(left) && isDigit(right)) return true;
  return !isHan(left) && !isHan(right) && /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
}

function isFullLine(line: TextLine, cell: Box): boolean {
  const room = cell.x1 - cell.x0 - (line.x1 - line.x0);
  return room < fullWithin * line.size + padding(line);
}

/** Cells leave this much on both sides together. */
function padding({ size }: TextLine): number {
  return Math.min(12, size);
}
