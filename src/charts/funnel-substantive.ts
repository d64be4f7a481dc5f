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
    [14, 30],
    [35, 45],
    [38, 70],
    [75, 104],
    [86, 150],
    [173, 226],
    [231, 392],
    [441, 660],
    [696, 1130],
    [1573, 2450],
  ],
});
