// Penalty decisions beside items proactively disclosed: two counts in one field, never divided by each other.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { officeName, placesAbove, shortNames } from './drawing/office-name.ts';
import { drawTwoCounts } from './drawing/two-counts.ts';
import type { Relation, TwoCounts, TwoCountsWords } from './drawing/two-counts.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import type { ExampleOffice, GivenCount } from './example.ts';
import { isDoubted, markOf } from './marks.ts';
import type { Count } from './marks.ts';
import { arePeers } from '../indicators/peer-group.ts';
import { nearestOffices } from './nearest-offices.ts';
import { candidateOf } from './peer-results.ts';
import { byOffice, crossTable, settled } from './rows.ts';
import { countFrom, itemsCount, officesOf, rowHead } from './subject.ts';
import type { OfficeRow } from './subject.ts';
import { toldOffices } from './told-offices.ts';
import { countWords, doubtful, listed, lowered } from './words.ts';

const measures = ['penalties', 'items'] as const;
type Measure = (typeof measures)[number];
const figures = { penalties: ['proactive.penalties.decisions'], items: ['narrative.proactive_items'] } as const;

interface PairRow extends ChartRow {
  readonly measure: Measure;
  /** How the office stands to the one the chart is about; over all offices every one is a peer. */
  readonly relation: Relation;
  /** Of items: exact, about, at least or none, as the prose has it. */
  readonly qualifier: string | null;
  readonly place: readonly string[];
}
type Rows = readonly PairRow[];

/** With more offices only the nearest by division code are drawn around an office, its peers first. */
const mostAround = 60;

export const penaltiesDisclosures: Chart<PairRow> = {
  id: 'penalties-disclosures',
  scopes: ['agency', 'all'],
  fields: [
    { id: 'relation', of: ({ relation }) => relation },
    { id: 'measure', of: ({ measure }) => measure },
    { id: 'qualifier', of: ({ qualifier }) => qualifier },
  ],
  rows,
  label: ({ measure }, locale) => translator(locale)(`chart.penalties-disclosures.${measure}`),
  title: (all, view) => (view.scope === 'all' ? titleOfAll(settled(all), view) : titleOfOffice(all, view)),
  subtitle: (all, { locale }) =>
    translator(locale)(`chart.penalties-disclosures.subtitle${byOffice(all).length === 1 ? '.counts' : ''}`),
  alt,
  empty,
  table,
  notes: (all, { locale, scope }) => {
    const hasPeers = scope === 'agency' && all.some(({ relation }) => relation === 'peer');
    const keys = ['note', ...(hasPeers ? ['peers'] : [])];
    return keys.map((key) => translator(locale)(`chart.penalties-disclosures.${key}`));
  },
  draw: (all, canvas) => drawTwoCounts(pointsOf(all, canvas), wordsOf(all, canvas), canvas),
  example,
};

function rows(subject: Subject): Rows {
  const self = subject.office?.agency ?? null;
  const offices = self === null ? officesOf(subject) : nearestOffices(subject, self, mostAround);
  const own = offices.find(({ agency }) => agency.id === self?.id) ?? null;
  return offices.flatMap((office) => {
    const { agency, row } = office;
    const head = { ...rowHead(agency, row.year, row.scope), relation: relationOf(office, own) };
    const place = placesAbove(agency);
    return measures.map((measure) => ({
      ...head,
      measure,
      qualifier: measure === 'items' ? row.items_qualifier : null,
      place,
      count:
        measure === 'items'
          ? itemsCount(row)
          : countFrom(subject, row, { value: row.penalties, figures: figures.penalties }),
    }));
  });
}

/** Own and aggregate reports are no peers, though the offices are of one kind. */
function relationOf(office: OfficeRow, self: OfficeRow | null): Relation {
  if (office === self) return 'self';
  return self === null || arePeers(candidateOf(office), candidateOf(self)) ? 'peer' : 'other';
}

interface Pair {
  readonly first: PairRow;
  readonly penalties: Count;
  readonly items: Count;
}

function pairs(all: Rows): readonly Pair[] {
  return byOffice(all).flatMap(({ first, rows: own }) => {
    const [penalties, items] = measures.map((measure) => own.find((row) => row.measure === measure));
    if (penalties === undefined || items === undefined) return [];
    return [{ first, penalties: penalties.count, items: items.count }];
  });
}

function titleOfOffice(all: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const self = pairs(all).find(({ first }) => first.relation === 'self');
  if (self === undefined) return t('chart.penalties-disclosures.title.none', { year });
  const { penalties, items } = self;
  const how = items.qualifier ?? 'exact';
  return listed(
    [
      penalties.value === null
        ? t('chart.penalties-disclosures.title.penalties_unknown', { year, why: countWords(penalties, locale) })
        : doubtful(t('chart.penalties-disclosures.title.penalties', { year, n: penalties.value }), [penalties], locale),
      items.value === null
        ? t(`chart.penalties-disclosures.title.${items.status}`)
        : t(`chart.penalties-disclosures.title.items.${how}`, { n: items.value }),
    ],
    locale,
  );
}

function titleOfAll(all: Rows, { locale, year }: View): string {
  const known = (measure: Measure) =>
    all.flatMap(({ measure: own, count }) => (own === measure && count.value !== null ? [count] : []));
  const [penalties, items] = [known('penalties'), known('items')];
  const t = translator(locale);
  const offices = byOffice(all).length;
  if (penalties.length === 0 || items.length === 0)
    return t('chart.penalties-disclosures.title.few', { year, offices });
  return t('chart.penalties-disclosures.title.all', {
    year,
    offices,
    penalties: rangeWords(penalties, locale),
    items: rangeWords(items, locale),
  });
}

/** `0 to 287`, or the one number all have. */
function rangeWords(counts: readonly Count[], locale: Locale): string {
  const inOrder = counts.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least = '', most = ''] = [inOrder[0], inOrder.at(-1)].map((count) => count && countWords(count, locale));
  return least === most ? least : translator(locale)('figure.range', { least, most });
}

/** One office alone is beside no other: its two counts stand in the title and in the table. */
function empty(all: Rows, { locale, year }: View): string | null {
  const t = translator(locale);
  if (all.length === 0) return t('chart.penalties-disclosures.empty', { year });
  return byOffice(all).length === 1 ? t('chart.penalties-disclosures.alone', { year }) : null;
}

function alt(all: Rows, view: View): string {
  const { locale } = view;
  const t = translator(locale);
  const told = (pair: Pair) =>
    t('chart.penalties-disclosures.told', {
      office: officeName(pair.first, locale),
      penalties: countWords(pair.penalties, locale),
      items: countWords(pair.items, locale),
    });
  // The office itself is in the title.
  const others = pairs(all).filter(({ first }) => first.relation !== 'self');
  const words = toldOffices(others, { told, weight: ({ penalties }) => penalties.value ?? -1, locale });
  return [penaltiesDisclosures.title(all, view), ...words].join(t('figure.stop'));
}

function table(all: Rows, { locale, year }: View): Table {
  const t = translator(locale);
  return crossTable(all, {
    caption: t('chart.penalties-disclosures.caption', { year }),
    stub: t('figure.office'),
    head: (row) => officeName(row, locale),
    column: ({ measure }) => t(`chart.penalties-disclosures.${measure}`),
  });
}

function pointsOf(all: Rows, { locale }: View): readonly TwoCounts[] {
  const drawn = pairs(all);
  const names = shortNames(
    drawn.map(({ first }) => first),
    locale,
  );
  return drawn.map((pair, index) => ({ name: names[index] ?? '', ...pointOf(pair, locale) }));
}

function pointOf(pair: Pair, locale: Locale): Omit<TwoCounts, 'name'> {
  const t = translator(locale);
  const { first, penalties, items } = pair;
  return {
    counts:
      items.value === null
        ? t('chart.penalties-disclosures.counts_without', {
            penalties: countWords(penalties, locale),
            why: t(`chart.penalties-disclosures.strip.${items.status}`),
          })
        : t('chart.penalties-disclosures.counts', {
            penalties: countWords(penalties, locale),
            items: countWords(pair.items, locale),
          }),
    relation: first.relation,
    isAggregate: first.scope === 'aggregate',
    isDoubted: isDoubted(penalties) || isDoubted(items),
    x: items.value,
    xStrip: items.value === null ? items.status : null,
    y: penalties.value,
    yStrip: penalties.value === null ? (markOf(penalties) ?? 'unread') : null,
  };
}

/** Strips: no total stated, prose not collected; and for penalties the mark that stands instead of a number. */
function wordsOf(all: Rows, { locale, scope }: View): TwoCountsWords {
  const t = translator(locale);
  const word = (mark: string) => [
    mark,
    t('chart.penalties-disclosures.strip.penalties', { why: t(`figure.mark.${mark}`) }),
  ];
  const strips = Object.fromEntries(['blank', 'text', 'unread'].map(word)) as Record<string, string>;
  const shapes = Map.groupBy(all, (row) => `${row.relation} ${row.scope === 'aggregate' ? 'aggregate' : 'own'}`);
  const order = ['self', 'peer', 'other'];
  const inUse = [...shapes.values()].toSorted(
    ([a], [b]) => order.indexOf(a?.relation ?? '') - order.indexOf(b?.relation ?? ''),
  );
  const key = inUse.flatMap(([row]) => {
    if (row === undefined) return [];
    const isAggregate = row.scope === 'aggregate';
    const kind = scope === 'all' ? 'all' : row.relation;
    const scopeName = t(`site.scope.${row.scope}`);
    return [
      {
        relation: row.relation,
        isAggregate,
        text: t(`chart.penalties-disclosures.key.${kind}`, {
          scope: kind === 'all' ? scopeName : lowered(scopeName, locale),
        }),
      },
    ];
  });
  return {
    xTitle: t('chart.penalties-disclosures.items'),
    yTitle: t('chart.penalties-disclosures.penalties'),
    strips: {
      not_stated: t('chart.penalties-disclosures.strip.not_stated'),
      prose_not_collected: t('chart.penalties-disclosures.strip.prose_not_collected'),
      ...strips,
    },
    key,
  };
}

/** Every kind of office: with both counts, without a total, without its prose, without a number of penalties. */
function example(): Example<PairRow> {
  const given: readonly (readonly [ExampleOffice, Relation, GivenCount, GivenCount])[] = [
    ['district', 'other', 1840, 5120],
    ['bureau', 'other', 96, 'prose_not_collected'],
    ['subdistrict', 'self', { doubted: 214 }, 880],
    ['town', 'peer', 12, 1460],
    ['township', 'peer', 0, 'not_stated'],
    ['zone', 'other', 'blank', 310],
  ];
  const all = given.flatMap(([office, relation, ...counts]) =>
    measures.map((measure, index) => ({
      ...exampleHead(office),
      relation,
      measure,
      qualifier: measure === 'items' && typeof counts[1] === 'number' ? 'exact' : null,
      place: [],
      count: exampleCount(counts[index] ?? 0, figures[measure]),
    })),
  );
  return { scope: 'agency', year: exampleYear, rows: all };
}
