// The years each office has a report for, the latest first.
import { remembered } from '../document/remembered.ts';
import type { CollectionRow } from '../dataset/shapes.ts';

export const reportYears = remembered((rows: readonly CollectionRow[]): ReadonlyMap<string, readonly number[]> => {
  const groups = Map.groupBy(rows, ({ agency_id }) => agency_id);
  return new Map([...groups].map(([id, own]) => [id, [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a)]));
});
