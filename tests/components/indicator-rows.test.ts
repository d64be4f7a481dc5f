// The rates of a profile rest on their figures: without the figure there is no rate, without a case no row.
import { expect, test } from 'vitest';
import { indicatorRows } from '../../src/components/indicator-rows.ts';
import { changeSentence } from '../../src/components/year-change-sentence.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { buildRecord } from '../record-builder.ts';

const subjectOf = (record: ReportRecord) => ({ record, agencyId: 'office', year: 2024, locale: 'zh-CN' as const });

test('all three definitions stand in the table, each with its formula and both counts', () => {
  const rows = indicatorRows(subjectOf(buildRecord({ requests: { granted: 74, 'refused.third_party': 27 } })));
  const definitions = rows.filter(({ definition }) => definition !== null);
  expect(definitions.map(({ definition }) => definition)).toEqual(['strict', 'official', 'substantive']);
  for (const { words, formula, counts } of definitions) {
    expect([words.rate, words.interval]).toEqual(['73.3%', '63.9%至80.9%']);
    expect(formula).toContain('÷');
    expect([counts?.part.value, counts?.whole.value]).toEqual([74, 101]);
  }
  expect(rows.some(({ id }) => id === 'reconsideration_correction_rate')).toBe(false);
});

test('a figure taken away takes its rates away, and nothing is put in its place', () => {
  const record = buildRecord({ requests: { granted: 74, 'refused.third_party': 27 } });
  const total = 'requests.total_processed.total';
  const figures = Object.fromEntries(Object.entries(record.figures).filter(([id]) => id !== total));
  const rows = indicatorRows(subjectOf({ ...record, figures }));
  const strict = rows.find(({ definition }) => definition === 'strict');
  expect([strict?.counts, strict?.words.rate, strict?.words.why]).toEqual([null, null, '有数字未能识别']);
  expect(rows.some(({ id }) => id === 'refusal_rate')).toBe(false);
});

test('without a request there is no rate, neither none nor all', () => {
  const rows = indicatorRows(subjectOf(buildRecord()));
  expect(rows.map(({ words }) => [words.rate, words.why])).toEqual([
    [null, '无申请'],
    [null, '无申请'],
    [null, '无申请'],
  ]);
});

test('a change is told from thirty requests on, and of years that follow each other', () => {
  const then = (granted: number, year: number) => {
    const record = buildRecord({ year, requests: { granted } });
    return { entry: { year }, record } as unknown as Parameters<typeof changeSentence>[1];
  };
  const subject = subjectOf(buildRecord({ requests: { granted: 45 } }));
  expect(changeSentence(subject, then(30, 2023))[0]?.text).toContain('增加50.0%');
  expect(changeSentence(subject, then(29, 2023))).toEqual([]);
  expect(changeSentence(subject, then(30, 2022))).toEqual([]);
  expect(changeSentence(subject, undefined)).toEqual([]);
});
