// A share of counts as a percentage to one decimal, without ever rounding a few away or up to all.

/** 74 of 101 is 73.3; more than none is at least 0.1, fewer than all at most 99.9; a ratio may pass 100. */
export function percentOf(part: number, whole: number): number {
  const rounded = Math.round((1000 * part) / whole) / 10;
  if (part > 0 && rounded === 0) return 0.1;
  return part < whole && rounded === 100 ? 99.9 : rounded;
}
