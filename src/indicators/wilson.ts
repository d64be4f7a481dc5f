// The Wilson score interval: how far a count this small can speak for an office's practice.

/** The two-sided 95% point of the normal distribution. */
const z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95% interval for a share of `part` in `whole` cases (Wilson 1927, without continuity correction), within 0 and 1 and
 * never without the share itself. These are full counts, no samples; an interval is no statement about other requests.
 */
export function wilsonInterval(part: number, whole: number): Interval {
  if (!(whole > 0 && part >= 0 && part <= whole)) throw new Error(`invalid share: ${part} of ${whole}`);
  const share = part / whole;
  const square = z * z;
  const centre = share + square / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole));
  const scale = 1 + square / whole;
  return {
    low: part === 0 ? 0 : Math.max(0, Math.min(share, (centre - spread) / scale)),
    high: part === whole ? 1 : Math.min(1, Math.max(share, (centre + spread) / scale)),
  };
}
