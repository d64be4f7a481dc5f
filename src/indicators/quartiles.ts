// Median and quartiles of a group, by a definition that has a name.

/**
 * Hyndman and Fan 1996, type 7: straight lines between the ordered values, as R, NumPy and the QUARTILE.INC of
 * spreadsheets have it. Worded by `indicator.quartiles.<id>`.
 */
export const quartileDefinition = 'hyndman_fan_7';

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Null where there is no value. The order of the values is irrelevant. */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  const ordered = values.toSorted((one, other) => one - other);
  if (ordered.length === 0) return null;
  return { lower: quantile(ordered, 0.25), median: quantile(ordered, 0.5), upper: quantile(ordered, 0.75) };
}

function quantile(ordered: readonly number[], share: number): number {
  const position = (ordered.length - 1) * share;
  const below = ordered[Math.floor(position)] ?? 0;
  const above = ordered[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
