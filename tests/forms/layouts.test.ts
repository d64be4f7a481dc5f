// Tables printed in another layout than the form's: a row for each procedure, outcomes downwards, one figure a line, turned over.
import { describe, expect, it, test } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText, sections, tableRows } from '../report-text.ts';
import { distinct, rules, silentlyWrong, unread } from './distinct-report.ts';

type Rows = readonly (readonly string[])[];

const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];
const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const procedures = ['reconsideration', 'litigation_direct', 'litigation_after'];
const names = ['行政复议', '未经复议直接起诉', '复议后起诉'];

const figuresOf = (procedure: string, printed = distinct): string[] =>
  outcomes.map((outcome) => printed[`disputes.${procedure}.${outcome}`] ?? '');
const rowsOf = (printed = distinct): string[][] =>
  procedures.map((one, at) => [names[at] ?? '', ...figuresOf(one, printed)]);
const turned = (rows: Rows): string[][] => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
const write = (rows: Rows): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A report whose table of one section is printed as given. */
function readWith(section: keyof typeof sections, rows: Rows): TablesReading {
  const heading = sections[section];
  const text = reportText(distinct).replace(
    new RegExp(`${heading}\n\n(?:\\|.*\n)+`),
    () => `${heading}\n\n${write(rows)}\n`,
  );
  return readTables(readText(new SourceText(text)));
}

const head = ['情形', ...labels];
const layouts: Readonly<Record<string, Rows>> = {
  'a row for each procedure': [head, ...rowsOf()],
  'a row for each procedure, litigation in a column of its own': [
    ['类别', '', ...labels],
    ['行政复议', '', ...figuresOf('reconsideration')],
    ['行政诉讼', '未经复议直接起诉', ...figuresOf('litigation_direct')],
    ['', '复议后起诉', ...figuresOf('litigation_after')],
  ],
  'procedures named with their group': [
    head,
    ...rowsOf().map(([name = '', ...figures], at) => [at === 0 ? name : `行政诉讼（${name}）`, ...figures]),
  ],
  'a row of sums below': [head, ...rowsOf(), ['合计', '71', '72', '73', '74', '75']],
  'procedures in another order, totals first': [
    ['情形', '总计', ...labels.slice(0, 4)],
    ...rowsOf()
      .toReversed()
      .map(([name = '', ...figures]) => [name, figures[4] ?? '', ...figures.slice(0, 4)]),
  ],
  'outcomes downwards': turned([head, ...rowsOf()]),
  'outcomes downwards, a column of sums': turned([head, ...rowsOf(), ['合计', '71', '72', '73', '74', '75']]),
  'one figure a line': turned([
    ['行政复议', '', '', '', '', '行政诉讼', ...Array<string>(9).fill('')],
    ['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    [...labels, ...labels, ...labels],
    procedures.flatMap((one) => figuresOf(one)),
  ]),
};

describe('table 四', () => {
  it('is not turned over for a head that slid before its figures', () => {
    const cells = (texts: readonly string[], spans = ''): string =>
      texts.map((text) => `<td${spans}>${text}</td>`).join('');
    const five = ' colspan="5"';
    const page = [
      cells(['行政复议'], five) + cells(['行政诉讼'], ' colspan="10"') + cells(['']),
      cells(labels, ' rowspan="2"') + cells(names.slice(1), five) + cells(['']),
      cells([...labels, ...labels.slice(0, 4)]) + cells([''], ' colspan="2"'),
      cells(['总计', ...procedures.flatMap((one) => figuresOf(one))]),
    ].map((row) => `<tr>${row}</tr>`);
    const { document } = readHtml(Buffer.from(`<p>${sections.disputes}</p><table>${page.join('')}</table>`));
    if (document === null) throw new Error('not read');
    expect(silentlyWrong(readTables(document))).toEqual([]);
  });

  it.each(Object.entries(layouts))('is read with %s', (_, rows) => {
    const reading = readWith('disputes', rows);
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it.each([
    ['of offices', ['合计', '县本级', '甲镇', '乙镇']],
    ['of offices and more', ['全县', '县本级', '甲镇', '乙镇', '丙镇']],
    ['without names', ['', '', '', '']],
  ])('takes rows %s for no columns of outcomes', (_, offices) => {
    const fifteen = (first: number): string[] => Array.from({ length: 15 }, (_, at) => String(first + at));
    const groups = ['行政复议', '', '', '', '', '行政诉讼', ...Array<string>(9).fill('')];
    const parts = [...labels, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''];
    const heads = [groups, parts, ['', '', '', '', '', ...labels, ...labels]].map((row) => ['', ...row]);
    const rows = [...heads, ...offices.map((office, at) => [office, ...fifteen(100 * (at + 1))])];
    const printed = Object.fromEntries(Object.entries(distinct).filter(([figure]) => !figure.startsWith('disputes.')));
    expect(silentlyWrong(readWith('disputes', rows), printed)).toEqual([]);
  });

  it('keeps blanks in their cells with a row for each procedure', () => {
    const printed = { ...distinct, 'disputes.litigation_direct.upheld': '', 'disputes.litigation_direct.total': '' };
    const reading = readWith('disputes', [head, ...rowsOf(printed)]);
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading, printed)).toEqual([]);
  });
});

describe('table 三', () => {
  it('is read turned over, a row for each kind of applicant', () => {
    const rows = tableRows(edition2021.tables.requests, distinct)
      .slice(3)
      .map((row) => row.slice(2));
    const heads = ['申请人', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const named = (edition2021.tables.requests.blocks[0]?.rows ?? []).map(({ label }, at) => [
      label,
      ...(rows[at] ?? []).slice(1),
    ]);
    const reading = readWith('requests', turned([heads, ...named]));
    expect([silentlyWrong(reading), unread(reading), reading.tables.requests?.edition]).toEqual([[], [], '2021']);
  });
});

test('a table of very many rows is looked through once', () => {
  const rows = '| 规章 | 3 | 14 | 25 |\n| 行正许可 | 7 |\n| 总计 | 8 |\n'.repeat(15_000);
  const text = `${sections.proactive}\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n${rows}`;
  const { tables } = readTables(readText(new SourceText(text)), 2024);
  expect(tables.proactive?.facts.find(({ figure }) => figure === 'proactive.rules.in_force')?.value).toBe(25);
}, 20_000);

test.each([
  ['blanks in a label', (many: string) => `| 规${many}章 | 3 | 14 | 25 |`, ' '],
  ['stars in a label', (many: string) => `| 规${many}章 | 3 | 14 | 25 |`, '*'],
  ['blanks in a cell with markup', (many: string) => `| 规章 | <3${many}x | 14 | 25 |`, ' '],
  ['dashes below the head', (many: string) => `|${many}x|\n| 规章 | 3 | 14 | 25 |`, '-'],
])('%s, however many, are looked at once', (_, row, one) => {
  const head = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';
  const text = `${sections.proactive}\n\n${head}\n${row(one.repeat(60_000))}\n| 行政规范性文件 | 6 | 7 | 8 |\n`;
  const { tables } = readTables(readText(new SourceText(text)), 2024);
  const facts = new Map(tables.proactive?.facts.map(({ figure, value }) => [figure, value]));
  expect(facts.get('proactive.normative_documents.in_force')).toBe(8);
});
