// NAR-03: the numbers of reconsideration cases and suits in the text, and how they ended, are those of table 四.
import type { NarrativeConceptId } from '../codebook/concepts.ts';
import type { ReportRecord } from '../records/schema.ts';
import type { DisputeKind } from '../narrative/claims/disputes.ts';
import type { Emit, ReportCheck, ReportSubject } from './check.ts';
import { contradiction } from './claim-comparison.ts';
import { locationOf } from './location-of.ts';
import { distance } from './stated-difference.ts';
import { positiveFigures, statedSum } from './stated-sum.ts';

/** Suits are those brought directly and those after reconsideration together. */
const compared: readonly (readonly [NarrativeConceptId, readonly string[]])[] = [
  ['narrative.reconsideration', ['disputes.reconsideration.total']],
  ['narrative.litigation', ['disputes.litigation_direct.total', 'disputes.litigation_after.total']],
];

/** Cases not yet decided, which the totals include: a text that counts the decided ones alone differs by just these. */
function pendingOf(record: ReportRecord, totals: readonly string[]): number {
  const pending = totals.map((total) => record.figures[total.replace(/total$/, 'pending')]?.value ?? 0);
  return pending.reduce((sum, value) => sum + value, 0);
}

const blocks = {
  reconsideration: ['disputes.reconsideration'],
  litigation: ['disputes.litigation_direct', 'disputes.litigation_after'],
} as const satisfies Readonly<Record<DisputeKind, readonly string[]>>;

const outcomes = ['corrected', 'pending'] as const;

/** Outcomes in table 四 that do not go with a text that says all were upheld; of a blank nothing is said. */
function compareOutcomes({ record, narrative, document }: ReportSubject, emit: Emit): void {
  const judged = narrative.allUpheld.filter(({ scope }) => scope === 'own' || record.scope !== 'own');
  for (const { kinds, span } of judged) {
    for (const [kind, outcome] of kinds.flatMap((one) => outcomes.map((other) => [one, other] as const))) {
      const figures = positiveFigures(
        record,
        blocks[kind].map((block) => `${block}.${outcome}`),
      );
      if (figures.length === 0) continue;
      const stated = figures.reduce((sum, id) => sum + (record.figures[id]?.value ?? 0), 0);
      const args = { figure: `narrative.${kind}`, counts: 'upheld', outcome, stated };
      emit({ figures, place: document.locate(span), args });
    }
  }
}

/** Outcomes that a sentence counts, where it counts as many disputes in all as table 四: of other totals NAR-03 speaks. */
function compareCounts({ record, narrative, document }: ReportSubject, emit: Emit): void {
  const judged = narrative.outcomeCounts.filter(({ scope }) => scope === 'own' || record.scope !== 'own');
  for (const { kind, total, outcome, value, span } of judged) {
    const [totals, figures] = ['total', outcome].map((row) => blocks[kind].map((block) => `${block}.${row}`));
    if (totals === undefined || figures === undefined) continue;
    const stated = statedSum(record, figures);
    if (stated === null || stated === value || statedSum(record, totals) !== total) continue;
    const difference = distance(value, stated);
    const args = { figure: `narrative.${kind}`, counts: 'ended', outcome, claimed: value, stated, difference };
    emit({ figures, place: document.locate(span), args });
  }
}

/**
 * Fails where the text says that there was no reconsideration and table 四 has 2, where it says that all were upheld
 * and 2 of them are pending, and where it says that 3 of 4 were upheld and table 四 has 2 of 4. Silence is no claim.
 */
export const narrativeDisputes = {
  id: 'check/narrative-disputes',
  code: 'NAR-03',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 50(3)',
  run(subject, emit) {
    const { record } = subject;
    compareOutcomes(subject, emit);
    compareCounts(subject, emit);
    for (const [concept, totals] of compared) {
      const found = contradiction(record, concept, totals);
      if (found === null) continue;
      const { claim, stated, difference, figures } = found;
      const qualifier = claim.value === 0 ? 'none' : claim.qualifier;
      const pending = pendingOf(record, totals);
      const counts = pending > 0 && claim.value === stated - pending ? 'decided' : 'all';
      emit({
        figures,
        place: locationOf(claim),
        args: { figure: concept, claimed: claim.value, qualifier, stated, difference, counts, pending },
      });
    }
  },
} as const satisfies ReportCheck;
