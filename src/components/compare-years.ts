// Groups with many reports by year: the page of the group has the latest report of each office, others one year each.
import type { OfficeRow } from '../charts/subject.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import { reportsOfAll } from './compare-rows.ts';
import { mostCompared } from './peer-pages.ts';
import type { PeerPage } from './peer-pages.ts';

/** With more reports a page would be slow to fetch and to read: about 4 kB each before packing. */
export const mostReports = 110;

/** Years that have pages of their own, the latest first; none where one page holds all. */
export function yearsApart({ offices }: Pick<PeerPage, 'offices'>, collection: readonly CollectionRow[]) {
  if (offices.length > mostCompared) return [];
  const reports = reportsOfAll(offices, collection);
  if (reports.length <= mostReports) return [];
  return [...new Set(reports.map(({ row }) => row.year))].toSorted((one, other) => other - one);
}

/** The page of a group for one year. */
export function yearSlug(slug: string, year: number): string {
  return `${slug}/year-${String(year)}`;
}

/** The latest report of each office; reports stand office by office, the latest first. */
export function latestOf(reports: readonly OfficeRow[]): readonly OfficeRow[] {
  return reports.filter(({ agency }, index) => reports[index - 1]?.agency.id !== agency.id);
}
