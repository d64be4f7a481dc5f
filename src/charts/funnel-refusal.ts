// The refusal rate against requests processed.
import { collectionRates } from '../indicators/collection-rates.ts';
import { funnelChart } from './funnel-chart.ts';
import { rateOf } from './peer-results.ts';

export const funnelRefusal = funnelChart({
  id: 'funnel-refusal',
  indicator: collectionRates.refusal_rate,
  part: 'refused',
  cases: 'processed',
  resultOf: (row) => rateOf(row, 'refusal_rate'),
  example: [
    [2, 31],
    [7, 48],
    [9, 75],
    [21, 110],
    [21, 160],
    [41, 240],
    [39, 420],
    [124, 700],
    [165, 1200],
    [403, 2600],
  ],
});
