// What every funnel shares: a rate against its number of cases in one
// group of peers, with the limits chance alone would keep them in.
import type { Agency, CollectionRow } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { funnelPlace } from '../indicators/funnel-limits.ts';
import { caveatsOfYear } from '../indicators/indicator.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicatorName } from '../indicators/indicator-words.ts';
import { leastOffices } from '../indicators/peer-position.ts';
import { percentOf } from '../indicators/percent.ts';
import { presentResult } from '../indicators/small-numbers.ts';
import type { Canvas, Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawFunnel } from './drawing/funnel-plot.ts';
import { officeName, placesAbove, shortNames } from './drawing/office-name.ts';
import { exampleHead, exampleYear } from './example.ts';
import { kindOf } from './office-kind.ts';
import { unknownResult } from './peer-example.ts';
import type { SidedResult } from './peer-results.ts';
import { percentWords, rateWords } from './rate-words.ts';
import { byOffice, cellOf } from './rows.ts';
import { officesOf, rowHead, sideOfRate } from './subject.ts';
import { toldOffices } from './told-offices.ts';
import { capitalised, listed, lowered } from './words.ts';

/** Both counts of a rate. */
export interface FunnelRow extends ChartRow {
  readonly measure: string;
  readonly kind: Pick<Agency, 'type' | 'level'>;
  readonly place: readonly string[];
  readonly result: SidedResult;
}
type Rows = readonly FunnelRow[];

/** One funnel: its rate, and the names of both counts in its file, worded by `chart.funnel.<name>`. */
export interface FunnelFacts {
  readonly id: string;
  readonly indicator: Indicator;
  readonly part: string;
  readonly cases: string;
  /** What the pooled rate is called, where another funnel has the same part. */
  readonly rate?: string;
  readonly resultOf: (row: CollectionRow) => SidedResult;
  /** Counts of the ten towns of its example: the part and the cases. */
  readonly example: readonly (readonly [number, number])[];
}

/** A funnel as a chart over all offices. */
export function funnelChart(facts: FunnelFacts): Chart<FunnelRow> {
  const { indicator } = facts;
  const leastCases = leastOf(facts);
  return {
    id: facts.id,
    scopes: ['all'],
    fields: [
      { id: 'type', of: ({ kind }) => kind.type },
      { id: 'level', of: ({ kind }) => kind.level },
      { id: 'measure', of: ({ measure }) => measure },
    ],
    rows: (subject) => rows(facts, subject),
    label: ({ measure }, locale) => translator(locale)(`chart.funnel.${measure}`),
    title: (all, view) => title(facts, all, view),
    subtitle: (_, { locale }) =>
      translator(locale)('chart.funnel.subtitle', {
        rate: rateName(indicator, locale),
        cases: lowered(translator(locale)(`chart.funnel.${facts.cases}`), locale),
      }),
    alt: (all, view) => alt(facts, all, view),
    empty: (all, { locale }) =>
      pointsOf(facts, all).length >= leastOffices
        ? null
        : translator(locale)('chart.funnel.empty', { least: leastOffices, cases: leastCases, of: facts.cases }),
    table: (all, view) => table(facts, all, view),
    notes: (_, { locale, year }) => [
      translator(locale)('indicator.funnel.rule'),
      ...(facts.id === 'funnel'
        ? []
        : caveatsOfYear(indicator.caveats, year).map((caveat) => translator(locale)(`indicator.caveat.${caveat}`))),
    ],
    draw: (all, canvas) => draw(facts, all, canvas),
    // Offices without a rate are in the table, not in the drawing.
    marks: () => [],
    example: () => example(facts),
  };
}

function leastOf({ indicator }: FunnelFacts): number {
  return indicator.leastCases.ranked ?? 0;
}

function rows({ part, cases, resultOf }: FunnelFacts, subject: Subject): Rows {
  const { office } = subject;
  const offices = officesOf(subject).filter(({ agency }) => office === null || agency.id === office.agency.id);
  return offices.flatMap(({ agency, row }) => {
    const result = resultOf(row);
    const head = { ...rowHead(agency, row.year, row.scope), kind: agency, place: placesAbove(agency), result };
    const isDoubted = result.doubted.length > 0;
    const count = (value: number | null, figures: readonly string[]) =>
      sideOfRate(subject, row, { value, figures, isDoubted });
    return [
      { ...head, measure: part, count: count(result.numerator, result.above) },
      { ...head, measure: cases, count: count(result.denominator, result.below) },
    ] as const;
  });
}

function rateName(indicator: Indicator, locale: Locale): string {
  return capitalised(indicatorName(indicator, locale), locale);
}

interface Point {
  readonly row: FunnelRow;
  readonly part: number;
  readonly cases: number;
}

/** Offices that may be ranked, of the one group of type, level and scope that has most of them. */
function pointsOf({ indicator, part: measure }: FunnelFacts, all: Rows): readonly Point[] {
  const ranked = all.flatMap((row) => {
    const { numerator: part, denominator: cases } = row.result;
    if (row.measure !== measure || row.scope === 'unknown' || part === null || cases === null) return [];
    return presentResult(indicator, row.result).isRanked ? [{ row, part, cases }] : [];
  });
  const groups = [...Map.groupBy(ranked, ({ row }) => `${row.kind.type} ${row.kind.level} ${row.scope}`).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function pooledOf(points: readonly Point[]): { readonly part: number; readonly cases: number } {
  const sum = (key: 'part' | 'cases') => points.reduce((total, point) => total + point[key], 0);
  return { part: sum('part'), cases: sum('cases') };
}

function groupWords({ kind, scope }: FunnelRow, locale: Locale): string {
  const t = translator(locale);
  return t('chart.funnel.kind', { kind: kindOf(kind, locale), scope: lowered(t(`site.scope.${scope}`), locale) });
}

function title(facts: FunnelFacts, all: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const points = pointsOf(facts, all);
  const [least, of] = [leastOf(facts), facts.cases];
  const [first] = points;
  const name = rateName(facts.indicator, locale);
  if (first === undefined) return t('chart.funnel.title.none', { year, name, cases: least, of });
  const { part, cases } = pooledOf(points);
  const group = groupWords(first.row, locale);
  if (points.length < leastOffices)
    return t('chart.funnel.title.few', { year, name, n: points.length, cases: least, of });
  const inside = points.filter((point) => funnelPlace(point.part, point.cases, part / cases) === 'inside').length;
  const rate = percentWords(percentOf(part, cases), locale);
  return listed(
    [
      t('chart.funnel.title', {
        year,
        group,
        n: points.length,
        rate,
        of,
        part: facts.rate ?? facts.part,
        above: part,
        below: cases,
      }),
      t('chart.funnel.title.inside', { inside }),
    ],
    locale,
  );
}

function alt(facts: FunnelFacts, all: Rows, view: View): string {
  const t = translator(view.locale);
  const told = toldOffices(byOffice(all), {
    told: ({ first }) =>
      t('figure.told', { head: officeName(first, view.locale), told: rateTold(facts, first, view.locale) }),
    weight: ({ first }) => first.result.denominator ?? -1,
    locale: view.locale,
  });
  return [title(facts, all, view), ...told].join(t('figure.stop'));
}

/** Both counts and the rate as the rule on small numbers allows it. */
function rateTold({ indicator }: FunnelFacts, { result }: FunnelRow, locale: Locale): string {
  const { counts, rate, why } = rateWords(indicator, result, locale);
  return listed(
    [counts, rate, why].filter((part): part is string => part !== null && part !== ''),
    locale,
  );
}

function table({ indicator, part, cases }: FunnelFacts, all: Rows, { locale, year }: View): Table {
  const t = translator(locale);
  const heads = [part, cases, 'rate', 'group'].map((head) => t(`chart.funnel.${head}`));
  return {
    caption: t('chart.funnel.caption', { year, rate: rateName(indicator, locale) }),
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

function draw(facts: FunnelFacts, all: Rows, canvas: Canvas): SVGSVGElement {
  const { indicator } = facts;
  const { locale } = canvas;
  const t = translator(locale);
  const points = pointsOf(facts, all);
  const { part, cases } = pooledOf(points);
  const rate = percentWords(percentOf(part, cases), locale);
  const names = shortNames(
    points.map(({ row }) => row),
    locale,
  );
  return drawFunnel(
    points.map((point, index) => ({
      part: point.part,
      cases: point.cases,
      name: names[index] ?? '',
      counts: rateWords(indicator, point.row.result, locale).counts,
    })),
    {
      centre: part / cases,
      xTitle: t(`chart.funnel.${facts.cases}`),
      yTitle: rateName(indicator, locale),
      centreWords: t('chart.funnel.pooled', { rate, part: facts.rate ?? facts.part }),
      inner: t('indicator.funnel.inner'),
      outer: t('indicator.funnel.outer'),
    },
    canvas,
  );
}

/** Ten towns told apart by their numbers. */
function example({ indicator, part, cases, example: given }: FunnelFacts): Example<FunnelRow> {
  const kind = { type: 'town', level: 'township' } as const;
  const all = given.flatMap(([numerator, denominator], index) => {
    const name = exampleHead('town');
    const turn = String(index + 1);
    const head = {
      ...name,
      agency_id: `${name.agency_id}-${turn}`,
      agency_name_zh: translator('zh-CN')('chart.funnel.example', { n: turn }),
      agency_name_en: translator('en')('chart.funnel.example', { n: turn }),
      scope: 'own' as const,
      kind,
      place: [],
    };
    const counts = { numerator, denominator, value: numerator / denominator, status: 'computed' } as const;
    const result = { ...unknownResult, indicator: indicator.id, ...counts, above: [], below: [] };
    const counted = (measure: string, value: number): FunnelRow => ({
      ...head,
      measure,
      result,
      count: { value, status: 'printed', figures: [] },
    });
    return [counted(part, numerator), counted(cases, denominator)];
  });
  return { scope: 'all', year: exampleYear, rows: all };
}
