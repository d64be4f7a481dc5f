// Which results of a group may stand in its distribution, and why the others may not.
import type { IndicatorResult } from './compute-indicator.ts';
import type { Indicator } from './indicator.ts';
import type { PeerValue } from './peer-position.ts';
import { presentResult } from './small-numbers.ts';

export interface OfficeResult {
  readonly agency_id: string;
  readonly result: IndicatorResult;
}

/** Worded by `indicator.not_placed.<id>`. */
export const notPlacedReasons = ['never_ranked', 'no_value', 'no_cases', 'few_cases', 'doubted', 'contested'] as const;
export type NotPlacedReason = (typeof notPlacedReasons)[number];

export interface PeerValues {
  readonly values: readonly PeerValue[];
  readonly notPlaced: Readonly<Record<NotPlacedReason, readonly string[]>>;
}

/** Keeps the order of the offices; nobody is dropped without a reason. */
export function peerValues(indicator: Indicator, offices: readonly OfficeResult[]): PeerValues {
  const reasons = Map.groupBy(offices, ({ result }) => reasonOf(indicator, result));
  const ids = (reason: NotPlacedReason) => (reasons.get(reason) ?? []).map(({ agency_id }) => agency_id);
  const values = (reasons.get(null) ?? []).flatMap(({ agency_id, result }) => {
    const { value, interval } = presentResult(indicator, result);
    return value === null ? [] : [{ agency_id, value, interval }];
  });
  return {
    values,
    notPlaced: {
      never_ranked: ids('never_ranked'),
      no_value: ids('no_value'),
      no_cases: ids('no_cases'),
      few_cases: ids('few_cases'),
      doubted: ids('doubted'),
      contested: ids('contested'),
    },
  };
}

function reasonOf(indicator: Indicator, result: IndicatorResult): NotPlacedReason | null {
  if (indicator.leastCases.ranked === null) return 'never_ranked';
  const { band, isRanked } = presentResult(indicator, result);
  if (isRanked) return null;
  if (band === null) return 'no_value';
  if (band === 'none') return 'no_cases';
  if (band !== 'firm') return 'few_cases';
  return result.doubted.length > 0 ? 'doubted' : 'contested';
}
