// A claim as a pattern found it, before it is tied to the source; and which of several stands for the report.
import type { Claim } from '../claim.ts';
import type { Clause } from '../clause.ts';
import type { Quantity } from '../quantity.ts';
import type { Zone } from '../prose.ts';

/** `start` and `end` are offsets in the folded text. */
export interface Hit {
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly qualifier: Claim['qualifier'];
}

/** A number and its unit as a hit. */
export function quantityHit(clause: Clause, { start, end, qualifier }: Quantity, value: number): Hit {
  return { clause, start: clause.start + start, end: clause.start + end, value, qualifier };
}

/** Words that say "none". */
export function noneHit(clause: Clause, start: number, end: number): Hit {
  return { clause, start: clause.start + start, end: clause.start + end, value: 0, qualifier: 'none' };
}

/** True for a clause whose figures are this office's results of this year and no parts of others. */
export function isResult(clause: Clause): boolean {
  return !clause.isPart && isResultOrPart(clause);
}

/** The same behind 其中, for what is no part of the requests or documents counted before it: disputes. */
export function isResultOrPart({ isAside, isElsewhen, isNoResult, isOfOther }: Clause): boolean {
  return !isAside && !isElsewhen && !isNoResult && !isOfOther;
}

/**
 * The first hit in the first zone that has any; beside it the first of the other scope, where its sentence names it (全区
 * 收到101件, 我办收到3件). None where one sentence says that there was none and another how many.
 */
export function choose(
  zones: readonly Zone[],
  clauses: ReadonlyMap<Zone, readonly Clause[]>,
  find: (clauses: readonly Clause[]) => readonly Hit[],
): Hit[] {
  for (const zone of zones) {
    const hits = find(clauses.get(zone) ?? []);
    const [first] = hits;
    if (first === undefined) continue;
    if (first.qualifier === 'none' && hits.some((hit) => denies(first, hit))) return [];
    const other = hits.find(({ clause }) => clause.scope !== first.clause.scope && clause.isScopeStated);
    return other ? [first, other] : [first];
  }
  return [];
}

function denies(none: Hit, { clause, value }: Hit): boolean {
  return value > 0 && clause.scope === none.clause.scope;
}
