// What came in and what became of it as a flow: a strand for each request up to 120, bands above.
import { formatNumber, translator } from '../../i18n/t.ts';
import { widths } from '../chart.ts';
import type { Canvas } from '../chart.ts';
import { drawMark, markOf } from '../marks.ts';
import type { Count } from '../marks.ts';
import { barTexture, lookClass, textureClass, textures } from './looks.ts';
import type { Look } from './looks.ts';
import { append, appendText, createDrawing, number, setAttributes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { mostMarks } from './unit-marks.ts';

export interface FlowNode {
  readonly label: string;
  readonly count: Count;
  readonly look: Look;
}

export interface Flow {
  /** Which of what came in went where no report says: a line stands between the two sides. */
  readonly incoming: readonly FlowNode[];
  readonly outgoing: readonly FlowNode[];
}

const labelSize = 14;
const lineHeight = 19;
/** Counts are bold: wider than an estimate for text by so much in the widest of the usual faces. */
const boldness = 1.2;
/** The whole flow is at most so high, and one request at most so thick. */
const most = { height: 150, request: 8 } as const;
const columns = {
  wide: { bar: 160, line: 188, nodes: 400, label: 424 },
  narrow: { bar: 0, line: 20, nodes: 84, label: 108 },
} as const;
const barWidth = 12;

interface Layout {
  readonly svg: SVGSVGElement;
  readonly canvas: Canvas;
  readonly isWide: boolean;
  readonly at: (typeof columns)['wide' | 'narrow'];
  /** Pixels for one request. */
  readonly scale: number;
  /** A strand for each request instead of one band. */
  readonly isCounted: boolean;
}

/** Draws the flow; its height is that of the drawing it returns. */
export function drawFlow({ incoming, outgoing }: Flow, canvas: Canvas): SVGSVGElement {
  const total = Math.max(1, sumOf(incoming), sumOf(outgoing));
  const isWide = canvas.width >= widths.wide;
  const layout: Layout = {
    svg: createDrawing(canvas.document, canvas.width, 10),
    canvas,
    isWide,
    at: columns[isWide ? 'wide' : 'narrow'],
    scale: Math.min(most.height / total, most.request),
    isCounted: total <= mostMarks,
  };
  const top = isWide ? 4 : drawHeads(incoming, layout);
  // What came in and is in no number that went out went where there is none: first of all where the first is missing.
  const unknown = incoming.some(({ count }) => count.value === null) ? 0 : sumOf(incoming) - sumOf(outgoing);
  const end = drawOutgoing(outgoing, layout, { top, unknown: Math.max(0, unknown) });
  const incomingEnd = isWide ? drawIncoming(incoming, layout, top) : drawSource(incoming, layout, top);
  const height = Math.max(end, incomingEnd) + 2;
  setAttributes(layout.svg, { viewBox: `0 0 ${canvas.width} ${number(height)}`, height });
  return layout.svg;
}

function sumOf(nodes: readonly FlowNode[]): number {
  return nodes.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
}

/** Where it is narrow, what came in stands in lines above the flow. */
function drawHeads(nodes: readonly FlowNode[], layout: Layout): number {
  let y = 2;
  for (const node of nodes) y = drawLabel(node, layout, { x: 0, y, width: layout.canvas.width });
  return y + 6;
}

/** Labels beside the bar, each where its part of the bar is, and never on one another. */
function drawIncoming(nodes: readonly FlowNode[], layout: Layout, top: number): number {
  const end = drawSource(nodes, layout, top);
  let [from, y] = [top, top];
  for (const node of nodes) {
    const height = (node.count.value ?? 0) * layout.scale;
    const beside = Math.max(y, from + height / 2 - lineHeight / 2);
    y = drawLabel(node, layout, { x: 0, y: beside, width: layout.at.bar - 14 });
    from += height;
  }
  return Math.max(end, y);
}

function drawSource(nodes: readonly FlowNode[], { svg, at, scale }: Layout, top: number): number {
  let y = top;
  for (const { look, count } of nodes) {
    const height = (count.value ?? 0) * scale;
    if (height > 0) drawBox(svg, look, { x: at.bar, y, width: barWidth, height });
    y += height;
  }
  append(svg, 'path', {
    class: 'rule strong',
    d: `M${number(at.line)} ${number(top)}V${number(Math.max(y, top + 6))}`,
  });
  return y;
}

/** A slot for each outcome, high enough for its strands and for its words. */
function drawOutgoing(
  nodes: readonly FlowNode[],
  layout: Layout,
  { top, unknown }: { readonly top: number; readonly unknown: number },
): number {
  const { svg, at, canvas, scale } = layout;
  const firstMissing = nodes.find(({ count }) => count.value === null);
  let [from, y] = [top, top];
  for (const node of nodes) {
    if (node === firstMissing) from += unknown * scale;
    const height = (node.count.value ?? 0) * scale;
    const words = drawLabel(node, layout, { x: at.label, y, width: canvas.width - at.label });
    if (height > 0) {
      drawStrands(node, layout, { from, to: y + 2 });
      drawBox(svg, node.look, { x: at.nodes, y: y + 2, width: barWidth, height });
    }
    from += height;
    y = Math.max(words, y + height + 6);
  }
  return y;
}

/** From the line to the slot; each request a strand of its own where they can be counted. */
function drawStrands({ count, look }: FlowNode, layout: Layout, { from, to }: { from: number; to: number }): void {
  const { svg, at, scale, isCounted } = layout;
  const n = count.value ?? 0;
  const [strands, thick] = isCounted ? [n, scale] : [1, n * scale];
  const gap = isCounted ? Math.min(1, thick / 4) : 0;
  const [x0, x1] = [at.line + 3, at.nodes - 2];
  const middle = number((x0 + x1) / 2);
  const d = Array.from({ length: strands }, (_, index) => {
    const [y0, y1, high] = [from + index * thick, to + index * thick, thick - gap];
    const forth = `M${number(x0)} ${number(y0)}C${middle} ${number(y0)} ${middle} ${number(y1)} ${number(x1)} ${number(y1)}`;
    const back = `v${number(high)}C${middle} ${number(y1 + high)} ${middle} ${number(y0 + high)} ${number(x0)} ${number(y0 + high)}z`;
    return forth + back;
  });
  append(svg, 'path', { class: lookClass(look), 'fill-opacity': 0.6, d: d.join('') });
}

function drawBox(svg: Element, look: Look, box: { x: number; y: number; width: number; height: number }): void {
  append(svg, 'rect', { class: lookClass(look), ...box });
  const texture = textures[look];
  if (texture !== null) append(svg, 'path', { class: textureClass(texture, 'bar'), d: barTexture(texture, box) });
}

/** The count in front of its words; a mark and its word where there is none. Gives where the words end. */
function drawLabel(
  { label, count }: FlowNode,
  { svg, canvas }: Layout,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  const mark = markOf(count);
  const shown = count.value === null ? '' : formatNumber(count.value, canvas.locale);
  const indent = (mark === null ? 0 : 16) + (shown === '' ? 0 : textWidth(shown, 15) * boldness + 8);
  if (mark !== null) drawMark(svg, mark, { x, y: y + 5 });
  const place = { x: x + (mark === null ? 0 : 16), y: y + 15 };
  const isNone = count.value === null || count.value === 0;
  if (shown !== '') appendText(svg, { class: isNone ? 'quiet' : 'count', 'font-size': 15, ...place }, shown);
  const why = count.value === null && mark !== null ? translator(canvas.locale)(`figure.mark.${mark}`) : null;
  const words = why === null ? label : translator(canvas.locale)('figure.told', { head: label, told: why });
  const lines = wrapText(words, labelSize, width - indent);
  lines.forEach((line, index) => {
    const at = { x: x + indent, y: y + 15 + index * lineHeight };
    appendText(svg, { class: isNone ? 'quiet' : null, 'font-size': labelSize, ...at }, line);
  });
  return y + lines.length * lineHeight + 5;
}
