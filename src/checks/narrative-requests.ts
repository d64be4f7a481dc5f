// NAR-01: the number of requests in the text is the one in table 三.
import type { ReportCheck } from './check.ts';
import { contradiction } from './claim-comparison.ts';
import { locationOf } from './location-of.ts';
import { statedSum } from './stated-sum.ts';

/**
 * Where one of the two is none, NAR-02 speaks instead. Fails where the text says 101 requests and table 三 says 110. The
 * finding points at the words; its figure is the cell.
 */
export const narrativeRequests = {
  id: 'check/narrative-requests',
  code: 'NAR-01',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 50(2)',
  run({ record }, emit) {
    const found = contradiction(record, 'narrative.requests_received', ['requests.received_new.total']);
    if (found === null || found.claim.value === 0 || found.stated === 0) return;
    const { claim, stated, difference, figures } = found;
    const carriedIn = statedSum(record, ['requests.carried_in.total']) ?? 0;
    // The text may count what was carried over from last year (含上年结转) without saying so.
    const carried = claim.value === stated + carriedIn ? carriedIn : 0;
    emit({
      figures,
      place: locationOf(claim),
      args: { claimed: claim.value, qualifier: claim.qualifier, stated, difference, carried },
    });
  },
} as const satisfies ReportCheck;
