// What each drawing operation that is not text does to the pen.
import { cover, drawPath } from './draw-path.ts';
import type { Painting } from './draw-path.ts';
import { clipTo, restore, save, transform } from './graphics-state.ts';
import type { Pen } from './graphics-state.ts';
import { toNumbers } from './matrix.ts';
import { setFont } from './text-acts.ts';
import type { Act } from './text-acts.ts';

/** A fill that is no plain colour: it is taken for dark, since text on it is meant to be seen. */
const pattern = 'pattern';

const paintings: Readonly<Record<string, Painting>> = {
  stroke: { strokes: true, fills: false },
  closeStroke: { strokes: true, fills: false },
  fill: { strokes: false, fills: true },
  eoFill: { strokes: false, fills: true },
  fillStroke: { strokes: true, fills: true },
  eoFillStroke: { strokes: true, fills: true },
  closeFillStroke: { strokes: true, fills: true },
  closeEOFillStroke: { strokes: true, fills: true },
};
const nothing: Painting = { strokes: false, fills: false };

const colourActs: Readonly<Record<string, Act>> = {
  setFillRGBColor: ({ state }, [colour]) => {
    state.fillColour = String(colour);
  },
  setFillColorN: ({ state }) => {
    state.fillColour = pattern;
  },
  setFillTransparent: ({ state }) => {
    state.fillColour = pattern;
  },
  setStrokeRGBColor: ({ state }, [colour]) => {
    state.strokeColour = String(colour);
  },
  setStrokeColorN: ({ state }) => {
    state.strokeColour = pattern;
  },
  setGState: (pen, [settings]) => {
    if (!Array.isArray(settings)) return;
    for (const setting of settings as unknown[]) {
      if (Array.isArray(setting)) setOne(pen, setting);
    }
  },
};

function setOne(pen: Pen, [name, value]: readonly unknown[]): void {
  if (name === 'ca') pen.state.fillAlpha = Number(value);
  else if (name === 'CA') pen.state.strokeAlpha = Number(value);
  else if (name === 'BM') pen.state.isBlended = value !== 'source-over';
  else if (name === 'Font' && Array.isArray(value)) setFont(pen, value);
}

const contentActs: Readonly<Record<string, Act>> = {
  beginMarkedContent: ({ marked }) => {
    marked.push(false);
  },
  beginMarkedContentProps: ({ marked, isVisible }, [tag, properties]) => {
    marked.push(tag === 'OC' && !isVisible(properties));
  },
  endMarkedContent: ({ marked }) => {
    marked.pop();
  },
  beginGroup: (pen, [group]) => {
    save(pen);
    pen.masks.push(hasKey(group, 'smask'));
  },
  endGroup: (pen) => {
    restore(pen);
    pen.masks.pop();
  },
  paintFormXObjectBegin: (pen, [matrix, box]) => {
    save(pen);
    transform(pen, matrix);
    const [x0, y0, x1, y1] = toNumbers(box);
    if (x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined) clipTo(pen, { x0, y0, x1, y1 });
  },
  paintFormXObjectEnd: restore,
  beginAnnotation: (pen, [, , placed, own]) => {
    save(pen);
    transform(pen, placed);
    transform(pen, own);
  },
  endAnnotation: restore,
};

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Boolean((value as Record<string, unknown>)[key]);
}

/** A unit square that is painted: some programs draw lines as pictures of one point. */
const unitSquare = new Float32Array([0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4]);

/** The acts by the names that pdf.js gives operations. */
export function drawingActs(numbers: Readonly<Record<string, number>>): Readonly<Record<string, Act>> {
  const paintingOf = new Map(Object.entries(paintings).map(([name, painting]) => [numbers[name], painting]));
  return {
    ...colourActs,
    ...contentActs,
    save,
    restore,
    transform,
    clip: clipNext,
    eoClip: clipNext,
    constructPath: (pen, [way, path]) => {
      drawPath(pen, paintingOf.get(Number(way)) ?? nothing, Array.isArray(path) ? path[0] : null);
    },
    paintSolidColorImageMask: (pen) => {
      drawPath(pen, { strokes: false, fills: true }, unitSquare);
    },
    shadingFill: (pen) => {
      pen.state.fillColour = pattern;
      cover(pen, pen.state.clip);
    },
  };
}

function clipNext(pen: Pen): void {
  pen.clipsNext = true;
}
