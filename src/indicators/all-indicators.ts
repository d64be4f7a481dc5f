// The list of indicators, in the order of the page that explains them.
import { applicantMix } from './applicant-mix.ts';
import { disputeRates } from './dispute-rates.ts';
import { groundMix } from './ground-mix.ts';
import type { Indicator } from './indicator.ts';
import { penaltiesAlongside } from './penalties-alongside.ts';
import { requestBacklog } from './request-backlog.ts';
import { requestRates } from './request-rates.ts';
import { requestsPerPopulation } from './requests-per-population.ts';

export const indicators: readonly Indicator[] = [
  ...requestRates,
  ...groundMix,
  ...requestBacklog,
  ...disputeRates,
  ...applicantMix,
  requestsPerPopulation,
  penaltiesAlongside,
];
