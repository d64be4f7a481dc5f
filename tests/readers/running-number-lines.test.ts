// Numbers of rows between the lines of a table with one cell a line.
import { expect, it, test } from 'vitest';
import type { Line } from '../../src/readers/lines.ts';
import { withoutNumbersBetween } from '../../src/readers/running-number-lines.ts';

const lineOf = (text: string): Line => ({ text, start: 0, end: 0 });

function left(rows: readonly string[]): string[] {
  const lines = rows.map((row) => row.split(' ').map(lineOf));
  return withoutNumbersBetween(lines).map((row) => row.map(({ text }) => text).join(' '));
}

const labels = ['甲', '乙', '丙', '丁', '戊'];

it.each([0, 1])('are left out where they count on from %i behind the heads', (first) => {
  const rows = ['序号', '总计', ...labels].map((label, at) =>
    at === 0 ? label : at === 1 ? `${label} ${String(first)}` : `${label} 30 ${String(first + at - 1)}`,
  );
  expect(left(rows)).toEqual(['序号', '总计', ...labels.map((label) => `${label} 30`)]);
});

test('stand between heads and rows below each heading of a table', () => {
  const rows = [
    '序号',
    '件数 1',
    '甲 30 2',
    '乙 31',
    '（五）',
    '数量 3',
    '丙 32',
    '（六）',
    '数量 4',
    '丁 33 5',
    '戊 34',
  ];
  const without = ['序号', '件数', '甲 30', '乙 31', '（五）', '数量', '丙 32', '（六）', '数量', '丁 33', '戊 34'];
  expect(left(rows)).toEqual(without);
});

test('count on where some rows lost theirs', () => {
  const rows = [
    '序号',
    '总计 1',
    '甲 30',
    '乙 30 3',
    '丙 30',
    '丁 30',
    '戊 30 6',
    '己 30 7',
    '庚 30 8',
    '辛 30 9',
    '壬 30',
  ];
  expect(left(rows)).toEqual(['序号', '总计', ...Array.from('甲乙丙丁戊己庚辛壬', (label) => `${label} 30`)]);
});

test('a figure above a heading that would count on is none where the number itself follows', () => {
  const rows = ['序号', '件数 1', '甲 30 2', '乙 3', '（五）', '数量 3', '丙', '（六）', '数量 4', '丁 33 5', '戊 34'];
  const without = ['序号', '件数', '甲 30', '乙 3', '（五）', '数量', '丙', '（六）', '数量', '丁 33', '戊 34'];
  expect(left(rows)).toEqual(without);
});

test.each([
  ['so few of them count on by chance', ['序号', '总计 1', '甲 30 2', '乙 30 3', '丙 30 4']],
  [
    'a figure of 0 in the first row is none',
    ['序号', '甲 30 0', '乙 30 1', '丙 30 2', '丁 30 3', '戊 30 4', '己 30 5'],
  ],
  ['no head names them', ['甲 30 1', '乙 30 2', '丙 30 3', '丁 30 4', '戊 30 5', '己 30 6']],
])('%s', (_, rows) => {
  expect(left(rows)).toEqual(rows);
});
