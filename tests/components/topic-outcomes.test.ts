// How disputes ended over many reports: summed in own and in aggregate ones apart; what does not add up is left out and said.
import { expect, test } from 'vitest';
import type { Subject } from '../../src/charts/chart.ts';
import { plainText } from '../../src/components/sentence.ts';
import { topicOutcomes } from '../../src/components/topic-outcomes.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { collectionSubject } from '../charts/collection-subject.ts';
import { buildRecord, doubting, withFigure } from '../record-builder.ts';

const subject = collectionSubject();
const own = subject.collection.filter(({ scope }) => scope === 'own').length;
const ended = buildRecord({ disputes: { 'reconsideration.upheld': 5, 'reconsideration.pending': 2 } });

/** Every office reports the same. */
function printing(record: ReportRecord): Subject {
  const readOffice: Subject['readOffice'] = (id) => {
    const office = subject.readOffice(id);
    return { ...office, reports: office.reports.map((report) => ({ ...report, record })) };
  };
  return { ...subject, readOffice };
}

const told = (record: ReportRecord, locale: Locale = 'zh-CN'): readonly string[] =>
  topicOutcomes(printing(record), locale).map((sentence) => plainText([sentence]));

test('outcomes are summed over the reports of a kind, each beside the number of cases', () => {
  const [first = '', ...others] = told(ended);
  const times = (n: number) => String(n * own);
  expect(first).toBe(
    `只报本机关的报告里，行政复议${times(7)}件：结果维持${times(5)}件，纠正0件，其他结果0件，尚未审结${times(2)}件。`,
  );
  expect(others).toEqual([expect.stringMatching(/^汇总报告里，行政复议7件：/)]);
  for (const locale of localeIds)
    for (const sentence of told(ended, locale)) expect(sentence).not.toMatch(/undefined|NaN|[{}<>]/);
});

test('without a case, a number or a total that agrees nothing is told', () => {
  expect(told(buildRecord({}))).toEqual([]);
  const blank = { value: null, raw: '', status: 'blank' } as const;
  expect(told(withFigure(ended, 'disputes.reconsideration.corrected', blank))).toEqual([]);
  const other = { value: 9, raw: '9', status: 'printed' } as const;
  expect(told(withFigure(ended, 'disputes.reconsideration.total', other))).toEqual([]);
  expect(told(doubting(ended, ['disputes.reconsideration.pending']))).toEqual([]);
});

test('a report that is left out beside others is said to be', () => {
  const [first] = subject.collection.filter(({ scope }) => scope === 'own');
  const { readOffice } = printing(ended);
  const silent: Subject['readOffice'] = (id) =>
    id === first?.agency_id
      ? {
          ...readOffice(id),
          reports: readOffice(id).reports.map((report) => ({
            ...report,
            record: doubting(ended, ['disputes.reconsideration.total']),
          })),
        }
      : readOffice(id);
  const [sentence] = topicOutcomes({ ...subject, readOffice: silent }, 'en').map((each) => plainText([each]));
  expect(sentence).toContain('; the outcomes of 1 more have no usable number or do not add up.');
});
