// The state that drawing operations of a page change and that later ones depend on.
import { holds, intersect } from './box.ts';
import type { Box } from './box.ts';
import { identity, mapBox, toMatrix, within } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Fill, Glyph, Stroke } from './page-marks.ts';

/** What is known of a font: its unit and which codes have a character. */
export interface FontFace {
  readonly unit: number;
  /** The character of a glyph; null where the file does not tell it. */
  readonly textOf: (glyph: { readonly unicode: string; readonly originalCharCode: number }) => string | null;
  /** Nothing in the file says which characters its codes are: they are taken for those that have the same number. */
  readonly isGuessed: boolean;
}

/** Saved and restored as a whole. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  fillColour: string;
  strokeColour: string;
  fillAlpha: number;
  strokeAlpha: number;
  isBlended: boolean;
  font: FontFace | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale, 1 as a rule. */
  stretch: number;
  leading: number;
  rise: number;
  /** Text rendering mode of PDF: 3 and 7 show nothing. */
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** The pen that walks over a page: state, saved states and what was drawn so far. */
export interface Pen {
  state: GraphicsState;
  readonly saved: GraphicsState[];
  readonly fontOf: (name: string) => FontFace | null;
  readonly isVisible: (marked: unknown) => boolean;
  readonly glyphs: Glyph[];
  /** Glyphs in invisible mode: the text of a picture, where a program has recognised it. */
  readonly behind: Glyph[];
  /** Indexes of glyphs in a colour hardly to be told from paper. */
  readonly lightGlyphs: Set<number>;
  readonly strokes: Stroke[];
  /** What is too short for a line. */
  readonly dots: Box[];
  readonly fills: Fill[];
  /** Marked content that is open; true where it is switched off. */
  readonly marked: boolean[];
  /** Groups that are open; true for a mask: what is drawn there is no text of the page. */
  readonly masks: boolean[];
  clipsNext: boolean;
  /** Strings shown so far; those of one text that go on where the last one ended count as one. */
  shows: number;
  /** Where the last string ended, in units of its text; null where a new text began since. */
  shownTo: { readonly x: number; readonly y: number } | null;
  unmapped: number;
  guessed: number;
}

/** Saved states beyond this depth are not kept: no page needs them. */
const deepest = 2000;

export function newState(matrix: Matrix, page: Box): GraphicsState {
  return {
    matrix,
    clip: page,
    fillColour: '#000000',
    strokeColour: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    isBlended: false,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

export function save(pen: Pen): void {
  if (pen.saved.length < deepest) pen.saved.push({ ...pen.state });
}

export function restore(pen: Pen): void {
  pen.state = pen.saved.pop() ?? pen.state;
}

export function transform(pen: Pen, value: unknown): void {
  const matrix = toMatrix(value);
  if (matrix) pen.state.matrix = within(pen.state.matrix, matrix);
}

export function clipTo(pen: Pen, box: Box): void {
  pen.state.clip = intersect(pen.state.clip, mapBox(pen.state.matrix, box));
}

/** True where what is drawn now is switched off or only a mask. */
export function isOff(pen: Pen): boolean {
  return pen.marked.includes(true) || pen.masks.includes(true);
}

/** True for a place the clip leaves open. */
export function isOpen(pen: Pen, x: number, y: number): boolean {
  return holds(pen.state.clip, x, y);
}
