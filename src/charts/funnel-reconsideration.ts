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
    [3, 31],
    [11, 40],
    [6, 55],
    [19, 75],
    [12, 100],
    [45, 130],
    [24, 180],
    [52, 240],
    [48, 330],
    [84, 450],
  ],
});
