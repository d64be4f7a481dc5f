// NAR-03: the numbers of reconsideration cases and suits in the text are those of table 四.
import type { NarrativeConceptId } from '../codebook/concepts.ts';
import type { ReportRecord } from '../records/schema.ts';
import type { ReportCheck } from './check.ts';
import { contradiction } from './claim-comparison.ts';
import { locationOf } from './location-of.ts';

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

/** Fails where the text says that there was no reconsideration and table 四 has 2. Silence is no claim. */
export const narrativeDisputes = {
  id: 'check/narrative-disputes',
  code: 'NAR-03',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 50(3)',
  run({ record }, emit) {
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
