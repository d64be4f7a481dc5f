// A rate in words as the rule on small numbers allows it: both counts, the rate and its interval, or why there is none.
import type { Locale } from '../i18n/locales.ts';
import { formatNumber, translator } from '../i18n/t.ts';
import type { IndicatorResult } from '../indicators/compute-indicator.ts';
import { usualLeastCases } from '../indicators/indicator.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { percentOf } from '../indicators/percent.ts';
import { bandOf, presentResult } from '../indicators/small-numbers.ts';
import type { Band } from '../indicators/small-numbers.ts';
import { wilsonInterval } from '../indicators/wilson.ts';
import type { Interval } from '../indicators/wilson.ts';

export interface RateWords {
  /** Null: there is no result, see `why`. */
  readonly band: Band | null;
  /** `74/101`, `74/101（存疑）` where we doubt a number behind them; empty where a count is missing. */
  readonly counts: string;
  /** `73.3%`, or null below 10 cases. */
  readonly rate: string | null;
  /** `63.9% to 80.9%` */
  readonly interval: string | null;
  /** Why there is no rate, or what is to be known of it: few cases, none, a doubt. */
  readonly why: string | null;
  readonly isRanked: boolean;
}

export function rateWords(indicator: Indicator, result: IndicatorResult, locale: Locale): RateWords {
  const { band, value, interval, isRanked } = presentResult(indicator, result);
  const { numerator, denominator } = result;
  const both = numerator !== null && denominator !== null;
  return {
    band,
    counts: both ? countsWords(numerator, denominator, { isDoubted: result.doubted.length > 0, locale }) : '',
    rate: value === null || !both ? null : percentWords(percentOf(numerator, denominator), locale),
    interval: interval === null ? null : intervalWords(interval, locale),
    why: whyOf(indicator, result, locale),
    isRanked,
  };
}

function countsWords(
  numerator: number,
  denominator: number,
  { isDoubted, locale }: { readonly isDoubted: boolean; readonly locale: Locale },
): string {
  const told = `${formatNumber(numerator, locale)}/${formatNumber(denominator, locale)}`;
  return isDoubted ? translator(locale)('figure.doubted', { told }) : told;
}

export function percentWords(percent: number, locale: Locale): string {
  return translator(locale)('indicator.rate.percent', { percent: percent.toFixed(1) });
}

/** `54.7%, 95% interval 53.1% to 56.3%`, and that there are few cases where they are: of a share whose counts are told beside it. */
export function shareWords(numerator: number, denominator: number, locale: Locale): string {
  const t = translator(locale);
  const rate = percentWords(percentOf(numerator, denominator), locale);
  const interval = intervalWords(wilsonInterval(numerator, denominator), locale);
  const isFirm = bandOf(denominator) === 'firm';
  return t('indicator.rate.with_interval', { rate, interval, few: isFirm ? 0 : (usualLeastCases.ranked ?? 0) });
}

function intervalWords({ low, high }: Interval, locale: Locale): string {
  const [from, to] = [low, high].map((end) => percentWords(percentOf(end, 1), locale));
  return translator(locale)('indicator.rate.interval', { from: from ?? '', to: to ?? '' });
}

function whyOf(indicator: Indicator, result: IndicatorResult, locale: Locale): string | null {
  const t = translator(locale);
  if (result.status === 'empty') return t(`indicator.empty.${result.emptyCases ?? indicator.emptyCases}`);
  if (result.status !== 'computed') return t(`indicator.status.${result.status}`);
  if (result.doubted.length > 0) return t('indicator.not_placed.doubted');
  if (result.contested.length > 0) return t('indicator.not_placed.contested');
  const { band } = presentResult(indicator, result);
  const { shown, ranked } = indicator.leastCases;
  if (band === 'counts') return t('indicator.band.counts', { shown });
  return band === 'uncertain' ? t('indicator.band.uncertain', { firm: ranked ?? shown }) : null;
}
