// Turns a drawn path into what tables are made of: straight lines, and filled areas that are lines or cover text.
import { area, intersect } from './box.ts';
import type { Box } from './box.ts';
import { isOff } from './graphics-state.ts';
import type { Pen } from './graphics-state.ts';
import { isLight } from './ink.ts';
import { mapPoint, toNumbers } from './matrix.ts';
import type { Stroke } from './page-marks.ts';
import { pictureColour } from './pictures.ts';

/** Steps of a path as pdf.js writes them, with the numbers each takes. */
const moveTo = 0;
const lineTo = 1;
const closePath = 4;
const numbersOf: readonly number[] = [2, 2, 6, 4, 0];

/** A filled area this thin is a line; so are two edges of a frame this close. */
const mostThickness = 3;
/** Shorter lines are parts of signs, or of a line of dots. */
const leastLength = 3;
/** More steps in one path are a drawing, no table. */
const mostNumbers = 200_000;
/** Lines of more pages than any report has. */
const mostStrokes = 100_000;

type Point = readonly [number, number];

interface Outline {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  readonly hasCurves: boolean;
}

/** What is done with a path once it is there. */
export interface Painting {
  readonly strokes: boolean;
  readonly fills: boolean;
}

export function drawPath(pen: Pen, painting: Painting, path: unknown): void {
  const outlines = outlinesOf(pen, path);
  if (pen.clipsNext) clip(pen, outlines);
  pen.clipsNext = false;
  if (isOff(pen) || pen.strokes.length > mostStrokes) return;
  if (painting.fills && pen.state.fillAlpha > 0) fill(pen, outlines);
  if (painting.strokes && pen.state.strokeAlpha > 0) for (const outline of outlines) stroke(pen, outline);
}

/** The subpaths in points of the page. */
function outlinesOf(pen: Pen, path: unknown): Outline[] {
  const numbers = toNumbers(path);
  const outlines: { points: Point[]; isClosed: boolean; hasCurves: boolean }[] = [];
  let open: (typeof outlines)[number] | undefined;
  for (let index = 0; index < Math.min(numbers.length, mostNumbers);) {
    const step = numbers[index] ?? -1;
    const taken = numbersOf[step];
    if (taken === undefined) break;
    const [x, y] = [numbers[index + taken - 1], numbers[index + taken]];
    if (step === moveTo) outlines.push((open = { points: [], isClosed: false, hasCurves: false }));
    if (open && step === closePath) open.isClosed = true;
    else if (open && x !== undefined && y !== undefined) {
      open.points.push(mapPoint(pen.state.matrix, x, y));
      if (step > lineTo) open.hasCurves = true;
    }
    index += taken + 1;
  }
  return outlines;
}

function boxOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

function clip(pen: Pen, outlines: readonly Outline[]): void {
  const box = boxOf(outlines.flatMap(({ points }) => points));
  if (Number.isFinite(box.x0)) pen.state.clip = intersect(pen.state.clip, box);
}

function stroke(pen: Pen, { points, isClosed }: Outline): void {
  const ends = isClosed ? [...points, ...points.slice(0, 1)] : points;
  for (let index = 1; index < ends.length; index += 1) {
    const [from, to] = [ends[index - 1], ends[index]];
    if (from && to) note(pen, boxOf([from, to]));
  }
}

/** Notes a thin box as a line, as far as the clip leaves it open. */
function note(pen: Pen, box: Box): boolean {
  const isAcross = box.x1 - box.x0 >= box.y1 - box.y0;
  const thickness = isAcross ? box.y1 - box.y0 : box.x1 - box.x0;
  const { clip: open } = pen.state;
  if (thickness > mostThickness || box.x0 > open.x1 + 1 || box.x1 < open.x0 - 1) return false;
  if (box.y0 > open.y1 + 1 || box.y1 < open.y0 - 1) return true;
  const stroke: Stroke = isAcross
    ? {
        axis: 'horizontal',
        at: (box.y0 + box.y1) / 2,
        from: Math.max(box.x0, open.x0),
        to: Math.min(box.x1, open.x1),
      }
    : { axis: 'vertical', at: (box.x0 + box.x1) / 2, from: Math.max(box.y0, open.y0), to: Math.min(box.y1, open.y1) };
  if (stroke.to - stroke.from >= leastLength) pen.strokes.push(stroke);
  else if (pen.dots.length < mostStrokes) pen.dots.push(box);
  return true;
}

function fill(pen: Pen, outlines: readonly Outline[]): void {
  const plain = outlines.filter(({ points, hasCurves }) => !hasCurves && points.length >= 3 && points.length <= 12);
  const boxes = plain.map(({ points }) => boxOf(points)).filter(({ x0 }) => Number.isFinite(x0));
  const wide = boxes.filter((box) => !note(pen, box));
  const [outer, inner] = wide.toSorted((left, right) => area(right) - area(left));
  if (outer && inner && wide.length === 2 && isFrame(outer, inner))
    for (const edge of edges(outer, inner)) note(pen, edge);
  else if (outer && wide.length === outlines.length) for (const box of wide) cover(pen, box);
}

/** Two boxes, one close inside the other: the area between them is a border. */
function isFrame(outer: Box, inner: Box): boolean {
  const gaps = [inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1];
  return gaps.every((gap) => gap >= -0.1 && gap <= mostThickness);
}

function edges(outer: Box, inner: Box): Box[] {
  return [
    { ...outer, y1: inner.y0 },
    { ...outer, y0: inner.y1 },
    { ...outer, x1: inner.x0 },
    { ...outer, x0: inner.x1 },
  ];
}

/** Notes an area that hides what lies under it. */
export function cover(pen: Pen, box: Box): void {
  const { state } = pen;
  if (state.fillAlpha < 1 || state.isBlended) return;
  const open = intersect(box, state.clip);
  if (open.x1 - open.x0 < 1 || open.y1 - open.y0 < 1) return;
  const { fillColour } = state;
  pen.fills.push({
    box: open,
    isLight: isLight(fillColour),
    isPicture: fillColour === pictureColour,
    after: pen.glyphs.length,
  });
}
