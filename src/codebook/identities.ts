// The sums the form itself prescribes, as data: 42 for a report on the 2021 form, 40 with a 2019 table 三.
import type { EditionId } from './concepts.ts';
import { disputeTotal, outcomeFigures, procedures } from './disputes.ts';
import type { Procedure } from './disputes.ts';
import { applicantIds, outcomeConcepts, tableConcepts } from './figures.ts';
import type { FigureId } from './figures.ts';

export type IdentityCode = 'ARI-01' | 'ARI-02' | 'ARI-03' | 'ARI-04' | 'ARI-05' | 'ARI-06';

/** `left` figures must add up to the same as `right` figures. */
export interface Identity {
  /** Permanent: the kind of identity and the row, column or block it is about. */
  readonly id: string;
  readonly code: IdentityCode;
  readonly left: readonly FigureId[];
  readonly right: readonly FigureId[];
}

/** Editions of the tables 三 and 四 of a report; null: there is no such table. */
export interface IdentityEditions {
  readonly requests: EditionId | null;
  readonly disputes: EditionId | null;
}

/** Printed in the corner of table 三: item one plus item two equals item three plus item four, for each column. */
function balances(): Identity[] {
  return applicantIds.map((applicant) => ({
    id: `balance.${applicant}`,
    code: 'ARI-01',
    left: [`requests.received_new.${applicant}`, `requests.carried_in.${applicant}`],
    right: [`requests.total_processed.${applicant}`, `requests.carried_out.${applicant}`],
  }));
}

/** The last column of table 三 is the total of the six before it, for each row. */
function rowTotals(edition: EditionId): Identity[] {
  return tableConcepts('requests', edition).map((concept) => ({
    id: `row_total.${concept}`,
    code: 'ARI-02',
    left: applicantIds.filter((applicant) => applicant !== 'total').map((applicant) => `${concept}.${applicant}`),
    right: [`${concept}.total`],
  }));
}

/** Row （七） of table 三 is the total of the outcome rows （一） to （六）, for each column. */
function outcomeTotals(edition: EditionId): Identity[] {
  return applicantIds.map((applicant) => ({
    id: `outcomes.${applicant}`,
    code: 'ARI-03',
    left: outcomeConcepts(edition).map((concept) => `${concept}.${applicant}`),
    right: [`requests.total_processed.${applicant}`],
  }));
}

const codes = {
  reconsideration: 'ARI-04',
  litigation_direct: 'ARI-05',
  litigation_after: 'ARI-06',
} as const satisfies Record<Procedure, IdentityCode>;

/** In each block of table 四 the four outcomes, pending included, add up to the total. */
function disputeTotals(): Identity[] {
  return procedures.map((procedure) => ({
    id: `disputes.${procedure}`,
    code: codes[procedure],
    left: outcomeFigures(procedure),
    right: [disputeTotal(procedure)],
  }));
}

const listed = new Map<string, readonly Identity[]>();

/** All identities that apply to a report with these tables; a report without a table has none of its identities. */
export function identitiesOf(editions: IdentityEditions): readonly Identity[] {
  const key = `${editions.requests} ${editions.disputes}`;
  const identities = listed.get(key) ?? list(editions);
  listed.set(key, identities);
  return identities;
}

function list(editions: IdentityEditions): readonly Identity[] {
  const requests =
    editions.requests === null
      ? []
      : [...balances(), ...rowTotals(editions.requests), ...outcomeTotals(editions.requests)];
  return editions.disputes === null ? requests : [...requests, ...disputeTotals()];
}
