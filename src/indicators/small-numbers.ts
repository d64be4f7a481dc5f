// The rule on small numbers, in one place: what of a result may be shown, and what may be ranked.
import type { IndicatorResult } from './compute-indicator.ts';
import { usualLeastCases } from './indicator.ts';
import type { Indicator, LeastCases } from './indicator.ts';
import { wilsonInterval } from './wilson.ts';
import type { Interval } from './wilson.ts';

/**
 * none: no case, no rate, never 0% or 100%; counts: the counts alone; uncertain: a grey rate with its interval, in no
 * ranking, sorting or colour scale; firm: a rate with its interval.
 */
export const bands = ['none', 'counts', 'uncertain', 'firm'] as const;
export type Band = (typeof bands)[number];

/** 0; 1 to 9; 10 to 29; 30 and more cases, where an indicator has no bounds of its own. */
export function bandOf(cases: number, { shown, ranked }: LeastCases = usualLeastCases): Band {
  if (cases <= 0) return 'none';
  if (cases < shown) return 'counts';
  return cases < (ranked ?? usualLeastCases.ranked ?? shown) ? 'uncertain' : 'firm';
}

/** What a page may show of a result, always beside both counts. */
export interface Presented {
  /** Null: there is no result, see its status. */
  readonly band: Band | null;
  readonly cases: number | null;
  /** The quotient where it may be shown: from 10 cases on. */
  readonly value: number | null;
  /** Of shares alone; other ratios are no shares of cases. */
  readonly interval: Interval | null;
  /** May it stand in a ranking, a sorting, a colour scale or a distribution? */
  readonly isRanked: boolean;
}

const nothing: Presented = { band: null, cases: null, value: null, interval: null, isRanked: false };

/** Applies the rule on small numbers to a result of this indicator. */
export function presentResult(indicator: Indicator, result: IndicatorResult): Presented {
  const cases = result[indicator.cases];
  if (cases === null || (result.status !== 'computed' && result.status !== 'empty')) return nothing;
  const band = result.status === 'empty' ? 'none' : bandOf(cases, indicator.leastCases);
  const isShown = band === 'uncertain' || band === 'firm';
  return {
    band,
    cases,
    value: isShown ? result.value : null,
    interval: isShown ? intervalOf(indicator, result) : null,
    isRanked: band === 'firm' && indicator.leastCases.ranked !== null && isUndisputed(result),
  };
}

/** Neither do we doubt our own reading of a figure, nor does the report contradict itself over one. */
function isUndisputed({ doubted, contested }: IndicatorResult): boolean {
  return doubted.length === 0 && contested.length === 0;
}

function intervalOf({ unit }: Indicator, { numerator, denominator }: IndicatorResult): Interval | null {
  if (unit !== 'share' || numerator === null || denominator === null) return null;
  return wilsonInterval(numerator, denominator);
}
