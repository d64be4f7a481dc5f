// How a number in the prose is held against a number in a table.
import type { NarrativeConceptId } from '../codebook/concepts.ts';
import { claimsInScope } from '../indicators/claims-in-scope.ts';
import type { ClaimRecord, ReportRecord } from '../records/schema.ts';
import { distance } from './stated-difference.ts';
import { statedSum } from './stated-sum.ts';

/** A claim that the table does not bear out. */
export interface Contradiction {
  readonly claim: ClaimRecord;
  readonly stated: number;
  readonly difference: number;
  /** The figures whose sum is `stated`. */
  readonly figures: readonly string[];
}

/**
 * Holds the claims of one concept against the sum of figures. Claims of the report's own scope count, exact ones (none
 * received is exact) before approximate ones; where any of them agrees, the others are taken for parts or repeats.
 * Null too where a figure has no value, is doubted by ourselves, or nothing is claimed.
 */
export function contradiction(
  record: ReportRecord,
  concept: NarrativeConceptId,
  figures: readonly string[],
): Contradiction | null {
  const stated = statedSum(record, figures);
  const claims = claimsInScope(record, concept);
  const exact = claims.filter(isExact);
  const judged = exact.length > 0 ? exact : claims;
  const [claim] = judged;
  if (stated === null || claim === undefined || judged.some((one) => agrees(one, stated))) return null;
  return { claim, stated, difference: distance(claim.value, stated), figures };
}

/**
 * Exact: equal. At least: the table has no less. About: from a tenth below to a tenth above, and upwards as far as the
 * last digit given allows, since 140余 covers 149 and 100余 covers 199.
 */
function agrees({ qualifier, value }: Pick<ClaimRecord, 'qualifier' | 'value'>, stated: number): boolean {
  if (qualifier === 'at_least') return stated >= value;
  if (qualifier !== 'about') return stated === value;
  return stated >= 0.9 * value && (stated <= 1.1 * value || stated < value + lastPlace(value));
}

function isExact({ qualifier }: ClaimRecord): boolean {
  return qualifier === 'exact' || qualifier === 'none';
}

/** The power of ten of the last digit that is not 0: 10 for 140, 100 for 2600. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return place;
}
