// Which statements of the prose speak of what the report is about: the office itself, or the whole area.
import type { ClaimRecord, ReportRecord } from '../records/schema.ts';

/**
 * The claims on one concept that may stand for the report, the first one first. A report of
 * one office is not taken at a sentence about a whole district. A report of a district is
 * taken at its sentences about the whole; where it has none, at those that do not say whose
 * count they give (17 requests in the prose beside 95 in the table is for the reader to see).
 */
export function claimsInScope(
  { claims, scope }: Pick<ReportRecord, 'claims' | 'scope'>,
  concept: string,
): readonly ClaimRecord[] {
  const about = claims.filter((claim) => claim.concept === concept);
  if (scope === null || scope === 'unknown') return about;
  const same = about.filter((claim) => claim.scope === scope);
  return same.length === 0 && scope === 'aggregate' ? about : same;
}
