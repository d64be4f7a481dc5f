// The disclosure rate that counts requests granted in full alone, against requests processed.
import { disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import { funnelChart } from './funnel-chart.ts';
import { resultOf } from './peer-results.ts';

export const funnelStrict = funnelChart({
  id: 'funnel-strict',
  indicator: disclosureDefinitions.strict,
  part: 'granted_in_full',
  cases: 'processed',
  rate: 'full',
  resultOf: (row) => resultOf(row, 'strict'),
  example: [
    [10, 31],
    [39, 47],
    [32, 73],
    [80, 109],
    [84, 158],
    [161, 238],
    [153, 415],
    [494, 698],
    [655, 1190],
    [1604, 2590],
  ],
});
