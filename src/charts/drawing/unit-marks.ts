// One square for each request, in tens, so that they can be counted; and the bar that takes their place above 120.
import { append, number } from './svg.ts';
import { barTexture, lookClass, markTexture, textureClass, textures } from './looks.ts';
import type { Box, Look } from './looks.ts';

/** From here on marks can no longer be counted by eye: a bar with its count stands instead (design rule). */
export const mostMarks = 120;
/** Over many offices: more marks would only be a texture, and weigh too much for an embed. */
const mostMarksInAll = 600;

/** What the parts of a drawing are drawn as, all alike, from how many requests each has. */
export function unitFor(totals: readonly number[]): 'marks' | 'bars' {
  const sum = totals.reduce((total, part) => total + part, 0);
  return Math.max(0, ...totals) > mostMarks || sum > mostMarksInAll ? 'bars' : 'marks';
}

export interface Run {
  readonly look: Look;
  readonly count: number;
}

export interface Pitch {
  readonly side: number;
  readonly gap: number;
  /** Added after each ten. */
  readonly tenGap: number;
}

export interface Field {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly pitch: Pitch;
}

/** Marks in one line of a field: as many whole tens as fit, at least ten. */
export function marksPerLine({ width, pitch }: Pick<Field, 'width' | 'pitch'>): number {
  const ten = 10 * (pitch.side + pitch.gap) + pitch.tenGap;
  return 10 * Math.max(1, Math.floor((width + pitch.gap + pitch.tenGap) / ten));
}

/** Height in pixels of so many marks. */
export function fieldHeight(count: number, field: Pick<Field, 'width' | 'pitch'>): number {
  const lines = Math.max(1, Math.ceil(count / marksPerLine(field)));
  return lines * (field.pitch.side + field.pitch.gap) - field.pitch.gap;
}

/** Draws runs of marks one after another, wrapped in the field; each run is one path. */
export function drawMarks(parent: Element, runs: readonly Run[], field: Field): void {
  let drawn = 0;
  for (const { look, count } of runs) {
    if (count === 0) continue;
    const boxes = Array.from({ length: count }, (_, index) => markBox(drawn + index, field, look));
    append(parent, 'path', { class: lookClass(look), d: boxes.map(squarePath).join('') });
    const texture = textures[look];
    if (texture !== null) {
      append(parent, 'path', {
        class: textureClass(texture, 'mark'),
        d: boxes.map((box) => markTexture(texture, box)).join(''),
      });
    }
    drawn += count;
  }
}

/** Draws runs as one stacked bar, `scale` pixels for each request. */
export function drawBar(
  parent: Element,
  runs: readonly Run[],
  bar: { x: number; y: number; height: number; scale: number },
): void {
  let { x } = bar;
  for (const { look, count } of runs) {
    if (count === 0) continue;
    const box = { x, y: bar.y, width: Math.max(1, count * bar.scale), height: bar.height };
    append(parent, 'rect', { class: lookClass(look), ...box });
    const texture = textures[look];
    if (texture !== null) append(parent, 'path', { class: textureClass(texture, 'bar'), d: barTexture(texture, box) });
    x += box.width;
  }
}

function markBox(index: number, field: Field, look: Look): Box {
  const { side, gap, tenGap } = field.pitch;
  const perLine = marksPerLine(field);
  const column = index % perLine;
  const x = field.x + column * (side + gap) + Math.floor(column / 10) * tenGap;
  const y = field.y + Math.floor(index / perLine) * (side + gap);
  return inset({ x, y, width: side, height: side }, insets[look] ?? 0);
}

/** Hollow marks lose half their stroke; what was not judged is a small square. */
const insets: Partial<Record<Look, number>> = { pending: 0.8, not_judged: 2.2 };

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function squarePath({ x, y, width }: Box): string {
  return `M${number(x)} ${number(y)}h${number(width)}v${number(width)}h${number(-width)}z`;
}
