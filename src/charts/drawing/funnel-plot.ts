// A funnel: shares against the number of cases, the pooled share of the group, and its control limits around it.
import { scaleLog } from 'd3';
import { formatNumber } from '../../i18n/t.ts';
import { funnelLimits } from '../../indicators/funnel-limits.ts';
import type { FunnelLevel } from '../../indicators/funnel-limits.ts';
import type { Canvas } from '../chart.ts';
import { widths } from '../chart.ts';
import { areaAround, labelLine, placeLabels } from './place-labels.ts';
import type { Area } from './place-labels.ts';
import { append, appendText, createDrawing, number, setAttributes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tickLabel } from './zero-safe-scale.ts';

export interface FunnelPoint {
  readonly part: number;
  readonly cases: number;
  readonly name: string;
  /** Both counts in short. */
  readonly counts: string;
}

export interface FunnelWords {
  /** The pooled share, 0 to 1. */
  readonly centre: number;
  readonly centreWords: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly inner: string;
  readonly outer: string;
}

interface Field {
  readonly svg: SVGSVGElement;
  readonly canvas: Canvas;
  readonly x: (cases: number) => number;
  readonly y: (share: number) => number;
  /** The share at the top of the axis. */
  readonly highest: number;
  readonly least: number;
  readonly most: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rule on small numbers: fewer cases are not ranked. */
const leastCases = 30;
const steps = 48;
/** More names than this would not be read; counts stand below the names of few points. */
const mostNames = { wide: 24, narrow: 3 } as const;
const mostCounts = 12;

export function drawFunnel(points: readonly FunnelPoint[], words: FunnelWords, canvas: Canvas): SVGSVGElement {
  const field = layOut(points, canvas);
  drawAxes(field, words);
  const curves = (['outer', 'inner'] as const).flatMap((level) => drawLimits(field, words.centre, level));
  const { svg, left, right, y } = field;
  append(svg, 'path', {
    class: 'rule strong',
    d: `M${number(left)} ${number(y(words.centre))}H${number(right)}`,
  });
  for (const point of points) {
    append(svg, 'circle', { class: 'peer', cx: field.x(point.cases), cy: y(point.part / point.cases), r: 4.5 });
  }
  drawNames(field, points, [...curves, areaOfLine(left, right, y(words.centre))]);
  drawKey(field, words);
  return svg;
}

function layOut(points: readonly FunnelPoint[], canvas: Canvas): Field {
  const isWide = canvas.width >= widths.wide;
  const most = Math.max(leastCases * 4, ...points.map(({ cases }) => cases)) * 1.15;
  const highest = topOf(Math.max(...points.map(({ part, cases }) => part / cases)));
  const [left, right, top] = [46, canvas.width - 12, 28];
  const bottom = top + (isWide ? 330 : 260);
  return {
    svg: createDrawing(canvas.document, canvas.width, bottom),
    canvas,
    x: scaleLog([leastCases, most], [left + 10, right]),
    y: (share) => bottom - (Math.min(share, highest) / highest) * (bottom - top),
    highest,
    least: leastCases,
    most,
    ...{ left, right, top, bottom },
  };
}

/** Rates that are all low have an axis that ends lower. */
function topOf(largest: number): number {
  return [0.1, 0.25, 0.5].find((top) => largest <= top * 0.9) ?? 1;
}

function drawAxes(
  { svg, canvas, x, y, highest, most, left, right, bottom }: Field,
  { xTitle, yTitle }: FunnelWords,
): void {
  const quiet = { class: 'quiet', 'font-size': 13 };
  const shares = highest === 1 ? [0, 0.25, 0.5, 0.75, 1] : [0, highest / 2, highest];
  append(svg, 'path', {
    class: 'rule',
    d: shares.map((share) => `M${number(left)} ${number(y(share))}H${number(right)}`).join(''),
  });
  for (const share of shares) {
    const words = `${formatNumber(share * 100, canvas.locale)}%`;
    appendText(svg, { ...quiet, x: left - 6, y: y(share) + 4.5, 'text-anchor': 'end' }, words);
  }
  for (const tick of ticksUpTo(most, x, canvas)) {
    appendText(svg, { ...quiet, x: x(tick), y: bottom + 18, 'text-anchor': 'middle' }, tickLabel(tick, canvas.locale));
  }
  appendText(svg, { ...quiet, x: 0, y: 13 }, `↑ ${yTitle}`);
  appendText(svg, { ...quiet, x: canvas.width, y: bottom + 40, 'text-anchor': 'end' }, `${xTitle} →`);
}

/** 30, 100, 300, 1000 and so on, as far as they keep apart and inside. */
function ticksUpTo(most: number, x: (cases: number) => number, { locale, width }: Canvas): readonly number[] {
  const words = (tick: number): number => textWidth(tickLabel(tick, locale), 13);
  const all = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 3 : 10) * 10 ** (1 + Math.floor(index / 2)));
  const kept: number[] = [];
  for (const tick of all.filter((each) => each <= most && x(each) + words(each) / 2 <= width)) {
    const before = kept.at(-1);
    const room = (words(tick) + words(before ?? tick)) / 2 + 8;
    if (before === undefined || x(tick) - x(before) >= room) kept.push(tick);
  }
  return kept;
}

/** Both curves of one level, through whole numbers of cases, and what they cover. */
function drawLimits({ svg, x, y, least, most }: Field, centre: number, level: FunnelLevel): readonly Area[] {
  const cases = Array.from({ length: steps + 1 }, (_, step) => Math.round(least * (most / least) ** (step / steps)));
  const limits = [...new Set(cases)].map((count) => ({ count, ...funnelLimits(centre, count, level) }));
  const curve = (side: 'low' | 'high') =>
    limits.map(
      ({ count, [side]: share }, index) => `${index === 0 ? 'M' : 'L'}${number(x(count))} ${number(y(share))}`,
    );
  const look = level === 'inner' ? 'break' : 'rule dotted';
  append(svg, 'path', { class: look, d: [...curve('low'), ...curve('high')].join('') });
  return (['low', 'high'] as const).flatMap((side) =>
    limits.slice(1).map((limit, index) => {
      const before = limits[index] ?? limit;
      const [from, to] = [y(before[side]), y(limit[side])];
      return { left: x(before.count), right: x(limit.count), top: Math.min(from, to), bottom: Math.max(from, to) + 1 };
    }),
  );
}

function areaOfLine(left: number, right: number, y: number): Area {
  return { left, right, top: y - 1, bottom: y + 1 };
}

/** No name lies on a line where there is another place for it. */
function drawNames(
  { svg, canvas, x, y, left, right, top, bottom }: Field,
  points: readonly FunnelPoint[],
  thin: readonly Area[],
): void {
  const isWide = canvas.width >= widths.wide;
  const hasCounts = isWide && points.length <= mostCounts;
  const inOrder = points
    .toSorted((one, other) => other.cases - one.cases)
    .map((point) => ({ point, at: { x: x(point.cases), y: y(point.part / point.cases), radius: 5, size: 13 } }));
  const named = isWide ? mostNames.wide : mostNames.narrow;
  const labelled = inOrder.slice(0, named).map(({ point, at }) => {
    const name = wrapText(point.name, 13, isWide ? 200 : 100);
    return { ...at, lines: hasCounts ? [...name, point.counts] : name };
  });
  const solid = inOrder.slice(named).map(({ at }) => areaAround(at));
  placeLabels(labelled, { left, top: top - 8, right, bottom }, { solid, thin }).forEach((label, index) => {
    labelled[index]?.lines.forEach((line, row, lines) => {
      if (label === null) return;
      const quiet = hasCounts && row === lines.length - 1 ? 'halo quiet' : 'halo';
      const place = { x: label.x, y: label.y + row * 13 * labelLine, 'text-anchor': label.anchor };
      appendText(svg, { class: quiet, 'font-size': 13, ...place }, line);
    });
  });
}

/** What the lines are. */
function drawKey({ svg, canvas, bottom }: Field, { centreWords, inner, outer }: FunnelWords): void {
  let [x, y] = [0, bottom + 62];
  for (const [look, text] of [
    ['rule strong', centreWords],
    ['break', inner],
    ['rule dotted', outer],
  ] as const) {
    const width = 30 + textWidth(text, 13);
    if (x > 0 && x + width > canvas.width) {
      x = 0;
      y += 19;
    }
    append(svg, 'path', { class: look, d: `M${number(x)} ${number(y - 4.5)}h22` });
    appendText(svg, { class: 'quiet', 'font-size': 13, x: x + 28, y }, text);
    x += width + 18;
  }
  setAttributes(svg, { viewBox: `0 0 ${canvas.width} ${number(y + 8)}`, height: y + 8 });
}
