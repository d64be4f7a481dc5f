// Table 四 taken off a PDF block by block: its heads may be parted by its own figures at any place.
import { describe, expect, it } from 'vitest';
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

it('is read with marks in place of noughts, which add nothing to their groups', () => {
  const marked = figures.map((text) => (text === '0' ? '-' : text));
  const read = valuesIn(parted(9, marked));
  expect(Object.values(read)).toEqual(marked.filter((text) => text !== '-').map(Number));
  expect(read['disputes.litigation_direct.other']).toBe(1);
});

it('stays unread where marks stand beside noughts, which add up to as much', () => {
  expect(valuesIn(parted(9, figures.with(12, '无')))).toEqual({});
});

it('stays unread where its groups do not add up, or figures stand before their heads', () => {
  expect(valuesIn(parted(9, figures.with(8, '12')))).toEqual({});
  const [heading = '', ...rest] = parted(9);
  expect(valuesIn([heading, '', figures[0] ?? '', '', ...rest.join('\n').replace('\n8\n', '\n').split('\n')])).toEqual(
    {},
  );
});

it('stays unread where one block has two heads of a group, others one, and each figure is a block of its own', () => {
  const printed = [
    '四、政府信息公开行政复议、行政诉讼情况\n行政复议\n结果 结果\n维持 纠正\n\n其他\n结果\n\n尚未\n审结',
    '183\n\n68\n\n0\n\n232',
    '行政诉讼\n未经复议直接起诉\n复议后起诉\n结果 结果 其他 尚未 总计 结果 结果\n维持 纠正 结果 审结\n维持 纠正',
    '483 391\n0\n270 229 890 230 62\n\n总计',
    '五、存在的主要问题及改进情况\n人员力量不足，已加强培训。\n\n其他 尚未\n结果 审结\n323 36\n\n总计\n651',
  ]
    .join('\n\n')
    .split('\n');
  expect(valuesIn(printed)).toEqual({});
});

describe('heads in blocks of several', () => {
  const heading = '四、政府信息公开行政复议、行政诉讼情况';
  /** Blocks of a program that parts columns: the heads of some, line by line, with the figures below them. */
  const blocks = (printed: readonly string[]): string[] => [
    heading,
    '行政复议\n\n行政诉讼',
    '结果\n维持',
    `结果\n纠正\n\n${printed.slice(0, 2).join('\n\n')}`,
    `未经复议直接起诉\n其他 尚未\n结果\n结果 审结 总计 维持\n${printed.slice(2, 6).join('\n')}`,
    `结果 其他\n纠正 结果\n${printed.slice(6, 8).join(' ')}`,
    `尚未\n总计\n审结\n${printed.slice(8, 10).join('\n')}`,
    `复议后起诉\n结果维 结果纠 其他结 尚未审\n持\n正\n果\n结\n${printed.slice(10, 14).join('\n')}`,
    `总计\n${printed.slice(14).join('\n')}`,
    '五、存在的主要问题及改进情况',
  ];
  const read = (parts: readonly string[]): number[] => Object.values(valuesIn(parts.join('\n\n').split('\n')));

  it('have the figures of their columns below them', () => {
    expect(read(blocks(figures))).toEqual(figures.map(Number));
  });

  it('are none where one is lost, or stands before the one it follows', () => {
    expect(read(blocks(figures).map((part) => part.replace('结果 其他\n纠正 结果', '其他 结果\n结果 纠正')))).toEqual(
      [],
    );
    expect(read(blocks(figures).map((part) => part.replace('尚未\n总计\n审结', '尚未\n审结')))).toEqual([]);
  });

  /** The total of each group stands behind its first figure, as programs print it that take blocks of a figure each. */
  const apart = (printed: readonly string[]): string[] => {
    const names = ['行政复议\n\n行政诉讼', '未经复议直接起诉', '复议后起诉'];
    const four = '结果维 结果纠 其他结 尚未审\n持\n正\n果\n结';
    return [
      heading,
      ...names.flatMap((name, at) => {
        const [first = '', ...others] = printed.slice(at * 5, at * 5 + 5);
        return [`${name}\n${four}`, '总计', first, others.at(-1) ?? '', ...others.slice(0, -1)];
      }),
      '五、存在的主要问题及改进情况',
    ];
  };

  it('above blocks of a figure each are in no order that is sure', () => {
    expect(read(apart(figures))).toEqual([]);
  });
});

it('is read where a group has its total first, and the one before it has it last', () => {
  const group = '结果维持 结果纠正 其他结果 尚未审结';
  const lines = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    `${group} 总计`,
    `${group} 总计 总计 ${group}`,
    '8 1 1 7 17 12 0 1 11 24 6 3 2 0 1',
  ];
  const read = valuesIn(lines);
  expect(read['disputes.litigation_after.total']).toBe(6);
  expect(read['disputes.litigation_after.upheld']).toBe(3);
});

it('is left where all groups stand above the first figures, which may be those of another than the first', () => {
  const blocks = [0, 5, 10].map(
    (from) =>
      `${outcomes.map((head) => head.replaceAll('\n', '')).join(' ')}\n${figures.slice(from, from + 5).join(' ')}`,
  );
  const lines = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    ...blocks,
  ];
  expect(valuesIn([...lines, '五、存在的主要问题及改进情况'].join('\n').split('\n'))).toEqual({});
});

it.each([
  ['in the first line', ['总计', '', ''], ['', '总计', '总计']],
  ['in the second line', ['', '', ''], ['总计', '总计', '总计']],
])('is read where heads are broken alike in each group, and a total stands %s', (_, above, below) => {
  const lines = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    above.map((total) => `结果维 结果纠 其他 尚未 ${total}`).join(' '),
    below.map((total) => `持 正 结果 审结 ${total}`).join(' '),
    figures.join(' '),
    '五、存在的主要问题及改进情况',
  ];
  expect(Object.values(valuesIn(lines))).toEqual(figures.map(Number));
});

describe('the columns behind the running text below the table', () => {
  const left = [
    '行政复议\n\n行政诉讼',
    ...outcomes.map((head) => head.replace(/(..)\n(..)/, '$1$2')),
    ...figures.slice(0, 5),
    `结果\n维持\n${figures[5]}`,
    `未经复议直接起诉\n结果 其他 尚未\n纠正 结果 审结\n${figures.slice(6, 9).join('\n')}`,
  ];
  const text = ['五、存在的主要问题及改进情况\n人员力量不足，已加强培训。', '六、其他需要报告的事项\n无。'];
  const right = [
    `总计\n${figures[9]}`,
    `结果\n维持\n${figures[10]}`,
    `复议后起诉\n结果 其他 尚未\n纠正 结果 审结\n${figures.slice(11, 14).join('\n')}`,
    `总计\n${figures[14]}`,
  ];
  const read = (parts: readonly string[]): number[] =>
    Object.values(valuesIn(['四、政府信息公开行政复议、行政诉讼情况', ...parts].join('\n\n').split('\n')));

  it.each([
    ['', []],
    [', and of the number of the page', ['2']],
  ])('are those of the table where they are all that it lacks%s', (_, page) => {
    expect(read([...left, ...text, ...page, ...right])).toEqual(figures.map(Number));
  });

  it('are left where one is lost or one too many', () => {
    expect(read([...left, ...text, ...right.slice(0, -1)])).toEqual([]);
    expect(read([...left, ...text, ...right, '6'])).toEqual([]);
  });
});
