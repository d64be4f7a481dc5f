// What letters are drawn with, as the mode of their text says: their inside, their outline, or both.
import type { GraphicsState } from './graphics-state.ts';

/** Ink that lets more of the paper through than this is not seen: marks hidden in a page against copying. */
const leastAlpha = 0.05;
const outlined = 1;
const filledAndOutlined = 2;

/** Nobody sees letters of this ink on any ground. */
export function isTransparent(state: GraphicsState): boolean {
  return inksOf(state).every(({ alpha }) => alpha < leastAlpha);
}

/** Letters of this ink are hardly to be told from paper. */
export function isFaint(state: GraphicsState): boolean {
  return inksOf(state).every(({ colour }) => isLight(colour));
}

/** Colours hardly to be told from paper. */
export function isLight(colour: string): boolean {
  return /^#(?:[ef][0-9a-f]){3}$/i.test(colour);
}

interface Ink {
  readonly colour: string;
  readonly alpha: number;
}

/** The other four modes are the same, and letters are added to the clip. */
function inksOf({ mode, fillColour, fillAlpha, strokeColour, strokeAlpha }: GraphicsState): readonly Ink[] {
  const fill = { colour: fillColour, alpha: fillAlpha };
  const stroke = { colour: strokeColour, alpha: strokeAlpha };
  if (mode % 4 === outlined) return [stroke];
  return mode % 4 === filledAndOutlined ? [fill, stroke] : [fill];
}
