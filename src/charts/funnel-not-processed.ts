// The share of requests that were not processed, against requests processed.
import { collectionRates } from '../indicators/collection-rates.ts';
import { funnelChart } from './funnel-chart.ts';
import { rateOf } from './peer-results.ts';

export const funnelNotProcessed = funnelChart({
  id: 'funnel-not-processed',
  indicator: collectionRates.not_processed_rate,
  part: 'not_processed',
  cases: 'processed',
  resultOf: (row) => rateOf(row, 'not_processed_rate'),
  example: [
    [1, 31],
    [4, 48],
    [3, 75],
    [8, 110],
    [8, 160],
    [16, 240],
    [16, 420],
    [50, 700],
    [66, 1200],
    [161, 2600],
  ],
});
