// The rates besides disclosure that pages set many offices beside each other by: each row of the collection has them.
import { disputeRates } from './dispute-rates.ts';
import type { Indicator } from './indicator.ts';
import { requestRates } from './request-rates.ts';

export const collectionRateIds = [
  'refusal_rate',
  'not_held_share',
  'not_processed_rate',
  'reconsideration_correction_rate',
] as const;
export type CollectionRate = (typeof collectionRateIds)[number];

const indicatorOf = (rate: CollectionRate): Indicator => {
  const found = [...requestRates, ...disputeRates].find(({ id }) => id === rate);
  if (found === undefined) throw new Error(`no such indicator: ${rate}`);
  return found;
};

export const collectionRates = Object.fromEntries(
  collectionRateIds.map((rate) => [rate, indicatorOf(rate)]),
) as Readonly<Record<CollectionRate, Indicator>>;
