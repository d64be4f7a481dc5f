// Table 四 by its ids: the three procedures, and the outcomes that add up to the total of each.
import type { FigureId } from './figures.ts';

export const procedures = ['reconsideration', 'litigation_direct', 'litigation_after'] as const;
export type Procedure = (typeof procedures)[number];

/** In the form's order; a case that is pending has no result yet and counts all the same. */
export const disputeOutcomes = ['upheld', 'corrected', 'other', 'pending'] as const;

/** The figures of a procedure whose sum is its total. */
export function outcomeFigures(procedure: Procedure): readonly FigureId[] {
  return disputeOutcomes.map((outcome) => `disputes.${procedure}.${outcome}`);
}

export function disputeTotal(procedure: Procedure): FigureId {
  return `disputes.${procedure}.total`;
}
