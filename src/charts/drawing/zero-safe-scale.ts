// An axis for counts from zero to many: logarithmic, with zero on it, its ticks plain numbers.
import { scaleSymlog } from 'd3';
import type { Locale } from '../../i18n/locales.ts';
import { formatNumber, translator } from '../../i18n/t.ts';

/** log(1 + value), so that zero has its place. */
export type ZeroSafeScale = (value: number) => number;

/** Zero and the powers of ten up to the first that is not below `most`; at least 10. */
export function zeroSafeTicks(most: number): readonly number[] {
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(1, most))));
  return [0, ...Array.from({ length: powers }, (_, index) => 10 ** (index + 1))];
}

/** Scale from zero and the last tick to two pixels. */
export function zeroSafeScale(ticks: readonly number[], range: readonly [number, number]): ZeroSafeScale {
  return scaleSymlog([0, ticks.at(-1) ?? 10], range).constant(1);
}

/**
 * A tick in plain numbers; large ones in the units each language counts by, or on a phone they would take the room of
 * what they measure: 10,000 is 1万, 1,000,000 is 1M.
 */
export function tickLabel(value: number, locale: Locale): string {
  const isChinese = locale === 'zh-CN';
  const unit = isChinese ? 10_000 : 1_000_000;
  if (value < unit) return formatNumber(value, locale);
  return translator(locale)(isChinese ? 'figure.wan' : 'figure.million', { n: value / unit });
}
