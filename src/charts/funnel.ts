// The disclosure rate against requests processed: one group of peers, with the limits chance alone would keep them in.
import type { Agency } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { usualDefinition, disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import { funnelPlace } from '../indicators/funnel-limits.ts';
import { indicatorName } from '../indicators/indicator-words.ts';
import { leastOffices } from '../indicators/peer-position.ts';
import { percentOf } from '../indicators/percent.ts';
import { presentResult } from '../indicators/small-numbers.ts';
import type { Canvas, Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawFunnel } from './drawing/funnel-plot.ts';
import { officeName } from './drawing/office-name.ts';
import { mostOffices } from './drawing/office-parts.ts';
import { exampleHead, exampleOffices, exampleYear } from './example.ts';
import { kindOf } from './office-kind.ts';
import { resultOf } from './peer-results.ts';
import type { SidedResult } from './peer-results.ts';
import { percentWords, rateWords } from './rate-words.ts';
import { byOffice, cellOf } from './rows.ts';
import { countFrom, officesOf, rowHead } from './subject.ts';

import { capitalised, listed } from './words.ts';

const indicator = disclosureDefinitions[usualDefinition];
const measures = ['granted', 'processed'] as const;

interface FunnelRow extends ChartRow {
  readonly measure: (typeof measures)[number];
  readonly kind: Pick<Agency, 'type' | 'level'>;
  readonly result: SidedResult;
}
type Rows = readonly FunnelRow[];

export const funnel: Chart<FunnelRow> = {
  id: 'funnel',
  scopes: ['all'],
  fields: [
    { id: 'type', of: ({ kind }) => kind.type },
    { id: 'level', of: ({ kind }) => kind.level },
    { id: 'measure', of: ({ measure }) => measure },
  ],
  rows,
  label: ({ measure }, locale) => translator(locale)(`chart.funnel.${measure}`),
  title,
  subtitle: (_, { locale }) => translator(locale)('chart.funnel.subtitle', { rate: rateName(locale) }),
  alt,
  empty: (all, { locale }) =>
    isDrawn(all) ? null : translator(locale)('chart.funnel.empty', { least: leastOffices, cases: leastCases }),
  table,
  notes: (_, { locale }) => [translator(locale)('indicator.funnel.rule')],
  draw,
  example,
};

const leastCases = indicator.leastCases.ranked ?? 0;

function rows(subject: Subject): Rows {
  const { office } = subject;
  const offices = officesOf(subject).filter(({ agency }) => office === null || agency.id === office.agency.id);
  return offices.flatMap(({ agency, row }) => {
    const result = resultOf(row, usualDefinition);
    const head = { ...rowHead(agency, row.year, row.scope), kind: agency, result };
    const count = (value: number | null, figures: readonly string[]) => countFrom(subject, row, { value, figures });
    return [
      { ...head, measure: 'granted', count: count(result.numerator, result.above) },
      { ...head, measure: 'processed', count: count(result.denominator, result.below) },
    ] as const;
  });
}

function rateName(locale: Locale): string {
  return capitalised(indicatorName(indicator, locale), locale);
}

interface Point {
  readonly row: FunnelRow;
  readonly part: number;
  readonly cases: number;
}

/** Offices that may be ranked, of the one group of type, level and scope that has most of them. */
function pointsOf(all: Rows): readonly Point[] {
  const ranked = all.flatMap((row) => {
    const { numerator: part, denominator: cases } = row.result;
    if (row.measure !== 'granted' || row.scope === 'unknown' || part === null || cases === null) return [];
    return presentResult(indicator, row.result).isRanked ? [{ row, part, cases }] : [];
  });
  const groups = [...Map.groupBy(ranked, ({ row }) => `${row.kind.type} ${row.kind.level} ${row.scope}`).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function isDrawn(all: Rows): boolean {
  return pointsOf(all).length >= leastOffices;
}

function pooledOf(points: readonly Point[]): { readonly part: number; readonly cases: number } {
  const sum = (key: 'part' | 'cases') => points.reduce((total, point) => total + point[key], 0);
  return { part: sum('part'), cases: sum('cases') };
}

function groupWords({ kind, scope }: FunnelRow, locale: Locale): string {
  const t = translator(locale);
  return t('chart.funnel.kind', { kind: kindOf(kind, locale), scope: t(`site.scope.${scope}`) });
}

function title(all: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const points = pointsOf(all);
  const [first] = points;
  if (first === undefined) return t('chart.funnel.title.none', { year, cases: leastCases });
  const { part, cases } = pooledOf(points);
  const group = groupWords(first.row, locale);
  if (points.length < leastOffices) return t('chart.funnel.title.few', { year, n: points.length, cases: leastCases });
  const inside = points.filter((point) => funnelPlace(point.part, point.cases, part / cases) === 'inside').length;
  const rate = percentWords(percentOf(part, cases), locale);
  return listed(
    [t('chart.funnel.title', { year, group, n: points.length, rate }), t('chart.funnel.title.inside', { inside })],
    locale,
  );
}

function alt(all: Rows, view: View): string {
  const t = translator(view.locale);
  const told = byOffice(all)
    .slice(0, mostOffices)
    .map(({ first }) => t('figure.told', { head: officeName(first, view.locale), told: rateTold(first, view.locale) }));
  return [title(all, view), ...told].join(t('figure.stop'));
}

/** Both counts and the rate as the rule on small numbers allows it. */
function rateTold({ result }: FunnelRow, locale: Locale): string {
  const { counts, rate, why } = rateWords(indicator, result, locale);
  return listed(
    [counts, rate, why].filter((part): part is string => part !== null && part !== ''),
    locale,
  );
}

function table(all: Rows, { locale, year }: View): Table {
  const t = translator(locale);
  const heads = ['granted', 'processed', 'rate', 'group'].map((head) => t(`chart.funnel.${head}`));
  return {
    caption: t('chart.funnel.caption', { year, rate: rateName(locale) }),
    stub: t('figure.office'),
    heads,
    rows: byOffice(all).map(({ first, rows: own }) => {
      const { rate, interval, why } = rateWords(indicator, first.result, locale);
      const words = [rate === null ? null : `${rate} (${interval ?? ''})`, why].filter((part) => part !== null);
      return {
        head: officeName(first, locale),
        cells: [...own.map(cellOf), words.join(' · '), groupWords(first, locale)],
      };
    }),
  };
}

function draw(all: Rows, canvas: Canvas): SVGSVGElement {
  const { locale } = canvas;
  const t = translator(locale);
  const points = pointsOf(all);
  const { part, cases } = pooledOf(points);
  const rate = percentWords(percentOf(part, cases), locale);
  return drawFunnel(
    points.map((point) => ({
      part: point.part,
      cases: point.cases,
      name: officeName(point.row, locale),
      counts: rateWords(indicator, point.row.result, locale).counts,
    })),
    {
      centre: part / cases,
      xTitle: t('chart.funnel.processed'),
      yTitle: rateName(locale),
      centreWords: t('chart.funnel.pooled', { rate }),
      inner: t('indicator.funnel.inner'),
      outer: t('indicator.funnel.outer'),
    },
    canvas,
  );
}

/** Ten towns set far apart, so that the name of each has its place. */
function example(): Example<FunnelRow> {
  const given = [
    [11, 31],
    [41, 48],
    [33, 75],
    [83, 110],
    [85, 160],
    [163, 240],
    [156, 420],
    [497, 700],
    [661, 1200],
    [1612, 2600],
  ] as const;
  const kind = { type: 'town', level: 'township' } as const;
  const all = given.flatMap(([numerator, denominator], index) => {
    const office = exampleOffices[index % exampleOffices.length] ?? 'town';
    const name = exampleHead(office);
    const turn = index < exampleOffices.length ? '' : ' 2';
    const head = {
      ...name,
      agency_id: `${name.agency_id}${turn.trim()}`,
      agency_name_zh: `${name.agency_name_zh}${turn}`,
      agency_name_en: `${name.agency_name_en}${turn}`,
      scope: 'own' as const,
      kind,
    };
    const counts = { numerator, denominator, value: numerator / denominator, status: 'computed' } as const;
    const result = { ...nothing, ...counts };
    return measures.map((measure) => ({
      ...head,
      measure,
      result,
      count: { value: measure === 'granted' ? numerator : denominator, status: 'printed' as const, figures: [] },
    }));
  });
  return { scope: 'all', year: exampleYear, rows: all };
}

const nothing = {
  indicator: indicator.id,
  emptyCases: null,
  figures: [],
  missing: [],
  doubted: [],
  contested: [],
  isApproximate: false,
  above: [],
  below: [],
} as const;
