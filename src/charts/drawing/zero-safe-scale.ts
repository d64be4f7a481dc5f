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

/** A tick in plain numbers; in Chinese from 10,000 on in units of ten thousand. */
export function tickLabel(value: number, locale: Locale): string {
  if (locale !== 'zh-CN' || value < 10_000) return formatNumber(value, locale);
  return translator(locale)('figure.wan', { n: value / 10_000 });
}
