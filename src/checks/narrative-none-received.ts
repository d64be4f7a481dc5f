// NAR-02: where the text says that no request was received, table 三 has none, and the other way round.
import type { ReportCheck } from './check.ts';
import { contradiction } from './claim-comparison.ts';
import { locationOf } from './location-of.ts';

/** Fails where the text says none and table 三 says 4, or the text says 4 and table 三 says 0. Silence is no claim. */
export const narrativeNoneReceived = {
  id: 'check/narrative-none-received',
  code: 'NAR-02',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 50(2)',
  run({ record }, emit) {
    const found = contradiction(record, 'narrative.requests_received', ['requests.received_new.total']);
    if (found === null || (found.claim.value !== 0 && found.stated !== 0)) return;
    const { claim, stated, difference, figures } = found;
    emit({
      figures,
      place: locationOf(claim),
      args: { claimed: claim.value, qualifier: claim.value === 0 ? 'none' : claim.qualifier, stated, difference },
    });
  },
} as const satisfies ReportCheck;
