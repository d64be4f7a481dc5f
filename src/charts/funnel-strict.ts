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
    [26, 48],
    [28, 75],
    [56, 110],
    [65, 160],
    [133, 240],
    [166, 420],
    [325, 700],
    [522, 1200],
    [1183, 2600],
  ],
});
