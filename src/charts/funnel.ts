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
    [11, 31],
    [41, 48],
    [33, 75],
    [83, 110],
    [85, 160],
    [163, 240],
    [156, 420],
    [497, 700],
    [661, 1200],
    [1612, 2600],
  ],
});
