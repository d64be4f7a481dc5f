// Heads of applicants over two rows, or with the first line alone, as converters of web pages leave those with a line break.
import { expect, it } from 'vitest';
import { inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const leaves = (rows: string[][], ...heads: string[][]): string[][] => rows.toSpliced(2, 1, ...heads);
const lower = ['企业', '机构'];

it.each([
  ['a row of its own', lower],
  ['blank cells behind it', [...lower, '', '', '']],
])('heads that go on in the next row are whole, with %s', (_, below) => {
  const upper = ['商业', '科研', '社会公益组织', '法律服务机构', '其他'];
  const reading = read(inTable('requests', (rows) => leaves(rows, upper, below)));
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
});

it('but not where the next row holds what goes on with none of them', () => {
  const upper = ['商业', '科研', '社会公益组织', '法律服务机构', '其他'];
  const reading = read(inTable('requests', (rows) => leaves(rows, upper, ['企业', '占比'])));
  expect(silentlyWrong(reading)).toEqual([]);
  expect(rules(reading)).not.toEqual([]);
});

it('heads of which the first line alone is left name their columns', () => {
  const reading = read(inTable('requests', (rows) => leaves(rows, ['商业', '科研', '社会公益', '法律服务', '其他'])));
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
});
