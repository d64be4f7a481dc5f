// Words of the form broken over lines: joined where each cell has lines of its own, left beside a row of heads.
import { expect, it } from 'vitest';
import type { Row } from '../../src/document/grid.ts';
import { joinBrokenWords } from '../../src/forms/broken-words.ts';

const span = { start: 0, end: 1 };
const words: ReadonlySet<string> = new Set(['上一年项目数量', '本年增减', '处理决定数量']);

function rowOf(...texts: string[]): Row {
  return { cells: texts.map((text) => ({ text, span, rowSpan: 1, columnSpan: 1, column: 0 })), span };
}

function textsOf(rows: readonly Row[]): string[] {
  return joinBrokenWords(rows, [words]).map(({ cells }) => cells.map(({ text }) => text).join('|'));
}

it('joins the lines of a word where all heads have lines of their own', () => {
  const lines = ['上一年项目', '数量', '本年增/减', '处理', '决定数量'].map((text) => rowOf(text));
  expect(textsOf([...lines, rowOf('行政许可', '7', '-8', '19')])).toEqual([
    '上一年项目\n数量',
    '本年增/减',
    '处理\n决定数量',
    '行政许可|7|-8|19',
  ]);
});

it('leaves them beside a row of heads, among which the word has its place', () => {
  const heads = rowOf('信息内容', '本年增/减', '处理决定数量');
  const lines = [rowOf('上一年项目'), rowOf('数量')];
  const figures = rowOf('行政许可', '7', '-8', '19');
  expect(textsOf([heads, ...lines, figures])).toContain('上一年项目');
  expect(textsOf([...lines, heads, figures])).toContain('上一年项目');
});

it('leaves them there also where a line between holds what is left of a sound in brackets', () => {
  const heads = rowOf('信息内容', '本年增/减', '处(chǔ)理决定数量');
  const lines = [rowOf('(xiàn'), rowOf('g)'), rowOf('上一年项(xiàng)目'), rowOf('数量')];
  expect(textsOf([heads, ...lines, rowOf('行政许可', '7', '-8', '19')])).toContain('上一年项(xiàng)目');
});
