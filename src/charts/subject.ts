// What the rows of a chart are made from: one office or all, and which report counts for a year.
import type { FigureId } from '../codebook/figures.ts';
import type { Dataset } from '../dataset/read.ts';
import type { Agency, CollectionRow, Office, OfficeReport } from '../dataset/shapes.ts';
import type { RowHead, Subject } from './chart.ts';
import { countIn, notCollected } from './marks.ts';
import type { Count } from './marks.ts';
import { regionsOf } from './regions.ts';
import { remembered } from '../document/remembered.ts';

/** The scope of charts over the whole collection; no office may have this id. */
export const allOffices = 'all';

/** The years a scope has charts for, in order. */
export function yearsOf(scope: string, dataset: Dataset): readonly number[] {
  if (isRegion(scope)) return yearsIn(partOf(dataset, scope)?.collection ?? []);
  return yearsByScope(dataset.collection()).get(scope) ?? [];
}

const yearsByScope = remembered((collection: Subject['collection']): ReadonlyMap<string, readonly number[]> => {
  const scopes = [...Map.groupBy(collection, ({ agency_id }) => agency_id), [allOffices, collection] as const];
  return new Map(scopes.map(([scope, rows]) => [scope, yearsIn(rows)]));
});

function yearsIn(rows: Subject['collection']): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

/** Is a scope a division code? No office may have such an id. */
export function isRegion(scope: string): boolean {
  return /^\d{6}(?:\d{3})?$/.test(scope);
}

/** A region with its offices and their reports: always the same objects, so that what is worked out of them is kept. */
export function partOf(dataset: Dataset, adcode: string): Required<Pick<Subject, PartKey>> | null {
  const known = partsByCode(dataset.collection());
  const before = known.get(adcode);
  if (before !== undefined) return before;
  const region = regionsOf(dataset.agencies()).get(adcode);
  if (region === undefined) return null;
  const reports = reportsByOffice(dataset.collection());
  const collection = region.agencies.flatMap(({ id }) => reports.get(id) ?? []);
  const part = { region, agencies: region.agencies, collection };
  known.set(adcode, part);
  return part;
}

const reportsByOffice = remembered((collection: Subject['collection']) =>
  Map.groupBy(collection, ({ agency_id }) => agency_id),
);

type PartKey = 'region' | 'agencies' | 'collection';
const partsByCode = remembered<Subject['collection'], Map<string, Required<Pick<Subject, PartKey>>>>(() => new Map());

/**
 * The year that stands for the collection: the latest of which it holds at least half as many reports as of the fullest
 * one, for the first reports of a new year are not yet all of it. Null: no report.
 */
export function currentYear(rows: readonly Pick<CollectionRow, 'year'>[]): number | null {
  const reports = new Map<number, number>();
  for (const { year } of rows) reports.set(year, (reports.get(year) ?? 0) + 1);
  const most = Math.max(...reports.values());
  const full = [...reports].filter(([, count]) => 2 * count >= most).map(([year]) => year);
  return full.length === 0 ? null : Math.max(...full);
}

/**
 * `scope` is an agency id, a division code or `all`; without a year the
 * latest, of many offices the current one. Null where the scope has no report.
 */
export function subjectOf(dataset: Dataset, scope: string, year?: number): Subject | null {
  const whole = { agencies: dataset.agencies(), collection: dataset.collection(), region: null };
  const part = isRegion(scope) ? partOf(dataset, scope) : whole;
  if (part === null) return null;
  const isMany = part.region !== null || scope === allOffices;
  const latest = isMany ? currentYear(part.collection) : yearsOf(scope, dataset).at(-1);
  const shown = year ?? latest ?? undefined;
  if (shown === undefined) return null;
  const office = isMany ? null : dataset.office(scope);
  const withdrawn = dataset.earlier().filter((entry) => entry.withdrawn);
  return { ...part, year: shown, office, searches: dataset.searches(), withdrawn, readOffice: dataset.office };
}

/** The report that counts for a year; a withdrawn one does not. */
export function reportOf({ reports }: Office, year: number): OfficeReport | null {
  return reports.findLast(({ entry }) => entry.year === year && !entry.withdrawn) ?? null;
}

/**
 * Figures of the office's report for a year; without one they
 * are not in this collection, or the office took the report back.
 */
export function countInYear(office: Office, year: number, figures: readonly FigureId[]): Count {
  const report = reportOf(office, year);
  if (report !== null) return countIn(report.record, figures);
  const isWithdrawn = office.earlier.some((entry) => entry.year === year && entry.withdrawn);
  return isWithdrawn ? { value: null, status: 'withdrawn', figures } : notCollected(figures);
}

/** A number of the collection as a count; where it has none, the office's own record says why. */
export function countFrom(
  subject: Pick<Subject, 'readOffice'>,
  row: CollectionRow,
  { value, figures }: Pick<Count, 'value' | 'figures'>,
): Count {
  if (value !== null) return { value, status: 'printed', figures };
  return countInYear(subject.readOffice(row.agency_id), row.year, figures);
}

/** A side of a rate: its number is there though we doubt it, and the office's own record says whether we do. */
export function sideOfRate(
  subject: Pick<Subject, 'readOffice'>,
  row: CollectionRow,
  side: Pick<Count, 'value' | 'figures'> & { readonly isDoubted: boolean },
): Count {
  const { value, figures, isDoubted } = side;
  return countFrom(subject, row, { value: isDoubted ? null : value, figures });
}

/** Items have no cell: prose states them, or states no total, or is not known to us. */
export function itemsCount({ items, items_qualifier: qualifier, prose }: CollectionRow): Count {
  const figures = ['narrative.proactive_items'];
  if (items === null) return { value: null, status: prose === 'known' ? 'not_stated' : 'prose_not_collected', figures };
  const isExact = qualifier !== 'about' && qualifier !== 'at_least';
  return { value: items, status: 'printed', figures, ...(isExact ? {} : { qualifier }) };
}

/**
 * The rows of the collection for the subject's year with their
 * agencies: aggregate reports first, then by division code.
 */
export function officesOf({ collection, agencies, year }: Subject): readonly OfficeRow[] {
  const known = officesByYear(collection);
  const offices = known.get(year) ?? officesOfYear(collection, agencies, year);
  known.set(year, offices);
  return offices;
}

/** An office and its row of the collection for one year. */
export interface OfficeRow {
  readonly row: CollectionRow;
  readonly agency: Agency;
}

const officesByYear = remembered<Subject['collection'], Map<number, readonly OfficeRow[]>>(() => new Map());

function officesOfYear(
  collection: Subject['collection'],
  agencies: readonly Agency[],
  year: number,
): readonly OfficeRow[] {
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
