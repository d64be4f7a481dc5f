// Requests beside inhabitants, for aggregate reports of governments that have a territory.
import { usualLeastCases } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/** 每十万人申请量: the requests are the cases, for the population is never small. */
export const requestsPerPopulation: Indicator = {
  id: 'requests_per_100k',
  name: 'requests_per_100k',
  subject: null,
  numerator: ['requests.received_new.total'],
  denominator: ['population'],
  unit: 'per_100_thousand',
  cases: 'numerator',
  emptyCases: 'received',
  leastCases: usualLeastCases,
  reports: 'aggregate_of_territory',
  caveats: ['census', 'aggregate_only', 'splitting', 'two_regimes_2019'],
  breaks: [2019],
};
