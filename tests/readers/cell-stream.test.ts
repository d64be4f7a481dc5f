// Table 三 taken off a PDF cell by cell: each label whole, then its figures on as many lines as the program likes.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { editionForms } from '../../src/forms/editions/index.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

const figures = promisedFigures('requests', '2021');
const rows = editionForms.find(({ id }) => id === '2021')?.tables.requests.blocks[0]?.rows ?? [];
const corner = ['（本列数据的勾稽关系为：第一项加第二项之和，', '等于第三项加第四项之和）'];
const formHeads = [
  '申请人情况',
  '自然',
  '人',
  '法人或其他组织',
  '总计',
  '商业',
  '企业',
  '科研',
  '机构',
  '社会公',
  '益组织',
  '法律服',
  '务机构',
  '其他',
];

/** What a row prints for each applicant in the form's order; every figure is a number of its own. */
const printed = (row: number): string[] => Array.from({ length: 7 }, (_, at) => String(1001 + row * 7 + at));

interface Style {
  readonly heads?: readonly string[];
  /** The figures of a row, line by line. */
  readonly lines?: (figures: string[], row: number) => string[];
}

const inPairs = ([one = '', two = '', ...others]: string[]): string[] => [
  one,
  two,
  others.slice(0, 2).join(' '),
  ...others.slice(2),
];

/** The table's text: a label of more than nine characters goes on in a second line. */
function text({ heads = formHeads, lines = inPairs }: Style): string {
  const broken = (label: string): string[] => [label.slice(0, 9), label.slice(9)].filter((line) => line !== '');
  let group: string | null = null;
  const body = rows.flatMap(({ label, group: own }, row) => {
    const above = own !== null && own !== group ? [own.slice(0, 5), own.slice(5)] : [];
    group = own;
    const lead = label.startsWith('（一）') ? ['三、本年度办', '理结果'] : [];
    return [...lead, ...above, ...broken(label), ...lines(printed(row), row)];
  });
  return [
    '三、收到和处理政府信息公开申请情况',
    ...corner,
    ...heads,
    ...body,
    '四、行政复议、行政诉讼情况',
    '没有。',
  ].join('\n');
}

/** The values of the seven applicants of a row as read, in the form's order. */
function read(style: Style): { valuesOf: (row: number) => (number | null)[]; unread: number; warned: string[] } {
  const { tables, diagnostics } = readTables(readText(new SourceText(text(style))));
  const facts = new Map(tables.requests?.facts.map((fact) => [fact.figure, fact]));
  const warned = diagnostics.filter(({ severity, rule }) => severity === 'warning' && /^(?:read|form)/.test(rule));
  return {
    valuesOf: (row) => Object.values(rows[row]?.figures ?? {}).map((figure) => facts.get(figure)?.value ?? null),
    unread: figures.filter((figure) => facts.get(figure)?.status === 'unread').length,
    warned: warned.map(({ rule }) => rule),
  };
}

const numbers = (row: number): number[] => printed(row).map(Number);

describe('table 三 cell by cell', () => {
  it('is read whole where the figures of a row stand on several lines, some on one', () => {
    const { valuesOf, unread, warned } = read({});
    expect([unread, warned]).toEqual([0, []]);
    expect(rows.map((_, row) => valuesOf(row))).toEqual(rows.map((_, row) => numbers(row)));
  });

  it('is read by its heads where the total comes first', () => {
    const heads = [
      '总',
      '计',
      '自然',
      '人',
      '商业',
      '企业',
      '科研',
      '机构',
      '社会公',
      '益组织',
      '法律服',
      '务机构',
      '其',
      '他',
    ];
    const { valuesOf } = read({ heads, lines: (row) => [row[6] ?? '', ...row.slice(0, 6)] });
    expect(valuesOf(3)).toEqual(numbers(3));
  });

  it('is read by its heads where those of several columns go on in a second line', () => {
    const heads = ['申请', '人情况', '自然', '人', '法人或', '其他组织', ...formHeads.slice(4)];
    const { valuesOf, unread, warned } = read({ heads });
    expect([unread, warned, valuesOf(3)]).toEqual([0, [], numbers(3)]);
  });

  it('is read by heads that are whole but have blanks inside', () => {
    const heads = [
      '申请人情  况',
      '自  然人',
      '法人或其他组  织',
      '总计',
      '商业企业',
      '科研机构',
      '社  会公益组织',
      '法律服务机构',
      '其他',
    ];
    const { valuesOf, unread, warned } = read({ heads });
    expect([unread, warned, valuesOf(3)]).toEqual([0, [], numbers(3)]);
  });

  it('leaves a row unread that lost a blank cell, and its neighbours as they are', () => {
    const { valuesOf, unread } = read({ lines: (row, at) => inPairs(at === 5 ? row.toSpliced(2, 1) : row) });
    expect([valuesOf(4), valuesOf(5), valuesOf(6)]).toEqual([numbers(4), Array(7).fill(null), numbers(6)]);
    expect(unread).toBe(7);
  });

  it('takes no number of a page for the figure that a blank cell lost', () => {
    const cut = (row: string[], at: number): string[] =>
      at % 9 === 4 ? [...row.slice(0, 6), String((at + 5) / 9), '\f'] : row;
    const { valuesOf } = read({ lines: cut });
    expect(valuesOf(4)).toEqual(Array(7).fill(null));
    expect(valuesOf(7)).toEqual(numbers(7));
  });

  it('takes no figure that counts on by chance for the number of a page where its row adds up', () => {
    const small = (at: number): string[] => [String(2 + (at >> 1)), '0', '0', '0', '0', '0', String(2 + (at >> 1))];
    const { valuesOf, unread } = read({ lines: (_, at) => (at === 5 ? small(at).slice(1) : small(at)) });
    expect([unread, valuesOf(5), valuesOf(6)]).toEqual([7, Array(7).fill(null), small(6).map(Number)]);
  });

  it('passes over running numbers before the labels', () => {
    const heads = ['序号', ...formHeads, '1'];
    const { valuesOf, unread } = read({
      heads,
      lines: (row, at) => [...row, String(at + 2)].slice(0, at === rows.length - 1 ? 7 : 8),
    });
    expect([unread, valuesOf(11)]).toEqual([0, numbers(11)]);
  });

  it('leaves all unread below a total that may stand first or last', () => {
    const heads = ['申请人情况', '总计', '自然', '人', ...formHeads.slice(3).filter((head) => head !== '总计')];
    expect(read({ heads }).unread).toBe(175);
  });

  it('leaves all unread below heads that were sorted by their height: a total among those of a group is none of it', () => {
    const sorted = ['科研', '机构', '法律服', '务机构', '社会公', '益组织', '总', '计', '商业', '企业', '其', '他'];
    expect(read({ heads: ['申请人情况', '法人或其他组织', '自然', '人', ...sorted] }).unread).toBe(175);
  });
});
