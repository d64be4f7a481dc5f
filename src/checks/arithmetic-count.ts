// ARI-07: counts are whole numbers of at least 0; amounts of money are at least 0.
import { concepts } from '../codebook/concepts.ts';
import type { ConceptId } from '../codebook/concepts.ts';
import { parseFigure } from '../codebook/figures.ts';
import { doubtedFigures } from '../indicators/doubted-figures.ts';
import { figureEntries } from '../records/figure-entries.ts';
import type { ReportCheck } from './check.ts';

type Kind = 'count' | 'change' | 'amount';

/**
 * Fees and purchases may be decimal, a change against last year (2019
 * form) may be negative. Fails for 1.5 requests or -3 penalties.
 */
export const arithmeticCount = {
  id: 'check/arithmetic-count',
  code: 'ARI-07',
  severity: 'error',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), units of tables 2, 3 and 4',
  run({ record }, emit) {
    const doubted = doubtedFigures(record);
    for (const [id, { value, raw, basis }] of figureEntries(record)) {
      if (value === null || isPossible(value, 'count') || doubted.has(id)) continue;
      const concept = parseFigure(id)?.concept;
      if (concept === undefined) continue;
      const kind = kindOf(concept);
      const printed = basis === 'corrected' ? String(value) : (raw ?? '');
      if (!isPossible(value, kind)) emit({ figures: [id], args: { figure: id, raw: printed, kind } });
    }
  },
} as const satisfies ReportCheck;

function kindOf(concept: ConceptId): Kind {
  if (concept.endsWith('.change')) return 'change';
  const { unit } = concepts[concept];
  return unit === 'wan_yuan' || unit === 'yuan' ? 'amount' : 'count';
}

function isPossible(value: number, kind: Kind): boolean {
  if (kind === 'change') return Number.isInteger(value);
  return value >= 0 && (kind === 'amount' || Number.isInteger(value));
}
