// One count of every office on a common axis that holds zero: a line for each office, by scope.
import { formatNumber, translator } from '../../i18n/t.ts';
import { widths } from '../chart.ts';
import type { Canvas, ChartRow } from '../chart.ts';
import { drawMark, isDoubted, markOf } from '../marks.ts';
import { officeName } from './office-name.ts';
import { mostOffices } from './office-parts.ts';
import { append, appendText, createDrawing, number, setAttributes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tickLabel, zeroSafeScale, zeroSafeTicks } from './zero-safe-scale.ts';
import type { ZeroSafeScale } from './zero-safe-scale.ts';

interface Layout {
  readonly svg: SVGSVGElement;
  readonly canvas: Canvas;
  readonly isWide: boolean;
  readonly ticks: readonly number[];
  readonly x: ZeroSafeScale;
  readonly left: number;
}

const nameSize = 14;
const lineHeight = 19;
/** Room for the mark behind a number we doubt. */
const doubtWidth = 16;

/** More offices than can be drawn: those with the highest counts; the sentence below says how many are left out. */
export function drawOfficeDots(rows: readonly ChartRow[], canvas: Canvas): SVGSVGElement {
  const shown = new Set(rows.toSorted((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0)).slice(0, mostOffices));
  const layout = layOut(rows, canvas);
  const { svg } = layout;
  let y = 20;
  const top = y;
  for (const [scope, own] of Map.groupBy(
    rows.filter((row) => shown.has(row)),
    (row) => row.scope,
  )) {
    appendText(
      svg,
      { class: 'song', 'font-size': 15, x: 0, y: y + 18 },
      translator(canvas.locale)(`site.scope.${scope}`),
    );
    y += 27;
    for (const row of own) y = drawOffice(row, layout, y);
  }
  drawAxis(layout, { top, bottom: y + 4 });
  y += 6;
  if (rows.length > shown.size) {
    const words = translator(canvas.locale)('figure.more_offices', { n: rows.length - shown.size });
    for (const line of wrapText(words, 13, canvas.width)) {
      appendText(svg, { class: 'quiet', 'font-size': 13, x: 0, y: y + 16 }, line);
      y += lineHeight;
    }
  }
  setAttributes(svg, { viewBox: `0 0 ${canvas.width} ${number(y + 4)}`, height: y + 4 });
  return svg;
}

function layOut(rows: readonly ChartRow[], canvas: Canvas): Layout {
  const isWide = canvas.width >= widths.wide;
  const longest = Math.max(...rows.map((row) => textWidth(officeName(row, canvas.locale), nameSize)));
  const left = isWide ? Math.min(longest, 260) + 30 : 16;
  const most = Math.max(0, ...rows.map(({ count }) => count.value ?? 0));
  const ticks = zeroSafeTicks(most);
  const markWidth = rows.some(({ count }) => isDoubted(count)) ? doubtWidth : 0;
  const right = canvas.width - textWidth(formatNumber(most, canvas.locale), 15) - 14 - markWidth;
  return {
    svg: createDrawing(canvas.document, canvas.width, 10),
    canvas,
    isWide,
    ticks,
    left,
    x: zeroSafeScale(ticks, [left, right]),
  };
}

function drawAxis({ svg, canvas, ticks, x }: Layout, { top, bottom }: { top: number; bottom: number }): void {
  const lines = ticks.map((tick) => `M${number(x(tick))} ${number(top)}V${number(bottom)}`).join('');
  const grid = append(svg, 'path', { class: 'rule', d: lines });
  svg.prepend(grid);
  for (const tick of ticks) {
    const place = { x: x(tick), y: top - 7, 'text-anchor': 'middle' };
    appendText(svg, { class: 'quiet', 'font-size': 13, ...place }, tickLabel(tick, canvas.locale));
  }
}

function drawOffice(row: ChartRow, { svg, canvas, isWide, x, left }: Layout, y: number): number {
  const names = wrapText(officeName(row, canvas.locale), nameSize, isWide ? left - 26 : canvas.width);
  const { count } = row;
  names.forEach((name, index) => {
    appendText(
      svg,
      { class: count.value === 0 ? 'halo quiet' : 'halo', 'font-size': nameSize, x: 0, y: y + 15 + index * lineHeight },
      name,
    );
  });
  const middle = isWide ? y + 10 : y + names.length * lineHeight + 9;
  const mark = markOf(count);
  if (count.value === null) {
    drawMark(svg, mark ?? 'unread', { x: left - 16, y: middle - 5 });
    appendText(
      svg,
      { class: 'quiet', 'font-size': 13, x: left + 6, y: middle + 5 },
      translator(canvas.locale)(`figure.mark.${mark ?? 'unread'}`),
    );
  } else {
    append(svg, 'path', { class: 'lead', d: `M${number(x(0))} ${number(middle)}H${number(x(count.value))}` });
    if (count.value > 0) append(svg, 'circle', { class: 'ink', cx: x(count.value), cy: middle, r: 5 });
    else drawMark(svg, 'zero', { x: x(0) - 5, y: middle - 5 });
    const place = { x: x(count.value) + 11, y: middle + 5 };
    const words = formatNumber(count.value, canvas.locale);
    appendText(svg, { class: count.value > 0 ? 'count' : 'quiet', 'font-size': 15, ...place }, words);
    if (mark === 'doubted') drawMark(svg, mark, { x: place.x + textWidth(words, 15) * 1.1 + 3, y: middle - 5 });
  }
  return Math.max(y + names.length * lineHeight, middle + 10) + 6;
}
