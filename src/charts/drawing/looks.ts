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
 * Lines of paper drawn over a mark. Granted and partly granted differ in depth enough; the four below lie too close
 * together in grey, so each has its own texture.
 */
export const textures = {
  granted: null,
  partly_granted: null,
  refused: 'rising',
  unable: 'level',
  not_processed: 'upright',
  other: 'crossed',
  ink: null,
  carried: 'rising',
  pending: null,
  agrees: null,
  differs: 'saltire',
  not_judged: null,
} as const satisfies Record<Look, string | null>;
export type Texture = NonNullable<(typeof textures)[Look]>;

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

/** Path of a texture over one square mark: at most three strokes, whatever its size. */
export function markTexture(texture: Texture, { x, y, width: side }: Box): string {
  const third = side / 3;
  const rising = `M${n(x)} ${n(y + side)}l${n(side)} ${n(-side)}`;
  const falling = `M${n(x)} ${n(y)}l${n(side)} ${n(side)}`;
  switch (texture) {
    case 'rising':
      return rising;
    case 'level':
      return `M${n(x)} ${n(y + side / 2)}h${n(side)}`;
    case 'upright':
      return `M${n(x + third)} ${n(y)}v${n(side)}M${n(x + 2 * third)} ${n(y)}v${n(side)}`;
    case 'crossed':
      return `M${n(x)} ${n(y + side / 2)}h${n(side)}M${n(x + side / 2)} ${n(y)}v${n(side)}`;
    case 'saltire':
      return rising + falling;
  }
}

/** Path of a texture over a bar: the same strokes, repeated every few pixels and cut at its edges. */
export function barTexture(texture: Texture, box: Box): string {
  const step = 6;
  const columns = steps(box.width + box.height, step);
  const rows = steps(box.height, step);
  const level = rows.map((dy) => `M${n(box.x)} ${n(box.y + dy)}h${n(box.width)}`).join('');
  const upright = steps(box.width, step)
    .map((dx) => `M${n(box.x + dx)} ${n(box.y)}v${n(box.height)}`)
    .join('');
  const rising = columns.map((offset) => risingStroke(box, offset)).join('');
  return { level, upright, rising, crossed: level + upright, saltire: rising }[texture];
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
