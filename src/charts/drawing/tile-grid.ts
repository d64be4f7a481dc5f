// A grid of tiles, one for each office, line by line under the names of places; no map, for size is not what counts.
import type { Canvas } from '../chart.ts';
import { widths } from '../chart.ts';
import { drawMark } from '../marks.ts';
import { markTexture } from './looks.ts';
import { append, appendText, createDrawing, number, setAttributes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/**
 * whole: a report read whole; not_whole: read in part; withdrawn: the office took it
 * back; searched: looked for and not found; absent: not in this collection.
 */
export const tileKinds = ['whole', 'not_whole', 'withdrawn', 'searched', 'absent'] as const;
export type TileKind = (typeof tileKinds)[number];

export interface TileLine {
  readonly label: string;
  /** Beside the label, quiet: how many. */
  readonly told: string;
  readonly tiles: readonly TileKind[];
}

export interface TileKey {
  readonly kind: TileKind;
  readonly text: string;
}

const side = 10;
const pitch = 13;
const labelSize = 14;
const lineHeight = 19;
const quietSize = 13;

export function drawTileGrid(lines: readonly TileLine[], key: readonly TileKey[], canvas: Canvas): SVGSVGElement {
  const svg = createDrawing(canvas.document, canvas.width, 10);
  const isWide = canvas.width >= widths.wide;
  const longest = Math.max(0, ...lines.map(({ label, told }) => labelWidth(label, told)));
  const column = isWide ? Math.min(Math.max(longest, 120), 300) : canvas.width;
  const tilesX = isWide ? column + 16 : 0;
  const perLine = Math.max(1, Math.floor((canvas.width - tilesX + pitch - side) / pitch));
  let y = 4;
  for (const line of lines) {
    const labelEnd = drawLabel(svg, line, { column, y });
    const start = isWide ? y + 4 : labelEnd + 2;
    line.tiles.forEach((kind, index) => {
      drawTile(svg, kind, { x: tilesX + (index % perLine) * pitch, y: start + Math.floor(index / perLine) * pitch });
    });
    y = Math.max(labelEnd, start + Math.ceil(line.tiles.length / perLine) * pitch) + 6;
  }
  const end = drawKey(svg, key, { width: canvas.width, y });
  setAttributes(svg, { viewBox: `0 0 ${canvas.width} ${number(end)}`, height: end });
  return svg;
}

function labelWidth(label: string, told: string): number {
  return textWidth(label, labelSize) + textWidth(told, quietSize) + 10;
}

/** The label and, where there is room behind it, how many; gives where it ends. */
function drawLabel(
  svg: Element,
  { label, told }: TileLine,
  { column, y }: { readonly column: number; readonly y: number },
): number {
  const rows = wrapText(label, labelSize, column - textWidth(told, quietSize) - 10);
  rows.forEach((row, index) => {
    appendText(svg, { class: 'label', 'font-size': labelSize, x: 0, y: y + 14 + index * lineHeight }, row);
  });
  const end = y + (rows.length - 1) * lineHeight;
  const place = { x: column, y: end + 14, 'text-anchor': 'end' };
  appendText(svg, { class: 'quiet', 'font-size': quietSize, ...place }, told);
  return end + lineHeight;
}

function drawTile(svg: Element, kind: TileKind, { x, y }: { readonly x: number; readonly y: number }): void {
  if (kind === 'absent' || kind === 'withdrawn') {
    drawMark(svg, kind === 'absent' ? 'not_collected' : kind, { x, y });
    return;
  }
  if (kind === 'searched') {
    const box = `M${number(x + 0.75)} ${number(y + 0.75)}h8.5v8.5h-8.5z`;
    append(svg, 'path', { class: 'mark', d: `${box}M${number(x + 2.9)} ${number(y + 5)}h4.2` });
    return;
  }
  append(svg, 'path', { class: kind === 'whole' ? 'ink' : 'carried', d: `M${number(x)} ${number(y)}h10v10h-10z` });
  if (kind === 'not_whole') {
    append(svg, 'path', { class: 'texture', d: markTexture('rising', { x, y, width: side, height: side }) });
  }
}

/** What the tiles mean, flowing; gives where it ends. */
function drawKey(
  svg: Element,
  key: readonly TileKey[],
  { width, y: top }: { readonly width: number; readonly y: number },
): number {
  let x = 0;
  let y = top + 6;
  for (const { kind, text } of key) {
    const room = 16 + textWidth(text, quietSize);
    if (x > 0 && x + room > width) {
      x = 0;
      y += lineHeight;
    }
    drawTile(svg, kind, { x, y: y + 2 });
    appendText(svg, { class: 'quiet', 'font-size': quietSize, x: x + 16, y: y + 12 }, text);
    x += room + 18;
  }
  return y + lineHeight + 2;
}
