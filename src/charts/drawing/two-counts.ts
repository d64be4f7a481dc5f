// A scatter of two counts on axes that hold zero; points without one of the counts stand in strips beside it.
import * as Plot from '@observablehq/plot';
import type { Locale } from '../../i18n/locales.ts';
import { widths } from '../chart.ts';
import type { Canvas } from '../chart.ts';
import { plotFrame } from './plot-frame.ts';
import type { Framed } from './plot-frame.ts';
import { labelLine, placeLabels } from './place-labels.ts';
import { append, appendText, number, setAttributes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tickLabel, zeroSafeTicks } from './zero-safe-scale.ts';

/** self: the office the chart is about; peer: of its type and level; other: any other office. */
export type Relation = 'self' | 'peer' | 'other';

export interface TwoCounts {
  readonly name: string;
  /** Both counts in short, below the name where there is room for it. */
  readonly counts: string;
  readonly relation: Relation;
  /** Round for a report of the office itself, a diamond for an aggregate. */
  readonly isAggregate: boolean;
  /** null: the id of the strip it stands in says why. */
  readonly x: number | null;
  readonly xStrip: string | null;
  readonly y: number | null;
  readonly yStrip: string | null;
}

export interface TwoCountsWords {
  readonly xTitle: string;
  readonly yTitle: string;
  /** Headings of the strips by id, in their order. */
  readonly strips: Readonly<Record<string, string>>;
  /** What the shapes and tones mean; only those in use are given. */
  readonly key: readonly { readonly relation: Relation; readonly isAggregate: boolean; readonly text: string }[];
}

interface Frame extends Framed {
  readonly canvas: Canvas;
  readonly isWide: boolean;
  /** Centres of the strips in use, right of the field and below it. */
  readonly xStrips: ReadonlyMap<string, number>;
  readonly yStrips: ReadonlyMap<string, number>;
  /** Wrapped headings of the strips to the right. */
  readonly heads: readonly (readonly string[])[];
  readonly top: number;
  readonly bottom: number;
  /** Right edge of the field. */
  readonly right: number;
}

const tickSize = 13;
const stripSize = 12.5;
const stripHeight = 30;
/** `other` is the class of an outcome already. */
const classes = { self: 'self', peer: 'peer', other: 'around' } as const;
type Shape = Pick<TwoCounts, 'relation' | 'isAggregate'>;
const radius = { self: 6, peer: 4.5, other: 4.5 } as const;

export function drawTwoCounts(points: readonly TwoCounts[], words: TwoCountsWords, canvas: Canvas): SVGSVGElement {
  const frame = frameOf(points, words, canvas);
  const { svg } = frame;
  drawStrips(words, frame);
  drawTitles(words, frame);
  const order = points.toSorted((a, b) => importance(a) - importance(b));
  for (const point of order.toReversed()) drawPoint(svg, point, placeOf(point, frame));
  drawNames(order, frame);
  drawKey(words, frame);
  return svg;
}

/** The office itself, then those in strips, whose labels have few places, then its peers. */
function importance({ relation, xStrip, yStrip }: TwoCounts): number {
  if (relation === 'self') return 0;
  return (xStrip === null && yStrip === null ? 3 : 1) + (relation === 'peer' ? 0 : 1);
}

function frameOf(points: readonly TwoCounts[], words: TwoCountsWords, canvas: Canvas): Frame {
  const isWide = canvas.width >= widths.wide;
  const used = Object.keys(words.strips);
  const xUsed = used.filter((id) => points.some(({ xStrip }) => xStrip === id));
  const yUsed = used.filter((id) => points.some(({ yStrip }) => yStrip === id));
  const heads = xUsed.map((id) => wrapText(words.strips[id] ?? '', stripSize, isWide ? 96 : 44));
  const stripWidth = Math.max(isWide ? 100 : 44, ...heads.flat().map((line) => textWidth(line, stripSize) + 8));
  const [xTicks, yTicks] = [ticksOf(points.map(({ x }) => x)), ticksOf(points.map(({ y }) => y))];
  const marginLeft = Math.max(...yTicks.map((tick) => textWidth(tickLabel(tick, canvas.locale), tickSize))) + 10;
  const marginTop = 26 + 15 * Math.max(0, ...heads.map(({ length }) => length));
  const bottom = marginTop + (isWide ? 330 : 260);
  const marginRight = xUsed.length === 0 ? (isWide ? 24 : 16) : 10 + xUsed.length * stripWidth;
  const margins = { marginTop, marginRight, marginBottom: 24 + yUsed.length * stripHeight, marginLeft };
  const right = canvas.width - marginRight;
  const ticks = { x: xTicks, y: yTicks, xRoom: (right - marginLeft) / (xTicks.length - 1), locale: canvas.locale };
  const options = { height: bottom + margins.marginBottom, ...margins, ...axes(ticks), marks: gridOf(ticks) };
  const xStrips = new Map(xUsed.map((id, index) => [id, right + 10 + stripWidth * (index + 0.5)]));
  const yStrips = new Map(yUsed.map((id, index) => [id, bottom + 38 + index * stripHeight]));
  return { ...plotFrame(options, canvas), canvas, isWide, xStrips, yStrips, heads, top: marginTop, bottom, right };
}

interface Ticks {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Pixels from one tick of the x axis to the next. */
  readonly xRoom: number;
  readonly locale: Locale;
}

/** Every tick, or from the last on every other one where their labels would touch. */
function apart({ x: ticks, xRoom, locale }: Ticks): readonly number[] {
  const widest = Math.max(...ticks.map((tick) => textWidth(tickLabel(tick, locale), tickSize)));
  return widest + 6 <= xRoom ? ticks : ticks.filter((_, index) => (ticks.length - 1 - index) % 2 === 0);
}

function ticksOf(values: readonly (number | null)[]): readonly number[] {
  return zeroSafeTicks(Math.max(0, ...values.map((value) => value ?? 0)));
}

function axes({ x: xTicks, y: yTicks }: Ticks): Pick<Plot.PlotOptions, 'x' | 'y'> {
  const scale = { type: 'symlog', constant: 1, axis: null } as const;
  return {
    x: { ...scale, domain: [0, xTicks.at(-1) ?? 10] },
    y: { ...scale, domain: [0, yTicks.at(-1) ?? 10] },
  };
}

/** Thin lines at the ticks, zero in ink. */
function gridOf(ticks: Ticks): Plot.Markish[] {
  const { x: xTicks, y: yTicks, locale } = ticks;
  const tickFormat = (tick: number) => tickLabel(tick, locale);
  const axis = { tickSize: 0, tickFormat, fontSize: tickSize, label: null, className: 'quiet' } as const;
  return [
    Plot.gridX(xTicks.slice(1), { className: 'rule', strokeOpacity: 1 }),
    Plot.gridY(yTicks.slice(1), { className: 'rule', strokeOpacity: 1 }),
    Plot.ruleX([0], { className: 'rule strong' }),
    Plot.ruleY([0], { className: 'rule strong' }),
    Plot.axisX(apart(ticks), { ...axis, tickPadding: 8 }),
    Plot.axisY(yTicks, { ...axis, tickPadding: 6 }),
  ];
}

function drawStrips({ strips }: TwoCountsWords, { svg, canvas, xStrips, yStrips, heads, top, bottom, x }: Frame): void {
  const text = { class: 'halo quiet', 'font-size': stripSize };
  [...xStrips.values()].forEach((centre, strip) => {
    append(svg, 'path', { class: 'rule dotted', d: `M${number(centre)} ${number(top)}V${number(bottom)}` });
    const lines = heads[strip] ?? [];
    lines.forEach((line, index) => {
      const y = top - 8 - (lines.length - 1 - index) * 15;
      appendText(svg, { ...text, x: centre, y, 'text-anchor': 'middle' }, line);
    });
  });
  for (const [id, centre] of yStrips) {
    append(svg, 'path', { class: 'rule dotted', d: `M${number(x(0))} ${number(centre)}H${canvas.width}` });
    appendText(svg, { ...text, x: 0, y: centre + 4.5, 'text-anchor': 'start' }, strips[id] ?? '');
  }
}

/** The measure of the y axis stands above it, that of the x axis below its end. */
function drawTitles({ xTitle, yTitle }: TwoCountsWords, { svg, canvas, yStrips, bottom, isWide, right }: Frame): void {
  const y = bottom + 42 + yStrips.size * stripHeight;
  const text = { class: 'quiet', 'font-size': 13 };
  appendText(svg, { ...text, x: 0, y: 13, 'text-anchor': 'start' }, `↑ ${yTitle}`);
  appendText(svg, { ...text, x: isWide ? right : canvas.width, y, 'text-anchor': 'end' }, `${xTitle} →`);
  resize(svg, canvas, y + 8);
}

function resize(svg: SVGSVGElement, { width }: Canvas, height: number): void {
  setAttributes(svg, { viewBox: `0 0 ${width} ${number(height)}`, height });
}

function placeOf(point: TwoCounts, { x, y, xStrips, yStrips }: Frame): { readonly x: number; readonly y: number } {
  return {
    x: point.x === null ? (xStrips.get(point.xStrip ?? '') ?? 0) : x(point.x),
    y: point.y === null ? (yStrips.get(point.yStrip ?? '') ?? 0) : y(point.y),
  };
}

function drawPoint(svg: SVGSVGElement, { relation, isAggregate }: Shape, at: { x: number; y: number }): void {
  const r = radius[relation];
  const tip = number(r * 1.25);
  if (!isAggregate) append(svg, 'circle', { class: classes[relation], cx: at.x, cy: at.y, r });
  else {
    const start = `M${number(at.x)} ${number(at.y - r * 1.25)}`;
    append(svg, 'path', { class: classes[relation], d: `${start}l${tip} ${tip}l-${tip} ${tip}l-${tip} -${tip}z` });
  }
}

/** Names where there is room: the office itself first, then its peers; with few points both counts below the name. */
function drawNames(points: readonly TwoCounts[], frame: Frame): void {
  const { svg, canvas, isWide, top, bottom, x, yStrips, xStrips } = frame;
  const size = isWide ? 13.5 : 13;
  const hasCounts = isWide && points.length <= mostCounts;
  const labelled = points.slice(0, mostNames).map((point) => {
    const name = wrapText(point.name, size, isWide ? 260 : 120);
    const lines = hasCounts ? [...name, point.counts] : name;
    return { ...placeOf(point, frame), radius: radius[point.relation] * 1.25, lines, size };
  });
  const axis = { left: 0, top: bottom - 1, right: canvas.width, bottom: bottom + 20 };
  const lines = [...xStrips.values()].map((centre) => ({ left: centre - 1, top, right: centre + 1, bottom }));
  const area = {
    left: x(0) + 2,
    top: top - 4,
    right: canvas.width,
    bottom: bottom + (yStrips.size === 0 ? -2 : yStrips.size * stripHeight + 27),
  };
  placeLabels(labelled, area, { solid: [axis], thin: lines }).forEach((label, index) => {
    const [point, words] = [points[index], labelled[index]?.lines];
    if (label === null || point === undefined || words === undefined) return;
    words.forEach((line, row) => {
      const place = { x: label.x, y: label.y + row * size * labelLine, 'text-anchor': label.anchor, 'font-size': size };
      const isCounts = hasCounts && row === words.length - 1;
      appendText(
        svg,
        { class: isCounts ? 'halo quiet' : point.relation === 'self' ? 'halo count' : 'halo', ...place },
        line,
      );
    });
  });
}

/** More names than this would not be read; the table has them all. */
const mostNames = 40;
/** Counts are set below the names of so few points. */
const mostCounts = 12;

function drawKey({ key }: TwoCountsWords, { svg, canvas }: Frame): void {
  if (key.length < 2) return;
  let x = 0;
  let y = Number(svg.getAttribute('height')) + 12;
  for (const { relation, isAggregate, text } of key) {
    const width = 16 + textWidth(text, 13);
    if (x > 0 && x + width > canvas.width) {
      x = 0;
      y += 19;
    }
    drawPoint(svg, { relation, isAggregate }, { x: x + 6, y: y - 4.5 });
    appendText(svg, { class: 'quiet', 'font-size': 13, x: x + 17, y, 'text-anchor': 'start' }, text);
    x += width + 18;
  }
  resize(svg, canvas, y + 8);
}
