// What the rules on prescribed totals share: the sum of the members beside the total that is printed.
import type { Identity } from '../codebook/identities.ts';
import { differingIdentities } from '../indicators/identity-ledger.ts';
import type { ReportRecord } from '../records/schema.ts';

/** A total that is not the sum of its members. */
export interface StatedDifference {
  /** The total first, then its members. */
  readonly figures: readonly string[];
  /** The figure that holds the total. */
  readonly total: string;
  readonly sums: { readonly sum: number; readonly stated: number; readonly difference: number };
}

/**
 * Every identity of a code whose printed total differs from the sum of its members; none from a table not read whole.
 */
export function statedDifferences(record: ReportRecord, code: Identity['code']): readonly StatedDifference[] {
  return differingIdentities(record, code).map(({ left, right, leftSum, rightSum }) => ({
    figures: [...right, ...left],
    total: right[0] ?? '',
    sums: { sum: leftSum, stated: rightSum, difference: distance(leftSum, rightSum) },
  }));
}

/** How far two numbers are apart, without the binary noise of decimals. */
export function distance(one: number, other: number): number {
  const difference = Math.abs(one - other);
  return Number.isInteger(difference) ? difference : Math.round(difference * 1e6) / 1e6;
}
