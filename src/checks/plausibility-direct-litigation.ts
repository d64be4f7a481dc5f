// PLA-06: since 2024 a refusal goes to reconsideration before it goes to court.
import { outcomeConcepts } from '../codebook/figures.ts';
import type { ReportCheck } from './check.ts';
import { positiveFigures, statedSum } from './stated-sum.ts';

const direct = 'disputes.litigation_direct.total';
const refusals = outcomeConcepts('2021')
  .filter((concept) => concept.startsWith('requests.refused.'))
  .map((concept) => `${concept}.total`);
const firstYear = 2024;

/**
 * Suits over other answers may still be brought at once, and older ones may be pending; it is for the office to see.
 * Fails for 2024 with 1 refusal and 1 suit brought without reconsideration.
 */
export const plausibilityDirectLitigation = {
  id: 'check/plausibility-direct-litigation',
  code: 'PLA-06',
  severity: 'info',
  scope: 'report',
  basis: 'Administrative Reconsideration Law (2023), article 23(1)(4)',
  run({ record }, emit) {
    if (record.year === null || record.year < firstYear) return;
    const suits = statedSum(record, [direct]);
    if (suits === null || suits <= 0) return;
    const refused = positiveFigures(record, refusals);
    const n = refused.reduce((sum, id) => sum + (record.figures[id]?.value ?? 0), 0);
    if (n > 0) emit({ figures: [direct, ...refused], args: { suits, refused: n } });
  },
} as const satisfies ReportCheck;
