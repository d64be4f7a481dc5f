// Reads the running text of a report: title, period and the figures that its sentences assert.
import type { NarrativeConceptId } from '../codebook/concepts.ts';
import type { Document } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Outline } from '../forms/outline.ts';
import { plainText } from '../forms/plain-text.ts';
import { findAdditions } from './addition.ts';
import { findAllUpheld } from './all-upheld.ts';
import type { Claim } from './claim.ts';
import { splitClauses } from './clause.ts';
import type { Clause } from './clause.ts';
import { findDisputes } from './claims/disputes.ts';
import { choose } from './claims/hit.ts';
import type { Hit } from './claims/hit.ts';
import { findNormativeDocuments } from './claims/normative-documents.ts';
import { findProactiveItems } from './claims/proactive-items.ts';
import { findProcessingFee } from './claims/processing-fee.ts';
import { findRequestsReceived } from './claims/requests-received.ts';
import { sourceWords } from './folded-text.ts';
import type { FoldedText } from './folded-text.ts';
import type { Narrative, Period } from './narrative.ts';
import { findOutcomeCounts } from './outcome-counts.ts';
import { findOtherYears } from './other-year.ts';
import { findPeriod, findToldYear } from './period.ts';
import { readProse } from './prose.ts';
import type { Zone } from './prose.ts';
import { findRequestOutcomes } from './request-outcomes.ts';
import { findCompiler, findContact, findSelfReference } from './self-reference.ts';
import type { SelfReference } from './self-reference.ts';
import { findShares } from './share.ts';
import { findTitle } from './title.ts';

/** How the claims on one concept are found, and where they are looked for: the first zone that has any is taken. */
interface Search {
  readonly concept: NarrativeConceptId;
  readonly zones: readonly Zone[];
  readonly find: (clauses: readonly Clause[], all: readonly Clause[]) => readonly Hit[];
}

const disputeZones: readonly Zone[] = [
  'part-2',
  'section-1',
  'part-5',
  'part-1',
  'part-3',
  'section-4',
  'section-3',
  'section-6',
];

const documentZones: readonly Zone[] = ['part-3', 'part-1', 'section-1', 'section-2'];

const searches: readonly Search[] = [
  {
    concept: 'narrative.proactive_items',
    // Some reports give the total in front of the table of section 二, some with the sites they publish on.
    zones: ['part-1', 'section-1', 'section-2', 'part-3', 'part-4'],
    find: findProactiveItems,
  },
  {
    concept: 'narrative.requests_received',
    zones: ['part-2', 'section-1', 'section-3', 'part-1', 'part-3', 'part-5'],
    find: findRequestsReceived,
  },
  {
    concept: 'narrative.reconsideration',
    zones: disputeZones,
    find: (clauses, all) => findDisputes('reconsideration', clauses, all),
  },
  {
    concept: 'narrative.litigation',
    zones: disputeZones,
    find: (clauses, all) => findDisputes('litigation', clauses, all),
  },
  {
    concept: 'narrative.fee_yuan',
    zones: ['section-6', 'part-2', 'section-1', 'part-5', 'section-3', 'section-4', 'part-1', 'part-3'],
    find: findProcessingFee,
  },
  ...(['made', 'repealed', 'in_force'] as const).map((kind): Search => ({
    concept: `narrative.normative_documents_${kind}`,
    zones: documentZones,
    find: (clauses) => findNormativeDocuments(kind, clauses),
  })),
];

/**
 * Reads title, period and claims. A claim binds number, unit and subject inside one clause; where two numbers
 * compete, or the number is of another year, a part, a target or one channel, there is none. Silence is no claim.
 */
export function readNarrative(document: Document, outline: Outline): Narrative {
  const prose = readProse(document, outline);
  const period = findPeriod(document, prose);
  const title = findTitle(document, outline, () => period?.year ?? findToldYear(prose));
  const named = title?.year && title.agencyName ? null : findSelfReference(prose);
  const year = title?.year ?? yearOf(named, period, () => findToldYear(prose));
  const agencyName = title?.agencyName ?? named?.agencyName ?? findCompiler(prose) ?? findContact(prose);
  // Clauses are folded into one script, and so is the name they are held against.
  const reporting = { year: year ?? onlyYear(prose.folded), agencyName: agencyName && plainText(agencyName) };
  const clauses = splitClauses(prose, reporting);
  const byZone = Map.groupBy(clauses, ({ zone }) => zone);
  const claims = searches.flatMap(({ concept, zones, find }) =>
    choose(zones, byZone, (inZone) => find(inZone, clauses)).flatMap((hit) => {
      const words = sourceWords(prose.folded, document.source, hit);
      if (words === null) return [];
      const { value, qualifier, clause } = hit;
      return [{ concept, value, qualifier, scope: clause.scope, ...words } satisfies Claim];
    }),
  );
  const inSource = <Found extends { readonly span: Span }>(found: readonly Found[]): Found[] =>
    found.flatMap((one) => {
      const words = sourceWords(prose.folded, document.source, one.span);
      return words === null ? [] : [{ ...one, span: words.span }];
    });
  return {
    title,
    period,
    agencyName,
    year,
    claims,
    shares: inSource(findShares(prose.folded)),
    additions: inSource(findAdditions(clauses, prose.folded)),
    otherYears: inSource(findOtherYears(prose, title?.year ?? null)),
    allUpheld: inSource(findAllUpheld(prose, year)),
    outcomeCounts: inSource(findOutcomeCounts(prose, year)),
    requestOutcomes: inSource(findRequestOutcomes(clauses)),
  };
}

/**
 * The year by which a report without a title calls itself, unless its period is another and its sentences tell of that one.
 */
function yearOf(named: SelfReference | null, period: Period | null, told: () => number | null): number | null {
  if (named === null || period === null) return named?.year ?? period?.year ?? told();
  return named.year !== period.year && told() === period.year ? period.year : named.year;
}

/** Without title and period, the year of the text if it names one only. */
function onlyYear({ text }: FoldedText): number | null {
  const years = new Set(Array.from(text.matchAll(/(?<!\d)20\d\d(?=年)/g), ([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
