// NAR-01: the number of requests in the text is the one in table 三, and so are those of how they ended.
import { applicantIds } from '../codebook/figures.ts';
import { claimsInScope } from '../indicators/claims-in-scope.ts';
import { usableValues } from '../indicators/doubted-figures.ts';
import type { RequestOutcome } from '../narrative/request-outcomes.ts';
import type { ClaimRecord, ReportRecord } from '../records/schema.ts';
import type { Emit, ReportCheck, ReportSubject } from './check.ts';
import { contradiction } from './claim-comparison.ts';
import { locationOf } from './location-of.ts';
import { distance } from './stated-difference.ts';
import { statedSum } from './stated-sum.ts';

/** The rows of table 三 that an outcome counts: those that are one of these, or begin with one. */
const rowsOf: Readonly<Record<RequestOutcome, readonly string[]>> = {
  granted: ['requests.granted'],
  partly_granted: ['requests.partly_granted'],
  disclosed: ['requests.granted', 'requests.partly_granted'],
  refused: ['requests.refused'],
  unable: ['requests.unable'],
  not_processed: ['requests.not_processed'],
  other: ['requests.other'],
};

/** What table 三 prints for some rows. `isWhole` is false where cells are blank or doubted: then it prints as many at least. */
interface Printed {
  readonly figures: readonly string[];
  readonly sum: number;
  readonly isWhole: boolean;
}

/** The totals of rows, and for a row that prints none what stands under its applicants. */
function printedIn(record: ReportRecord, rows: readonly string[]): Printed {
  const value = usableValues(record);
  const totals = Object.keys(record.figures).filter(
    (id) => id.endsWith('.total') && rows.some((row) => id.startsWith(`${row}.`)),
  );
  const figures = totals.flatMap((total) =>
    value(total) === null ? applicantIds.map((applicant) => total.replace(/total$/, applicant)) : [total],
  );
  const printed = figures.filter((id) => value(id) !== null);
  const sum = printed.reduce((all, id) => all + (value(id) ?? 0), 0);
  return { figures: printed, sum, isWhole: totals.length > 0 && totals.every((total) => value(total) !== null) };
}

/**
 * Outcomes that the text counts and table 三 has otherwise, for a report where nothing contradicts the number of requests.
 * Where totals are blank in the table only a smaller number in the text is wrong for certain.
 */
function compareOutcomes({ record, narrative, document }: ReportSubject, emit: Emit): void {
  if (claimsInScope(record, 'narrative.requests_received').length === 0) return;
  const judged = narrative.requestOutcomes.filter(({ scope }) => scope === 'own' || record.scope !== 'own');
  for (const { outcome, value, span } of judged) {
    const { figures, sum, isWhole } = printedIn(record, rowsOf[outcome]);
    if (isWhole ? sum === value : sum <= value) continue;
    const counts = isWhole ? 'ended' : 'least';
    const args = { counts, outcome, claimed: value, stated: sum, difference: distance(sum, value) };
    emit({ figures, place: document.locate(span), args });
  }
}

/** False where the number is reckoned from what the words print: 41件（含上年结转3件） are 38. */
function isPrinted({ text, value }: ClaimRecord): boolean {
  return text.normalize('NFKC').replace(/[\s,]/g, '').includes(String(value));
}

/**
 * Where one of the two is none, NAR-02 speaks instead. Fails where the text says 101 requests and table 三 says 110, and
 * where it says that 35 were refused and table 三 has 34. The finding points at the words; its figures are the cells.
 */
export const narrativeRequests = {
  id: 'check/narrative-requests',
  code: 'NAR-01',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 50(2)',
  run(subject, emit) {
    const { record } = subject;
    const found = contradiction(record, 'narrative.requests_received', ['requests.received_new.total']);
    if (found === null) compareOutcomes(subject, emit);
    if (found === null || found.claim.value === 0 || found.stated === 0) return;
    const { claim, stated, difference, figures } = found;
    const carriedIn = statedSum(record, ['requests.carried_in.total']) ?? 0;
    // The text may count what was carried over from last year (含上年结转) without saying so.
    const carried = claim.value === stated + carriedIn ? carriedIn : 0;
    const counts = isPrinted(claim) ? ({ counts: 'received' } as const) : { counts: 'reckoned', words: claim.text };
    emit({
      figures,
      place: locationOf(claim),
      args: { ...counts, claimed: claim.value, qualifier: claim.qualifier, stated, difference, carried },
    });
  },
} as const satisfies ReportCheck;
