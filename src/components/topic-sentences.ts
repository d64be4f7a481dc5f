// The answer of each topic page in sentences, made from the collection; without the numbers there is no sentence.
import type { Subject } from '../charts/chart.ts';
import { resultOf } from '../charts/peer-results.ts';
import { shareWords } from '../charts/rate-words.ts';
import { currentYear } from '../charts/subject.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { usualDefinition } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import { leastOffices } from '../indicators/peer-position.ts';
import { pooled } from '../indicators/pooled.ts';
import { bandOf } from '../indicators/small-numbers.ts';
import { allAgree, count, holdings, outermost, requestSentences } from './collection-lede.ts';
import type { Sentence } from './sentence.ts';
import type { TopicId } from './topics.ts';

/** The part of the collection a page is about, and who reads it. */
export interface TopicSubject extends Pick<Subject, 'agencies' | 'collection' | 'searches' | 'withdrawn'> {
  readonly locale: Locale;
  /** Of 公开率; the usual one where none is named. */
  readonly definition?: DisclosureDefinition;
}

/** Reports of one kind in the current year: own ones, or aggregate ones that are not part of another. */
interface Reports {
  readonly kind: 'own' | 'aggregate';
  readonly year: number;
  readonly rows: readonly CollectionRow[];
}

export function topicSentences(topic: TopicId, subject: TopicSubject): readonly Sentence[] {
  return sentences[topic](subject);
}

const sentences: Readonly<Record<TopicId, (subject: TopicSubject) => readonly Sentence[]>> = {
  requests: (subject) => [
    ...requestSentences(asCollection(subject)),
    ...reportsOf(subject).flatMap((reports) => disclosed(reports, subject)),
  ],
  refusals: (subject) => reportsOf(subject).flatMap((reports) => notGranted(reports, subject.locale)),
  penalties: (subject) => [...penalties(subject), ...items(subject), ...bothStated(subject)],
  disputes: (subject) => [
    ...reportsOf(subject).flatMap((reports) => disputed(reports, subject.locale)),
    ...undisputed(subject),
  ],
  quality: (subject) => [...allAgree(asCollection(subject)), ...findings(subject)],
  coverage: (subject) => [...registered(subject), ...gaps(subject)],
};

function asCollection({ agencies, collection, locale }: TopicSubject) {
  return { rows: collection, agencies, locale };
}

function currentRows({ collection }: Pick<TopicSubject, 'collection'>): readonly CollectionRow[] {
  const year = currentYear(collection);
  return collection.filter((row) => row.year === year);
}

/** Nothing is counted twice: own and aggregate reports apart, and of aggregates the outermost alone. */
export function reportsOf(subject: Pick<TopicSubject, 'agencies' | 'collection'>): readonly Reports[] {
  const rows = currentRows(subject);
  const [first] = rows;
  if (first === undefined) return [];
  return [
    { kind: 'own', year: first.year, rows: rows.filter(({ scope }) => scope === 'own') },
    { kind: 'aggregate', year: first.year, rows: outermost(rows, subject.agencies) },
  ];
}

/** Requests processed and how many were granted in full or in part; a rate with its interval from 10 requests on. */
function disclosed(
  { kind, year, rows }: Reports,
  { locale, definition = usualDefinition }: TopicSubject,
): readonly Sentence[] {
  const { numerator, denominator, leftOut: without } = pooled(rows.map((row) => resultOf(row, definition)));
  if (denominator === 0) return [];
  const numbers = { granted: numerator, processed: denominator };
  const isRate = ['uncertain', 'firm'].includes(bandOf(denominator));
  const rate = isRate ? shareWords(numerator, denominator, locale) : '';
  const key = isRate ? `page.topic.requests.rate_${kind}` : `page.topic.requests.counts_${kind}`;
  return [count(translator(locale)(key, { year, rate, definition, without, ...numbers }), numbers)];
}

const withoutDocuments = ['refused', 'unable', 'not_processed'] as const;

/** Reports of which every number is known alone, a blank being no zero; how many there are besides is said. */
function notGranted({ kind, year, rows }: Reports, locale: Locale): readonly Sentence[] {
  const known = rows.filter(
    (row) => row.processed !== null && withoutDocuments.every((group) => row.groups[group] !== null),
  );
  const sum = (value: (row: CollectionRow) => number | null) =>
    known.reduce((total, row) => total + (value(row) ?? 0), 0);
  const processed = sum((row) => row.processed);
  if (processed === 0) return [];
  const numbers = {
    processed,
    refused: sum(({ groups }) => groups.refused),
    unable: sum(({ groups }) => groups.unable),
    not_processed: sum(({ groups }) => groups.not_processed),
  };
  const without = rows.length - known.length;
  return [count(translator(locale)(`page.topic.refusals.${kind}`, { year, without, ...numbers }), numbers)];
}

function penalties(subject: TopicSubject): readonly Sentence[] {
  const rows = currentRows(subject);
  const stated = rows.flatMap((row) => (row.penalties === null ? [] : [row.penalties]));
  if (stated.length === 0) return [];
  const numbers = { offices: stated.length, some: stated.filter((value) => value > 0).length };
  const year = rows[0]?.year ?? 0;
  return [count(translator(subject.locale)('page.topic.penalties.stated', { year, ...numbers }), numbers)];
}

/** Whose prose states a total, whose does not, and whose is not in this collection. */
function items(subject: TopicSubject): readonly Sentence[] {
  const rows = currentRows(subject);
  const t = translator(subject.locale);
  const stated = rows.filter((row) => row.items !== null).length;
  const silent = rows.filter((row) => row.items === null && row.prose === 'known').length;
  const unknown = rows.length - stated - silent;
  return [
    ...(stated === 0 ? [] : [count(t('page.topic.penalties.items', { stated }), { stated })]),
    ...(silent === 0 ? [] : [count(t('page.topic.penalties.silent', { silent }), { silent })]),
    ...(unknown === 0 ? [] : [count(t('page.topic.penalties.unknown', { unknown }), { unknown })]),
  ];
}

/** The question of the page is whether one count goes with the other: below ten offices with both nothing is told of that. */
function bothStated(subject: TopicSubject): readonly Sentence[] {
  const both = currentRows(subject).filter((row) => row.penalties !== null && row.items !== null).length;
  if (both === 0) return [];
  const few = both < leastOffices ? 'yes' : 'no';
  return [count(translator(subject.locale)('page.topic.penalties.both', { both, few }), { both })];
}

/** Cases of the three procedures apart: one dispute may stand in two of them. */
function disputed({ kind, year, rows }: Reports, locale: Locale): readonly Sentence[] {
  const known = rows.filter(
    (row) => row.reconsideration !== null && row.litigation_direct !== null && row.litigation_after !== null,
  );
  const sum = (key: 'reconsideration' | 'litigation_direct' | 'litigation_after') =>
    known.reduce((total, row) => total + (row[key] ?? 0), 0);
  const numbers = {
    reports: known.length,
    reconsideration: sum('reconsideration'),
    direct: sum('litigation_direct'),
    after: sum('litigation_after'),
  };
  if (numbers.reconsideration + numbers.direct + numbers.after === 0) return [];
  const without = rows.length - known.length;
  return [count(translator(locale)(`page.topic.disputes.${kind}`, { year, without, ...numbers }), numbers)];
}

function undisputed(subject: TopicSubject): readonly Sentence[] {
  const none = currentRows(subject).filter(
    (row) => row.reconsideration === 0 && row.litigation_direct === 0 && row.litigation_after === 0,
  ).length;
  return none === 0 ? [] : [count(translator(subject.locale)('page.topic.disputes.none', { none }), { none })];
}

/** Findings of all years by their weight. */
function findings({ collection, locale }: TopicSubject): readonly Sentence[] {
  const sum = (severity: keyof CollectionRow['findings']) =>
    collection.reduce((total, row) => total + row.findings[severity], 0);
  const numbers = { error: sum('error'), warning: sum('warning'), info: sum('info') };
  if (numbers.error + numbers.warning + numbers.info === 0) return [];
  return [count(translator(locale)('page.topic.quality.findings', numbers), numbers)];
}

function registered(subject: TopicSubject): readonly Sentence[] {
  const { agencies, collection, locale } = subject;
  const year = currentYear(collection);
  if (year === null) return [];
  const numbers = { offices: agencies.length, reports: currentRows(subject).length };
  return [
    ...holdings(asCollection(subject)),
    count(translator(locale)('page.topic.coverage.registered', { year, ...numbers }), numbers),
  ];
}

/** What was not read whole, what offices took back, and what somebody searched for and did not find. */
function gaps({ collection, searches = [], withdrawn = [], locale }: TopicSubject): readonly Sentence[] {
  const t = translator(locale);
  const partly = collection.filter((row) => !row.read_whole).length;
  const found = new Set(collection.map(({ agency_id, year }) => `${year} ${agency_id}`));
  const isAbsent = ({ agency_id, year }: { agency_id: string; year: number }) => !found.has(`${year} ${agency_id}`);
  const [searched, taken] = [searches.filter(isAbsent).length, withdrawn.filter(isAbsent).length];
  return [
    ...(partly === 0 ? [] : [count(t('page.topic.coverage.partly', { partly }), { partly })]),
    ...(taken === 0 ? [] : [count(t('page.topic.coverage.withdrawn', { taken }), { taken })]),
    ...(searched === 0 ? [] : [count(t('page.topic.coverage.searched', { searched }), { searched })]),
  ];
}
