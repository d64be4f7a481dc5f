// Walks over the drawing operations of a page and notes its characters, lines and areas.
import { remembered } from '../../document/remembered.ts';
import { drawingActs } from './acts.ts';
import type { Box } from './box.ts';
import { newState } from './graphics-state.ts';
import type { FontFace, Pen } from './graphics-state.ts';
import { dottedLines } from './dotted-lines.ts';
import { isBehindPicture, shownOf } from './hidden-glyphs.ts';
import type { Matrix } from './matrix.ts';
import type { PageMarks } from './page-marks.ts';
import { textActs } from './text-acts.ts';
import type { Act } from './text-acts.ts';

/** The drawing operations of a page, as pdf.js lists them. */
export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The names of operations and their numbers, as pdf.js exports them. */
export type OperationNumbers = Readonly<Record<string, number>>;

/** What there is to know of a page beside its operations. */
export interface PageSetting {
  readonly page: number;
  /** From the page's own units to points from the top left. */
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (name: string) => FontFace | null;
  /** False for marked content of a layer that is switched off. */
  readonly isVisible: (marked: unknown) => boolean;
  readonly numbers: OperationNumbers;
}

export function interpret(operations: Operations, setting: PageSetting): PageMarks {
  const box: Box = { x0: 0, y0: 0, x1: setting.width, y1: setting.height };
  const pen = newPen(setting, box);
  const acts = actsByNumber(setting.numbers);
  for (const [index, number] of operations.fnArray.entries()) {
    const args = operations.argsArray[index];
    acts.get(number)?.(pen, Array.isArray(args) ? args : []);
  }
  const { shown, underPictures } = shownOf(pen);
  const behind = [...pen.behind, ...underPictures];
  const isRecognised = isBehindPicture(shown, behind);
  const glyphs = isRecognised ? [...shown, ...behind] : shown;
  return {
    page: setting.page,
    box,
    glyphs,
    strokes: [...pen.strokes, ...dottedLines(pen.dots)],
    unmapped: pen.unmapped,
    guessed: pen.guessed,
    isRecognised,
  };
}

function newPen(setting: PageSetting, box: Box): Pen {
  return {
    state: newState(setting.matrix, box),
    saved: [],
    fontOf: setting.fontOf,
    isVisible: setting.isVisible,
    glyphs: [],
    behind: [],
    lightGlyphs: new Set(),
    strokes: [],
    dots: [],
    fills: [],
    marked: [],
    masks: [],
    clipsNext: false,
    shows: 0,
    shownTo: null,
    unmapped: 0,
    guessed: 0,
  };
}

const actsByNumber = remembered((numbers: OperationNumbers): ReadonlyMap<number, Act> => {
  const acts = { ...drawingActs(numbers), ...textActs };
  const map = new Map<number, Act>();
  for (const [name, act] of Object.entries(acts)) {
    const number = numbers[name];
    if (number !== undefined) map.set(number, act);
  }
  return map;
});
