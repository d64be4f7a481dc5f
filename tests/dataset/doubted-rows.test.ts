// A figure we may have misread stands in its report with a warning, and in no sum over reports.
import { expect, it } from 'vitest';
import { topicSentences } from '../../src/components/topic-sentences.ts';
import { plainText } from '../../src/components/sentence.ts';
import { collectionRow } from '../../src/dataset/rows.ts';
import type { CollectionRow, SourceEntry } from '../../src/dataset/shapes.ts';
import { pooled } from '../../src/indicators/pooled.ts';
import type { DiagnosticRecord, ReportRecord } from '../../src/records/schema.ts';
import { buildRecord } from '../record-builder.ts';
import { resultOf } from '../indicators/results.ts';

const requests = { granted: 31, 'refused.internal_affairs': 5, 'unable.not_held': 7, carried_out: 2 };
const plain = buildRecord({ requests, disputes: { 'reconsideration.upheld': 3 } });

function says(rule: string, severity: DiagnosticRecord['severity'], figures: readonly string[]): ReportRecord {
  const said = { rule, code: null, severity, figures: [...figures], args: {}, message: { zh: '', en: '' } };
  return { ...plain, diagnostics: [said] };
}

const doubted = says('read/shifted-row', 'warning', [
  'requests.received_new.total',
  'requests.refused.internal_affairs.total',
  'disputes.reconsideration.total',
]);

function rowOf(record: ReportRecord, agency_id: string): CollectionRow {
  const entry: SourceEntry = {
    ...{ year: 2024, agency_id, file: record.file, scope: 'own', source_title: null, source_url: null },
    ...{ published_on: null, retrieved_on: null, sha256: record.sha256, original_sha256: null },
    ...{ transcription: 'full', prose: 'known', supersedes: null, withdrawn: false, notes: null },
  };
  return collectionRow(record, entry);
}

it('the row of a report has no number where our reading is in doubt', () => {
  const { received, groups, reconsideration, processed, carried_out, rates, disclosure } = rowOf(doubted, 'anding');
  expect({ received, groups, reconsideration }).toMatchObject({
    received: null,
    groups: { granted: 31, refused: null, unable: 7 },
    reconsideration: null,
  });
  expect([processed, carried_out]).toEqual([43, 2]);
  expect(rates.refusal_rate).toMatchObject({ numerator: 5, denominator: 43, doubt: 'doubted' });
  expect(disclosure.official).toMatchObject({ numerator: 31, doubt: null });
});

it('a remark about our reading, and a finding about the report, take no number away', () => {
  const figures = ['requests.received_new.total'];
  for (const record of [says('form/order', 'info', figures), says('check/arithmetic-balance', 'error', figures)])
    expect(rowOf(record, 'anding').received).toBe(45);
});

it('a rate over several reports leaves such a report out and counts it', () => {
  const results = [plain, plain, doubted].map((record) => resultOf('refusal_rate', record));
  expect(pooled(results)).toEqual({ numerator: 10, denominator: 86, counted: 2, leftOut: 1 });
});

it('so do the sentences of topics, and say so', () => {
  const collection = [rowOf(plain, 'anding'), rowOf(doubted, 'beiguan')];
  const told = (topic: 'requests' | 'refusals' | 'disputes') =>
    topicSentences(topic, { agencies: [], collection, locale: 'zh-CN' }).map((one) => plainText([one]));
  expect(told('requests')[0]).toBe('只报本机关的1份，2024年共收到申请45件（另有1份没有可用的数字）。');
  expect(told('refusals')).toEqual([
    '2024年，只报本机关的报告办结43件，其中不予公开5件，无法提供7件，不予处理0件；另有1份没有可用的数字。',
  ]);
  expect(told('disputes')[0]).toMatch(/共有行政复议3件，.*；另有1份没有可用的数字。$/);
});
