// Why requests were not granted over many reports: summed in own and in aggregate ones apart, blanks left out.
import { expect, test } from 'vitest';
import type { Subject } from '../../src/charts/chart.ts';
import { plainText } from '../../src/components/sentence.ts';
import { topicReasons } from '../../src/components/topic-reasons.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { buildRecord, doubting, withFigure } from '../record-builder.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const subject = collectionSubject();
const told = (asked: Subject, locale: Locale = 'zh-CN'): readonly string[] =>
  topicReasons(asked, locale).map((sentence) => plainText([sentence]));

/** Every office reports these rows of table 三. */
function reporting(requests: Readonly<Record<string, number>>, blank?: string): Subject {
  const built = buildRecord({ requests });
  const record = blank === undefined ? built : withFigure(built, blank, { value: null, raw: '', status: 'blank' });
  return printing(record);
}

function printing(record: ReportRecord): Subject {
  const readOffice: Subject['readOffice'] = (id) => {
    const office = subject.readOffice(id);
    return { ...office, reports: office.reports.map((report) => ({ ...report, record })) };
  };
  return { ...subject, readOffice };
}

test('reasons are summed over the reports of a kind', () => {
  const one = told(reporting({ 'unable.not_held': 17, 'refused.third_party': 3 }));
  const own = subject.collection.filter(({ scope }) => scope === 'own').length;
  expect(one[0]).toBe(`只报本机关的报告里，没有公开的理由中“本机关不掌握相关政府信息”最多，${String(17 * own)}件。`);
  expect(one[1]).toMatch(/^汇总报告里，没有公开的理由中“本机关不掌握相关政府信息”最多，\d+件。$/);
});

test('a sole reason is that of all, and reasons that tie stand beside each other, in every language', () => {
  for (const locale of localeIds) {
    for (const rows of [{ 'unable.not_held': 17 }, { 'unable.not_held': 3, 'refused.third_party': 3 }]) {
      for (const sentence of told(reporting(rows), locale)) expect(sentence).not.toMatch(/undefined|NaN|[{}<>]/);
    }
  }
  expect(told(reporting({ 'unable.not_held': 17 }))[0]).toContain('没有公开的理由是“本机关不掌握相关政府信息”，');
  expect(told(reporting({ 'unable.not_held': 3, 'not_processed.repeat': 3 }), 'en')[0]).toContain(
    'the reasons for not granting were “information not held” and “repeat request”: ',
  );
});

test('without a reason, or with one that has no number, nothing is told', () => {
  expect(told(reporting({ granted: 5 }))).toEqual([]);
  expect(told(reporting({ 'unable.not_held': 17 }, 'requests.refused.third_party.total'))).toEqual([]);
});

test('a report in which our reading of one reason is in doubt counts for none', () => {
  const record = buildRecord({ requests: { 'unable.not_held': 17 } });
  expect(told(printing(record))).not.toEqual([]);
  for (const figure of ['requests.unable.not_held.total', 'requests.refused.third_party.total'])
    expect(told(printing(doubting(record, [figure])))).toEqual([]);
});
