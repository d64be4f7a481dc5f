// NAR-08: where information processing fees were charged, there were more requests than are free of charge.
import { claimsInScope } from '../indicators/claims-in-scope.ts';
import type { ReportCheck } from './check.ts';
import { locationOf } from './location-of.ts';
import { statedSum } from './stated-sum.ts';

const requests = ['requests.received_new.total', 'requests.carried_in.total'];
/** Requests of one applicant in one month that cost nothing. */
const free = 10;

/**
 * Charged by the number of requests, the fee begins with the eleventh; charged by pages it may begin with the first, so
 * that it is for the office to see. Fails for 400 yuan with 3 requests.
 */
export const narrativeFee = {
  id: 'check/narrative-fee',
  code: 'NAR-08',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 42; State Council General Office, letter No. 109 of 2020 (processing fees)',
  run({ record }, emit) {
    const claim = claimsInScope(record, 'narrative.fee_yuan').find(({ value }) => value > 0);
    if (claim === undefined) return;
    const n = statedSum(record, requests);
    if (n === null || n > free) return;
    emit({
      figures: requests,
      place: locationOf(claim),
      args: { yuan: claim.value, qualifier: claim.qualifier, n },
    });
  },
} as const satisfies ReportCheck;
