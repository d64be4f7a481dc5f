// PLA-07: not more than three in ten requests end as "other".
import type { ReportCheck } from './check.ts';
import { statedSum } from './stated-sum.ts';

const other = 'requests.other.misc.total';
const processed = 'requests.total_processed.total';
const fewestProcessed = 30;
const highShare = 0.3;

/**
 * The last line of （六） is for what no other line is for. On the form of 2019 （六） is one line and says less; it is not
 * judged. Fails for 40 of 100 requests.
 */
export const plausibilityOtherShare = {
  id: 'check/plausibility-other-share',
  code: 'PLA-07',
  severity: 'warning',
  scope: 'report',
  basis: 'Form of 2021, table 3, row (6) 3',
  run({ record }, emit) {
    const n = statedSum(record, [other]);
    const requests = statedSum(record, [processed]);
    if (n === null || requests === null || requests < fewestProcessed || n <= highShare * requests) return;
    emit({ figures: [other, processed], args: { n, requests, percent: Math.round((1000 * n) / requests) / 10 } });
  },
} as const satisfies ReportCheck;
