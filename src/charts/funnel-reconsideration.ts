// The share of reconsiderations that corrected what an office had done, against those decided.
import { collectionRates } from '../indicators/collection-rates.ts';
import { funnelChart } from './funnel-chart.ts';
import { rateOf } from './peer-results.ts';

export const funnelReconsideration = funnelChart({
  id: 'funnel-reconsideration',
  indicator: collectionRates.reconsideration_correction_rate,
  part: 'corrected',
  cases: 'decided',
  resultOf: (row) => rateOf(row, 'reconsideration_correction_rate'),
  example: [
    [10, 31],
    [40, 48],
    [32, 75],
    [80, 110],
    [82, 160],
    [158, 240],
    [150, 420],
    [480, 700],
    [640, 1200],
    [1560, 2600],
  ],
});
