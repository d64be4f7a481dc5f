// Heads of table 二 with a blank inside, in lines where blanks are all that parts words.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { spacedText } from '../spaced-text.ts';
import { distinct, facts, inTable, rules, silentlyWrong, unread } from './distinct-report.ts';

const heads: Readonly<Record<string, string>> = {
  信息内容: '信 息内容',
  本年制发件数: '本年　制发件数',
  本年废止件数: '本 年废止 件数',
  现行有效件数: '现行有 效件数',
};

it('are put together', () => {
  const parted = inTable('proactive', (rows) => rows.map((row) => row.map((cell) => heads[cell] ?? cell)));
  const reading = readTables(readText(new SourceText(spacedText(distinct, parted))));
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
});

it('are left as they are in columns that a tab parts', () => {
  const text = ['二、主动公开政府信息情况', '信息内容\t本年制发\t件数\t本年废止件数', '规章\t1\t2\t3'].join('\n');
  expect(facts(readTables(readText(new SourceText(text)))).get('proactive.rules.repealed')?.value).not.toBe(2);
});
