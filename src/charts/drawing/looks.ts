// How marks look: the outcome hues and the few tones of ink, with the texture that tells them apart in grey print.
import { outcomeGroups } from '../../codebook/concepts.ts';
import type { OutcomeGroup } from '../../codebook/concepts.ts';
import { number as n } from './svg.ts';

/** carried: from the year before; pending: not yet decided; the last three are verdicts. */
export const tones = ['ink', 'carried', 'pending', 'agrees', 'differs', 'not_judged'] as const;
export type Look = OutcomeGroup | (typeof tones)[number];

/** The form's order: of stacks, tables and sentences. */
export const outcomeOrder = Object.keys(outcomeGroups) as OutcomeGroup[];

/**
 * What is left open in a mark, in the colour of the paper. Granted and partly granted differ in depth enough; the four
 * below lie too close together in grey, so each has its own. None but the diagonal touches an edge: marks stay single.
 */
export const textures = {
  granted: null,
  partly_granted: null,
  refused: 'rising',
  unable: 'hole',
  not_processed: 'dash',
  other: 'plus',
  ink: null,
  carried: 'rising',
  pending: null,
  agrees: null,
  differs: 'saltire',
  not_judged: null,
} as const satisfies Record<Look, string | null>;
export type Texture = NonNullable<(typeof textures)[Look]>;

/** Holes of marks are filled with paper, those of bars are thick dots of it, the others drawn as lines. */
export function textureClass(texture: Texture, on: 'mark' | 'bar'): string {
  return texture !== 'hole' ? 'texture' : on === 'mark' ? 'hole' : 'dots';
}

/** Class name of a look in `charts.css`. */
export function lookClass(look: Look): string {
  return look.replaceAll('_', '-');
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Path of a texture over one square mark. */
export function markTexture(texture: Texture, { x, y, width: side }: Box): string {
  const [near, middle, third] = [side * 0.2, side / 2, side / 3];
  const rising = `M${n(x)} ${n(y + side)}l${n(side)} ${n(-side)}`;
  const dash = `M${n(x + near)} ${n(y + middle)}h${n(side - 2 * near)}`;
  switch (texture) {
    case 'rising':
      return rising;
    case 'hole':
      return square(x + third, y + third, third);
    case 'dash':
      return dash;
    case 'plus':
      return `${dash}M${n(x + middle)} ${n(y + near)}v${n(side - 2 * near)}`;
    case 'saltire':
      return `${rising}M${n(x)} ${n(y)}l${n(side)} ${n(side)}`;
  }
}

/** Path of a texture over a bar: the same, repeated every few pixels and cut at its edges. */
export function barTexture(texture: Texture, box: Box): string {
  const step = 6;
  const rows = steps(box.height, step);
  const columns = steps(box.width, step);
  const level = rows.map((dy) => `M${n(box.x)} ${n(box.y + dy)}h${n(box.width)}`).join('');
  switch (texture) {
    case 'rising':
    case 'saltire':
      return steps(box.width + box.height, step)
        .map((offset) => risingStroke(box, offset))
        .join('');
    case 'hole':
    case 'dash':
      return level;
    case 'plus':
      return level + columns.map((dx) => `M${n(box.x + dx)} ${n(box.y)}v${n(box.height)}`).join('');
  }
}

function square(x: number, y: number, side: number): string {
  return `M${n(x)} ${n(y)}h${n(side)}v${n(side)}h${n(-side)}z`;
}

/** The part inside the box of the line that rises to the right and meets its foot `offset` from the left edge. */
function risingStroke({ x, y, width, height }: Box, offset: number): string {
  const from = Math.max(0, offset - height);
  const to = Math.min(width, offset);
  if (from >= to) return '';
  return `M${n(x + from)} ${n(y + offset - from)}L${n(x + to)} ${n(y + offset - to)}`;
}

function steps(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(length / step) - 1) }, (_, index) => (index + 1) * step);
}
