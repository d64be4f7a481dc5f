// The disclosure rate against requests processed.
import { disclosureDefinitions, usualDefinition } from '../indicators/disclosure-definitions.ts';
import { funnelChart } from './funnel-chart.ts';
import { resultOf } from './peer-results.ts';

export const funnel = funnelChart({
  id: 'funnel',
  indicator: disclosureDefinitions[usualDefinition],
  part: 'granted',
  cases: 'processed',
  resultOf: (row) => resultOf(row, usualDefinition),
  // Set far apart, so that the name of each has its place.
  example: [
    [20, 31],
    [25, 48],
    [52, 75],
    [58, 110],
    [106, 160],
    [113, 240],
    [273, 420],
    [403, 700],
    [744, 1200],
    [1560, 2600],
  ],
});
