// What of a region is in the collection for a year: each office a tile, by the places right below.
import type { Agency } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerPart } from './drawing/ledger.ts';
import { officeName } from './drawing/office-name.ts';
import { drawTileGrid, tileKinds } from './drawing/tile-grid.ts';
import type { TileKind } from './drawing/tile-grid.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { exampleHead, exampleOffices, exampleYear } from './example.ts';
import type { Count } from './marks.ts';
import { codesAround, regionNameOf, regionsOf } from './regions.ts';
import type { Region } from './regions.ts';
import { cellOf } from './rows.ts';
import { rowHead } from './subject.ts';
import { listed } from './words.ts';

interface CoverageRow extends ChartRow {
  readonly state: TileKind;
  /** The region right below that the office lies in; null: an office of the region itself. */
  readonly region: string | null;
  readonly region_zh: string | null;
  readonly region_en: string | null;
  /** `2023 2025`: years of which there are reports where there is none of this one. */
  readonly other_years: string | null;
}
type Rows = readonly CoverageRow[];

export const coverage: Chart<CoverageRow> = {
  id: 'coverage',
  scopes: ['all'],
  ofAnyRegion: true,
  fields: [
    { id: 'state', of: ({ state }) => state },
    { id: 'region', of: ({ region }) => region },
    { id: 'region_zh', of: ({ region_zh }) => region_zh },
    { id: 'region_en', of: ({ region_en }) => region_en },
    { id: 'other_years', of: ({ other_years }) => other_years },
  ],
  rows,
  label: ({ state }, locale) => translator(locale)(`chart.coverage.state.${state}`),
  title,
  subtitle: (_, { locale }) => translator(locale)('chart.coverage.subtitle'),
  alt,
  empty: (all, { locale }) => (all.length === 0 ? translator(locale)('chart.coverage.empty') : null),
  table,
  notes,
  draw,
  // The drawing has a key of its own.
  marks: () => [],
  example,
};

function rows(subject: Subject): Rows {
  const { agencies, collection, searches = [], withdrawn = [], region = null, office, year } = subject;
  const ofYear = (all: readonly { agency_id: string; year: number }[]) =>
    new Set(all.filter((each) => each.year === year).map(({ agency_id }) => agency_id));
  const reports = new Map(collection.filter((row) => row.year === year).map((row) => [row.agency_id, row]));
  const [takenBack, searched] = [ofYear(withdrawn), ofYear(searches)];
  const regions = regionsOf(agencies);
  const ofOffice = Map.groupBy(collection, ({ agency_id }) => agency_id);
  const yearsOf = (id: string) => (ofOffice.get(id) ?? []).map((row) => row.year).toSorted((a, b) => a - b);
  return agencies
    .filter(({ id }) => office === null || id === office.agency.id)
    .toSorted((one, other) => compare(one.adcode, other.adcode) || compare(one.id, other.id))
    .map((agency) => {
      const row = reports.get(agency.id);
      const absent = takenBack.has(agency.id) ? 'withdrawn' : searched.has(agency.id) ? 'searched' : 'absent';
      const state = row === undefined ? absent : row.read_whole ? 'whole' : 'not_whole';
      const below = regions.get(belowOf(agency, region) ?? '');
      return {
        ...rowHead(agency, year, row?.scope ?? 'unknown'),
        state,
        region: below?.adcode ?? null,
        region_zh: below?.name_zh ?? null,
        region_en: below?.name_en ?? null,
        other_years: row === undefined ? yearsOf(agency.id).join(' ') || null : null,
        count: countOf(state),
      };
    });
}

/** Of the regions around an office the one right below the region shown. */
function belowOf({ adcode }: Agency, region: Region | null): string | null {
  const around = codesAround(adcode);
  const place = region === null ? around.length : around.indexOf(region.adcode);
  return around[place - 1] ?? null;
}

/** One report, or none in this collection. */
function countOf(state: TileKind): Count {
  if (state === 'whole' || state === 'not_whole') return { value: 1, status: 'printed', figures: [] };
  return { value: null, status: state === 'withdrawn' ? state : 'not_collected', figures: [] };
}

type States = Readonly<Record<TileKind, number>>;

function statesOf(all: Rows): States {
  const count = (kind: TileKind) => all.filter(({ state }) => state === kind).length;
  return Object.fromEntries(tileKinds.map((kind) => [kind, count(kind)])) as Record<TileKind, number>;
}

function title(all: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const { whole, not_whole, withdrawn, searched } = statesOf(all);
  const parts = [t('chart.coverage.title', { year, offices: all.length, reports: whole + not_whole })];
  if (not_whole > 0) parts.push(t('chart.coverage.title.not_whole', { n: not_whole }));
  if (withdrawn > 0) parts.push(t('chart.coverage.title.withdrawn', { n: withdrawn }));
  if (searched > 0) parts.push(t('chart.coverage.title.searched', { n: searched }));
  return listed(parts, locale);
}

/** What is absent of one year may be here of another. */
function notes(all: Rows, { locale, year }: View): readonly string[] {
  const t = translator(locale);
  const elsewhere = all.filter(({ other_years }) => other_years !== null).length;
  return [
    ...(all.some(({ state }) => state === 'absent') ? [t('chart.coverage.note.absent')] : []),
    ...(elsewhere > 0 ? [t('chart.coverage.note.other_years', { n: elsewhere, year })] : []),
    t('chart.coverage.note'),
  ];
}

/** Offices a label tells one by one; of more it tells so many places. */
const mostToldApart = 6;

function alt(all: Rows, view: View): string {
  const t = translator(view.locale);
  const told = all.length <= mostToldApart ? all.map(tell) : toldPlaces();
  return [title(all, view), ...told].join(t('figure.stop'));

  function tell(row: CoverageRow): string {
    const state = t(`chart.coverage.state.${row.state}`);
    return t('figure.told', { head: officeName(row, view.locale), told: state });
  }

  function toldPlaces(): readonly string[] {
    return linesOf(all)
      .slice(0, mostToldApart)
      .map(({ first, rows: own }) => {
        const { whole, not_whole } = statesOf(own);
        const words = t('chart.coverage.of', { reports: whole + not_whole, offices: own.length });
        return t('figure.told', { head: nameOf(first, view.locale), told: words });
      });
  }
}

interface Line {
  readonly first: CoverageRow;
  readonly rows: Rows;
}

/** The region's own offices, then those of each region below. */
function linesOf(all: Rows): readonly Line[] {
  const groups = Map.groupBy(all, ({ region }) => region);
  const own = groups.get(null) ?? [];
  const below = [...groups].filter(([region]) => region !== null).map(([, group]) => group);
  return [own, ...below].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, rows: group }];
  });
}

function nameOf({ region, region_zh, region_en }: CoverageRow, locale: Locale): string {
  if (region === null) return translator(locale)('chart.coverage.own');
  return regionNameOf({ name_zh: region_zh ?? region, name_en: region_en }, locale);
}

/** One line for each office: its place, what is here, and the report. */
function table(all: Rows, { locale, year }: View): Table {
  const t = translator(locale);
  return {
    caption: t('chart.coverage.caption', { year }),
    stub: t('figure.office'),
    heads: [t('chart.coverage.region'), t('chart.coverage.state'), t('chart.coverage.reports')],
    rows: all.map((row) => ({
      head: officeName(row, locale),
      cells: [nameOf(row, locale), stateWords(row, locale), cellOf(row)],
    })),
  };
}

function stateWords({ state, other_years }: CoverageRow, locale: Locale): string {
  const t = translator(locale);
  const words = t(`chart.coverage.state.${state}`);
  if (other_years === null) return words;
  return t('chart.coverage.state.other_years', { words, years: other_years.replaceAll(' ', t('figure.comma')) });
}

function draw(all: Rows, canvas: Parameters<typeof drawTileGrid>[2]): SVGSVGElement {
  const { locale } = canvas;
  const t = translator(locale);
  const lines = linesOf(all);
  if (unitFor(lines.map(({ rows: own }) => own.length)) === 'bars')
    return drawLedger(
      lines.map((line) => barOf(line, canvas)),
      canvas,
      { unit: 'bars' },
    );
  const key = tileKinds
    .filter((kind) => all.some(({ state }) => state === kind))
    .map((kind) => ({ kind, text: t(`chart.coverage.state.${kind}`) }));
  const tiles = lines.map(({ first, rows: own }) => {
    const { whole, not_whole } = statesOf(own);
    return {
      label: nameOf(first, locale),
      told: t('chart.coverage.of', { reports: whole + not_whole, offices: own.length }),
      tiles: own.map(({ state }) => state),
    };
  });
  return drawTileGrid(tiles, key, canvas);
}

/** Of very many offices a bar: those with a report, then those without. */
function barOf({ first, rows: own }: Line, { locale }: View): LedgerPart {
  const t = translator(locale);
  const { whole, not_whole } = statesOf(own);
  const reports = whole + not_whole;
  const others = own.length - reports;
  return {
    kind: 'line',
    label: nameOf(first, locale),
    count: { value: own.length, status: 'printed', figures: [] },
    runs: [
      { look: 'ink', count: reports },
      { look: 'pending', count: others },
    ],
    key: [
      { look: 'ink', text: t('chart.coverage.with', { n: reports }) },
      { look: 'pending', text: t('chart.coverage.without', { n: others }) },
    ],
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Two places, an office of the region itself, and every state. */
function example(): Example<CoverageRow> {
  const states = ['whole', 'whole', 'not_whole', 'absent', 'searched', 'withdrawn'] as const;
  const all = exampleOffices.map((office, index): CoverageRow => {
    const state = states[index] ?? 'absent';
    const place = index === 0 ? null : index < 4 ? 'first' : 'second';
    const word = (locale: Locale) => (place === null ? null : translator(locale)(`chart.coverage.example.${place}`));
    return {
      ...exampleHead(office),
      state,
      region: place,
      region_zh: word('zh-CN'),
      region_en: word('en'),
      other_years: null,
      count: countOf(state),
    };
  });
  return { scope: 'all', year: exampleYear, rows: all };
}
