// A scatter of two counts: points by how they stand to one office, with their names where there is room.
import type { Canvas } from '../chart.ts';
import { drawMark } from '../marks.ts';
import { areaAround, labelLine, placeLabels } from './place-labels.ts';
import type { Area } from './place-labels.ts';
import { append, appendText, number } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { drawFrame, resize, stripHeight } from './two-counts-frame.ts';
import type { FieldPoint, FieldWords, Frame } from './two-counts-frame.ts';

/** self: the office the chart is about; peer: of its type and level; other: any other office. */
export type Relation = 'self' | 'peer' | 'other';

export interface TwoCounts extends FieldPoint {
  readonly name: string;
  /** Both counts in short, below the name where there is room for it. */
  readonly counts: string;
  readonly relation: Relation;
  /** Round for a report of the office itself, a diamond for an aggregate. */
  readonly isAggregate: boolean;
  /** We doubt one of the counts: a question mark stands above the point. */
  readonly isDoubted: boolean;
}

export interface TwoCountsWords extends FieldWords {
  /** What the shapes and tones mean; only those in use are given. */
  readonly key: readonly { readonly relation: Relation; readonly isAggregate: boolean; readonly text: string }[];
}

/** `other` is the class of an outcome already. */
const classes = { self: 'self', peer: 'peer', other: 'around' } as const;
type Shape = Pick<TwoCounts, 'relation' | 'isAggregate'>;
const radius = { self: 6, peer: 4.5, other: 4.5 } as const;

export function drawTwoCounts(points: readonly TwoCounts[], words: TwoCountsWords, canvas: Canvas): SVGSVGElement {
  const frame = drawFrame(points, words, canvas);
  const order = points.toSorted((a, b) => importance(a) - importance(b));
  for (const point of order.toReversed()) drawPoint(frame.svg, point, placeOf(point, frame));
  for (const point of points.filter(({ isDoubted }) => isDoubted)) {
    const { left, top } = doubtArea(point, frame);
    drawMark(frame.svg, 'doubted', { x: left, y: top });
  }
  drawNames(order, frame);
  drawKey(words, frame);
  return frame.svg;
}

/** The office itself, then those in strips, whose labels have few places, then its peers. */
function importance({ relation, xStrip, yStrip }: TwoCounts): number {
  if (relation === 'self') return 0;
  return (xStrip === null && yStrip === null ? 3 : 1) + (relation === 'peer' ? 0 : 1);
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

/** Where the question mark of a point stands, clear of the point itself. */
function doubtArea(point: TwoCounts, frame: Frame): Area {
  const { x, y } = placeOf(point, frame);
  const bottom = y - radius[point.relation] * 1.25 - 1;
  return { left: x - 5, top: bottom - 10, right: x + 5, bottom };
}

/** Names where there is room: the office itself first, then its peers; with few points both counts below the name. */
function drawNames(points: readonly TwoCounts[], frame: Frame): void {
  const { svg, canvas, isWide, left, top, bottom, yStrips, xStrips } = frame;
  const size = isWide ? 13.5 : 13;
  const hasCounts = isWide && points.length <= mostCounts;
  const dotOf = (point: TwoCounts) => ({ ...placeOf(point, frame), radius: radius[point.relation] * 1.25 });
  const labelled = points.slice(0, mostNames).map((point) => {
    const name = wrapText(point.name, size, isWide ? 260 : 120);
    const lines = hasCounts ? [...name, point.counts] : name;
    return { ...dotOf(point), lines, enough: name.length, size };
  });
  const axis = { left: 0, top: bottom - 1, right: canvas.width, bottom: bottom + 20 };
  const lines = [...xStrips.values()].map((centre) => ({ left: centre - 1, top, right: centre + 1, bottom }));
  const area = {
    left: left + 2,
    top: top - 4,
    right: canvas.width,
    bottom: bottom + (yStrips.size === 0 ? -2 : yStrips.size * stripHeight + 27),
  };
  const nameless = points.slice(mostNames).map((point) => areaAround(dotOf(point)));
  const doubts = points.filter(({ isDoubted }) => isDoubted).map((point) => doubtArea(point, frame));
  placeLabels(labelled, area, { solid: [axis, ...nameless, ...doubts], thin: lines }).forEach((label, index) => {
    const point = points[index];
    if (label === null || point === undefined) return;
    label.lines.forEach((line, row) => {
      const place = { x: label.x, y: label.y + row * size * labelLine, 'text-anchor': label.anchor, 'font-size': size };
      const isCounts = hasCounts && line === point.counts;
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
    appendText(svg, { class: 'quiet', 'font-size': 13, x: x + 17, y }, text);
    x += width + 18;
  }
  resize(svg, canvas, y + 8);
}
