// The layout most charts share: lines of label, count and marks,
// like an account; on a narrow page the marks stand below.
import type { Canvas } from '../chart.ts';
import { widths } from '../chart.ts';
import { drawMark, isDoubted, markOf } from '../marks.ts';
import type { Count, Mark } from '../marks.ts';
import { formatNumber, translator } from '../../i18n/t.ts';
import { append, appendText, createDrawing, number } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { drawBar, drawMarks, fieldHeight } from './unit-marks.ts';
import type { Pitch, Run } from './unit-marks.ts';
import type { Look } from './looks.ts';

export interface LedgerLine {
  readonly kind: 'line';
  readonly label: string;
  readonly count: Count;
  /** What is drawn for the count; null for a line that only states it. */
  readonly runs: readonly Run[] | null;
  /** Labels of the runs, set below the marks where the line has more than one. */
  readonly key?: readonly KeyEntry[];
}

/** A swatch, or where a number is missing the mark in its place, with its words. */
export type KeyEntry = { readonly text: string } & ({ readonly look: Look } | { readonly mark: Mark });

/**
 * A heading may carry a count; a rule divides; a break in law or form has its words on it; a remark is a quiet
 * sentence, a finding one with the mark of findings.
 */
export type LedgerPart =
  | LedgerLine
  | { readonly kind: 'heading'; readonly text: string; readonly count?: Count }
  | { readonly kind: 'rule'; readonly style?: 'strong' | 'dotted' }
  | { readonly kind: 'break'; readonly text: string }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'finding'; readonly text: string };

export interface LedgerOptions {
  /** marks: one square a request; bars: all bars of the drawing share one linear scale. */
  readonly unit: 'marks' | 'bars';
}

const labelSize = 14;
const quietSize = 13;
const breakSize = 13;
const lineHeight = 19;
const pitches = { wide: { side: 9, gap: 2, tenGap: 5 }, narrow: { side: 11, gap: 3, tenGap: 8 } } as const;
const barHeight = 12;
/** Room for the mark in front of a number we doubt. */
const doubtWidth = 16;

/** Places of one drawing, found before anything is drawn. */
interface Layout {
  readonly svg: SVGSVGElement;
  readonly canvas: Canvas;
  readonly isWide: boolean;
  readonly labelWidth: number;
  /** Right edge of the counts. */
  readonly countX: number;
  readonly marksX: number;
  readonly pitch: Pitch;
  /** Pixels for one request in a bar; null when marks are drawn. */
  readonly scale: number | null;
}

/** Draws the parts from top to bottom. */
export function drawLedger(parts: readonly LedgerPart[], canvas: Canvas, { unit }: LedgerOptions): SVGSVGElement {
  const layout = layOut(parts, canvas, unit);
  let y = 2;
  for (const part of parts) y = drawPart(part, layout, y);
  layout.svg.setAttribute('viewBox', `0 0 ${canvas.width} ${number(y + 2)}`);
  layout.svg.setAttribute('height', number(y + 2));
  return layout.svg;
}

function layOut(parts: readonly LedgerPart[], canvas: Canvas, unit: 'marks' | 'bars'): Layout {
  const isWide = canvas.width >= widths.wide;
  const lines = parts.filter((part) => part.kind === 'line');
  const heads = parts.filter((part) => part.kind === 'heading').filter(({ count }) => count !== undefined);
  const longest = Math.max(
    ...[0, ...lines.map(({ label }) => textWidth(label, labelSize)), ...heads.map(({ text }) => textWidth(text, 15))],
  );
  const countWidth = Math.max(24, ...parts.map((part) => countTextWidth(part, canvas)));
  const labelWidth = isWide ? Math.min(Math.max(longest, 84), 250) : canvas.width - countWidth - 28;
  const countX = isWide ? labelWidth + 14 + countWidth : canvas.width;
  const marksX = isWide ? countX + 16 : 0;
  const most = Math.max(1, ...lines.map(({ runs }) => sumOf(runs ?? [])));
  return {
    svg: createDrawing(canvas.document, canvas.width, 10),
    canvas,
    isWide,
    labelWidth,
    countX,
    marksX,
    pitch: isWide ? pitches.wide : pitches.narrow,
    scale: unit === 'bars' ? (canvas.width - marksX) / most : null,
  };
}

/** Room for a count; on a wide page the word for a missing one stands where the marks would. */
function countTextWidth(part: LedgerPart, { locale, width }: Canvas): number {
  const count = part.kind === 'line' || part.kind === 'heading' ? part.count : undefined;
  if (count === undefined) return 0;
  if (count.value !== null)
    return textWidth(formatNumber(count.value, locale), 15) + (isDoubted(count) ? doubtWidth : 0);
  const mark = markOf(count);
  return mark === null || width >= widths.wide
    ? 0
    : textWidth(translator(locale)(`figure.mark.${mark}`), quietSize) + 16;
}

function drawPart(part: LedgerPart, layout: Layout, y: number): number {
  switch (part.kind) {
    case 'line':
      return drawLine(part, layout, y);
    case 'heading':
      return drawHeading(part, layout, y);
    case 'rule':
      return drawRule(part.style ?? 'thin', layout, y);
    case 'break':
      return drawBreak(part.text, layout, y);
    case 'finding':
      return drawFinding(part.text, layout, y);
    case 'remark':
      return drawRemark(part.text, layout, y);
  }
}

function drawRule(style: string, { svg, canvas }: Layout, y: number): number {
  append(svg, 'path', { class: `rule ${style}`, d: `M0 ${number(y + 5.5)}H${canvas.width}` });
  return y + 11;
}

function drawBreak(text: string, { svg, canvas }: Layout, y: number): number {
  const lines = wrapText(text, breakSize, canvas.width);
  lines.forEach((line, index) => {
    appendText(svg, { class: 'quiet', 'font-size': breakSize, x: 0, y: y + 13 + index * 17 }, line);
  });
  const end = y + (lines.length - 1) * 17;
  const x = textWidth(lines.at(-1) ?? '', breakSize) * 1.04 + 8;
  if (x < canvas.width - 8)
    append(svg, 'path', { class: 'break', d: `M${number(x)} ${number(end + 9)}H${canvas.width}` });
  return end + 22;
}

function drawRemark(text: string, { svg, canvas }: Layout, y: number): number {
  const lines = wrapText(text, quietSize, canvas.width);
  lines.forEach((line, index) => {
    appendText(svg, { class: 'quiet', 'font-size': quietSize, x: 0, y: y + 15 + index * lineHeight }, line);
  });
  return y + lines.length * lineHeight + 4;
}

function drawFinding(text: string, { svg, canvas, pitch }: Layout, y: number): number {
  drawMarks(svg, [{ look: 'differs', count: 1 }], { x: 0, y: y + 5, width: pitch.side, pitch });
  const lines = wrapText(text, quietSize, canvas.width - 20);
  lines.forEach((line, index) => {
    appendText(svg, { 'font-size': quietSize, x: 20, y: y + 14.5 + index * lineHeight }, line);
  });
  return y + lines.length * lineHeight + 3;
}

function drawHeading(part: Extract<LedgerPart, { kind: 'heading' }>, layout: Layout, y: number): number {
  const { svg, canvas, countX } = layout;
  const lines = wrapText(part.text, 15, part.count === undefined ? canvas.width : layout.labelWidth);
  lines.forEach((line, index) => {
    appendText(svg, { class: 'song', 'font-size': 15, x: 0, y: y + 16 + index * 20 }, line);
  });
  if (part.count !== undefined) drawCount(part.count, layout, { x: countX, y: y + 16 });
  return y + lines.length * 20 + 6;
}

function drawLine(line: LedgerLine, layout: Layout, y: number): number {
  const { svg, isWide } = layout;
  const isNone = line.count.value === null || line.count.value === 0;
  const labels = wrapText(line.label, labelSize, layout.labelWidth);
  labels.forEach((text, index) => {
    const place = { x: 0, y: y + 15 + index * lineHeight };
    appendText(svg, { class: isNone ? 'quiet' : 'label', 'font-size': labelSize, ...place }, text);
  });
  drawCount(line.count, layout, { x: layout.countX, y: y + 15 });
  const labelsEnd = y + labels.length * lineHeight;
  const drawn = sumOf(line.runs ?? []);
  if (line.runs === null || (drawn === 0 && line.key === undefined)) return labelsEnd + 5;
  // The mark of a number that is none stands where the marks would.
  const marksY = isWide && !isNone ? y + 5 : labelsEnd + 3;
  const marksEnd = drawn === 0 ? labelsEnd - 4 : marksY + drawRuns(line.runs, layout, marksY);
  const end = line.key === undefined ? marksEnd : drawKey(line.key, layout, { y: marksY, end: marksEnd, count: drawn });
  return Math.max(labelsEnd, end) + (isWide ? 7 : 9);
}

/** Draws marks or a bar and gives its height. */
function drawRuns(runs: readonly Run[], layout: Layout, y: number): number {
  const { svg, canvas, marksX, pitch, scale } = layout;
  if (scale !== null) {
    drawBar(svg, runs, { x: marksX, y: y - 1, height: barHeight, scale });
    return barHeight;
  }
  const field = { x: marksX, y, width: canvas.width - marksX, pitch };
  drawMarks(svg, runs, field);
  return fieldHeight(sumOf(runs), field);
}

interface Drawn {
  readonly y: number;
  readonly end: number;
  /** How many marks stand there. */
  readonly count: number;
}

/**
 * Words for each run: behind a single short one, else with a
 * swatch each, flowing below the marks. Gives where they end.
 */
function drawKey(key: readonly KeyEntry[], layout: Layout, drawn: Drawn): number {
  const { svg, canvas, marksX, scale } = layout;
  const [only] = key;
  if (only !== undefined && 'look' in only && key.length === 1 && scale === null && drawn.count <= 10) {
    const x = marksX + drawn.count * (layout.pitch.side + layout.pitch.gap) + 6;
    appendText(svg, { class: 'quiet', 'font-size': quietSize, x, y: drawn.y + 9.5 }, only.text);
    return drawn.end;
  }
  const pitch = { side: 10, gap: 0, tenGap: 0 };
  let x = marksX;
  let y = drawn.end + 4;
  for (const entry of key) {
    const { text } = entry;
    const width = 15 + textWidth(text, quietSize);
    if (x > marksX && x + width > canvas.width) {
      x = marksX;
      y += lineHeight;
    }
    if ('mark' in entry) drawMark(svg, entry.mark, { x, y: y + 4 });
    else drawMarks(svg, [{ look: entry.look, count: 1 }], { x, y: y + 4, width: 10, pitch });
    appendText(svg, { class: 'quiet', 'font-size': quietSize, x: x + 15, y: y + 13.5 }, text);
    x += width + 16;
  }
  return y + lineHeight;
}

/**
 * The count, flush right at x, one we doubt behind its mark;
 * zero in quiet ink beside its mark, a missing number as its mark and word.
 */
function drawCount(count: Count, layout: Layout, { x, y }: { x: number; y: number }): void {
  const { svg, canvas, isWide, marksX } = layout;
  const mark = markOf(count);
  if (count.value !== null) {
    const text = formatNumber(count.value, canvas.locale);
    const isZero = count.value === 0;
    appendText(svg, { class: isZero ? 'quiet' : 'count', 'font-size': 15, 'text-anchor': 'end', x, y }, text);
    const doubtX = x - textWidth(text, 15) * 1.1 - 13;
    if (mark === 'doubted') drawMark(svg, mark, { x: doubtX, y: y - 10 });
    if (isZero) drawMark(svg, 'zero', { x: isWide ? marksX : (mark === 'doubted' ? doubtX + 9 : x) - 24, y: y - 10 });
    return;
  }
  if (mark === null) return;
  const word = translator(canvas.locale)(`figure.mark.${mark}`);
  drawMark(svg, mark, { x: isWide ? marksX : x - textWidth(word, quietSize) * 1.04 - 16, y: y - 10 });
  const place = isWide ? { x: marksX + 16 } : { x, 'text-anchor': 'end' };
  appendText(svg, { class: 'quiet', 'font-size': quietSize, ...place, y }, word);
}

export function sumOf(runs: readonly Run[]): number {
  return runs.reduce((total, { count }) => total + count, 0);
}
