// The share of requests for information an office does not hold, against requests processed.
import { collectionRates } from '../indicators/collection-rates.ts';
import { funnelChart } from './funnel-chart.ts';
import { rateOf } from './peer-results.ts';

export const funnelNotHeld = funnelChart({
  id: 'funnel-not-held',
  indicator: collectionRates.not_held_share,
  part: 'not_held',
  cases: 'processed',
  resultOf: (row) => rateOf(row, 'not_held_share'),
  example: [
    [5, 31],
    [21, 48],
    [17, 75],
    [42, 110],
    [42, 160],
    [82, 240],
    [78, 420],
    [248, 700],
    [330, 1200],
    [806, 2600],
  ],
});
