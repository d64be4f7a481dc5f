// A rate over several reports: counts are summed, rates are never averaged.
import type { IndicatorResult } from './compute-indicator.ts';

export interface Pooled {
  readonly numerator: number;
  readonly denominator: number;
  /**
   * Results that went in, and those that could not: without a value, or over figures
   * that we may have misread. Reports without a case went in with 0 of 0.
   */
  readonly counted: number;
  readonly leftOut: number;
}

/**
 * Pools results of one indicator, of one office over years or of a group of peers. The caller sees to it that no report
 * of a parent stands beside those of its children: a peer group has one type, level and scope.
 */
export function pooled(results: readonly IndicatorResult[]): Pooled {
  const ids = new Set(results.map(({ indicator }) => indicator));
  if (ids.size > 1) throw new Error(`invalid pool, several indicators: ${[...ids].join(', ')}`);
  const counted = results.filter(
    ({ status, doubted }) => ['computed', 'empty'].includes(status) && doubted.length === 0,
  );
  return {
    numerator: counted.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
    denominator: counted.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
    counted: counted.length,
    leftOut: results.length - counted.length,
  };
}
