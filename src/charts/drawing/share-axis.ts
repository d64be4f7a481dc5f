// An axis of shares from none to all, and on it an office's
// share with its interval as the rule on small numbers allows.
import { formatNumber } from '../../i18n/t.ts';
import type { Presented } from '../../indicators/small-numbers.ts';
import type { Canvas } from '../chart.ts';
import { append, appendText, number } from './svg.ts';

export interface ShareAxis {
  readonly left: number;
  readonly right: number;
  /** Pixel of a share, 0 to 1. */
  readonly x: (share: number) => number;
}

export function shareAxis(left: number, right: number): ShareAxis {
  return { left, right, x: (share) => left + share * (right - left) };
}

/** Ticks at each quarter, their words above `top`. */
export function drawShareAxis(
  parent: Element,
  axis: ShareAxis,
  place: { readonly top: number; readonly bottom: number; readonly canvas: Canvas },
): void {
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const x = axis.x(share);
    append(parent, 'path', { class: 'rule', d: `M${number(x)} ${number(place.top)}V${number(place.bottom)}` });
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
    const words = `${formatNumber(share * 100, place.canvas.locale)}%`;
    appendText(parent, { class: 'quiet', 'font-size': 13, x, y: place.top - 5, 'text-anchor': anchor }, words);
  }
}

export type ShareLook = 'self' | 'peer';

/** The interval as a line, the share as a dot on it: hollow where it is uncertain, nothing below 10 cases. */
export function drawShare(
  parent: Element,
  { value, interval, isRanked }: Presented,
  at: { readonly axis: ShareAxis; readonly y: number; readonly look: ShareLook },
): void {
  if (value === null || interval === null) return;
  const { axis, y } = at;
  const line = `M${number(axis.x(interval.low))} ${number(y)}H${number(axis.x(interval.high))}`;
  append(parent, 'path', { class: at.look === 'self' ? 'lead own' : 'lead', d: line });
  append(parent, 'circle', { class: isRanked ? at.look : 'around', cx: axis.x(value), cy: y, r: 5 });
}
