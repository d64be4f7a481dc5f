// Characters to lines: what stands at one height, in order, with blanks where the file or a gap sets them.
import { centreY } from './box.ts';
import type { Box } from './box.ts';
import { ownersOfMarks, withoutNoteMarks } from './note-marks.ts';
import type { Glyph } from './page-marks.ts';
import { numbering } from './text-marks.ts';

/** A line of characters from left to right; blanks of the file among them. */
export interface TextLine extends Box {
  readonly glyphs: readonly Glyph[];
  /** Size of its largest character. */
  readonly size: number;
}

/** A stretch of text with the box it was printed in; null for a blank or tab that we set. */
export interface Piece {
  readonly text: string;
  readonly at: Box | null;
  readonly page: number;
}

/** Characters whose middles differ by less than this part of an em stand on one line. */
const sameLine = 0.45;
/** Gaps that are a blank, in ems: between Chinese characters, elsewhere, and where the file has one too. */
const blankBetweenHan = 0.6;
const blankBetween = 0.35;
const blankBetweenDigits = 0.25;
const blankPrinted = 0.12;
/** By so much (ems) one figure runs over the next. */
const figuresOver = 0.1;

export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const lines: { centre: number; size: number; glyphs: Glyph[] }[] = [];
  const owners = ownersOfMarks(glyphs);
  const centreOf = (glyph: Glyph): number => centreY(owners.get(glyph) ?? glyph);
  for (const glyph of glyphs.toSorted((left, right) => centreOf(left) - centreOf(right))) {
    const line = lines.at(-1);
    const centre = centreOf(glyph);
    // A blank may be of any size: it is seen of none.
    const size = glyph.isBlank ? 0 : glyph.size;
    const reach = sameLine * Math.max(line?.size ?? 0, size);
    if (line && Math.abs(centre - line.centre) <= reach) {
      line.glyphs.push(glyph);
      line.size = Math.max(line.size, size);
    } else lines.push({ centre, size, glyphs: [glyph] });
  }
  return lines.flatMap((line) => toLine(line.glyphs) ?? []);
}

/** A line of these characters; null where there are only blanks. */
export function toLine(glyphs: readonly Glyph[]): TextLine | null {
  const inOrder = withoutNoteMarks(glyphs.toSorted((left, right) => left.x0 - right.x0 || left.x1 - right.x1));
  const visible = inOrder.filter((glyph) => !glyph.isBlank);
  const [first] = visible;
  if (first === undefined) return null;
  let box: Box = first;
  let size = 0;
  for (const { x0, y0, x1, y1, size: own } of visible) {
    box = { x0: Math.min(box.x0, x0), y0: Math.min(box.y0, y0), x1: Math.max(box.x1, x1), y1: Math.max(box.y1, y1) };
    size = Math.max(size, own);
  }
  return { x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1, glyphs: inOrder, size };
}

/** The text of a line, character by character. */
export function piecesOf(line: TextLine, page: number): Piece[] {
  const pieces: Piece[] = [];
  let before: Glyph | null = null;
  let sawBlank = false;
  for (const [index, glyph] of line.glyphs.entries()) {
    if (glyph.isBlank) {
      sawBlank = true;
      continue;
    }
    if (before && (isApart(before, glyph, sawBlank) || runsOver(line.glyphs, index)))
      pieces.push({ text: ' ', at: null, page });
    pieces.push({ text: glyph.text, at: glyph.at, page });
    before = glyph;
    sawBlank = false;
  }
  return pieces;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function isApart(left: Glyph, right: Glyph, sawBlank: boolean): boolean {
  const gap = (right.x0 - left.x1) / Math.max(left.size, right.size);
  if (sawBlank && gap >= blankPrinted) return true;
  if (isDigit(left.text) && isDigit(right.text)) return gap >= blankBetweenDigits;
  return gap >= (isHan(left.text) && isHan(right.text) ? blankBetweenHan : blankBetween);
}

/**
 * Figures that are too wide for their columns run over each other, by more than their digits do. Where digits are shown
 * one by one, that says nothing.
 */
function runsOver(glyphs: readonly Glyph[], index: number): boolean {
  const [left, right] = [glyphs[index - 1], glyphs[index]];
  if (left?.show === right?.show || !isDigit(left?.text ?? '') || !isDigit(right?.text ?? '')) return false;
  const within = [index - 1, index + 1].filter((place) => glyphs[place - 1]?.show === glyphs[place]?.show);
  const gap = gapBefore(glyphs, index);
  return within.length > 0 && within.every((place) => gap <= Math.min(0, gapBefore(glyphs, place)) - figuresOver);
}

export function isDigit(text: string): boolean {
  return /^[\d\uff10-\uff19.,+-]$/.test(text);
}

export function isHan(text: string): boolean {
  return /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);
}

/** Gap between two characters, in ems, from which on they belong to different cells of a table without rules. */
const segmentGap = 1.2;
/** Where a column is known to begin, or a label by its number, a narrow gap parts too. */
const columnGap = 0.4;
/** The same between two figures shown one by one, and where gaps within them show that their digits are set closer. */
const figureGap = 0.2;
const widerGap = 0.1;

/** The parts of a line that wide gaps keep apart. */
export function segmentsOf(line: TextLine): TextLine[] {
  const visible = line.glyphs.filter(({ isBlank }) => !isBlank);
  const opening = new Set(visible.filter((_, index) => opensSegment(visible, index)));
  const groups: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    if (opening.has(glyph)) groups.push([]);
    groups.at(-1)?.push(glyph);
  }
  return groups.flatMap((group) => toLine(group) ?? []);
}

function opensSegment(glyphs: readonly Glyph[], index: number): boolean {
  const gap = gapBefore(glyphs, index);
  if (gap >= segmentGap || (gap >= columnGap && opensLabel(glyphs, index))) return true;
  const [left, right] = [glyphs[index - 1], glyphs[index]];
  if (left?.show === right?.show || !isDigit(left?.text ?? '') || !isDigit(right?.text ?? '')) return false;
  const within = [index - 1, index + 1].flatMap((place) => digitGap(glyphs, place) ?? []);
  return within.length === 0 ? gap >= figureGap : within.every((inner) => gap >= Math.max(0, inner) + widerGap);
}

/**
 * The number of a label behind words: `（六）其他处理 1.…` are the labels of a group and of its first row. The mark
 * behind a number may stand alone where the word it belongs to runs down beside the rows.
 */
function opensLabel(glyphs: readonly Glyph[], index: number): boolean {
  const [before, ...own] = [-1, 0, 1, 2].map((step) => glyphs[index + step]?.text ?? '');
  return (isIdeograph(before ?? '') || before === '\u3001') && numbering.test(own.join('').normalize('NFKC'));
}

/** In ems. */
function gapBefore(glyphs: readonly Glyph[], index: number): number {
  const [left, right] = [glyphs[index - 1], glyphs[index]];
  return left && right ? (right.x0 - left.x1) / Math.max(left.size, right.size) : Infinity;
}

/** The gap between two digits; null where other characters or wide gaps are. */
function digitGap(glyphs: readonly Glyph[], index: number): number | null {
  const areDigits = isDigit(glyphs[index - 1]?.text ?? '') && isDigit(glyphs[index]?.text ?? '');
  const gap = gapBefore(glyphs, index);
  return areDigits && gap < blankBetweenDigits ? gap : null;
}

/**
 * Splits a line where its characters begin at one of these places behind a gap; `reach` in ems. Between two Chinese
 * characters the gap may be a blank in a word: there the columns must part them (`splitBetween`).
 */
export function splitAt(line: TextLine, places: readonly number[], reach: number): TextLine[] {
  return splitWhere(line, (left, { x0, size, text }) => {
    const isGap = x0 - left.x1 >= columnGap * size && !(isIdeograph(left.text) && isIdeograph(text));
    return isGap && places.some((place) => Math.abs(place - x0) <= reach * size);
  });
}

function isIdeograph(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/** Gap (ems) that parts heads of neighbouring columns when it lies between the columns, and how far off it may lie. */
const gutterGap = 0.1;
const gutterReach = 0.6;

/** Splits a line at gaps between columns, given as boxes from left to right. */
export function splitBetween(line: TextLine, columns: readonly Box[]): TextLine[] {
  const gutters = columns.slice(1).map(({ x0 }, index) => (x0 + (columns[index]?.x1 ?? x0)) / 2);
  return splitWhere(line, ({ x1 }, { x0, size }) => {
    const reach = gutterReach * size;
    return x0 - x1 >= gutterGap * size && gutters.some((gutter) => gutter > x1 - reach && gutter < x0 + reach);
  });
}

/** Splits a line at every gap that is more than the space between two characters. */
export function splitAtGaps(line: TextLine): TextLine[] {
  return splitWhere(line, ({ x1 }, { x0, size }) => x0 - x1 >= blankBetween * size);
}

function splitWhere(line: TextLine, isSplit: (left: Glyph, right: Glyph) => boolean): TextLine[] {
  const groups: Glyph[][] = [[]];
  let before: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (!glyph.isBlank && before && isSplit(before, glyph)) groups.push([]);
    groups.at(-1)?.push(glyph);
    if (!glyph.isBlank) before = glyph;
  }
  return groups.length === 1 ? [line] : groups.flatMap((group) => toLine(group) ?? []);
}
