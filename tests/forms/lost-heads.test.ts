// Heads that are lost, torn or broken over lines: nothing under them is silently wrong, and what can be told is read.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import type { Cell } from '../../src/document/grid.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readHeader } from '../../src/forms/header.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { htmlBytes, reportHtml } from '../readers/html-builder.ts';
import { dialects, reportText } from '../report-text.ts';
import { distinct, facts, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const labels = 3;
const leaves = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const flat = (rows: readonly string[][], heads: readonly string[] = leaves): string[][] => [
  ['项目', '', '', ...heads],
  ...rows.slice(labels),
];
/** Figures of table 三 that are blank in the text: a value there is another cell's. */
const blankIn = (column: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(distinct).flatMap((id) => (id.startsWith('requests.') && id.endsWith(`.${column}`) ? [[id, '']] : [])),
  );

/** Values that are not those printed under their figure. */
const wrong = (reading: TablesReading, printed: Readonly<Record<string, string>>): string[] =>
  [...facts(reading)].flatMap(([id, { value }]) =>
    value !== null && String(value) !== { ...distinct, ...printed }[id] ? [id] : [],
  );

describe('a column is only left out where nothing is left of it', () => {
  const printed = blankIn('org_other');

  it.each(['pipe', 'tab'] as const)('not where its blank cells are printed and its head is lost (%s)', (dialect) => {
    for (const heads of [leaves.toSpliced(5, 1), leaves.toSpliced(6, 1, ''), leaves.toSpliced(5, 1).concat('')])
      expect(wrong(read({ dialect, printed, ...inTable('requests', (rows) => flat(rows, heads)) }), printed)).toEqual(
        [],
      );
  });

  it.each([
    ['机构', 4],
    ['人', 0],
  ])('not where %s is left of a head, and blank cells leave no line', (piece, at) => {
    const blank = blankIn(
      ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service'][at === 0 ? 1 : 2] ?? '',
    );
    const reading = read({
      dialect: 'lines',
      printed: blank,
      ...inTable('requests', (rows) => flat(rows, leaves.toSpliced(at, 1, piece))),
    });
    expect(wrong(reading, blank)).toEqual([]);
  });
});

it('a subtotal beside a total whose head is lost leaves the columns open', () => {
  const reading = read({
    dialect: 'tab',
    printed: blankIn('natural_person'),
    ...inTable('requests', (rows) =>
      flat(rows, [...leaves.slice(0, 6), '小计']).map((row, index) =>
        index === 0 ? row : row.toSpliced(-1, 0, String(70_000 + index)),
      ),
    ),
  });
  expect(wrong(reading, blankIn('natural_person'))).toEqual([]);
});

it('a label is no figure where blanks are lost below more columns than the form has', () => {
  const printed = blankIn('total');
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '小计', '总计'];
  const reading = read({
    dialect: 'lines',
    printed,
    ...inTable('requests', (rows) =>
      flat(rows, heads).map((row, index) => (index === 0 ? row : row.toSpliced(-1, 0, String(70_000 + index)))),
    ),
  });
  expect([...facts(reading).values()].filter(({ status }) => status === 'text')).toEqual([]);
  expect(wrong(reading, printed)).toEqual([]);
});

it.each([
  ['', ['社会公益组织']],
  [', words of a converter beside it,', ['[bookmark:', '_GoBack]社会公益组织']],
])('a head with a line of its own%s beside a row of its siblings shows no order', (_, alone) => {
  const heads = [['自然人', '商业企业', '科研机构', '法律服务机构', '其他', '总计'], alone].map((cells) => [
    '',
    '',
    '',
    ...cells,
  ]);
  const reading = read({
    dialect: 'pipe',
    ...inTable('requests', (rows) => [['', '', '', '', '法人或其他组织'], ...heads, ...rows.slice(labels)]),
  });
  expect(silentlyWrong(reading)).toEqual([]);
});

it('two heads on lines of their own, the second of the form first, show no order', () => {
  const text = [
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
    '规章 0 0 0',
    '规范性文件 1 35 39',
    '第二十条第（九）项',
    '信息内容 采购总金额',
    '采购项目数量',
    '政府集中采购 4 2.848',
  ].join('\n');
  const reading = readTables(readText(new SourceText(text)));
  const values = facts(reading);
  expect(values.get('proactive_2019.normative_documents.produced')?.value).toBe(1);
  for (const id of ['projects', 'amount'])
    expect(values.get(`proactive_2019.procurement.${id}`)?.value ?? null).toBeNull();
});

it('the number of the next row is none of the figures before it', () => {
  const lines = ['序号', ...leaves].concat(
    ['7.属于行政执法案卷', '211', '212', '213', '214', '215', '216', '217', '8'],
    ['8.属于行政查询事项', '221', '222', '223', '224', '225', '226', '227', '9'],
  );
  const reading = readTables(readText(new SourceText(['三、收到和处理政府信息公开申请情况', ...lines].join('\n'))));
  const first = facts(reading).get('requests.refused.enforcement_file.natural_person');
  expect([null, 211]).toContain(first?.value);
});

it('heads that a page end cut in two are put together where cells stand in columns', () => {
  const cut = (rows: string[][]): string[][] =>
    rows.map((row, index) =>
      row.map((cell, column) => {
        const head = column < 4 && index > 0 && index < 3 ? (rows[1]?.[column] ?? '') : '';
        return head === '' ? cell : index === 1 ? head.slice(0, 3) : head.slice(3);
      }),
    );
  const page = reportHtml(distinct, { damage: (rows, table) => (table === 'disputes' ? cut(rows) : rows) });
  const { document } = readHtml(htmlBytes(page));
  const reading = document && readTables(document);
  expect(page).toContain('>结果维<');
  expect(reading && [silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it('heads above the heading of their block, as programs leave them that take text off a page, are in no order', () => {
  const text = reportText(distinct, { dialect: 'lines' });
  const heading = /(第二十条第（一）项\n+信息内容\n+本年制发件数\n+)(本年废止件数\n+现行有效件数\n+)/;
  const reading = readTables(readText(new SourceText(text.replace(heading, '$2$1'))));
  expect(text).toMatch(heading);
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

describe('words broken over lines where each cell has lines of its own', () => {
  const broken = (text: string): string =>
    text.replace(
      /^(?:信息内容|本年.{2,}|现行.{2,}|行政复议|行政诉讼|.{2}结果|结果.{2}|尚未审结|未经复议.*|复议后起诉)$/gmu,
      (head) => head.replace(/^(.{2})/u, '$1\n'),
    );

  it('are heads of tables 二 and 四', () => {
    const reading = readTables(readText(new SourceText(broken(reportText(distinct, { dialect: 'lines' })))));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

it('two years in rows of several lengths are told apart where a row has a figure for each year and column', () => {
  const beside = (row: readonly string[], index: number): string[] => {
    const filled = row.filter((cell) => cell !== '');
    if (index < labels) return row.flatMap((cell, column) => (column < labels ? [cell] : [cell, '']));
    return filled.flatMap((cell) => (/^\d+$/.test(cell) ? [String(Number(cell) + 5000), cell] : [cell]));
  };
  const head = ['', '', '', ...Array<string[]>(7).fill(['2023年', '2024年']).flat()];
  const text = reportText(distinct, {
    dialect: 'tab',
    ...inTable('requests', (rows) => rows.map(beside).toSpliced(labels, 0, head)),
  });
  const reading = readTables(readText(new SourceText(text)), 2024);
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each([
  [13, 13 * 7],
  [12, 0],
])('figures of %i of 25 rows that could be read below no heads: %i are taken', (whole, taken) => {
  let at = 0;
  const reading = read(
    inTable('requests', (rows) =>
      rows.flatMap((row) => {
        if (!row.some((cell) => /^\d+$/.test(cell))) return [];
        at += 1;
        return [at > whole ? row.slice(0, -2) : row];
      }),
    ),
  );
  const open = unread(reading).filter((id) => id.startsWith('requests.'));
  expect(175 - open.length).toBe(taken);
  expect(silentlyWrong(reading)).toEqual([]);
});

it('a total on the line before all other heads is the last column where the head of all applicants is lost', () => {
  const heads = [['总计'], ['自然人', '法人或其他组织'], leaves.slice(1, 6)];
  const reading = read({ dialect: 'lines', ...inTable('requests', (rows) => [...heads, ...rows.slice(labels)]) });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it('a damaged head beside the head of a group is none of those in the group', () => {
  const rows = [
    ['法人或其他组织', '自人然', '总计'],
    ['', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '他其'],
  ].map((texts) =>
    texts.map((text, column): Cell => ({ text, span: { start: 0, end: 0 }, column, columnSpan: 1, rowSpan: 1 })),
  );
  const columns = edition2021.tables.requests.blocks[0]?.columns ?? [];
  expect(readHeader(columns, { rows, layout: 'ragged' }, () => false).unknownFits).toBe(false);
});

it.each([
  [['情况', '本年制发件数', '本年废止件数'], 6],
  [['情况', '本年废止件数', '现行有效件数'], 0],
])('a word of no form below 信息内容 is the head of the first column: %j', (heads, left) => {
  const change = (rows: string[][]): string[][] =>
    rows.map((row) => (row.includes('现行有效件数') ? ['信息内容', ...heads] : row));
  const reading = read({ dialect: 'lines', ...inTable('proactive', change) });
  expect(silentlyWrong(reading)).toEqual([]);
  expect(unread(reading)).toHaveLength(left);
});

it.each(dialects)('heads printed twice above each other are those of one table (%s)', (dialect) => {
  const twice = inTable('requests', (rows) => [...rows.slice(0, 3), ...rows]);
  const reading = read({ ...twice, dialect });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it('a head of which the second character is left, each head on a line of its own, is that of the total', () => {
  const reading = read({
    dialect: 'lines',
    damage: (rows) => rows.map((row) => row.map((cell) => (cell === '总计' ? '计' : cell))),
  });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each(['商企', '商口企口'])('a head that lost every second character leaves no column out in a page: %s', (head) => {
  const html = reportHtml(distinct).replaceAll('商业企业', head);
  const { document } = readHtml(htmlBytes(html));
  const reading = document && readTables(document);
  expect(reading && [silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each(dialects)(
  'of two columns with the head of a lone one, a remark apart, nobody can tell which is meant (%s)',
  (dialect) => {
    const twice: Readonly<Record<string, readonly string[]>> = {
      本年处理决定数量: ['本年处理决定数量（本级）', '本年处理决定数量（全市）'],
      行政许可: ['行政许可', '7001', '7002'],
    };
    const damage = inTable('proactive', (rows) =>
      rows.map((row) => {
        const [, decisions = ''] = row;
        if (twice[decisions]) return [row[0] ?? '', ...twice[decisions]];
        return row[0] === '行政许可' ? [...(twice['行政许可'] ?? [])] : row;
      }),
    );
    const reading = read({ dialect, ...damage });
    expect(facts(reading).get('proactive.licences.decisions')?.value ?? null).toBeNull();
    expect(silentlyWrong(reading)).toEqual([]);
  },
);
