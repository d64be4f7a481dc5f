// The field of a scatter of two counts: axes that hold zero, and strips beside it for points without one of the counts.
import { widths } from '../chart.ts';
import type { Canvas } from '../chart.ts';
import { append, appendText, createDrawing, number, setAttributes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tickLabel, zeroSafeScale, zeroSafeTicks } from './zero-safe-scale.ts';
import type { ZeroSafeScale } from './zero-safe-scale.ts';

/** Where a point stands: null, and the id of the strip that says why. */
export interface FieldPoint {
  readonly x: number | null;
  readonly xStrip: string | null;
  readonly y: number | null;
  readonly yStrip: string | null;
}

export interface FieldWords {
  readonly xTitle: string;
  readonly yTitle: string;
  /** Headings of the strips by id, in their order. */
  readonly strips: Readonly<Record<string, string>>;
}

export interface Frame {
  readonly svg: SVGSVGElement;
  readonly canvas: Canvas;
  readonly isWide: boolean;
  readonly x: ZeroSafeScale;
  readonly y: ZeroSafeScale;
  /** Centres of the strips in use, right of the field and below it. */
  readonly xStrips: ReadonlyMap<string, number>;
  readonly yStrips: ReadonlyMap<string, number>;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Space a strip below the field takes. */
export const stripHeight = 30;
const tickSize = 13;
const stripSize = 13;
const headLine = 15;

/** Lays the field out and draws all but the points. */
export function drawFrame(points: readonly FieldPoint[], words: FieldWords, canvas: Canvas): Frame {
  const isWide = canvas.width >= widths.wide;
  const used = Object.keys(words.strips);
  const xUsed = used.filter((id) => points.some(({ xStrip }) => xStrip === id));
  const yUsed = used.filter((id) => points.some(({ yStrip }) => yStrip === id));
  const heads = xUsed.map((id) => wrapText(words.strips[id] ?? '', stripSize, isWide ? 96 : 44));
  const stripWidth = Math.max(isWide ? 100 : 44, ...heads.flat().map((line) => textWidth(line, stripSize) + 8));
  const [xTicks, yTicks] = [ticksOf(points.map(({ x }) => x)), ticksOf(points.map(({ y }) => y))];
  const left = Math.max(...yTicks.map((tick) => textWidth(tickLabel(tick, canvas.locale), tickSize))) + 10;
  const right = canvas.width - (xUsed.length === 0 ? (isWide ? 24 : 16) : 10 + xUsed.length * stripWidth);
  const top = 26 + headLine * Math.max(0, ...heads.map(({ length }) => length));
  const bottom = top + (isWide ? 330 : 260);
  const frame: Frame = {
    svg: createDrawing(canvas.document, canvas.width, bottom),
    canvas,
    isWide,
    x: zeroSafeScale(xTicks, [left, right]),
    y: zeroSafeScale(yTicks, [bottom, top]),
    xStrips: new Map(xUsed.map((id, index) => [id, right + 10 + stripWidth * (index + 0.5)])),
    yStrips: new Map(yUsed.map((id, index) => [id, bottom + 38 + index * stripHeight])),
    ...{ left, top, right, bottom },
  };
  drawAxes(frame, xTicks, yTicks);
  drawStrips(frame, words, heads);
  drawTitles(frame, words);
  return frame;
}

function ticksOf(values: readonly (number | null)[]): readonly number[] {
  return zeroSafeTicks(Math.max(0, ...values.map((value) => value ?? 0)));
}

/** Thin lines at the ticks, zero in ink; plain numbers. */
function drawAxes(
  { svg, canvas, x, y, left, top, right, bottom }: Frame,
  xTicks: readonly number[],
  yTicks: readonly number[],
): void {
  const upright = xTicks.slice(1).map((tick) => `M${number(x(tick))} ${number(top)}V${number(bottom)}`);
  const level = yTicks.slice(1).map((tick) => `M${number(left)} ${number(y(tick))}H${number(right)}`);
  append(svg, 'path', { class: 'rule', d: [...upright, ...level].join('') });
  append(svg, 'path', {
    class: 'rule strong',
    d: `M${number(left)} ${number(top)}V${number(bottom)}H${number(right)}`,
  });
  const text = { class: 'quiet', 'font-size': tickSize };
  const labels = xTicks.map((tick) => tickLabel(tick, canvas.locale));
  const widest = Math.max(...labels.map((label) => textWidth(label, tickSize)));
  const last = xTicks.length - 1;
  const room = (right - left) / last;
  // Where the numbers would touch, every other tick keeps its own, from the last one on; else zero and the last.
  const stride = widest + 6 <= room ? 1 : widest + 6 <= 2 * room ? 2 : last;
  xTicks.forEach((tick, index) => {
    if ((last - index) % stride !== 0) return;
    appendText(svg, { ...text, x: x(tick), y: bottom + 18, 'text-anchor': 'middle' }, labels[index] ?? '');
  });
  for (const tick of yTicks) {
    appendText(svg, { ...text, x: left - 6, y: y(tick) + 4.5, 'text-anchor': 'end' }, tickLabel(tick, canvas.locale));
  }
}

function drawStrips(frame: Frame, { strips }: FieldWords, heads: readonly (readonly string[])[]): void {
  const { svg, canvas, xStrips, yStrips, left, top, bottom } = frame;
  const text = { class: 'halo quiet', 'font-size': stripSize };
  [...xStrips.values()].forEach((centre, strip) => {
    append(svg, 'path', { class: 'rule dotted', d: `M${number(centre)} ${number(top)}V${number(bottom)}` });
    const lines = heads[strip] ?? [];
    lines.forEach((line, index) => {
      const y = top - 8 - (lines.length - 1 - index) * headLine;
      appendText(svg, { ...text, x: centre, y, 'text-anchor': 'middle' }, line);
    });
  });
  for (const [id, centre] of yStrips) {
    append(svg, 'path', { class: 'rule dotted', d: `M${number(left)} ${number(centre)}H${canvas.width}` });
    appendText(svg, { ...text, x: 0, y: centre + 4.5 }, strips[id] ?? '');
  }
}

/** The measure of the y axis stands above it, that of the x axis below its end. */
function drawTitles({ svg, canvas, yStrips, bottom, isWide, right }: Frame, { xTitle, yTitle }: FieldWords): void {
  const y = bottom + 42 + yStrips.size * stripHeight;
  const text = { class: 'quiet', 'font-size': 13 };
  appendText(svg, { ...text, x: 0, y: 13 }, `↑ ${yTitle}`);
  appendText(svg, { ...text, x: isWide ? right : canvas.width, y, 'text-anchor': 'end' }, `${xTitle} →`);
  resize(svg, canvas, y + 8);
}

export function resize(svg: SVGSVGElement, { width }: Canvas, height: number): void {
  setAttributes(svg, { viewBox: `0 0 ${width} ${number(height)}`, height });
}
