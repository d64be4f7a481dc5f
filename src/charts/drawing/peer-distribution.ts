// A group's shares as a distribution, a dot for each office or
// bars above 120, with one office's share and interval below.
import { formatNumber } from '../../i18n/t.ts';
import type { Presented } from '../../indicators/small-numbers.ts';
import type { Canvas } from '../chart.ts';
import { drawShare, drawShareAxis, shareAxis } from './share-axis.ts';
import type { ShareAxis } from './share-axis.ts';
import { append, appendText, number } from './svg.ts';
import { boldness, textWidth, wrapText } from './text-width.ts';
import { mostMarks } from './unit-marks.ts';

/** Offices whose share lies from `from` on and below `to`; the last step holds those of the whole too. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly offices: number;
}

export interface Distribution {
  readonly steps: readonly Step[];
  readonly median: number | null;
  readonly medianWords: string;
  readonly self: Presented;
  readonly selfWords: string;
}

const dot = { wide: 5, narrow: 3.4 } as const;
const barsHeight = 110;

/** Draws below `top` and gives where it ends. */
export function drawDistribution(
  parent: Element,
  distribution: Distribution,
  { canvas, top }: { readonly canvas: Canvas; readonly top: number },
): number {
  const axis = shareAxis(8, canvas.width - 8);
  const { steps } = distribution;
  const most = Math.max(1, ...steps.map(({ offices }) => offices));
  const total = steps.reduce((sum, { offices }) => sum + offices, 0);
  const radius = canvas.width > 400 ? dot.wide : dot.narrow;
  const isCounted = total <= mostMarks && most * 2.2 * radius <= 2 * barsHeight;
  const height = isCounted ? Math.max(24, most * 2.2 * radius) : barsHeight + 16;
  const base = top + 18 + height;
  drawShareAxis(parent, axis, { top: top + 16, bottom: base + 22, canvas });
  append(parent, 'path', { class: 'rule strong', d: `M${axis.left} ${number(base + 0.5)}H${axis.right}` });
  for (const step of steps) {
    if (isCounted) drawDots(parent, step, { axis, base, radius });
    else drawStep(parent, step, { axis, base, scale: barsHeight / most, canvas });
  }
  return drawBelow(parent, distribution, { axis, base, canvas });
}

function drawDots(parent: Element, step: Step, at: { axis: ShareAxis; base: number; radius: number }): void {
  const x = at.axis.x((step.from + step.to) / 2);
  for (let index = 0; index < step.offices; index += 1)
    append(parent, 'circle', { class: 'peer', cx: x, cy: at.base - at.radius * (1.1 + 2.2 * index), r: at.radius });
}

function drawStep(
  parent: Element,
  { from, to, offices }: Step,
  { axis, base, scale, canvas }: { axis: ShareAxis; base: number; scale: number; canvas: Canvas },
): void {
  if (offices === 0) return;
  const [x, width, height] = [axis.x(from) + 0.5, axis.x(to) - axis.x(from) - 1, Math.max(1, offices * scale)];
  append(parent, 'rect', { class: 'carried', x, y: base - height, width, height });
  const words = formatNumber(offices, canvas.locale);
  if (textWidth(words, 13) > width + 6) return;
  const place = { x: x + width / 2, y: base - height - 4, 'text-anchor': 'middle' };
  appendText(parent, { class: 'quiet', 'font-size': 13, ...place }, words);
}

/** The median as a tick under the axis, then the office on a line of its own. */
function drawBelow(
  parent: Element,
  { median, medianWords, self, selfWords }: Distribution,
  { axis, base, canvas }: { axis: ShareAxis; base: number; canvas: Canvas },
): number {
  let y = base;
  if (median !== null) {
    const x = axis.x(median);
    append(parent, 'path', { class: 'lead', d: `M${number(x)} ${number(base - 4)}v12` });
    const half = textWidth(medianWords, 13) / 2;
    const middle = Math.min(Math.max(x, half), canvas.width - half);
    appendText(
      parent,
      { class: 'halo quiet', 'font-size': 13, x: middle, y: base + 20, 'text-anchor': 'middle' },
      medianWords,
    );
    y = base + 22;
  }
  drawShare(parent, self, { axis, y: y + 14, look: 'self' });
  y += self.value === null ? 4 : 24;
  const size = canvas.locale === 'en' ? 14 * boldness : 14;
  for (const line of wrapText(selfWords, size, canvas.width)) {
    appendText(parent, { class: 'count', 'font-size': 14, x: 0, y: y + 15 }, line);
    y += 19;
  }
  return y + 4;
}
