// Reports that print a word or a mark in each cell that would hold a nought: none of these is a figure, and none is lost.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';
import { distinct, facts, figures, unread } from './distinct-report.ts';

const whole = { 'proactive.penalties.decisions': '287', 'requests.received_new.total': '1' };

function readWith(word: string, dialect: Dialect): TablesReading {
  const printed = Object.fromEntries(figures.map((id) => [id, word]));
  return readTables(readText(new SourceText(reportText({ ...printed, ...whole }, { dialect }))));
}

describe.each(['暂无', '（无）', '不涉及', '未发生', 'N/A'])('“%s” in place of noughts', (word) => {
  it.each(dialects)('leaves each cell its own in %s', (dialect) => {
    const reading = readWith(word, dialect);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(unread(reading)).toEqual([]);
    expect(figures.filter((id) => facts(reading).get(id)?.value !== null)).toEqual(Object.keys(whole));
  });
});

it('takes two dashes in each cell of table 四 for its row, not for a rule between rows', () => {
  const reading = readWith('--', 'pipe');
  expect(unread(reading)).toEqual([]);
  expect(facts(reading).get('disputes.reconsideration.total')).toMatchObject({ value: null, status: 'text' });
});

const decisions = figures.filter((id) => /^proactive\.(?:licences|penalties|coercion|fees)\./.test(id));

/** Table 二 with a column of last year, its cells parted by `between`. */
function withLastYear(between: string): TablesReading {
  const damage = (rows: string[][], table: string): string[][] =>
    table !== 'proactive'
      ? rows
      : rows.map(([label = '', ...cells]) => {
          const filled = [label, ...cells.filter((cell) => cell !== '')];
          return filled.length === 1 ? filled : [...filled, label === '信息内容' ? '上年同期数' : '25'];
        });
  const printed = { ...distinct, ...Object.fromEntries(decisions.map((id) => [id, '暂无'])) };
  const text = reportText(printed, { dialect: 'tab', damage });
  return readTables(readText(new SourceText(text.replaceAll('\t', between))));
}

it.each([
  ['blanks', '    '],
  ['pipes', ' | '],
  ['tabs', '\t'],
])('a word for this year beside a figure of last year is what is read, parted by %s', (_, between) => {
  const values = facts(withLastYear(between));
  expect(decisions.filter((id) => (values.get(id)?.value ?? null) !== null)).toEqual([]);
});

it('a sentence that says so below a table is none of its cells', () => {
  const text = reportText(distinct, { dialect: 'lines' }).replace('\n\n四、', '\n\n无。\n\n四、');
  expect(unread(readTables(readText(new SourceText(text))))).toEqual([]);
});

it.each(dialects)('件次 behind a number is a unit in %s', (dialect) => {
  const printed = Object.fromEntries(figures.map((id) => [id, '3件次']));
  const reading = readTables(readText(new SourceText(reportText(printed, { dialect }))));
  expect(unread(reading)).toEqual([]);
  expect(facts(reading).get('requests.granted.research')).toMatchObject({ value: 3, raw: '3件次' });
});
