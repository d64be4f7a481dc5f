// What each text operation does to the pen.
import type { Pen } from './graphics-state.ts';
import { identity, toMatrix } from './matrix.ts';
import { beginText, moveText, showText } from './show-text.ts';

/** One operation: what it does to the pen with what stands before it in the file. */
export type Act = (pen: Pen, args: readonly unknown[]) => void;

/** Sets a number of the state; what is no number stays as it was. */
function setter(key: 'charSpacing' | 'wordSpacing' | 'rise' | 'mode'): Act {
  return ({ state }, [value]) => {
    if (Number.isFinite(value)) state[key] = Number(value);
  };
}

export function setFont(pen: Pen, [name, size]: readonly unknown[]): void {
  pen.state.font = pen.fontOf(String(name));
  if (Number.isFinite(size)) pen.state.fontSize = Number(size);
}

/** The acts by the names that pdf.js gives operations. */
export const textActs: Readonly<Record<string, Act>> = {
  beginText: (pen) => {
    beginText(pen, identity);
  },
  setTextMatrix: (pen, args) => {
    const matrix = toMatrix(args.length === 1 ? args[0] : args);
    if (matrix) beginText(pen, matrix);
  },
  setCharSpacing: setter('charSpacing'),
  setWordSpacing: setter('wordSpacing'),
  setTextRise: setter('rise'),
  setTextRenderingMode: setter('mode'),
  setHScale: ({ state }, [percent]) => {
    if (Number.isFinite(percent)) state.stretch = Number(percent) / 100;
  },
  setLeading: ({ state }, [leading]) => {
    if (Number.isFinite(leading)) state.leading = Number(leading);
  },
  setFont,
  moveText: (pen, [x, y]) => {
    moveText(pen, Number(x), Number(y));
  },
  setLeadingMoveText: (pen, [x, y]) => {
    pen.state.leading = -Number(y);
    moveText(pen, Number(x), Number(y));
  },
  nextLine: (pen) => {
    moveText(pen, 0, -pen.state.leading);
  },
  showText,
};
