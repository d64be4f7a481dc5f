// What the collection says, in a few plain sentences; own and aggregate reports apart, nothing counted twice.
import { currentYear } from '../charts/subject.ts';
import type { Agency, CollectionRow } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { inSequence } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { href } from './site.ts';

export interface Collection {
  readonly rows: readonly CollectionRow[];
  readonly agencies: readonly Agency[];
  readonly locale: Locale;
}

/** Sentences about the current year of the collection, between what it holds and how many of its reports add up. */
export function collectionLede(collection: Collection): readonly Sentence[] {
  if (collection.rows.length === 0) return [];
  return sequence(
    [...holdings(collection), ...requestSentences(collection), ...allAgree(collection)],
    collection.locale,
  );
}

/** Sentences one after the other, as the language sets them. */
export function sequence(sentences: readonly Sentence[], locale: Locale): readonly Sentence[] {
  return inSequence(sentences, locale === 'zh-CN' ? '' : ' ');
}

/** What came in in the current year: own reports, aggregate ones, offices without a request. */
export function requestSentences({ rows, agencies, locale }: Collection): readonly Sentence[] {
  const year = currentYear(rows);
  if (year === null) return [];
  const current = rows.filter((row) => row.year === year);
  const own = received(locale, { kind: 'own', year, rows: current.filter(({ scope }) => scope === 'own') });
  const beside = own.length > 0 ? 'own' : 'none';
  return [
    ...own,
    ...received(locale, { kind: 'aggregate', year, rows: outermost(current, agencies), beside }),
    ...noneReceived(locale, current),
  ];
}

export function holdings({ rows, agencies, locale }: Collection): readonly Sentence[] {
  const offices = new Set(rows.map(({ agency_id }) => agency_id));
  const known = agencies.filter(({ id }) => offices.has(id)).length;
  // The years of hundreds of thousands of reports would be too many arguments of one call.
  const years = [...new Set(rows.map(({ year }) => year))];
  const args = { agencies: known, reports: rows.length, first: Math.min(...years), last: Math.max(...years) };
  const key = args.first === args.last ? 'page.home.holdings' : 'page.home.holdings_years';
  return [count(translator(locale)(key, args), { agencies: known, reports: rows.length })];
}

interface ReceivedBy {
  readonly kind: 'own' | 'aggregate';
  readonly year: number;
  readonly rows: readonly CollectionRow[];
  /** Whether the sentence on own reports, which names the year, stands before this one. */
  readonly beside?: 'own' | 'none';
}

/** Sum of requests received over reports of one kind; reports without a usable number are said to be left out. */
function received(locale: Locale, { kind, year, rows, beside = 'none' }: ReceivedBy): readonly Sentence[] {
  const known = rows.filter((row) => row.received !== null);
  if (known.length === 0) return [];
  const sum = known.reduce((total, row) => total + (row.received ?? 0), 0);
  const args = { year, reports: known.length, sum, without: rows.length - known.length, beside };
  return [count(translator(locale)(`page.home.received_${kind}`, args), { reports: known.length, sum })];
}

/** Aggregate reports that are not part of another in the collection: a county's report is inside its city's. */
export function outermost(rows: readonly CollectionRow[], agencies: readonly Agency[]): readonly CollectionRow[] {
  const aggregates = rows.filter(({ scope }) => scope === 'aggregate');
  const reporting = new Set(aggregates.map(({ agency_id }) => agency_id));
  const parents = new Map(agencies.map(({ id, parent_id }) => [id, parent_id]));
  const isInside = (id: string): boolean => {
    const seen = new Set([id]);
    for (
      let parent = parents.get(id) ?? null;
      parent !== null && !seen.has(parent);
      parent = parents.get(parent) ?? null
    ) {
      if (reporting.has(parent)) return true;
      seen.add(parent);
    }
    return false;
  };
  return aggregates.filter(({ agency_id }) => !isInside(agency_id));
}

function noneReceived(locale: Locale, rows: readonly CollectionRow[]): readonly Sentence[] {
  const none = rows.filter((row) => row.received === 0).length;
  return none === 0 ? [] : [count(translator(locale)('page.home.none_received', { none }), { none })];
}

/** Over the reports of all years: how many add up throughout, how many do not, and how many cannot be told. */
export function allAgree({ locale, rows }: Collection): readonly Sentence[] {
  const t = translator(locale);
  const reports = rows.length;
  const differing = rows.filter(({ identities }) => identities.differs > 0);
  const agree = rows.filter(
    ({ identities }) => identities.agrees > 0 && identities.differs + identities.not_judged === 0,
  ).length;
  const open = rows.filter(({ identities }) => identities.differs === 0 && identities.not_judged > 0);
  return [
    ...(agree === 0 ? [] : [count(t('page.home.all_agree', { agree, reports }), { agree, reports })]),
    ...reportsLed(locale, { key: 'differ', rows: differing }),
    ...reportsLed(locale, { key: 'open', rows: open }),
  ];
}

/** How many reports have sums to check or left open; leads to the one report, or to where all of them stand. */
function reportsLed(
  locale: Locale,
  { key, rows }: { key: 'differ' | 'open'; rows: readonly CollectionRow[] },
): readonly Sentence[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const ledger = `${href(`/agencies/${first.agency_id}/${String(first.year)}/`, locale)}#identities`;
  const link = others.length === 0 ? ledger : href('/compare/', locale);
  const text = translator(locale)(`page.home.some_${key}`, { [key]: rows.length });
  return [{ text, numbers: { [key]: { value: rows.length, link } } }];
}

/** A sentence whose numbers are of the collection, not of one report. */
export function count(text: string, numbers: Readonly<Record<string, number>>): Sentence {
  return { text, numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, { value }])) };
}
