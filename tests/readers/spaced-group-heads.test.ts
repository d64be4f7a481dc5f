// Column heads of tables 四 and 二 in pieces, in text that PDF tools print: which figure stands under which.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

/** The fifteen figures as read, in the form's order. */
function disputes(
  heads: readonly string[],
  figures = Array.from({ length: 15 }, (_, index) => 31 + index).join(' '),
): (number | null)[] {
  const text = ['四、政府信息公开行政复议、行政诉讼情况', ...heads, figures].join('\n');
  const { tables, diagnostics } = readTables(readText(new SourceText(text)));
  const named = new Set(diagnostics.filter(({ severity }) => severity !== 'info').flatMap((one) => one.figures));
  return (tables.disputes?.facts ?? []).map(({ figure, value }) => (named.has(figure) ? null : value));
}

const five = (from: number): number[] => Array.from({ length: 5 }, (_, index) => from + index);

const outcomes = '结果维持 结果纠正 其他结果 尚未审结 总计';

const wholes = outcomes.split(' ');

const halves = ['结果', '维持', '结果', '纠正', '其他', '结果', '尚未', '审结', '总计'];

const broken = ['结果维', '持', '结果纠', '正', '其他结', '果', '尚未审'];

describe('heads of table 四', () => {
  it.each<readonly [string, readonly string[], readonly number[]]>([
    [
      'litigation first',
      ['行政诉讼 行政复议', `未经复议直接起诉 复议后起诉 ${outcomes}`, `${outcomes} ${outcomes}`],
      [...five(41), ...five(31), ...five(36)],
    ],
    [
      'litigation first, the outcomes cell by cell',
      [
        '行政诉讼 行政复议',
        '未经复议直接起诉 复议后起诉 结果维',
        ...broken.slice(1),
        '结 总计',
        ...broken,
        '结 总计 结果维',
        ...broken.slice(1),
        '结 总计',
      ],
      [...five(41), ...five(31), ...five(36)],
    ],
    [
      'after reconsideration before directly',
      ['行政复议 行政诉讼', `${outcomes} 复议后起诉 未经复议直接起诉`, `${outcomes} ${outcomes}`],
      [...five(31), ...five(41), ...five(36)],
    ],
    [
      'outcomes of one group in an order of their own',
      [
        '行政复议 行政诉讼',
        '未经复议直接起诉 复议后起诉',
        outcomes,
        `其他结果 尚未审结 总计 结果维持 结果纠正 ${outcomes}`,
      ],
      [...five(31), 39, 40, 36, 37, 38, ...five(41)],
    ],
    [
      'an outcome damaged in one group',
      ['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉', outcomes, `结维持 ${outcomes.slice(5)} ${outcomes}`],
      [...five(31), ...five(36), ...five(41)],
    ],
    [
      'outcomes broken on lines that cross those of the groups',
      [
        '         行政复议                                 行政诉讼',
        '结果维 结果纠 其他结 尚未审 总计 结果维 结果纠未经复议直接起诉                   复议后起诉',
        ' 持 正 果 结                           其他结 尚未审        结果维 结果纠 其他结 尚未审',
        '                          持 正 果 结 总计 持 正 果 结 总计',
      ],
      [...five(31), ...five(36), ...five(41)],
    ],
    [
      'each broken over lines of their own, group by group',
      ['行政复议', ...halves, '行政诉讼', '未经复议', '直接起诉', ...halves, '复议后', '起诉', ...halves],
      [...five(31), ...five(36), ...five(41)],
    ],
  ])('%s', (_, heads, expected) => {
    expect(disputes(heads)).toEqual(expected);
  });

  it.each([
    ['second instead of first', ['结果纠正', '结果维', ...wholes.slice(2)]],
    ['first instead of fourth', ['尚未审', ...wholes.slice(0, 3), '总计']],
  ])('with a damaged outcome %s are left', (_, group) => {
    const groups = ['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉'];
    const values = disputes([...groups, [group, wholes, wholes].flat().join(' ')]);
    expect(values.filter((value) => value !== null)).toEqual([]);
  });

  it('cut at a width go on at the beginning of the next line, which is left of nothing', () => {
    const columns = [0, 10, 20, 30, 40, 46, 56, 66, 76, 86, 92, 102, 112, 122, 132];
    const printed = [8, 1, 1, 7, 17, 3, 4, 1, 1, 9, 3, 0, 4, 0, 7];
    const row = printed.reduce((line, figure, index) => `${line.padEnd(columns[index] ?? 0)}${figure}`, '');
    const lines = [
      `行政复议${' '.repeat(38)}行政诉讼`,
      `${wholes.join('  ')}  未经复议直接起诉${' '.repeat(24)}`,
      '      复议后起诉',
      `${' '.repeat(46)}结果维持  结果纠正  `,
      `其他结果  尚未审结  总计  ${wholes.join('  ')}`,
    ];
    const figures = [row.slice(0, 60), row.slice(60, 120), row.slice(120)].join('\n');
    expect(disputes(lines, figures)).toEqual(printed);
  });

  it.each([
    [
      'the head of litigation',
      [
        '  行政复议',
        '行政诉讼',
        '  结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉                        复议后起诉',
        '                                           结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      ],
    ],
    [
      'the end of one of its groups',
      [
        '  行政复议                                 行政诉讼',
        '  结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉                        复议后',
        '起诉',
        '                                           结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      ],
    ],
  ])('%s at the beginning of a line, as if it stood first: nobody knows', (_, heads) => {
    expect(disputes(heads).filter((value) => value !== null)).toEqual([]);
  });

  it('each on a line of its own, one group without all of its columns below: nobody knows', () => {
    const heads = ['行政复议', '行政诉讼', '未经复议直接起诉', ...wholes, '复议后起诉', ...wholes, ...wholes];
    expect(disputes(heads).filter((value) => value !== null)).toEqual([]);
  });

  it('with outcomes between the two of litigation: nobody knows which of them is first', () => {
    const torn = ['未经复议直接起诉', '结果维 结果纠 其他结 尚未审 总计 结果维 结果纠复议后起诉', '其他结 尚未审'];
    const rest = ['结果维 结果纠 其他结 尚未审', '持 正 果 结', '持 正 果 结 总计 持 正 果 结 总计'];
    expect(disputes(['行政复议', '行政诉讼', ...torn, ...rest]).filter((value) => value !== null)).toEqual([]);
  });

  it('on lines of their own, litigation first: nobody knows whether the lines were torn', () => {
    const heads = ['行政诉讼', '行政复议', '复议后起诉', '未经复议直接起诉', outcomes, outcomes, outcomes];
    expect(disputes(heads).filter((value) => value !== null)).toEqual([]);
  });
});

describe('heads of table 二 in pieces', () => {
  const below = [
    '规章 1 2 3',
    '行政规范性文件 4 5 6',
    '第二十条第（五）项',
    '信息内容',
    '本年处理决定数量',
    '行政许可 7',
    '第二十条第（六）项',
    '信息内容',
    '本年处理决定数量',
    '行政处罚 8',
    '行政强制 9',
  ];

  /** The figures of rules as read; null where a warning names one. */
  function rules(heads: readonly string[]): (number | null)[] {
    const text = ['二、主动公开政府信息情况', '第二十条第（一）项', '信息内容', ...heads, ...below].join('\n');
    const { tables, diagnostics } = readTables(readText(new SourceText(text)));
    const named = new Set(diagnostics.filter(({ severity }) => severity !== 'info').flatMap((one) => one.figures));
    return (tables.proactive?.facts ?? []).slice(0, 3).map(({ figure, value }) => (named.has(figure) ? null : value));
  }

  it.each([
    ['one by one', ['本年', '制发', '件数', '本年', '废止', '件数', '现行', '有效', '件数']],
    ['line by line', ['本年', '本年', '现行', '制发', '废止', '有效', '件数', '件数', '件数']],
    ['character by character', Array.from('本年制发件数本年废止件数现行有效件数')],
  ])('are read %s', (_, heads) => {
    expect(rules(heads)).toEqual([1, 2, 3]);
  });

  it.each([
    ['line by line', ['现行', '本年', '本年', '有效', '制发', '废止', '件数', '件数', '件数']],
    ['character by character', Array.from('现行有效件数本年制发件数本年废止件数')],
  ])('in another order than the form’s are under a warning %s', (_, heads) => {
    expect(rules(heads)).toEqual([null, null, null]);
  });

  it('in another order, one by one, show the columns', () => {
    expect(rules(['现行', '有效', '件数', '本年', '制发', '件数', '本年', '废止', '件数'])).toEqual([2, 3, 1]);
  });
});

describe('heads of table 四 with a total of another group among them', () => {
  it.each([
    [
      'exchanged with the first column of the last group',
      '结果维持',
      `总计 ${outcomes} 结果纠正 其他结果 尚未审结 总计`,
    ],
    ['behind those of the next group', '', `结果维持 结果纠正 其他结果 尚未审结 总计 总计 ${outcomes}`],
  ])('tell nothing: %s', (_, last, below) => {
    const own = `结果维持 结果纠正 其他结果 尚未审结 ${last}`.trim();
    const read = disputes(['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉', own, below]);
    expect(read.filter((value) => value !== null)).toEqual([]);
  });
});
