// Counts by year as columns with their numbers on them; years
// without a number keep their mark, breaks are drawn across.
import * as Plot from '@observablehq/plot';
import { formatNumber, translator } from '../../i18n/t.ts';
import { breaksBetween } from '../../indicators/form-breaks.ts';
import type { Canvas } from '../chart.ts';
import { drawMark, isDoubted, markOf } from '../marks.ts';
import type { Count } from '../marks.ts';
import { plotFrame } from './plot-frame.ts';
import type { Framed } from './plot-frame.ts';
import { barTexture } from './looks.ts';
import { append, appendText, number, setAttributes } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface YearBar {
  readonly year: number;
  readonly received: Count;
  readonly carried: Count;
}

const plotHeight = 230;
const lineHeight = 16;

export function drawYearBars(bars: readonly YearBar[], canvas: Canvas): SVGSVGElement {
  const years = bars.map(({ year }) => year);
  const breaks = breaksBetween(years[0] ?? 0, years.at(-1) ?? 0);
  const marginTop = 40 + breaks.length * lineHeight;
  const bottom = plotHeight + marginTop;
  const margins = { marginTop, marginLeft: 0, marginRight: 0, marginBottom: 26 };
  const framed = plotFrame({ height: bottom + 26, ...margins, ...axes(bars), marks: marksOf(bars, canvas) }, canvas);
  drawTextures(bars, framed);
  drawMissing(bars, framed, bottom);
  drawDoubts(bars, framed, canvas);
  const gap = years.length < 2 ? 0 : (framed.x(years[1] ?? 0) - framed.x(years[0] ?? 0) - framed.bandwidth) / 2;
  breaks.forEach((year, row) => {
    const text = translator(canvas.locale)(`figure.break.${year}`);
    drawBreak({ x: framed.x(year) - gap, row, text, bottom }, framed, canvas);
  });
  if (bars.some(hasCarried)) {
    drawCarried(bars, { ...framed, bottom }, canvas);
    drawKey(framed, canvas, bottom + 26);
  }
  return framed.svg;
}

/** Something was carried in, or it is not known whether; where the whole year has no number, its mark says so. */
function hasCarried({ received, carried }: YearBar): boolean {
  const isMissing = received.value === null && received.status === carried.status;
  return carried.value === null ? !isMissing : carried.value > 0 || isDoubted(carried);
}

/** `+121` above what was received; where what was carried in is no number, its mark behind the plus. */
function drawCarried(
  bars: readonly YearBar[],
  { svg, x, y, bandwidth, bottom }: Framed & { readonly bottom: number },
  { locale }: Canvas,
): void {
  const told = bars.filter((bar) => hasCarried(bar) || (bar.received.value !== null && bar.carried.value === 0));
  for (const { year, received, carried } of told) {
    const top = received.value === null ? bottom - 20 : y(received.value + (carried.value ?? 0)) - 21.5;
    const centre = x(year) + bandwidth / 2;
    const place = { x: carried.value === null ? centre - 7 : centre, y: top, 'text-anchor': 'middle' };
    const words = carried.value === null ? '+' : `+${formatNumber(carried.value, locale)}`;
    appendText(svg, { class: 'quiet', 'font-size': 13, ...place }, words);
    const mark = carried.value === null ? markOf(carried) : null;
    if (mark !== null) drawMark(svg, mark, { x: centre - 1, y: top - 9.5 });
    if (isDoubted(carried)) drawDoubt(svg, words, { x: centre, y: top, size: 13 });
  }
}

function carriedBars(bars: readonly YearBar[]): readonly YearBar[] {
  return bars.filter(({ received, carried }) => received.value !== null && (carried.value ?? 0) > 0);
}

/** What the hatching and the number with a plus are. */
function drawKey({ svg }: Framed, { width, locale }: Canvas, y: number): void {
  const box = { x: 0, y: y + 8, width: 12, height: 10 };
  append(svg, 'rect', { class: 'carried', ...box });
  append(svg, 'path', { class: 'texture', d: barTexture('rising', box) });
  const place = { x: 18, y: y + 18, 'text-anchor': 'start' };
  appendText(
    svg,
    { class: 'quiet', 'font-size': 13, ...place },
    translator(locale)('chart.request-volume.carried_key'),
  );
  setAttributes(svg, { viewBox: `0 0 ${width} ${number(y + 24)}`, height: y + 24 });
}

function axes(bars: readonly YearBar[]): Pick<Plot.PlotOptions, 'x' | 'y'> {
  const most = Math.max(...bars.map(({ received, carried }) => (received.value ?? 0) + (carried.value ?? 0)));
  return {
    x: { type: 'band', domain: bars.map(({ year }) => year), axis: null, paddingInner: 0.35, paddingOuter: 0.15 },
    y: { domain: [0, most], axis: null },
  };
}

function marksOf(bars: readonly YearBar[], { locale }: Canvas): Plot.Markish[] {
  const known = bars.filter(({ received }) => received.value !== null);
  const top = ({ received, carried }: YearBar) => (received.value ?? 0) + (carried.value ?? 0);
  const text = { x: 'year', fontSize: 14 } as const;
  return [
    Plot.barY(known, { x: 'year', y1: 0, y2: ({ received }: YearBar) => received.value, className: 'ink' }),
    Plot.barY(known, { x: 'year', y1: ({ received }: YearBar) => received.value, y2: top, className: 'carried' }),
    Plot.text(known, {
      ...text,
      y: top,
      dy: -10,
      className: 'count',
      text: ({ received }: YearBar) => formatNumber(received.value ?? 0, locale),
    }),
    Plot.text(bars, {
      ...text,
      frameAnchor: 'bottom',
      dy: 20,
      className: 'quiet',
      text: ({ year }: YearBar) => String(year),
    }),
    Plot.ruleY([0], { className: 'rule strong' }),
  ];
}

/** What was carried over is hatched, so that it does not rest on its tone alone. */
function drawTextures(bars: readonly YearBar[], { svg, x, y, bandwidth }: Framed): void {
  const boxes = carriedBars(bars).map(({ year, received, carried }) => {
    const from = received.value ?? 0;
    const top = y(from + (carried.value ?? 0));
    return { x: x(year), y: top, width: bandwidth, height: y(from) - top };
  });
  for (const box of boxes) append(svg, 'path', { class: 'texture', d: barTexture('rising', box) });
}

/** Behind each number above a column that we doubt. */
function drawDoubts(bars: readonly YearBar[], { svg, x, y, bandwidth }: Framed, { locale }: Canvas): void {
  for (const { year, received, carried } of bars.filter((bar) => isDoubted(bar.received))) {
    const n = received.value ?? 0;
    const place = { x: x(year) + bandwidth / 2, y: y(n + (carried.value ?? 0)) - 5.5, size: 14 };
    drawDoubt(svg, formatNumber(n, locale), place);
  }
}

/** The mark behind words that stand centred at x, y being their baseline. */
function drawDoubt(svg: Element, words: string, at: { readonly x: number; readonly y: number; readonly size: number }) {
  drawMark(svg, 'doubted', { x: at.x + (textWidth(words, at.size) * 1.15) / 2 + 2, y: at.y - 10 });
}

function drawMissing(bars: readonly YearBar[], { svg, x, bandwidth }: Framed, bottom: number): void {
  for (const { year, received } of bars) {
    const mark = received.value === 0 ? 'zero' : received.value === null ? markOf(received) : null;
    if (mark !== null) drawMark(svg, mark, { x: x(year) + bandwidth / 2 - 5, y: bottom - (mark === 'zero' ? 5 : 18) });
  }
}

interface BreakLine {
  readonly x: number;
  /** Each break has its own line of words, so that none stands on another. */
  readonly row: number;
  readonly text: string;
  readonly bottom: number;
}

/** A dashed line before the year, with its words to the right, or to the left where there is more room. */
function drawBreak({ x, row, text, bottom }: BreakLine, { svg }: Framed, { width }: Canvas): void {
  const y = 13 + row * lineHeight;
  append(svg, 'path', { class: 'break', d: `M${number(x)} ${number(y - 11)}V${number(bottom)}` });
  const isRight = x < width / 2;
  const place = { x: isRight ? x + 6 : x - 6, y, 'text-anchor': isRight ? 'start' : 'end' };
  appendText(svg, { class: 'halo quiet', 'font-size': 13, ...place }, text);
}
