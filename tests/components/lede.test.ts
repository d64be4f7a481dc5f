// The first sentences of a profile: from the figures alone, a blank told apart from nothing, sums that differ said to.
import { expect, test } from 'vitest';
import { lede } from '../../src/components/lede.ts';
import { proactiveSentences } from '../../src/components/proactive-words.ts';
import { changeSentence } from '../../src/components/year-change-sentence.ts';
import { plainText } from '../../src/components/sentence.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import type { OfficeReport } from '../../src/dataset/shapes.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { buildRecord, doubting, withFigure, withValue } from '../record-builder.ts';

const told = (record: ReportRecord): string =>
  plainText(lede({ record, agencyId: 'some-town', year: 2024, locale: 'zh-CN' }));

const record = buildRecord({
  requests: { granted: 41, 'unable.not_held': 17, carried_in: 13, carried_out: 5 },
  disputes: { 'reconsideration.upheld': 7 },
});
const blank = { value: null, raw: '', status: 'blank' } as const;

test('what was carried in is told, nothing where it is none, and that it is not known where it is blank', () => {
  expect(told(record)).toContain('上年结转13件。');
  expect(told(withFigure(record, 'requests.carried_in.total', { value: 0, raw: '0' }))).not.toContain('上年结转');
  expect(told(withFigure(record, 'requests.carried_in.total', blank))).toContain('上年结转没有可用的数字（空白）。');
});

test('outcomes that do not add up to their total do not stand there as if they did', () => {
  expect(told(record)).not.toContain('请核对');
  const other = withFigure(record, 'requests.total_processed.total', { value: 61, raw: '61' });
  expect(told(other)).toContain('予以公开41件，无法提供17件。各项合计58件，（七）总计为61件，请核对。');
  const none = withFigure(buildRecord({ requests: { carried_out: 3 } }), 'requests.total_processed.total', {
    value: 19,
    raw: '19',
  });
  expect(told(none)).toContain('各项合计0件，（七）总计为19件，请核对。');
  expect(told(none)).not.toContain('没有办结');
});

/** Told of a report with these rows of table 三, in Chinese and in English. */
function toldOf(requests: Readonly<Record<string, number>>): readonly string[] {
  const own = buildRecord({ requests });
  return localeIds.map((locale) => plainText(lede({ record: own, agencyId: 'some-town', year: 2024, locale })));
}

test('the reason that stands most often is named, and how often', () => {
  const [chinese, english] = toldOf({ granted: 41, 'unable.not_held': 17, 'refused.third_party': 3 });
  expect(chinese).toContain('不予公开3件，无法提供17件。没有公开的理由中，“本机关不掌握相关政府信息”最多，17件。');
  expect(english).toContain('The most frequent reason for not granting was “information not held”: 17.');
});

test('one reason alone is that of all, as many as there are', () => {
  const [one, inEnglish] = toldOf({ 'unable.not_held': 1 });
  expect(one).toContain('无法提供1件。没有公开的理由是“本机关不掌握相关政府信息”。');
  expect(inEnglish).toContain('The reason for the one not granted was “information not held”.');
  const [all, ofAll] = toldOf({ 'unable.not_held': 17 });
  expect(all).toContain('没有公开的理由都是“本机关不掌握相关政府信息”。');
  expect(ofAll).toContain('The reason for all 17 not granted was “information not held”.');
});

test('of reasons that tie none is put before the other', () => {
  const two = { 'unable.not_held': 4, 'not_processed.repeat': 4 };
  expect(toldOf(two)[0]).toContain('没有公开的理由是“本机关不掌握相关政府信息”和“重复申请”，各4件。');
  const [among, inEnglish] = toldOf({ ...two, 'refused.third_party': 1 });
  expect(among).toContain('没有公开的理由中，“本机关不掌握相关政府信息”和“重复申请”最多，各4件。');
  expect(inEnglish).toContain(
    'The most frequent reasons for not granting were “information not held” and “repeat request”: 4 each.',
  );
  const three = toldOf({ ...two, 'refused.third_party': 4, 'refused.state_secret': 2 });
  expect(three[0]).toContain('没有公开的理由有4种，最多的各4件。');
  expect(three[1]).toContain('There were 4 reasons for not granting, the most frequent with 4 requests each.');
});

test('where everything was granted, or a reason has no number, no reason leads', () => {
  expect(toldOf({ granted: 41 })[0]).not.toContain('理由');
  expect(told(withFigure(record, 'requests.refused.third_party.total', blank))).not.toContain('理由');
});

test('a total of disputes that is blank is no silence', () => {
  expect(told(record)).toMatch(/被申请行政复议7件：维持7件。$/);
  expect(told(withFigure(record, 'disputes.litigation_after.total', blank))).toContain(
    '复议后起诉总计没有可用的数字（空白）。',
  );
  const without = Object.entries(record.figures).filter(([id]) => !id.startsWith('disputes.'));
  expect(told({ ...record, figures: Object.fromEntries(without) })).toMatch(/表四没有可用的总计。$/);
});

test('a number we doubt is told as one, also in a sum, and a sentence without a number that rests on it', () => {
  expect(told(record)).not.toContain('存疑');
  const received = doubting(record, ['requests.received_new.total', 'requests.unable.not_held.total']);
  expect(told(received)).toContain('政府信息公开申请50（存疑）件');
  expect(told(received)).toContain('予以公开41件，无法提供17（存疑）件。');
  const none = doubting(buildRecord(), ['requests.received_new.total', 'disputes.reconsideration.total']);
  expect(told(none)).toContain('2024年没有收到政府信息公开申请（存疑）。');
  expect(told(none)).not.toMatch(/均为0|没有行政复议/);
  const out = withValue(record, 'requests.carried_out.total', 0);
  expect(told(doubting(out, ['requests.carried_out.total']))).toContain('年末没有结转（存疑）。');
  const subject = { record: doubting(buildRecord()), agencyId: 'some-town', year: 2024, locale: 'en' } as const;
  expect(plainText(proactiveSentences(subject))).toBe(
    'There were no licensing, penalty or coercion decisions in 2024 (doubted).',
  );
  expect(plainText(lede({ ...subject, record: received }))).toContain('50 (doubted) requests');
});

test('a change from the year before rests on no number we doubt', () => {
  const before = buildRecord({ year: 2023, requests: { granted: 100 } });
  const change = (now: ReportRecord, then: ReportRecord) =>
    changeSentence({ record: now, agencyId: 'some-town', year: 2024, locale: 'zh-CN' }, {
      entry: { year: 2023 },
      record: then,
    } as OfficeReport);
  expect(change(record, before)).toHaveLength(1);
  expect(change(doubting(record), before)).toEqual([]);
  expect(change(record, doubting(before))).toEqual([]);
});

test('every sentence is worded in every language', () => {
  let other = withFigure(record, 'requests.carried_in.total', blank);
  other = withFigure(other, 'requests.total_processed.total', { value: 61, raw: '61' });
  other = withFigure(other, 'disputes.litigation_direct.total', blank);
  for (const locale of localeIds) {
    const words = plainText(lede({ record: other, agencyId: 'some-town', year: 2024, locale }));
    expect(words, locale).not.toMatch(/undefined|[{}<>]/);
  }
});
