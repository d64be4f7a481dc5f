// Column heads of spaced lines in orders and breaks met in text that PDF tools print: which figure stands under which.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { all, read, truth } from './county-table.ts';
import { firstRowOf } from './first-row.ts';

const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const rows = [
  '一、本年新收政府信息公开申请数量 11 12 13 14 15 16 17',
  '二、上年结转政府信息公开申请数量 21 22 23 24 25 26 27',
];

const firstRow = (heads: readonly string[], lines: readonly string[] = rows): (number | null)[] =>
  firstRowOf([...heads, ...lines]);

const inOrder = [11, 12, 13, 14, 15, 16, 17];

const totalFirst = [12, 13, 14, 15, 16, 17, 11];

const nobodyKnows = Array<null>(7).fill(null);

describe('a total that ran into the first head', () => {
  const pieces = ['法人或其他组织', '商业企', '业', '科研机', '构', '社会公益', '组织', '法律服务', '机构 其他'];
  const heads = [corner, '申请人情况', '总计自然人', ...pieces];
  const summed = (figures: readonly string[]): string[] =>
    ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'].map(
      (label, at) => `${label} ${figures[at]}`,
    );

  it('is the last column where the figures add up to the last', () => {
    const figures = ['11 12 13 14 15 16 81', '1 0 0 0 0 0 1', '2 3 0 0 0 0 5'];
    expect(firstRow(heads, summed(figures))).toEqual([11, 12, 13, 14, 15, 16, 81]);
  });

  it('is in no column that is known where they do not', () => {
    expect(firstRow(heads)).toEqual(nobodyKnows);
    expect(firstRow(heads, summed(['81 11 12 13 14 15 16', '1 1 0 0 0 0 0', '5 2 3 0 0 0 0']))).toEqual(nobodyKnows);
  });
});

describe('a total on the first line, the head of all applicants beside it damaged', () => {
  const leaves = '商业企业 科研机构 社会公益组织 法律服务机构 其他';
  const heads = [`${corner} 申人请情况 总计`, '自然人 法人或其他组织', leaves];
  const summed = ['一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21', '二、上年结转政府信息公开申请数量 4 0 0 0 0 0 4'];

  it('is the last column where the sums agree', () => {
    expect(firstRow(heads, summed)).toEqual([21, 0, 0, 0, 0, 0, 21]);
  });

  it('is in no column that is known where they do not', () => {
    expect(firstRow(heads)).toEqual(nobodyKnows);
  });
});

it('a damaged head of natural persons behind the head of the group is not that of the first column', () => {
  const heads = [
    `${corner} 申请人情况`,
    '法人或其他组织 自人然 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
  ];
  const moved = ['一、本年新收政府信息公开申请数量 3 0 0 1 0 21 25', '二、上年结转政府信息公开申请数量 1 0 2 0 0 4 7'];
  expect(firstRow(heads, moved)).toEqual(nobodyKnows);
  const { tables } = readTables(
    readText(new SourceText(['三、收到和处理政府信息公开申请情况', ...heads, ...moved].join('\n'))),
  );
  expect(tables.requests?.facts.some(({ value }) => value !== null)).toBe(false);
});

describe('heads of table 三', () => {
  it.each<readonly [string, readonly string[], readonly (number | null)[]]>([
    [
      'the total first, cell by cell',
      [
        corner,
        '总计 自然',
        '人',
        '法人或其他组织',
        '商业',
        '企业',
        '科研',
        '机构',
        '社会公',
        '益组织',
        '法律服',
        '务机构 其他',
      ],
      totalFirst,
    ],
    [
      'the total first beside the corner, in one row with the others',
      [`${corner} 总计 自然人 法人或其他组织`, '商业企业 科研机构 社会公益组织 法律服务机构 其他'],
      totalFirst,
    ],
    [
      'the head of a group before another head on one line, which is not the order of the form',
      [corner, '申请人情况', '法人或其他组织 自然人 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'],
      nobodyKnows,
    ],
    [
      'the total before the columns of a group whose head is right of it on one line',
      [corner, '申请人情况', '自然人 总计 法人或其他组织', '商业企业 科研机构 社会公益组织 法律服务机构 其他'],
      [11, 13, 14, 15, 16, 17, 12],
    ],
    [
      'the total first, and heads broken beside a long corner',
      [
        `${corner}  总  自然 商业企 科研机 社会公益 法律服务 其`,
        `${' '.repeat(36)}计   人   业     构    组织     机构   他`,
      ],
      totalFirst,
    ],
    [
      'in an order of their own, cell by cell',
      [
        corner,
        '自然',
        '人',
        '法人或其他组织',
        '总计',
        '法律服',
        '务机构',
        '科研',
        '机构',
        '社会公',
        '益组织',
        '商业',
        '企业 其他',
      ],
      [11, 15, 13, 14, 12, 16, 17],
    ],
    [
      'in radicals in place of characters',
      ['申请⼈情况', `${corner} 法⼈或其他组织`, '总计 ⾃然⼈', '商业企业 科研机构 社会公益组织 法律服务机构 其他'],
      totalFirst,
    ],
    [
      'the total right behind the head of the group, before heads of the next line: sums that hold nowhere show no place of it',
      [
        corner,
        '申请人情况',
        '自然人',
        '法人或其他组织',
        '总计 商业企',
        '业',
        '科研机',
        '构',
        '社会公 益组织',
        '法律服 务机构 其他',
      ],
      nobodyKnows,
    ],
    [
      'the head of a group run into one of its columns',
      [`${corner} 自然 商业 科研法人或其他组织 社会公 法律服 其他 总计`, '人 企业 机构 益组织 务机构'],
      inOrder,
    ],
    [
      'the total on a line of its own below the head of all applicants: it may stand first or last',
      [
        corner,
        '申请人情况',
        '总计',
        '自然',
        '人',
        '法人或其他组织',
        '商业',
        '企业',
        '科研',
        '机构',
        '社会公',
        '益组织',
        '法律服',
        '务机构',
        '其他',
      ],
      nobodyKnows,
    ],
    [
      'one head against the form beside others whose place is open',
      [corner, '自然 法人或其他组织', '总计 商业 科研 社会公 法律服', '人 其他', '企业 机构 益组织 务机构'],
      nobodyKnows,
    ],
    [
      'one that stands alone on a line among others in an order of their own',
      [corner, '自然 法律服 科研 社会公 商业', '其他 总计', '人 务机构 机构 益组织 企业'],
      nobodyKnows,
    ],
    [
      'those of one line printed before others, as programs sort them by height',
      [
        corner,
        '自然人',
        '法人或其他组织',
        '总计',
        '科研机构',
        '其他',
        '商业企业',
        '法律服',
        '务机构',
        '社会公',
        '益组织',
      ],
      nobodyKnows,
    ],
  ])('%s', (_, heads, expected) => {
    expect(firstRow(heads)).toEqual(expected);
  });

  it('a damaged one has its place among the others, whatever line it stands on', () => {
    const sums = [
      '一、本年新收政府信息公开申请数量 11 12 13 14 15 16 81',
      '二、上年结转政府信息公开申请数量 0 0 0 9 0 0 9',
    ];
    const alone = ['法人或其他组织', '自然人', '总计', '商业企业', '科研机构', '社公益组织', '法律服务机构', '其他'];
    expect(firstRow([corner, ...alone], sums)).toEqual([11, 12, 13, 14, 15, 16, 81]);
    const gaps = ['法人或其他组织', '自然人', '商业口业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    expect(firstRow([corner, `${gaps.join('    ')}    总计`])).toEqual(inOrder);
  });

  it('a damaged one among others in an order of their own: nobody knows what it is', () => {
    const heads = ['总计 自然', '人 法人或其他组织', '科研 商业 社公 其他 法律服', '机构 企业 益组织 务机构'];
    expect(firstRow([corner, ...heads])).toEqual(nobodyKnows);
  });

  it('a damaged one beside others that it does not stand beside on the form: nobody knows what moved', () => {
    const line = '自然人 科研机构 社会公益组织 法律服务机构 商企业 其他 总计';
    expect(firstRow([`${corner} 法人或其他组织`, line, '第二行 说明'])).toEqual(nobodyKnows);
  });

  it('in parts whose places contradict the order of their lines leave all columns open', () => {
    const heads = [
      '申请人情况',
      `${corner.slice(0, 30)} 自然            法人或其他组织`,
      `             项之和）               人 业 构 社会公益`,
      `                                    商业企  科研机        法律服务     总计`,
      `                                               组织 机构 其他`,
    ];
    const wide = rows.map((row) => `       ${row}`);
    expect(firstRow(heads, wide)).toEqual(nobodyKnows);
  });

  it('the total alone on a line is the last where the figures of the rows add up so, and else nobody knows', () => {
    const heads = [
      corner,
      '申请人情况',
      '法人或其他组织',
      '总计',
      '自然人 社会公益 法律服务',
      '商业企业 科研机构 其他',
      '组织 机构',
    ];
    const last = [
      '一、本年新收政府信息公开申请数量 11 12 13 14 15 16 81',
      '二、上年结转政府信息公开申请数量 0 0 0 9 0 0 9',
    ];
    const first = [
      '一、本年新收政府信息公开申请数量 81 11 12 13 14 15 16',
      '二、上年结转政府信息公开申请数量 9 0 9 0 0 0 0',
    ];
    expect(firstRow(heads, last)).toEqual([11, 12, 13, 14, 15, 16, 81]);
    expect(firstRow(heads, first)).toEqual(nobodyKnows);
  });

  it('a subtotal stands where its line shows it among the heads', () => {
    const eight = rows.map((row) => `${row} 99`);
    const last = [corner, '自然人 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他 小计'];
    expect(firstRow(last, eight)).toEqual([11, 12, 13, 14, 15, 16, 99]);
    const torn = [corner, '自然人 商业企业 科研机构 社会公益 其他', '法律服务', '组织 机构 小计 总计'];
    expect(firstRow(torn, eight)).toEqual(nobodyKnows);
  });

  it('hold behind a page break that prints some of them again', () => {
    const heads = [corner, '自然人 其他 社会公益组织 科研机构 法律服务机构 商业企业 总计'];
    const again = ['自然人 法人或其他组织 总计', ...rows];
    expect(firstRow(heads, ['四、结转下年度继续办理 1 2 3 4 5 6 7', ...again])).toEqual([11, 16, 14, 13, 15, 12, 17]);
  });

  it('of a group in a line of a long remark stand in the form’s order', () => {
    const remark = `${corner}（本表由各科室填报并经办公室汇总核对）`;
    const heads = [
      '申请人情况',
      `${remark} 法人或其他组织`,
      '自然人 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ];
    const sums = ['一、本年新收政府信息公开申请数量 11 12 13 14 15 16 81'];
    expect(firstRow(heads, [...sums, ...rows.slice(1)])).toEqual([11, 12, 13, 14, 15, 16, 81]);
  });
});

it('heads of one, two and three lines that come one by one show no order of their own: programs sort them by height', () => {
  const heads = ['自然人', '总计', '商业企业', '科研机构', '法律服', '务机构', '其他', '社会', '公益', '组织'];
  const cells = all.flatMap(({ label, figures }) => [label, ...figures]);
  const { raw } = read(['申请人情况', '法人或其他组织', ...heads, ...cells]);
  expect(Object.entries(raw).filter(([figure, text]) => truth[figure] !== text)).toEqual([]);
});

it.each([
  ['ran into', ['总计商业企业 科研机构', '社会', '公益', '组织', '法律服务', '机构 其他']],
  ['stands before', ['总计 商业企业 科研机构', '社会公益组织 法律服务', '机构 其他']],
  ['stands before all of', ['总计 商业企业 科研机构 社会公益组织 法律服务机构 其他']],
])('a total that %s heads of the second line is that of the last column where rows add up so', (_, second) => {
  const heads = ['申请人情况', '自然人', '法人或其他组织', ...second];
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
  const write = (figures: readonly string[]): string[] => labels.map((label, at) => `${label} ${figures[at] ?? ''}`);
  const last = write(['11 28 3 26 28 2 98', '10 0 1 0 0 2 13', '9 0 1 0 10 0 20']);
  expect(firstRow(heads, last)).toEqual([11, 28, 3, 26, 28, 2, 98]);
  const next = firstRow(heads, write(['11 98 28 3 26 28 2', '10 13 0 1 0 0 2', '9 20 0 1 0 10 0']));
  expect(next).not.toEqual([11, 98, 28, 3, 26, 28, 2]);
});

describe('heads at the foot of a page that come again at the top of the next', () => {
  it('are one, where no row stands between', () => {
    const heads = [
      '                                申请人情况',
      '                                  法人或其他组织',
      '                          自然                社会    法律',
      '                               商业    科研                      总计',
      '                          人                 公益    服务    其他',
      '                               企业    机构',
      '                                           组织    机构',
    ];
    const lines = all.map(
      ({ label, figures }) => label.padEnd(46 - label.length) + figures.map((text) => text.padEnd(8)).join(''),
    );
    const { raw, warned } = read([...heads, '— 4 —', ...heads, ...lines]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });
});

describe('pieces of a head that are out of turn', () => {
  const heads = (below: readonly string[]): string[] => [
    '                                申请人情况',
    '                          自然         法人或其他组织',
    '                          人 商业  科研 社会   法律',
    ...below,
  ];
  const lines = all.map(({ label, figures }) => `${label} ${figures.join(' ')}`);

  it('make the head all the same', () => {
    const below = [
      '                                        其他 总计',
      '   企业 机构 组织 服务',
      '   公益',
      '       机构',
    ];
    const { raw, warned } = read([...heads(below), ...lines]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });

  it('make none where one of them is gone', () => {
    const below = ['                                        其他 总计', '   企业 机构 组织 服务', '       机构'];
    const { raw, warned } = read([...heads(below), ...lines]);
    expect(Object.keys(raw).filter((figure) => raw[figure] !== truth[figure] && !warned.has(figure))).toEqual([]);
  });
});

it('heads that the number of a page parts go on behind it', () => {
  const column = [
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ];
  const summed = [
    '一、本年新收政府信息公开申请数量 11 12 13 14 15 16 81',
    '二、上年结转政府信息公开申请数量 1 2 3 4 5 6 21',
  ];
  expect(firstRow([...column, '12', '总计'], summed)).toEqual([11, 12, 13, 14, 15, 16, 81]);
  const otherwise = column.with(3, '科研机构').with(4, '商业企业');
  expect(firstRow([...otherwise, '12', '总计'], summed)).toEqual([11, 13, 12, 14, 15, 16, 81]);
});
