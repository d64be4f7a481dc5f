// The answers of the topic pages: made from the numbers, and gone with them; own and aggregate reports apart.
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/components/sentence.ts';
import { topicSentences } from '../../src/components/topic-sentences.ts';
import type { TopicSubject } from '../../src/components/topic-sentences.ts';
import { topicIds } from '../../src/components/topics.ts';
import { withdrawnReports, withdrawnYears } from '../../src/components/withdrawn-reports.ts';
import {
  answeringSubject,
  newestReports,
  questionsWorthALook,
  reportsByDifference,
  reportsToCheck,
  supersededVersions,
} from '../../src/components/worth-a-look.ts';
import type { CollectionRow, SourceEntry } from '../../src/dataset/shapes.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const { agencies, collection } = collectionSubject();
const subject = (changes: Partial<TopicSubject> = {}): TopicSubject => ({
  ...{ agencies, collection, locale: 'zh-CN' },
  ...changes,
});
const told = (topic: (typeof topicIds)[number], changes?: Partial<TopicSubject>): readonly string[] =>
  topicSentences(topic, subject(changes)).map((sentence) => plainText([sentence]));
const without = (change: (row: CollectionRow) => Partial<CollectionRow>): readonly CollectionRow[] =>
  collection.map((row) => ({ ...row, ...change(row) }));

describe.each(topicIds)('%s', (topic) => {
  test.each(localeIds)('is answered in %s, every number known to the page', (locale) => {
    const sentences = topicSentences(topic, subject({ locale }));
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      expect(plainText([sentence])).not.toMatch(/undefined|NaN|[{}<>]/);
      expect(Object.keys(sentence.numbers).length).toBeGreaterThan(0);
    }
  });

  test('has no answer without a report', () => {
    expect(told(topic, { collection: [] })).toEqual([]);
  });
});

test('a sentence goes with its numbers', () => {
  const refusals = without(({ groups }) => ({ groups: { ...groups, refused: null } }));
  expect(told('refusals')).toHaveLength(2);
  expect(told('refusals', { collection: refusals })).toEqual([]);
  const noCases = without(() => ({ reconsideration: 0, litigation_direct: 0, litigation_after: 0 }));
  expect(told('disputes')[0]).toContain('行政复议150件');
  expect(told('disputes', { collection: noCases })).toEqual(['4家没有复议和诉讼。']);
  const noPenalties = without(() => ({ penalties: null, items: null, prose: 'unknown' }));
  expect(told('penalties', { collection: noPenalties })).toEqual(['4家的正文本站未全部收录。']);
  const noFindings = without(() => ({
    findings: { error: 0, warning: 0, info: 0 },
    identities: { agrees: 0, differs: 0, not_judged: 0 },
  }));
  expect(told('quality', { collection: noFindings })).toEqual([]);
});

test('whether one count goes with the other is not told of fewer than ten offices with both', () => {
  const withBoth = (copies: number) =>
    Array.from({ length: copies }, () => without(() => ({ penalties: 3, items: 5 }))).flat();
  const both = (copies: number) => told('penalties', { collection: withBoth(copies) }).at(-1);
  expect(collection.length).toBeLessThan(10);
  expect(both(1)).toMatch(/^\d家两个数都有，家数太少/);
  expect(both(3)).toMatch(/^1\d家两个数都有，逐家画在图中。$/);
  expect(told('penalties', { collection: without(() => ({ items: null })) }).join('')).not.toContain('两个数都有');
});

test('below 10 requests there are counts and no rate', () => {
  const [own, aggregate] = told('requests').filter((sentence) => sentence.includes('合计办结'));
  expect(own).toMatch(/合计办结\d件，予以公开和部分公开\d件。$/);
  expect(aggregate).toContain('74.4%');
});

test('a rate stands beside its interval, and below 30 requests it is said to be uncertain', () => {
  const first = collection.find(({ agency_id }) => agency_id === 'some-district');
  if (first === undefined) throw new Error('no report to copy');
  const disclosing = (numerator: number, denominator: number): readonly CollectionRow[] => [
    {
      ...first,
      disclosure: { ...first.disclosure, official: { ...first.disclosure.official, numerator, denominator } },
    },
  ];
  const few = disclosing(5, 12);
  const rateOf = (changes: Partial<TopicSubject>) => told('requests', changes).find((each) => each.includes('%'));
  expect(rateOf({ collection: few })).toContain('（41.7%，95%区间19.3%至68.0%，不足30件，仅供参考）');
  expect(rateOf({ collection: few, locale: 'en' })).toContain(
    '(41.7%, 95% interval 19.3% to 68.0%, under 30 requests: uncertain)',
  );
  expect(rateOf({ collection: disclosing(15, 30) })).toContain('（50.0%，95%区间33.2%至66.8%）');
});

test('an aggregate report inside another is not counted again', () => {
  const [district] = agencies.filter(({ id }) => id === 'some-district');
  const [row] = collection.filter(({ agency_id }) => agency_id === 'some-district');
  if (district === undefined || row === undefined) throw new Error('no aggregate report to copy');
  const city = { ...district, id: 'city' };
  const inCity = agencies.map((agency) => (agency.id === district.id ? { ...agency, parent_id: 'city' } : agency));
  const changes = { agencies: [...inCity, city], collection: [...collection, { ...row, agency_id: 'city' }] };
  for (const topic of ['requests', 'refusals', 'disputes'] as const) {
    const aggregate = (sentences: readonly string[]) => sentences.filter((sentence) => sentence.includes('汇总'));
    expect(aggregate(told(topic, changes)), topic).toEqual(aggregate(told(topic)));
  }
});

test('who searched in vain is told, until the report is there', () => {
  const search = { agency_id: 'hostile-bureau', year: 2020, searched_on: '2026-01-02', where: 'example.org' };
  expect(told('coverage', { searches: [search] }).join('')).toContain('1份经查找未找到');
  expect(told('coverage', { searches: [{ ...search, year: 2024 }] }).join('')).not.toContain('查找');
});

test('the front page names three questions with an answer, and no report whose sums agree', () => {
  expect(questionsWorthALook(subject())).toEqual(['refusals', 'disputes', 'penalties']);
  expect(questionsWorthALook(subject({ collection: [] }))).toEqual([]);
  expect(reportsToCheck(collection)).toEqual([]);
  const differing = without(({ identities }) => ({ identities: { ...identities, differs: 1 } }));
  expect(reportsToCheck(differing)).toHaveLength(4);
});

test('a report that carries in something else than was carried forward is one to check, of whatever year', () => {
  const carried = without(({ agency_id: id }) => ({
    year: id === 'some-district' ? 2021 : 2024,
    carry_over_differs: id === 'some-district' ? 2 : 0,
  }));
  expect(reportsToCheck(carried).map(({ agency_id, year }) => [agency_id, year])).toEqual([['some-district', 2021]]);
});

test('so is one whose prose has another number than its tables', () => {
  const prose = without(({ agency_id: id }) => ({ prose_differs: id === 'some-district' ? 1 : 0 }));
  expect(reportsToCheck(prose).map(({ agency_id }) => agency_id)).toEqual(['some-district']);
});

test('a report that differs in two ways counts in both, once in the list', () => {
  const both = without(({ agency_id: id, identities }) =>
    id === 'some-district'
      ? { prose_differs: 3, identities: { ...identities, differs: 2 } }
      : { carry_over_differs: 1 },
  );
  expect(reportsByDifference(both)).toEqual({ sums: 1, carried: both.length - 1, prose: 1 });
  expect(reportsToCheck(both)).toHaveLength(both.length);
});

test('a question without an answer in the current year is answered from the latest year that has one', () => {
  const none = { reconsideration: null, litigation_direct: null, litigation_after: null };
  const older = collection.map((row) => ({ ...row, year: 2022 }));
  const changes = { collection: [...without(() => none), ...older.map((row) => ({ ...row, year: 2020 })), ...older] };
  const asked = subject(changes);
  expect(topicSentences('disputes', asked)).toEqual([]);
  const answered = answeringSubject('disputes', asked);
  expect(plainText(topicSentences('disputes', answered))).toContain('2022年');
  expect(questionsWorthALook(asked)).toContain('disputes');
  expect(answeringSubject('requests', asked)).toBe(asked);
});

test('what is new goes by the day it came in, and without a day nothing is new', () => {
  const days = ['2025-02-03', '2025-04-05', null, '2025-04-05'];
  const rows = collection.map((row, index) => ({ ...row, year: 2020 + index, retrieved_on: days[index] ?? null }));
  expect(newestReports(rows).map(({ year, retrieved_on: day }) => [day, year])).toEqual([
    ['2025-04-05', 2023],
    ['2025-04-05', 2021],
    ['2025-02-03', 2020],
  ]);
  expect(newestReports(without(() => ({ retrieved_on: null })))).toEqual([]);
});

test('versions that were replaced and reports that were withdrawn are told apart, and only where there are any', () => {
  const entry = (agency_id: string, year: number, withdrawn: boolean) =>
    ({ agency_id, year, withdrawn }) as unknown as SourceEntry;
  const earlier = [
    ...[entry('some-district', 2024, false), entry('some-district', 2024, false), entry('silent-town', 2022, true)],
    ...[entry('some-district', 2024, true), entry('hostile-bureau', 2023, true)],
  ];
  expect([...supersededVersions(earlier)]).toEqual([['2024 some-district', 2]]);
  expect(withdrawnReports(earlier, collection).map(({ agency_id, year }) => [agency_id, year])).toEqual([
    ['hostile-bureau', 2023],
    ['silent-town', 2022],
  ]);
  const years = withdrawnYears({ earlier: () => earlier, collection: () => collection });
  expect([years.get('silent-town'), years.get('some-district')]).toEqual([[2022], undefined]);
  expect(told('coverage', { withdrawn: earlier.filter(({ withdrawn }) => withdrawn) })).toContain(
    '2份公布后由机关撤回。',
  );
  expect([supersededVersions([]).size, withdrawnReports([], collection)]).toEqual([0, []]);
});
