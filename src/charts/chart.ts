// What a chart is: plain rows made from offices or the collection, the sentence they give, a table and a drawing.
import type { Agency, CollectionRow, Office, SearchEntry, SourceEntry } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import type { CountStatus } from '../codebook/count-statuses.ts';
import type { Count, Mark } from './marks.ts';
import type { Region } from './regions.ts';

/** agency: one office; all: every office of the collection or of a region, as rows for each, never as a sum. */
export const scopeKinds = ['agency', 'all'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What rows are made from. */
export interface Subject {
  /** The year drawn; of a series the last one. */
  readonly year: number;
  /** null: all offices. */
  readonly office: Office | null;
  readonly agencies: readonly Agency[];
  readonly collection: readonly CollectionRow[];
  /** The region `agencies` and `collection` are of; none: all of them. */
  readonly region?: Region | null;
  /** Who looked for a report and did not find it. */
  readonly searches?: readonly SearchEntry[];
  /** Reports their offices took back. */
  readonly withdrawn?: readonly Pick<SourceEntry, 'agency_id' | 'year'>[];
  readonly readOffice: (id: string) => Office;
}

/** Whose number a row holds. Own and aggregate reports never stand in one sum. */
export interface RowHead {
  readonly agency_id: string;
  readonly agency_name_zh: string;
  readonly agency_name_en: string;
  readonly year: number;
  readonly scope: CollectionRow['scope'];
}

/** One number, or the reason why there is none. */
export interface ChartRow extends RowHead {
  readonly count: Count;
}

/** How the rows are looked at: by whom, for which year, one office or all. */
export interface View {
  readonly locale: Locale;
  readonly scope: ScopeKind;
  readonly year: number;
}

/** `width` in pixels: `widths.wide` or `widths.narrow`; a drawing is made for its width, not shrunk to it. */
export interface Canvas extends View {
  readonly width: number;
  readonly document: Document;
}

/** The two widths every chart is drawn for; `narrow` keeps 12 px text inside 300 px. */
export const widths = { wide: 680, narrow: 296 } as const;

/** One column of the tidy file behind a chart. */
export interface Field<Row> {
  readonly id: string;
  of(row: Row): string | number | null;
}

/** A number with the report it is from, or words. */
export type Cell = string | { readonly count: Count; readonly agency: string; readonly year: number };

export interface Table {
  readonly caption: string;
  /** Heading of the column of row heads, then of each column. */
  readonly stub: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly Cell[] }[];
}

/** The answer by one definition of 公开率. */
export interface DefinedTitle {
  readonly definition: DisclosureDefinition;
  readonly title: string;
}

export interface Example<Row> {
  readonly scope: ScopeKind;
  readonly year: number;
  readonly rows: readonly Row[];
}

/** Methods rather than properties, so that charts with rows of their own fit one list. */
export interface Chart<Row extends ChartRow = ChartRow> {
  /** The file's name; permanent, it is in the addresses. */
  readonly id: string;
  readonly scopes: readonly ScopeKind[];
  /** It shows a region with a single office too; others set offices beside each other. */
  readonly ofAnyRegion?: boolean;
  /** Columns of the tidy file between those of `RowHead` and the count. */
  readonly fields: readonly Field<Row>[];
  /** What its files say of a row that holds more than its count; without it, the status of the count. */
  statusOf?(row: Row): CountStatus;
  rows(subject: Subject): readonly Row[];
  /** What the row counts, in the reader's language. */
  label(row: Row, locale: Locale): string;
  /** The answer, made from the rows. */
  title(rows: readonly Row[], view: View): string;
  /** The same by each definition of 公开率, where the answer rests on it. */
  titles?(rows: readonly Row[], view: View): readonly DefinedTitle[];
  /** Measure and unit. */
  subtitle(rows: readonly Row[], view: View): string;
  /** The finding in words, for those who do not see the drawing. */
  alt(rows: readonly Row[], view: View): string;
  /** Why there is nothing to draw; null when there is. */
  empty(rows: readonly Row[], view: View): string | null;
  table(rows: readonly Row[], view: View): Table;
  notes(rows: readonly Row[], view: View): readonly string[];
  draw(rows: readonly Row[], canvas: Canvas): SVGSVGElement;
  /** Marks the drawing leaves to be explained; without it, those of all its numbers. */
  marks?(rows: readonly Row[]): readonly Mark[];
  example(): Example<Row>;
}
