// What to say where there is no case to divide by: no request at all, or only none of the kind asked for.
import type { FigureId } from '../codebook/figures.ts';
import type { ReportRecord } from '../records/schema.ts';

/** What is lacking where the number of cases is 0; worded by `indicator.empty.<id>`. */
export const emptyCases = [
  'requests',
  'processed',
  'answered',
  'refused',
  'received',
  'reconsideration_cases',
  'reconsideration_decided',
  'litigation_cases',
  'litigation_decided',
  'published',
] as const;
export type EmptyCases = (typeof emptyCases)[number];

interface Wider {
  readonly cases: EmptyCases;
  readonly figures: readonly FigureId[];
}

const requests: Wider = {
  cases: 'requests',
  figures: ['requests.received_new.total', 'requests.carried_in.total'],
};

/** The plainer word, which is true where all these figures are printed as 0. */
const wider: Readonly<Partial<Record<EmptyCases, Wider>>> = {
  processed: requests,
  answered: requests,
  refused: requests,
  received: requests,
  reconsideration_decided: { cases: 'reconsideration_cases', figures: ['disputes.reconsideration.total'] },
  litigation_decided: {
    cases: 'litigation_cases',
    figures: ['disputes.litigation_direct.total', 'disputes.litigation_after.total'],
  },
};

/** An office without any request has none, not none processed; one that carried all of them over has none processed. */
export function emptyCasesIn(cases: EmptyCases, { figures }: Pick<ReportRecord, 'figures'>): EmptyCases {
  const plain = wider[cases];
  return plain?.figures.every((figure) => figures[figure]?.value === 0) ? plain.cases : cases;
}
