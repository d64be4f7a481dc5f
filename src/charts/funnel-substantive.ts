// The disclosure rate among requests answered in substance, against their number.
import { disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import { funnelChart } from './funnel-chart.ts';
import { resultOf } from './peer-results.ts';

export const funnelSubstantive = funnelChart({
  id: 'funnel-substantive',
  indicator: disclosureDefinitions.substantive,
  part: 'granted',
  cases: 'answered',
  rate: 'substantive',
  resultOf: (row) => resultOf(row, 'substantive'),
  example: [
    [12, 32],
    [42, 49],
    [34, 76],
    [84, 112],
    [87, 163],
    [165, 243],
    [158, 424],
    [499, 705],
    [665, 1210],
    [1620, 2610],
  ],
});
