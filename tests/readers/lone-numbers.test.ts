// A number alone on its line in table 二 of spaced text: the end of a figure that its narrow cell broke, or a page's.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

const heads = ['二、主动公开政府信息情况', '第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数'];
const documents = ['规章 1 2 3', '行政规范性文件 4 5 61'];
const decisions = [
  '信息内容 本年处理决定数量',
  '行政许可 12',
  '信息内容 本年处理决定数量',
  '行政处罚 28',
  '行政强制 9',
];
const fee = ['信息内容 本年收费金额（单位：万元）', '行政事业性收费 10'];
const lines = [...heads, ...documents, ...decisions, ...fee];

interface LoneNumber {
  readonly number: string;
  readonly row: string;
  readonly where: 'before' | 'behind';
}

/** The figures as read, with a number on a line of its own before or behind a row; null where one was not read. */
function withNumber({ number, row, where }: LoneNumber, among = lines): readonly (number | null)[] {
  const printed = among.flatMap((line) => {
    if (!line.startsWith(row)) return [line];
    return where === 'before' ? [number, line] : [line, number];
  });
  const { tables, diagnostics } = readTables(readText(new SourceText(printed.join('\n'))));
  const facts = tables.proactive?.facts ?? [];
  const named = new Set(diagnostics.flatMap(({ figures }) => figures));
  for (const { figure, status } of facts) if (status === 'unread') expect(named).toContain(figure);
  return facts.map(({ value }) => value);
}

const all: readonly (number | null)[] = [1, 2, 3, 4, 5, 61, 12, 28, 9, 10];

it.each([
  { row: '行政许可 12', number: '5', where: 'behind', open: [6] },
  { row: '行政许可 12', number: '0', where: 'behind', open: [6] },
  { row: '行政处罚 28', number: '17', where: 'behind', open: [7, 8] },
  { row: '行政事业性收费 10', number: '5', where: 'behind', open: [9] },
  { row: '行政强制 9', number: '5', where: 'behind', open: [8] },
  { row: '行政规范性文件 4 5 61', number: '2', where: 'behind', open: [3, 4, 5] },
  { row: '行政许可 12', number: '12', where: 'before', open: [6] },
] as const)('leaves $row open with $number $where it', ({ open, ...lone }) => {
  const unread: readonly number[] = open;
  expect(withNumber(lone)).toEqual(all.map((value, at) => (unread.includes(at) ? null : value)));
});

const noughts = lines.map((line) => line.replace('强制 9', '强制 0').replace('规章 1 2 3', '规章 0 0 0'));

it.each(['规章 0 0 0', '行政强制 0'])('is no end of a figure that is a nought: %s', (row) => {
  const read = withNumber({ number: '5', row, where: 'behind' }, noughts);
  expect(read).toEqual(all.with(0, 0).with(1, 0).with(2, 0).with(8, 0));
});

it('leaves a row open that has too few figures without it: nothing shows whose cell it is from', () => {
  const set = lines.map((line) => line.replace('4 5 61', '4 61'));
  const read = withNumber({ number: '5', row: '行政规范性文件', where: 'behind' }, set);
  expect(read).toEqual(all.map((value, at) => (at >= 3 && at <= 5 ? null : value)));
});

it('is not the beginning of the figure below it where cells hold longer ones', () => {
  expect(withNumber({ number: '5', row: '行政强制 9', where: 'before' })).toEqual(all.with(7, null));
});

it('is no part of a figure where the text numbers its pages so', () => {
  const page = [...lines.slice(0, 6), '3', ...lines.slice(6)];
  const before = [
    ...Array.from({ length: 14 }, (_, at) => `（${at}）略`),
    '2',
    ...Array.from({ length: 14 }, () => '略'),
  ];
  const { tables } = readTables(readText(new SourceText([...before, ...page].join('\n'))));
  expect(tables.proactive?.facts.map(({ value }) => value)).toEqual(all);
});
