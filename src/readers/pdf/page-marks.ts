// What stands on a page: characters, lines and filled areas, each with its box in points from the top left.
import type { Box } from './box.ts';

/** Stands for a character that the file does not tell: what it is part of is no figure. */
export const untold = '\ufffd';

/** Reading direction in quarter turns clockwise: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
export type Direction = 0 | 1 | 2 | 3;

/** One character (or a ligature of several), with its box in the direction the page is read. */
export interface Glyph extends Box {
  readonly text: string;
  readonly isBlank: boolean;
  /** Em in points. */
  readonly size: number;
  readonly direction: Direction;
  /** Number of the operation that showed it: what is shown at once belongs together. */
  readonly show: number;
  /** Its box on the page as it lies there. */
  readonly at: Box;
}

/** A straight horizontal or vertical line, thin filled areas included. */
export interface Stroke {
  readonly axis: 'horizontal' | 'vertical';
  /** y of a horizontal line, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** An opaque filled area; what was shown before it lies under it. */
export interface Fill {
  readonly box: Box;
  readonly isLight: boolean;
  /** What lies under a picture may be its text, as a program has recognised it. */
  readonly isPicture: boolean;
  /** Glyphs shown before it. */
  readonly after: number;
}

export interface PageMarks {
  readonly page: number;
  readonly box: Box;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  /** Characters whose font does not say which they are. */
  readonly unmapped: number;
  /** Characters whose font says nothing of them: Chinese may look like any. */
  readonly guessed: number;
  /** Its text is in invisible mode: that of a picture (which is not read), recognised by a program. */
  readonly isRecognised: boolean;
}
