// What the rows of a chart are made from: one office or all, and which report counts for a year.
import type { Dataset } from '../dataset/read.ts';
import type { Agency, CollectionRow, Office, OfficeReport } from '../dataset/shapes.ts';
import type { RowHead, Subject } from './chart.ts';
import { countIn, notCollected } from './marks.ts';
import type { Count } from './marks.ts';

/** The scope of charts over the whole collection; no office may have this id. */
export const allOffices = 'all';

/** The years a scope has charts for, in order. */
export function yearsOf(scope: string, dataset: Dataset): readonly number[] {
  const rows = dataset.collection();
  const own = scope === allOffices ? rows : rows.filter(({ agency_id }) => agency_id === scope);
  return [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
}

/** `scope` is an agency id or `all`; without a year the latest. Null where the scope has no report. */
export function subjectOf(dataset: Dataset, scope: string, year?: number): Subject | null {
  const shown = year ?? yearsOf(scope, dataset).at(-1);
  if (shown === undefined) return null;
  return {
    year: shown,
    office: scope === allOffices ? null : officeOf(dataset, scope),
    agencies: dataset.agencies(),
    collection: dataset.collection(),
    readOffice: dataset.office,
  };
}

/** The office asked for last: the charts of a page follow one another. */
const lastOffices = new WeakMap<Dataset, Office>();

function officeOf(dataset: Dataset, id: string): Office {
  const last = lastOffices.get(dataset);
  if (last?.agency.id === id) return last;
  const office = dataset.office(id);
  lastOffices.set(dataset, office);
  return office;
}

/** The report that counts for a year; a withdrawn one does not. */
export function reportOf({ reports }: Office, year: number): OfficeReport | null {
  return reports.findLast(({ entry }) => entry.year === year && !entry.withdrawn) ?? null;
}

/** A number of the collection as a count; where it has none, the office's own record says why. */
export function countFrom(
  subject: Subject,
  row: CollectionRow,
  { value, figures }: Pick<Count, 'value' | 'figures'>,
): Count {
  if (value !== null) return { value, status: 'printed', figures };
  const report = reportOf(subject.readOffice(row.agency_id), row.year);
  return report === null ? notCollected(figures) : countIn(report.record, figures);
}

/** The rows of the collection for the subject's year with their agencies: aggregate reports first, then by division code. */
export function officesOf({ collection, agencies, year }: Subject): readonly { row: CollectionRow; agency: Agency }[] {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  return collection
    .filter((row) => row.year === year)
    .flatMap((row) => {
      const agency = known.get(row.agency_id);
      return agency === undefined ? [] : [{ row, agency }];
    })
    .sort((a, b) => scopeOrder(a.row) - scopeOrder(b.row) || compare(a.agency.adcode, b.agency.adcode));
}

function scopeOrder({ scope }: CollectionRow): number {
  return ['aggregate', 'own', 'unknown'].indexOf(scope);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The columns every row of a chart begins with. */
export function rowHead(agency: Agency, year: number, scope: CollectionRow['scope']): RowHead {
  const { id, name_zh, name_en } = agency;
  return { agency_id: id, agency_name_zh: name_zh, agency_name_en: name_en, year, scope };
}
