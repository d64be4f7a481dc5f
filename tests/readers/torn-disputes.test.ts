// Table 四 taken off a PDF block by block: its heads may be parted by its own figures at any place.
import { expect, it } from 'vitest';
import { valuesIn } from './values-in-lines.ts';

const outcomes = ['结\n果\n维\n持', '结\n果\n纠\n正', '其\n他\n结\n果', '尚\n未\n审\n结', '总\n计'];
const figures = [8, 1, 1, 7, 17, 12, 0, 1, 11, 24, 3, 2, 0, 1, 6].map(String);

/** The heads of so many columns, cell by cell, and the figures below them; the rest of both behind. */
function parted(at: number, printed = figures): string[] {
  const heads = [...outcomes, ...outcomes, ...outcomes];
  const blocks = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议\n\n行政诉讼\n未经复议直接起诉',
    ...heads.slice(0, at),
    ...printed.slice(0, at),
    '复议后起诉',
    ...heads.slice(at),
    ...printed.slice(at),
    '五、存在的主要问题及改进情况',
  ];
  return blocks.join('\n\n').split('\n');
}

it.each([5, 6, 9, 10])('is read where %i columns have their figures before the heads of the others', (at) => {
  expect(Object.values(valuesIn(parted(at)))).toEqual(figures.map(Number));
});

it('stays unread where its groups do not add up, or figures stand before their heads', () => {
  expect(valuesIn(parted(9, figures.with(8, '12')))).toEqual({});
  const [heading = '', ...rest] = parted(9);
  expect(valuesIn([heading, '', figures[0] ?? '', '', ...rest.join('\n').replace('\n8\n', '\n').split('\n')])).toEqual(
    {},
  );
});
