// The offices of the collection in small files, by which any few of them are set side by side without fetching the rest.
import { remembered } from '../document/remembered.ts';
import type { OfficeRow } from '../charts/subject.ts';
import { dataset } from '../dataset/on-disk.ts';
import { fileOfKey } from '../dataset/office-search/grams.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import { latestRows } from './peer-pages.ts';

/** About so many offices are in one file: one of five years comes to some 4 kB of it, packed. */
const officesInShard = 12;

/** Each office is in the file that a hash of its id names, so that a script finds it by its id alone. */
export function compareShards(): readonly (readonly OfficeRow[])[] {
  return shardsOf(dataset.collection());
}

const shardsOf = remembered((collection: readonly CollectionRow[]): readonly (readonly OfficeRow[])[] => {
  const offices = latestRows(collection, dataset.agencies());
  const count = Math.max(1, Math.ceil(offices.length / officesInShard));
  const byShard = Map.groupBy(offices, ({ agency }) => fileOfKey(agency.id, count));
  return Array.from({ length: count }, (_, shard) => byShard.get(shard) ?? []);
});
