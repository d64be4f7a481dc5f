// Reports their offices took back and put no other in the place of: pages say so rather than that there is none here.
import type { Dataset } from '../dataset/read.ts';
import type { CollectionRow, SourceEntry } from '../dataset/shapes.ts';
import { remembered } from '../document/remembered.ts';

/** The latest year first; those that came in again are told as new. */
export function withdrawnReports(
  earlier: readonly SourceEntry[],
  rows: readonly CollectionRow[],
): readonly SourceEntry[] {
  const inUse = new Set(rows.map(({ agency_id, year }) => `${String(year)} ${agency_id}`));
  return earlier
    .filter(({ withdrawn, agency_id, year }) => withdrawn && !inUse.has(`${String(year)} ${agency_id}`))
    .toSorted((one, other) => other.year - one.year || compare(one.agency_id, other.agency_id));
}

/** Their years by office, the latest first. */
export const withdrawnYears = remembered(
  ({ earlier, collection }: Pick<Dataset, 'earlier' | 'collection'>): ReadonlyMap<string, readonly number[]> => {
    const offices = Map.groupBy(withdrawnReports(earlier(), collection()), ({ agency_id }) => agency_id);
    return new Map([...offices].map(([id, own]) => [id, [...new Set(own.map(({ year }) => year))]]));
  },
);

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
