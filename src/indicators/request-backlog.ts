// Whether an office keeps up with its requests: what is carried over, and what is processed beside what comes in.
import { shareOfCases } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/** 结转率: of all requests on the desk, those carried forward to the next year. */
const carryOverRate = shareOfCases({
  id: 'carry_over_rate',
  numerator: ['requests.carried_out.total'],
  denominator: ['requests.received_new.total', 'requests.carried_in.total'],
  emptyCases: 'requests',
  caveats: ['backlog', 'splitting'],
});

/** 办结比: may pass 1, since requests of the year before are processed too. */
const clearance: Indicator = {
  ...carryOverRate,
  id: 'clearance',
  name: 'clearance',
  unit: 'ratio',
  numerator: ['requests.total_processed.total'],
  denominator: ['requests.received_new.total'],
  emptyCases: 'received',
  caveats: ['may_pass_100', 'splitting', 'two_regimes_2019'],
};

export const requestBacklog: readonly Indicator[] = [carryOverRate, clearance];
