// A number counts only with its unit, and says how exact it is.
import { expect, test } from 'vitest';
import { findAmounts, findCounts } from '../../src/narrative/quantity.ts';

function countsOf(text: string): string[] {
  return findCounts(text).map(({ value, qualifier, start, end }) => `${value} ${qualifier} ${text.slice(start, end)}`);
}

test.each([
  ['公开336条', ['336 exact 336条']],
  ['公开140余条', ['140 about 140余条']],
  ['公开四十多条', ['40 about 四十多条']],
  ['公开30余万条', ['300000 about 30余万条']],
  ['公开约100件', ['100 about 100件']],
  ['公开近百件', ['100 about 百件']],
  ['公开100件左右', ['100 about 100件']],
  ['公开超过100件', ['100 at_least 100件']],
  ['公开不少于100件', ['100 at_least 100件']],
  ['公开逾1.2万件', ['12000 at_least 1.2万件']],
  ['公开100件以上', ['100 at_least 100件']],
  ['公开总数171条', ['171 exact 171条']],
  ['公开89件次', ['89 exact 89件次']],
  ['发生2起诉讼', ['2 exact 2起']],
])('%s', (text, counts) => {
  expect(countsOf(text)).toEqual(counts);
});

test.each(['数百条', '几十条', '上千条', '3至5条', '3-5条', '不足100条', '100条以内', '1.5件', '各3件', '2024 336条'])(
  '%s has no value, yet competes with other numbers',
  (text) => {
    expect(findCounts(text).map(({ value }) => value)).toEqual([null]);
  },
);

test.each([
  '第二十条',
  '第十九、二十条',
  '第20条',
  '条例',
  '5条例',
  '一件事',
  '每一条',
  '逐条',
  '一起推进',
  '2024年',
  '12345热线',
  '〔2020〕109号',
  '29%',
  '2起诉',
])('%s is no count', (text) => {
  expect(findCounts(text)).toEqual([]);
});

test('both ends of a range are left open', () => {
  expect(findCounts('公开10条至20条').map(({ value }) => value)).toEqual([null, null]);
});

test('money is in yuan, whatever its unit', () => {
  expect(findAmounts('收取0.04万元和12.50元').map(({ value }) => value)).toEqual([400, 12.5]);
});
