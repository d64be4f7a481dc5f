// A chart of one scope and year, ready to be set: its words, its table, its rows as they are published, their hash.
import { createHash } from 'node:crypto';
import type { Office, OfficeReport } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Chart, ChartRow, DefinedTitle, Example, Subject, Table, View } from './chart.ts';
import { buildDocument } from './drawing/document.ts';
import { serialize } from './drawing/serialize.ts';
import { officeName } from './drawing/office-name.ts';
import { charts } from './index.ts';
import { marksIn } from './marks.ts';
import type { Mark } from './marks.ts';
import { regionNameOf } from './regions.ts';
import { remembered } from '../document/remembered.ts';
import { allOffices, officesOf, reportOf } from './subject.ts';

export type FlatRow = Readonly<Record<string, string | number | null>>;

/**
 * Where the numbers come from: one office's report (null: not in this collection), all reports of a year, or nowhere.
 */
export type Source =
  | { readonly kind: 'report'; readonly report: OfficeReport | null }
  | { readonly kind: 'collection'; readonly reports: number }
  | { readonly kind: 'example' };

export interface Figure {
  readonly chart: string;
  /** Agency id, division code of a region or `all`. */
  readonly scope: string;
  readonly view: View;
  /** Whom it is about. */
  readonly about: string;
  readonly title: string;
  /** By each definition of 公开率 the reader may choose; null where the title does not rest on it. */
  readonly titles: readonly DefinedTitle[] | null;
  readonly subtitle: string;
  readonly alt: string;
  /** Why there is no drawing; null where there is one. */
  readonly empty: string | null;
  readonly notes: readonly string[];
  /** Marks other than zero that the reader may need explained. */
  readonly marks: readonly Mark[];
  readonly table: Table;
  readonly source: Source;
  /** Columns of the tidy rows, in their order. */
  readonly columns: readonly string[];
  readonly rows: readonly FlatRow[];
  /** What each row counts, in the reader's language; same order as the rows. */
  readonly labels: readonly string[];
  /** First 8 hexadecimal digits of the SHA-256 of `JSON.stringify(rows)`; the same in every language. */
  readonly hash: string;
  /** A new drawing; null where there is nothing to draw. */
  readonly draw: (width: number) => SVGSVGElement | null;
  /** The drawing as text, made once for each width. */
  readonly drawn: (width: number) => Drawn | null;
}

export interface Drawn {
  readonly text: string;
  readonly height: number;
  /**
   * What stands in the drawing, for a larger one, and how its texts are anchored where they do not say so themselves.
   */
  readonly content: string;
  readonly anchor: string | null;
}

/** An unknown id is our own fault and throws. */
export function chartOf(id: string): Chart {
  const chart = charts.find((each) => each.id === id);
  if (chart === undefined) throw new Error(`invalid chart: ${id}`);
  return chart;
}

export function figureOf(chart: Chart, subject: Subject, locale: Locale): Figure {
  const { office, year } = subject;
  const view: View = { locale, year, scope: office === null ? 'all' : 'agency' };
  const region = subject.region ?? null;
  const all = region === null ? translator(locale)('figure.all_offices') : regionNameOf(region, locale);
  const about = office === null ? all : nameOf(office.agency, locale);
  const source: Source =
    office === null
      ? { kind: 'collection', reports: officesOf(subject).length }
      : { kind: 'report', report: reportOf(office, year) };
  return assemble(chart, rowsOf(chart, subject), {
    view,
    about,
    source,
    scope: office?.agency.id ?? region?.adcode ?? allOffices,
  });
}

/** The figure of a chart's own example, for the gallery. */
export function exampleFigure(chart: Chart, locale: Locale): Figure {
  const { scope, year, rows }: Example<ChartRow> = chart.example();
  const view: View = { locale, scope, year };
  const about = translator(locale)('figure.example');
  return assemble(chart, publish(chart, rows), { view, about, source: { kind: 'example' }, scope: 'example' });
}

function assemble(
  chart: Chart,
  { rows, flat, hash }: Rows,
  { view, about, source, scope }: Pick<Figure, 'view' | 'about' | 'source' | 'scope'>,
): Figure {
  const empty = chart.empty(rows, view);
  const alt = chart.alt(rows, view);
  const drawings = new Map<number, Drawn | null>();
  return {
    chart: chart.id,
    scope,
    view,
    about,
    title: chart.title(rows, view),
    titles: chart.titles?.(rows, view) ?? null,
    subtitle: chart.subtitle(rows, view),
    alt,
    empty,
    notes: empty === null ? chart.notes(rows, view) : [],
    marks: empty === null ? (chart.marks?.(rows) ?? marksIn(rows.map(({ count }) => count))) : [],
    table: chart.table(rows, view),
    source,
    columns: [...headColumns, ...chart.fields.map(({ id }) => id), ...countColumns],
    rows: flat,
    labels: rows.map((row) => chart.label(row, view.locale)),
    hash,
    draw,
    drawn: (width) => {
      const known = drawings.get(width);
      if (known !== undefined) return known;
      const made = drawnOf(draw(width));
      drawings.set(width, made);
      return made;
    },
  };

  function draw(width: number): SVGSVGElement | null {
    if (empty !== null) return null;
    const svg = chart.draw(rows, { ...view, width, document: buildDocument });
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', alt);
    return svg;
  }
}

function drawnOf(svg: SVGSVGElement | null): Drawn | null {
  if (svg === null) return null;
  const text = serialize(svg);
  return {
    text,
    height: Number(svg.getAttribute('height')),
    content: text.slice(text.indexOf('>') + 1, text.lastIndexOf('<')),
    anchor: svg.getAttribute('text-anchor'),
  };
}

const headColumns = ['year', 'agency_id', 'agency_name_zh', 'agency_name_en', 'scope'] as const;
const countColumns = ['value', 'status', 'figures'] as const;

function flatten(chart: Chart, row: ChartRow): FlatRow {
  const flat: Record<string, string | number | null> = {};
  for (const column of headColumns) flat[column] = row[column];
  for (const field of chart.fields) flat[field.id] = field.of(row);
  const { value, status, figures } = row.count;
  return Object.assign(flat, { value, status: chart.statusOf?.(row) ?? status, figures: figures.join(' ') });
}

function nameOf({ name_zh, name_en }: { name_zh: string; name_en: string }, locale: Locale): string {
  return officeName({ agency_name_zh: name_zh, agency_name_en: name_en }, locale);
}

/** Rows as a chart has them and as they are published. */
interface Rows {
  readonly rows: readonly ChartRow[];
  readonly flat: readonly FlatRow[];
  readonly hash: string;
}

/** Made once for each chart and year of an office, or of all: every language and file shows the same. */
const rowsBySubject = remembered<Office | Subject['collection'], Map<string, Rows>>(() => new Map());

function rowsOf(chart: Chart, subject: Subject): Rows {
  const known = rowsBySubject(subject.office ?? subject.collection);
  const key = `${chart.id} ${subject.year}`;
  const rows = known.get(key) ?? publish(chart, chart.rows(subject));
  known.set(key, rows);
  return rows;
}

function publish(chart: Chart, rows: readonly ChartRow[]): Rows {
  const flat = rows.map((row) => flatten(chart, row));
  return { rows, flat, hash: createHash('sha256').update(JSON.stringify(flat)).digest('hex').slice(0, 8) };
}
