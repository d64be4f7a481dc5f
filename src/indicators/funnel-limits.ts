// Control limits of a funnel plot: how far a rate over so many cases may lie from the group's by chance alone.

/** Two-sided levels of the limits, in the order of the drawing; worded by `indicator.funnel.<id>`. */
export const funnelLevels = { inner: 0.95, outer: 0.998 } as const;
export type FunnelLevel = keyof typeof funnelLevels;

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact binomial limits, interpolated between whole counts after Spiegelhalter 2005 (appendix A.1.1); the upper
 * limit is the mirror of the lower one of the other outcomes, so that a rate and its complement are told the same.
 * `centre`: the pooled rate of the group, sum over sum. Within 0 and 1, and never on the wrong side of the centre.
 */
export function funnelLimits(centre: number, cases: number, level: FunnelLevel): Limits {
  if (!(centre >= 0 && centre <= 1 && Number.isSafeInteger(cases) && cases > 0))
    throw new Error(`invalid funnel: ${centre} over ${cases}`);
  const tail = (1 - funnelLevels[level]) / 2;
  return {
    low: Math.max(0, Math.min(centre, lowerLimit(centre, cases, tail))),
    high: Math.min(1, Math.max(centre, 1 - lowerLimit(1 - centre, cases, tail))),
  };
}

/**
 * Where a rate lies: within the inner limits, between the two, or outside the outer ones. Words judge nothing by it.
 */
export type FunnelPlace = 'inside' | 'between' | 'outside';

export function funnelPlace(part: number, cases: number, centre: number): FunnelPlace {
  const isWithin = (level: FunnelLevel): boolean => {
    const { low, high } = funnelLimits(centre, cases, level);
    return part / cases >= low && part / cases <= high;
  };
  if (isWithin('inner')) return 'inside';
  return isWithin('outer') ? 'between' : 'outside';
}

/**
 * The share below which a `tail` of the distribution lies: the least count whose distribution function reaches the
 * tail, less the part of its own probability that was not needed.
 */
function lowerLimit(rate: number, cases: number, tail: number): number {
  if (rate === 0 || rate === 1) return rate;
  let logChance = cases * Math.log1p(-rate);
  let sum = 0;
  for (let count = 0; count <= cases; count += 1) {
    const chance = Math.exp(logChance);
    if (sum + chance >= tail) return (count - (sum + chance - tail) / chance) / cases;
    sum += chance;
    logChance += Math.log((cases - count) / (count + 1)) + Math.log(rate / (1 - rate));
  }
  return rate;
}
