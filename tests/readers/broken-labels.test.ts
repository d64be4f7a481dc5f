// One cell a line, labels broken over several lines: the figures belong to the whole label, never to what its end looks like.
import { describe, expect, it } from 'vitest';
import { all as county, read as readCounty, truth } from './county-table.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { distinct, facts, figures } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { partOf } from '../../src/readers/spaced/label-parts.ts';
import { readSpacedLine } from '../../src/readers/spaced/line-words.ts';
import { readText } from '../../src/readers/text.ts';

it('takes the end of a broken label for no other label', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const figures = (from: number): string[] => Array.from({ length: 7 }, (_, at) => String(from + at));
  const lines = [
    ...['三、收到和处理政府信息公开申请情况', ...heads],
    ...['（一）予以公开', ...figures(111)],
    ...['2.重复申', '请', ...figures(121)],
    ...['3.要求提供公开出版物', ...figures(131)],
    ...['4.无正当', '理由大量', '反复申请', ...figures(141)],
  ];
  const facts = readTables(readText(new SourceText(lines.join('\n')))).tables.requests?.facts ?? [];
  const valueOf = (row: string): number | null | undefined =>
    facts.find(({ figure }) => figure === `requests.${row}.total`)?.value;
  expect([valueOf('granted'), valueOf('not_processed.publication')]).toEqual([117, 137]);
  expect([null, 127]).toContain(valueOf('not_processed.repeat'));
  expect([null, 147]).toContain(valueOf('not_processed.excessive'));
});

/** Values of the figures of some rows of lines as tools take them off a page; an unread one is absent. */
function valuesIn(lines: readonly string[], rows: RegExp): readonly (number | null)[] {
  const { tables } = readTables(readText(new SourceText(lines.join('\n'))));
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  return facts.flatMap(({ figure, status, value }) => (rows.test(figure) && status !== 'unread' ? [value] : []));
}

const section = ['三、收到和处理政府信息公开申请情况', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'];
const granted = ['（一）予以公开 5 0 0 0 0 0 5', '1.属于国家秘密 6 0 0 0 0 0 6', '（七）总计 11 0 0 0 0 0 11'];

it('a unit behind a label is no end of another label, where blanks part label and figure', () => {
  const text = reportText(distinct, { dialect: 'tab' })
    .replace(/^(行政(?:许可|处罚|强制))/gm, '$1（件）')
    .replaceAll(/\t+/g, '   ');
  const values = facts(readTables(readText(new SourceText(text))));
  expect(figures.filter((id) => values.get(id)?.value !== Number(distinct[id]))).toEqual([]);
});

it.each([6, 8, 10])('a label of a row of tabs may go on behind a line end: %i characters stand before it', (length) => {
  const broken = new RegExp(`^([一二四]、(?!本年度).{${length - 2}})(?=.+\\t)`, 'gm');
  const text = reportText(distinct, { dialect: 'tab' }).replace(broken, '$1\n');
  const values = facts(readTables(readText(new SourceText(text))));
  expect(text.match(broken)).toBeNull();
  expect(figures.filter((id) => values.get(id)?.value !== Number(distinct[id]))).toEqual([]);
});

it('the end of a label that the form prints at more length than the codebook is known by its words', () => {
  const received = [
    '一、本年新收政府信息公开',
    '申请数量',
    '2 0 1 0 1 0 4',
    '二、上年结转政府信息公开',
    '申请数量',
    '9 0 0 0 0 0 9',
  ];
  const lead = ['三、本', '年度办', '理结果'];
  const group = ['（三', '）不', '予公', '开'];
  const rows = [...granted.slice(0, 1), ...group, ...granted.slice(1)];
  const values = valuesIn([...section, ...received, ...lead, ...rows], /received_new|carried_in/);
  expect(values.join(' ')).toBe('2 0 1 0 1 0 4 9 0 0 0 0 0 9');
});

it('the numbering of a group that stands alone above its name does not part rows from their figures', () => {
  const above = [
    '4.无正当理由大量反复',
    '申请',
    '1 0 0 0 0 0 1',
    '5.要求行政机关确认或',
    '重新出具已获取信息',
    '2 0 0 0 0 0 2',
  ];
  const first = ['1.申请人无正当理由逾', '期不补正、行政机关不', '再处理其政府信息公开', '申请', '3 0 0 0 0 0 3'];
  const second = [
    '2.申请人逾期未按收费',
    '通知要求缴纳费用、行',
    '政机关不再处理其政府',
    '信息公开申请',
    '4 0 0 0 0 0 4',
  ];
  const rows = [...above, '（六）', '其他处', '理', ...first, ...second, '3.其他 5 0 0 0 0 0 5', ...granted.slice(2)];
  const values = valuesIn([...section, ...rows], /excessive|reconfirm|overdue/);
  expect(values.join(' ')).toBe('1 0 0 0 0 0 1 2 0 0 0 0 0 2 3 0 0 0 0 0 3 4 0 0 0 0 0 4');
});

it('heads that ran together are those of the columns of table 四', () => {
  const outcomes = '结果维持结果纠正其他结果尚未审结总计';
  const heads = ['行政复议 行政诉讼', outcomes, '未经复议直接起诉 复议后起诉', outcomes.repeat(2)];
  const figures = '31 180 0 96 307 0 0 252 350 602 325 0 347 0 672';
  expect(valuesIn(['四、政府信息公开行政复议、行政诉讼情况', ...heads, figures], /disputes/).join(' ')).toBe(figures);
});

it('a few characters beside figures that go on with the label above are a part of it, not of a group beside', () => {
  const received = [
    '一、本年新收政府信息公',
    '2 0 0 0 0 0 2',
    '开申请数量',
    '二、上年结转政府信息公',
    '3 0 0 0 0 0 3',
    '开申请数量',
  ];
  const lead = [
    '三、本 （一）予以公开 4 0 0 0 0 0 4',
    '年度办 （二）部分公开',
    '理结果 （区分处理的，只',
    '5 0 0 0 0 0 5',
    '计这一情形，不计',
    '其他情形）',
  ];
  const group = [
    '（三 1.属于国家',
    '6 0 0 0 0 0 6',
    '）不 秘密',
    '予公 2.其他法律',
    '开 行政法规禁 7 0 0 0 0 0 7',
    '止公开',
  ];
  const rows = [
    '3.危及“三',
    '安全一稳 8 0 0 0 0 0 8',
    '定”',
    '4.保护第三 9 0 0 0 0 0 9',
    '方合法权益',
    '5.属于三类',
    '内部事务信 1 0 0 0 0 0 1',
    '息',
  ];
  const next = ['（四', '）无', '法提', '供', '1.本机关不掌握相关政府信息 1 0 0 0 0 0 1'];
  const lines = [...section, ...received, ...lead, ...group, ...rows, ...next];
  const { diagnostics } = readTables(readText(new SourceText(lines.join('\n'))));
  expect(valuesIn(lines, /security_stability|internal_affairs/).join(' ')).toBe('8 0 0 0 0 0 8 1 0 0 0 0 0 1');
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('form/row-by-order');
});

it('the first line of a broken label of row 2 is not row 3, 其他', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const figures = (figure: number): string[] => [String(figure), '0', '0', '0', '0', '0', String(figure)];
  const rows = [
    ...['（一）予以公开', ...figures(11), '1.属于国家秘密', ...figures(12), '2.其他', ...figures(13)],
    ...['法律行政', '法规禁止公', '开', '3.危及“三安全一稳定”', ...figures(14), '（六）其他处理', ...figures(15)],
    ...['（七）总计', ...figures(65)],
  ];
  expect(valuesIn(['三、收到和处理政府信息公开申请情况', ...heads, ...rows], /other\.misc/)).toEqual([]);
});

it.each([14, 13])(
  'figures of two rows behind the end of a broken label show that others may be torn as well: %d',
  (count) => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const figures = (figure: number): string[] => [String(figure), '0', '0', '0', '0', '0', String(figure)];
    const broken = ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理', '其政府信息公开申请'];
    const two = [...figures(13), ...figures(14)].slice(0, count);
    const rows = [
      ...['（一）予以公开', ...figures(11), '1.属于国家秘密', ...figures(12), ...broken, ...two],
      ...['（七）总计', '3.其他', ...figures(50), '四、结转下年度继续办理', ...figures(9)],
    ];
    expect(valuesIn(['三、收到和处理政府信息公开申请情况', ...heads, ...rows], /other\.misc/)).toEqual([]);
  },
);

it('a figure beside the first words of a broken label is none of the label: the next one does not stand for it', () => {
  const head = ['信息内 上一年 本年增', '容', '项目数 /减', '量'];
  const lines = [
    ...['二、主动公开政府信息情况', '第二十条第（一）项', '信息内容', '规章', '0', '0', '0'],
    ...['第二十条第（五）项', ...head, '行政许 11', '30', '可'],
    ...['第二十条第（六）项', ...head, '行政处 0', '76', '罚', '行政强 285', '0', '制', '处理决', '定数量', '74', '12'],
  ];
  expect(valuesIn(lines, /decisions/)).toEqual([]);
});

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const figuresFrom = (from: number): string[] => Array.from({ length: 7 }, (_, at) => String(from + at));

it('the number of a label that stands alone on its line is no figure of the row above', () => {
  const repeat = ['2.', '重复申请', ...figuresFrom(121), '3.', '要求提供公开出版物', ...figuresFrom(131)];
  const lines = ['三、收到和处理政府信息公开申请情况', ...heads, '（一）予以公开', ...figuresFrom(111), ...repeat];
  const values = valuesIn([...lines, '（七）总计', ...figuresFrom(141)], /repeat|publication/);
  expect(values).toEqual([...figuresFrom(121), ...figuresFrom(131)].map(Number));
});

it.each([
  ['below its number', ['3.', '其他']],
  ['whose number is lost', ['其他']],
])('其他 %s is no line of the form of 2019 beside broken labels that only that of 2021 has', (_, other) => {
  const overdue = ['2.', '申请', '人逾期', '未按收', '费通知', '要求缴', '纳费', ...figuresFrom(121)];
  const lines = ['三、收到和处理政府信息公开申请情况', ...heads, '（一）予以公开', ...figuresFrom(111)];
  const end = ['（七）总计', ...figuresFrom(141)];
  expect(valuesIn([...lines, ...overdue, ...other, ...figuresFrom(131), ...end], /other\.total/)).toEqual([]);
});

it('the figures of one of three lines beside the name of their group are not those of the one line of 2019', () => {
  const row = (label: string, from: number): string => `${label.padEnd(30)}   ${figuresFrom(from).join('    ')}`;
  const table = (...other: readonly string[]): string[] => [
    '三、收到和处理政府信息公开申请情况',
    ' '.repeat(40) + heads.join('  '),
    row('一、本年新收政府信息公开申请数量', 411),
    row('（一）予以公开', 311),
    ...other,
    row('（七）总计', 511),
    row('四、结转下年度继续办理', 611),
  ];
  const inThree = table(
    '      1.申请人无正当理由逾期不补正、行政机关不',
    '           再处理其政府信息公开申请',
    '(六)其他',
    '      2.申请人逾期未按收费通知要求缴纳费用、行',
    row(' 处理', 121),
    '           政府机关不再处理其政府信息公开申请',
    '                3.其他',
  );
  expect(valuesIn(inThree, /other\./)).toEqual([]);
  expect(valuesIn(table('(六)其他', row(' 处理', 121)), /other\.total/)).toEqual(figuresFrom(121).map(Number));
});

it('a label that breaks behind a comma goes on beside its figures, though the codebook has no more of it', () => {
  const rows = [
    '（六）其他处理 1.申请人无正当理由逾期不补正、',
    '行政机关不再处理其政府信息公开 3 0 0 0 0 0 3',
    '申请',
    '2.申请人逾期未按收费通知要求缴',
    '纳费用、行政机关不再处理其政府 4 0 0 0 0 0 4',
    '信息公开申请',
    '3.其他 5 0 0 0 0 0 5',
  ];
  const values = valuesIn([...section, ...granted.slice(0, 2), ...rows, ...granted.slice(2)], /overdue|misc/);
  expect(values.join(' ')).toBe('3 0 0 0 0 0 3 4 0 0 0 0 0 4 5 0 0 0 0 0 5');
});

describe('labels of two lines beside the number of their group', () => {
  const heads = ['申请人情况', '自然人 法人或其他组织 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
  type LinesOf = (figures: string) => readonly string[];
  const ofOthers: readonly (readonly [string, LinesOf])[] = [
    ['内部事务', (figures) => ['不予公 5.属于三类内部事务信', `开 息 ${figures}`]],
    ['反复申请', (figures) => ['不予处 4.无正当理由大量反复', `理 申请 ${figures}`]],
    ['仍不明确', (figures) => [`3.补正后申请内容仍不 ${figures}`, '明确']],
  ];

  it.each<readonly [string, readonly (readonly [string, LinesOf])[]]>([
    ['before the label', [['现成信息', (figures) => ['（四） 2.没有现成信息需要另', `三、 无法提 行制作 ${figures}`]]]],
    [
      'before its end',
      [
        ['不掌握', (figures) => ['本年 1.本机关不掌握相关政府', `度办 ${figures}`, '理结 （四） 信息']],
        ['现成信息', (figures) => [`果 无法提 2.没有现成信息需要另 ${figures}`, '供 行制作']],
      ],
    ],
  ])('are joined where it stands %s', (_, ofGroup) => {
    const lines = county.flatMap(({ label, figures }) => {
      const linesOf = [...ofOthers, ...ofGroup].find(([words]) => label.includes(words))?.[1];
      return linesOf?.(figures.join(' ')) ?? [`${label} ${figures.join(' ')}`];
    });
    const { raw, warned } = readCounty([...heads, ...lines]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });
});

describe('below heads that ran together, so that no column is known by its own', () => {
  const heads = [
    '申请人情况',
    '自然人法人或其他组织',
    '总计 商业企',
    '业科研机',
    '构社会公',
    '益组织法律服',
    '务机构其他',
  ];
  const linesOf = (label: string, figures: readonly string[]): string[] => [
    ...(/^[（\d].{11}/.test(label) ? [label.slice(0, 10), label.slice(10)] : [label]),
    ...figures,
  ];
  const rows = county.map(({ label, figures }) => linesOf(label, figures));

  it('figures belong to the label above them where each row has some behind its own, the last one too', () => {
    expect(readCounty([...heads, ...rows.flat()]).raw).toEqual(truth);
  });

  it('they are open where one row has none', () => {
    const lost = rows.with(12, linesOf(county[12]?.label ?? '', []));
    const { raw, warned } = readCounty([...heads, ...lost.flat()]);
    expect(Object.keys(raw).filter((id) => !warned.has(id))).toEqual([]);
  });
});

it('a piece of the label of a group beside the lines of a label is none of its words', () => {
  const wordsOf = (text: string) => readSpacedLine({ text, start: 0, end: text.length }).words;
  const habits = { isNumbered: true, isStrewn: true };
  const part = partOf(wordsOf('2.申请人逾期未按收费通'), wordsOf('他处理 知要求缴纳费用、行政机'), habits);
  expect(part?.map(({ text }) => text)).toEqual(['知要求缴纳费用、行政机']);
});
