// Text with one cell a line whose figures a PDF tool tore from their labels: nothing is taken for the figure of another row.
import { describe, expect, it } from 'vitest';
import type { Element } from '../../src/readers/spaced/elements.ts';
import { readSpacedLine } from '../../src/readers/spaced/line-words.ts';
import { doubtParted } from '../../src/readers/spaced/torn-figures.ts';
import { outcomes, valuesIn } from './values-in-lines.ts';

describe('labels and figures in runs of their own', () => {
  it('leave table 二 unread, also the label that a figure follows', () => {
    const heads = [
      '第二十条第（一）项',
      '本年制发件数',
      '本年废止件数',
      '211',
      '212',
      '213',
      '214',
      '现行有效件数',
      '215',
      '216',
    ];
    const labels = ['信息内容', '规章', '行政规范性文件', '信息内容', '行政许可', '行政处罚'];
    const last = ['行政强制', '行政事业性收费', '217', '第二十条第（八）项', '本年收费金额（单位：万元）', '218.5'];
    expect(valuesIn(['二、主动公开政府信息情况', ...labels, ...heads, ...last])).toEqual({});
  });

  it('leave table 四 unread where the heads of one group stand for rows that became columns', () => {
    const groups = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
    const figures = Array.from({ length: 15 }, (_, at) => String(301 + at));
    expect(valuesIn(['四、行政复议、行政诉讼情况', ...groups, ...outcomes, ...figures])).toEqual({});
  });

  it('leave the label unread that a figure follows, where heads have the figures of their columns below them', () => {
    const labels = ['信息内容', '规章', '行政规范性文件', '信息内容', '行政许可', '行政处罚', '行政强制'];
    const heads = [
      '本年制发件数',
      '本年废止件数',
      '231',
      '232',
      '现行有效件数',
      '233',
      '234',
      '本年处理决定数量',
      '235 236',
    ];
    const last = ['信息内容', '行政事业性收费', '237', '本年收费金额（单位：万元）', '238.5'];
    expect(valuesIn(['二、主动公开政府信息情况', ...labels, ...heads, ...last])).toEqual({});
  });

  it('are never glued to one number', () => {
    const broken = ['行政事业', '性收费', '2', '19'];
    const heads = ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '221', '222', '223'];
    const values = valuesIn(['二、主动公开政府信息情况', ...heads, '行政规范性文件', '224', '225', '226', ...broken]);
    expect(Object.values(values)).toEqual([221, 222, 223, 224, 225, 226]);
  });
});

describe('digits alone below the beginning of a label', () => {
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const heads = [' '.repeat(30), ...applicants].join(' ');
  const row = (label: string, texts: readonly string[]) =>
    `          ${label.padEnd(16)}${texts.map((text) => text.padStart(6)).join('')}`;
  const readWith = (digits: string) =>
    valuesIn([
      '三、收到和处理政府信息公开申请情况',
      heads,
      row('5.属于三类内部事务信息', ['501', '502', '503', '504', '505', '506', '507']),
      row('6.属于四类过程性信息', ['10', '512', '513', '514', '515', '516', '517']),
      digits,
      row('7.属于行政执法案卷', ['521', '522', '523', '524', '525', '526', '527']),
    ])['requests.refused.process_information.natural_person'];

  it('are the end of a figure that ran into its cell, and elsewhere the number of a page', () => {
    expect(readWith(`${' '.repeat(10)}74`)).toBeUndefined();
    expect(readWith(`${' '.repeat(40)}74`)).toBe(10);
  });
});

describe('heads in parts that make no heads in any order', () => {
  it('leave the rows below them unread', () => {
    const heads = ['法律服务', '总计', '自然人', '商业企业', '科研机构', '社会公益', '组织', '机构', '其他'];
    const rows = ['（一）予以公开 411 412 413 414 415 416 417', '四、结转下年度继续办理 421 422 423 424 425 426 427'];
    expect(valuesIn(['三、收到和处理政府信息公开申请情况', ...heads, ...rows])).toEqual({});
  });

  it('leave them in the order of the form where the rows add up to the last figure', () => {
    const inner = ['总 计 商业企', '业', '科研机', '构', '社会公益', '组织', '法律服务', '机构', '其 他'];
    const heads = ['申请人情况', '自然 人', '法人或其他组织', ...inner];
    const rows = ['（一）予以公开 1 2 3 4 5 6 21', '四、结转下年度继续办理 421 0 0 0 0 1 422'];
    const values = valuesIn(['三、收到和处理政府信息公开申请情况', ...heads, ...rows]);
    expect([values['requests.granted.natural_person'], values['requests.carried_out.total']]).toEqual([1, 422]);
  });

  it('leave the rows below them unread, too, where the line above figures holds the end of a label', () => {
    const heads = ['法律服务', '总计', '自然人', '商业企业', '科研机构', '社会公益', '组织', '机构', '其他'];
    const first = ['一、本年新收政府信息公开申请数', '量', '421', '422', '423', '424', '425', '426', '427'];
    const second = ['（一）予以公开', '431', '432', '433', '434', '435', '436', '437'];
    expect(valuesIn(['三、收到和处理政府信息公开申请情况', ...heads, ...first, ...second])).toEqual({});
  });

  it('leave all rows unread where one label has the figures of two', () => {
    const cells = (from: number, count: number): string[] =>
      Array.from({ length: count }, (_, at) => String(from + at));
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = [
      '（一）予以公开',
      ...cells(431, 7),
      '1.属于国家秘密',
      ...cells(441, 14),
      '（七）总计',
      ...cells(461, 7),
    ];
    expect(valuesIn(['三、收到和处理政府信息公开申请情况', ...heads, ...rows])).toEqual({});
  });
});

it('rows between a label without figures and figures without a label are left open: each may have its neighbour’s', () => {
  const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
  const rows = [
    '2.重复申请 441 442 443 444 445 446 447',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请 451 452 453 454 455 456 457',
  ];
  const last = ['461 462 463 464 465 466 467', '5.要求行政机关确认或重新出具已获取信息 471 472 473 474 475 476 477'];
  const values = valuesIn([
    '三、收到和处理政府信息公开申请情况',
    heads,
    '1.信访举报投诉类申请 431 432 433 434 435 436 437',
    ...rows,
    ...last,
  ]);
  const read = new Set(Object.keys(values).map((figure) => figure.split('.')[2]));
  expect([...read]).toEqual(['petition_complaint', 'repeat', 'reconfirm']);
});

describe('digits on a line of their own', () => {
  const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
  const whole = [
    '一、本年新收政府信息公开申请数量 201 12 0 1 0 0 214',
    '（一）予以公开 101 11 0 0 0 0 112',
    '（二）部分公开 31 0 0 2 0 0 33',
    '1.属于国家秘密 17 0 0 0 0 0 17',
    '四、结转下年度继续办理 41 0 3 0 0 0 44',
  ];
  const read = (rows: readonly string[]): Record<string, number> =>
    valuesIn(['三、收到和处理政府信息公开申请情况', heads, ...rows]);

  it('are the number of a page where the rows beside them add up', () => {
    expect(read(whole.toSpliced(2, 0, '7'))).toEqual(read(whole));
  });

  it('leave a row beside them unread that does not add up, for its cell may have broken them off', () => {
    const values = read(whole.with(3, '1.属于国家秘密 1 0 0 0 0 0 17').toSpliced(4, 0, '7'));
    expect(Object.keys(values).filter((figure) => figure.startsWith('requests.refused.state_secret'))).toEqual([]);
    expect(Object.keys(values)).toHaveLength(28);
  });

  it('leave rows beside them unread that cannot be tested, where no page has such a number', () => {
    const row = '一、本年新收政府信息公开申请数量 1 12 13 14 15 16 17';
    expect(read([row, '053', '二、上年结转政府信息公开申请数量 21 22 23 24 25 26 27'])).toEqual({});
  });
});

it('a broken label each of whose characters stands twice leaves figures open that may stand twice too', () => {
  const lines = [
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章 31 32 33',
    '行行政政规规范范性',
    '性文文件件',
  ];
  expect(valuesIn(['二、主动公开政府信息情况', ...lines, '2288 44 00', '行政许可 34', '行政处罚 35'])).toEqual({
    'proactive.rules.made': 31,
    'proactive.rules.repealed': 32,
    'proactive.rules.in_force': 33,
    'proactive.licences.decisions': 34,
    'proactive.penalties.decisions': 35,
  });
});

/** A row of spaced text whose label is its last word; one without figures is a stray. */
function elementOf(text: string): Element {
  const { words, figures } = readSpacedLine({ text, start: 0, end: text.length });
  const kind = figures.length > 0 ? 'row' : 'stray';
  return { kind, before: words.slice(0, -1).map((word) => [word]), label: words.slice(-1), figures, rows: [] };
}

it('a figure alone in its row is left open above the head of the next block and a number, which may be its end', () => {
  const heads = ['信息内容', '本年制发件数 本年废止件数 现行有效件数', '规章 1 2 3', '行政规范性文件 4 5 6'];
  const torn = ['第二十条第（五）项', '信息内容', '行政许可', '15164', '本年处理决定数量', '98'];
  const next = ['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 1228299', '行政强制 0'];
  const values = valuesIn(['二、主动公开政府信息情况', '第二十条第（一）项', ...heads, ...torn, ...next]);
  expect(values['proactive.licences.decisions']).toBeUndefined();
  expect(values['proactive.penalties.decisions']).toBe(1228299);
});

it('numbers of columns that a page broke off made-up heads are no row', () => {
  const title = ['三、收到和处理政府信息公开申请情况', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'];
  const rows = [
    '1.信访举报投诉类申请 0 0 0 0 0 0 0',
    '2.重复申请 2 0 0 0 0 0 2',
    '3.要求提供公开出版物 60 0 3 0 0 0 63',
  ];
  const heads = ['数据 数据 数据 数据 数据 数据 数据', '数据2 数据3', '4 5 6 7 8 9 10'];
  const next = ['1.申请人无正当理由逾期', '不补正、行政机关不再处理', '数据 其政府信息公开申请 4 0 0 0 0 0 4'];
  const last = [
    '1 （六）其 2.申请人逾期未按收费通',
    '他处理 知要求缴纳费用、行政机关',
    '不再处理其政府信息公开申',
    '请 61 0 0 0 0 0 61',
  ];
  const values = valuesIn([...title, ...rows, ...heads, ...next, ...last, '3.其他 35 0 0 0 0 0 35']);
  const own = Object.entries(values).filter(([figure]) => figure.includes('correction_overdue'));
  expect(own.map(([, value]) => value).join(' ')).toMatch(/^(?:4 0 0 0 0 0 4)?$/);
  expect(values['requests.other.misc.natural_person']).toBe(35);
});

describe('labels that show that their figures are elsewhere', () => {
  const heads = ['三、收到和处理政府信息公开申请情况', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'];
  const rows = (own: readonly string[]): readonly string[] => [
    ...heads,
    '1.本机关不掌握相关政府信息 1 0 0 0 0 0 1',
    ...own,
    '3.补正后申请内容仍不明确 2 0 0 0 0 0 2',
  ];

  it('are left open where the label goes on beside the figures of the next row', () => {
    const [first, group, second] = ['2.没有现成信息需要另行 3 0 0 0 0 0 3', '（四）无', '理结 制作 4 0 0 0 0 0 4'].map(
      elementOf,
    );
    const other = elementOf('3.补正后申请内容仍不明确 2 0 0 0 0 0 2');
    const elements = [first, group, second, other].flatMap((element) => element ?? []);
    doubtParted(elements);
    expect(elements.map(({ isTorn }) => isTorn)).toEqual([true, undefined, true, undefined]);
  });

  it('are left open where the figures of one row are printed at two heights beside its label', () => {
    const [row, freed] = ['1.本机关不掌握相 31 81', '2.没有现 883 64 44 35 1138'].map(elementOf);
    const end = elementOf('关政府信').label;
    const elements = [row, freed && { ...freed, before: [end] }].flatMap((element) => element ?? []);
    doubtParted(elements);
    expect(elements.map(({ isTorn }) => isTorn)).toEqual([true, true]);
  });

  it('are left open where digits ran into the label', () => {
    const values = valuesIn(rows(['2.没有现成信息需要另行制作15', '3 1 0 0 0 0 154']));
    expect(Object.keys(values).filter((figure) => figure.includes('needs_creation'))).toEqual([]);
    const fees = [
      '二、主动公开政府信息情况',
      '信息内容 本年制发件数 本年废止件数 现行有效件数',
      '规章 1 2 3',
      '行政规范性文件 4 5 6',
    ];
    const last = [
      '信息内容 本年处理决定数量',
      '行政许可 7',
      '行政处罚 8',
      '行政强制 9',
      '信息内容',
      '行政事业性',
      '本年收费金额',
      '收费101',
      '0',
    ];
    expect(Object.values(valuesIn([...fees, ...last]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

it('the end of a figure of table 四 on the next line is told by its sum', () => {
  const heads = [
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    ...Array.from({ length: 3 }, () => outcomes.join(' ')),
  ];
  const row = '226 7 0 2 235 316 121 0 302 739 375 0 352 378 110';
  const values = (end: string): Record<string, number> => valuesIn(['四、行政复议、行政诉讼情况', ...heads, row, end]);
  expect(Object.values(values('5')).length).toBe(0);
  expect(Object.values(values('7')).length).toBe(15);
});

it('digits below the figures of a row without a label are the ends of these, unless the row adds up without them', () => {
  const heads = ['第二十条第（一）项', '信息内容   本年制发件数   本年废止件数   现行有效件数'];
  const rows = [
    '规章          75838          95680          0',
    '               22             07',
    '行政规范性文件    109            27             93',
  ];
  const single = ['第二十条第（五）项', '信息内容   本年处理决定数量', '行政许可        3', '行政处罚        4'];
  const values = valuesIn(['二、主动公开政府信息情况', ...heads, ...rows, ...single]);
  expect(Object.keys(values).filter((figure) => figure.startsWith('proactive.rules'))).toEqual([]);
  expect(values).toMatchObject({
    'proactive.normative_documents.made': 109,
    'proactive.normative_documents.in_force': 93,
  });
});

it('blanks around the stroke of a head make no figure of it', () => {
  const head = '信息内容 上一年项目数量 本年增 / 减 处理决定数量';
  const lines = [
    '第二十条第（五）项',
    head,
    '行政许可 38 0 33',
    '第二十条第（六）项',
    head,
    '行政处罚 5 -6 24',
    '行政强制 9 -3 2',
  ];
  const values = valuesIn(['二、主动公开政府信息情况', ...lines]);
  expect(Object.values(values).toSorted((one, other) => one - other)).toEqual([-6, -3, 0, 2, 5, 9, 24, 33, 38]);
});

describe('figures behind the end of another label', () => {
  const broken = '2.没有现成信息需要另行';

  it('are not those of a label that broke off and seems to go on with it', () => {
    const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
    const rows = ['1.本机关不掌握相关政府信息 87 4 3 0 0 0 94', broken, '仍不明确', '110 0 0 0 0 0 110'];
    const last = ['1.信访举报投诉类申请 5 0 0 0 0 0 5', '2.重复申请 6 0 0 0 0 0 6', '（七）总计 208 4 3 0 0 0 215'];
    const values = valuesIn(['三、收到和处理政府信息公开申请情况', heads, ...rows, ...last]);
    expect(Object.keys(values).filter((figure) => figure.includes('needs_creation'))).toEqual([]);
    expect(values['requests.unable.not_held.total']).toBe(94);
  });

  it.each([
    ['the end of another', '确', true],
    ['its own', '制作', undefined],
    ['a piece of a group', '提供', undefined],
  ])('are not those of a label that broke off where the end between both is %s', (_, end, isTorn) => {
    const word = (text: string, start: number) => ({ text, start, end: start + text.length, x: 0 });
    const row: Element = {
      kind: 'row',
      before: [],
      label: [word(broken, 0)],
      figures: [word('110', 20), word('7', 24)],
      rows: [],
    };
    const stray: Element = { kind: 'stray', before: [], label: [word(end, 15)], figures: [], rows: [] };
    doubtParted([row, stray]);
    expect(row.isTorn).toBe(isTorn);
  });
});
