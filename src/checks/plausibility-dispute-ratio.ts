// PLA-03: there are not more than half as many cases of reconsideration as requests processed.
import type { ReportCheck } from './check.ts';
import { statedSum } from './stated-sum.ts';

const disputed = 'disputes.reconsideration.total';
const processed = 'requests.total_processed.total';
const fewestProcessed = 10;
const highRatio = 0.5;

/**
 * A ratio of two counts, no share: cases may be of earlier requests. Fails for 31 cases beside 39 requests processed.
 */
export const plausibilityDisputeRatio = {
  id: 'check/plausibility-dispute-ratio',
  code: 'PLA-03',
  severity: 'info',
  scope: 'report',
  basis: 'Regulations, articles 50(3) and 51',
  run({ record }, emit) {
    const cases = statedSum(record, [disputed]);
    const requests = statedSum(record, [processed]);
    if (cases === null || requests === null || requests < fewestProcessed || cases <= highRatio * requests) return;
    emit({ figures: [disputed, processed], args: { cases, requests } });
  },
} as const satisfies ReportCheck;
