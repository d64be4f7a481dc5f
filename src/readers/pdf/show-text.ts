// Shows a string as PDF does: each glyph gets its place from the font's widths and the spacing of the moment.
import { centreX, centreY } from './box.ts';
import type { Box } from './box.ts';
import { isOff, isOpen } from './graphics-state.ts';
import type { GraphicsState, Pen } from './graphics-state.ts';
import { isFaint, isTransparent } from './ink.ts';
import { limits } from './limits.ts';
import { mapBox, within } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { untold } from './page-marks.ts';
import type { Direction } from './page-marks.ts';
import { refusal } from './refusal.ts';

/** A glyph as pdf.js hands it over; widths in units of the font. */
interface ShownGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: readonly number[] | undefined;
}

/** Height of a character above and below its line, in ems. */
const ascent = 0.88;
const descent = 0.12;
/** Text may be off an axis by this much of its length; more is a stamp or a watermark, no part of the text. */
const mostSlant = 0.15;
/**
 * A string that begins this close (ems) to the end of the last one goes on with it, with space between letters or none.
 */
const sameEnd = 0.06;
const mostLetterSpace = 0.4;
/** Nobody sees characters smaller than this, in points. */
const smallest = 1;
const invisibleModes = new Set([3, 7]);

export function showText(pen: Pen, [shown]: readonly unknown[]): void {
  if (!Array.isArray(shown)) return;
  const { state } = pen;
  if (!goesOn(pen)) pen.shows += 1;
  const turned = within(state.matrix, state.textMatrix);
  let along = 0;
  let isVertical = false;
  for (const part of shown) {
    if (typeof part === 'number') along += ((isVertical ? 1 : -1) * part * state.fontSize) / 1000;
    else if (isGlyph(part)) {
      if (pen.glyphs.length + pen.behind.length > limits.glyphs)
        throw refusal('read/limit-operations', { most: limits.glyphs });
      isVertical = part.vmetric !== undefined;
      along += showGlyph(pen, part, { along, turned });
    }
  }
  if (isVertical) state.y -= along;
  else state.x += along * state.stretch;
  pen.shownTo = { x: state.x, y: state.y };
}

/** Browsers show each character by itself, moving on by its width and the space between letters: a figure stays one. */
function goesOn({ state, shownTo }: Pen): boolean {
  if (shownTo === null) return false;
  const em = Math.abs(state.fontSize);
  const step = state.x - shownTo.x;
  return step >= -sameEnd * em && step <= mostLetterSpace * em && Math.abs(state.y - shownTo.y) <= sameEnd * em;
}

function isGlyph(part: unknown): part is ShownGlyph {
  return typeof part === 'object' && part !== null && 'unicode' in part && 'width' in part;
}

/** Notes one glyph and returns how far the pen moves on. */
function showGlyph(pen: Pen, glyph: ShownGlyph, line: { along: number; turned: Matrix }): number {
  const { state } = pen;
  const unit = (state.font?.unit ?? 0.001) * state.fontSize;
  const width = (Number.isFinite(glyph.width) ? glyph.width : 0) * unit;
  const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
  const { vmetric } = glyph;
  const x = vmetric ? state.x - (vmetric[1] ?? 0) * unit : state.x + line.along * state.stretch;
  const y = state.y + state.rise + (vmetric ? -(vmetric[2] ?? 0) * unit - line.along : 0);
  const em = Math.abs(state.fontSize);
  note(pen, glyph, {
    box: { x0: x, x1: x + width * state.stretch, y0: y - descent * em, y1: y + ascent * em },
    turned: line.turned,
  });
  return vmetric ? -(vmetric[0] ?? -1000) * unit - spacing : width + spacing;
}

function note(pen: Pen, shown: ShownGlyph, { box, turned }: { box: Box; turned: Matrix }): void {
  const { state } = pen;
  const direction = directionOf(turned, state);
  if (direction === null) return;
  const at = mapBox(turned, box);
  const size = emOf(turned, state);
  const told = state.font === null ? shown.unicode : state.font.textOf(shown);
  const seen = told ?? shown.unicode;
  const isBlank = /^[\s\u00a0\u3000]*$/.test(seen);
  if (size < smallest || ![at.x0, at.y0, at.x1, at.y1].every(Number.isFinite)) return;
  if (!isBlank && isUnseen(pen, at)) {
    noteCut(pen, seen);
    return;
  }
  const isMapped = isBlank || told !== null;
  const text = isMapped ? seen : untold;
  const glyph = { ...at, text, isBlank, size, direction, show: pen.shows, at };
  if (invisibleModes.has(state.mode)) {
    pen.behind.push(glyph);
    return;
  }
  if (!isMapped) pen.unmapped += 1;
  if (!isBlank && state.font?.isGuessed) pen.guessed += 1;
  if (!isBlank && isFaint(state)) pen.lightGlyphs.add(pen.glyphs.length);
  pen.glyphs.push(glyph);
}

const digits = /^\d+$/;

/**
 * A number that the edge of the page or of an area cuts off: what is left of it is another number, so that a character
 * nobody can tell stands for the digits beyond the edge.
 */
function noteCut(pen: Pen, text: string): void {
  const last = pen.glyphs.at(-1);
  if (last?.show !== pen.shows || !digits.test(text) || !digits.test(last.text)) return;
  const at = { ...last.at, x0: centreX(last.at) };
  pen.glyphs.push({ ...last, ...at, text: untold, at });
}

/** Alpha, clip or a layer that is switched off hide a glyph. */
function isUnseen(pen: Pen, at: Box): boolean {
  const { state } = pen;
  return isTransparent(state) || isOff(pen) || !isOpen(pen, centreX(at), centreY(at));
}

function directionOf(turned: Matrix, state: GraphicsState): Direction | null {
  const sign = Math.sign(state.fontSize * state.stretch) || 1;
  const [x, y] = [turned[0] * sign, turned[1] * sign];
  const length = Math.hypot(x, y);
  if (length === 0) return null;
  if (Math.abs(y) <= mostSlant * length) return x > 0 ? 0 : 2;
  if (Math.abs(x) <= mostSlant * length) return y > 0 ? 1 : 3;
  return null;
}

/** The em as it lies on the page: the length of the font's upright. */
function emOf(turned: Matrix, state: GraphicsState): number {
  return Math.hypot(turned[2], turned[3]) * Math.abs(state.fontSize);
}

/** Starts a text: the place is the origin again. */
export function beginText(pen: Pen, matrix: Matrix): void {
  Object.assign(pen.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  pen.shownTo = null;
}

export function moveText(pen: Pen, x: number, y: number): void {
  const { state } = pen;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}
