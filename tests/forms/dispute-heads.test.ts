// Heads of table 四 in the arrangements that offices print: which block a figure stands in is told by the head above it.
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readHeader } from '../../src/forms/header.ts';
import type { Cell } from '../../src/document/grid.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { processReport } from '../../src/pipeline.ts';
import { reportText } from '../report-text.ts';
import { distinct } from './distinct-report.ts';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const keys = ['upheld', 'corrected', 'other', 'pending', 'total'];
const blocks = ['reconsideration', 'litigation_direct', 'litigation_after'];
const direct = '未经复议直接起诉';
const after = '复议后起诉';

const figureIds = (order: readonly string[], of = keys): string[] =>
  order.flatMap((block) => of.map((key) => `disputes.${block}.${key}`));
const cells = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join('');
const wide = (text: string, colspan: number, rowspan = 1): string =>
  `<td colspan="${colspan}" rowspan="${rowspan}">${text}</td>`;

/** A report whose table 四 is written so; the other tables stand before it as pipe rows. */
async function readWith(fourth: string, extension: string): Promise<ReportRecord> {
  const text = reportText(distinct).split('四、政府信息公开行政复议')[0] ?? '';
  const bytes = new TextEncoder().encode(
    `${text}四、政府信息公开行政复议、行政诉讼情况\n\n${fourth}\n\n五、存在的主要问题及改进情况\n`,
  );
  return (await processReport({ file: `x.${extension}`, bytes, sha256: '', registered: null })).record;
}

function wrong(record: ReportRecord): string[] {
  return Object.keys(record.figures).filter((figure) => record.figures[figure]?.value !== Number(distinct[figure]));
}

const values = (ids: readonly string[]): string => `<tr>${cells(ids.map((id) => distinct[id] ?? ''))}</tr>`;

describe('heads of table 四', () => {
  const three = `${wide('行政复议', 5)}${wide(direct, 5)}${wide(after, 5)}`;
  const totalFirst = ['总计', ...outcomes.slice(0, 4)];
  const totalKeys = ['total', ...keys.slice(0, 4)];
  const twice = [...outcomes, ...outcomes];
  it.each([
    [
      'all outcomes in the third row',
      `<tr>${wide('行政复议', 5, 2)}${wide('行政诉讼', 10)}</tr><tr>${wide(direct, 5)}${wide(after, 5)}</tr><tr>${cells([...outcomes, ...twice])}</tr>${values(figureIds(blocks))}`,
    ],
    [
      'three blocks in one row',
      `<tr>${three}</tr><tr>${cells([...outcomes, ...twice])}</tr>${values(figureIds(blocks))}`,
    ],
    [
      'the total first',
      `<tr>${three}</tr><tr>${cells([...totalFirst, ...totalFirst, ...totalFirst])}</tr>${values(figureIds(blocks, totalKeys))}`,
    ],
    [
      'litigation first',
      `<tr>${wide('行政诉讼', 10)}${wide('行政复议', 5)}</tr><tr>${wide(direct, 5)}${wide(after, 5)}${wide('', 5)}</tr><tr>${cells([...outcomes, ...twice])}</tr>${values(figureIds(['litigation_direct', 'litigation_after', 'reconsideration']))}`,
    ],
  ])('%s', async (_, rows) => {
    const record = await readWith(`<table>${rows}</table>`, 'md');
    expect(record.cells.disputes).toEqual([15, 15]);
    expect(wrong(record)).toEqual([]);
    expect(record.diagnostics.filter(({ rule, severity }) => rule.startsWith('form/') && severity !== 'info')).toEqual(
      [],
    );
  });

  it.each([
    [['行政诉讼 行政复议', `${direct} ${after}`, [...outcomes, ...twice].join(' ')]],
    [['行政复议 行政诉讼', `${direct} ${after}`, [...totalFirst, ...totalFirst, ...totalFirst].join(' ')]],
  ])('lines of heads in another order are read, or the figures are named in a warning', async (lines) => {
    const order = lines[0]?.startsWith('行政诉讼') ? [...blocks.slice(1), 'reconsideration'] : blocks;
    const ids = figureIds(order, lines[0]?.startsWith('行政诉讼') ? keys : totalKeys);
    const record = await readWith([...lines, ids.map((id) => distinct[id]).join(' ')].join('\n'), 'txt');
    const named = record.diagnostics.flatMap(({ severity, figures, rule }) =>
      severity !== 'info' && rule.startsWith('form/') ? figures : [],
    );
    expect(wrong(record).filter((figure) => record.figures[figure]?.value !== null && !named.includes(figure))).toEqual(
      [],
    );
  });

  it.each([
    [['litigation_direct', 'reconsideration', 'litigation_after']],
    [['litigation_after', 'reconsideration', 'litigation_direct']],
  ])(
    'name the figures in a warning where reconsideration stands between the suits, no head over these: %j',
    async (order) => {
      const heads: Record<string, string> = { litigation_direct: direct, litigation_after: after };
      const groups = order.map((block) => wide(heads[block] ?? '行政复议', 5)).join('');
      const rows = `<tr>${groups}</tr><tr>${cells([...outcomes, ...twice])}</tr>${values(figureIds(order))}`;
      const record = await readWith(`<table>${rows}</table>`, 'md');
      const lost = record.diagnostics.find(({ rule }) => rule === 'form/column-group-lost');
      expect([lost?.severity, lost?.figures.toSorted()]).toEqual(['warning', figureIds(blocks).toSorted()]);
    },
  );

  it('one row of applicants keeps its order, the total first', () => {
    const printed = ['办理情况', '总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const row = printed.map((text): Cell => ({
      text,
      span: { start: 0, end: 0 },
      column: 0,
      columnSpan: 1,
      rowSpan: 1,
    }));
    const { keys: read } = readHeader(
      edition2021.tables.requests.blocks[0]?.columns ?? [],
      { rows: [row], layout: 'ragged' },
      () => false,
    );
    expect(read[0]).toBe('total');
    expect(read[1]).toBe('natural_person');
    expect(read.at(-1)).toBe('org_other');
  });

  it('a head with exchanged letters leaves its figure to no other group', async () => {
    const low = cells(['果结维持', ...twice.slice(1)]);
    const high = outcomes.map((text) => wide(text, 1, 2)).join('');
    const heads = [`${wide('行政复议', 5)}${wide('行政诉讼', 10)}`, `${high}${wide(direct, 5)}${wide(after, 5)}`, low];
    const rows = heads.map((row) => `<tr>${row}</tr>`).join('');
    const record = await readWith(`<table>${rows}${values(figureIds(blocks))}</table>`, 'md');
    expect(wrong(record)).toEqual(['disputes.litigation_direct.upheld']);
    expect(record.figures['disputes.litigation_direct.upheld']?.value).toBe(null);
  });

  it('has as many heads as figures', () => {
    expect(figureIds(blocks)).toEqual(Object.values(edition2021.tables.disputes.blocks[0]?.rows[0]?.figures ?? {}));
  });
});

describe('table 四 without heads, right below the heading of its section', () => {
  const printed = figureIds(blocks).map((id) => distinct[id] ?? '');

  it.each([
    ['on one line', printed.join(' ')],
    ['each on a line of its own', printed.join('\n')],
  ])('is read in the order of the form: %s', async (_, fourth) => {
    const record = await readWith(fourth, 'txt');
    const lines = reportText(distinct, { dialect: 'lines' }).split('四、政府信息公开行政复议')[0] ?? '';
    const text = `${lines}四、政府信息公开行政复议、行政诉讼情况\n${fourth}\n五、存在的主要问题及改进情况\n无。\n`;
    const alone = await processReport({
      file: 'x.txt',
      bytes: new TextEncoder().encode(text),
      sha256: '',
      registered: null,
    });
    for (const one of [record, alone.record]) {
      expect(figureIds(blocks).map((id) => one.figures[id]?.value)).toEqual(printed.map(Number));
    }
  });
});

it.each([
  ['all sums are false', [11, 27, 46]],
  ['one sum is false', [10, 27, 45]],
])('groups named before the first of their columns, line after line, carry a warning where %s', async (_, totals) => {
  const [first = 0, second = 0, third = 0] = totals;
  const figures = [1, 2, 3, 4, first, 5, 6, 7, 8, second, 9, 11, 12, 13, third].map(String);
  const heads = ['行政复议', '行政诉讼', direct, ...outcomes];
  const lines = [...heads, ...figures.slice(0, 5), after, ...outcomes, ...outcomes, ...figures.slice(5)];
  const { figures: read, diagnostics } = await readWith(lines.join('\n'), 'txt');
  const named = new Set(diagnostics.flatMap(({ severity, figures: own }) => (severity === 'info' ? [] : own)));
  const ids = figureIds(blocks);
  const isWrong = (id: string, at: number): boolean => (read[id]?.raw ?? figures[at]) !== figures[at];
  const silent = ids.filter((id, at) => isWrong(id, at) && !named.has(id));
  expect(silent).toEqual([]);
  expect(diagnostics.filter(({ rule }) => rule.startsWith('check/arithmetic-litigation'))).toEqual([]);
});

it('figures of another table between the heading of table 四 and its heads are none of it', async () => {
  const strayed = Array.from({ length: 15 }, (_, at) => String(2001 + at));
  const broken = outcomes.flatMap((head) => (head === '总计' ? [head] : [head.slice(0, 2), head.slice(2)]));
  const heads = ['行政复议', '行政诉讼', ...broken, direct, after, ...broken, ...broken];
  const own = figureIds(blocks).map((id) => distinct[id] ?? '');
  // Labels of table 三, then figures of many rows behind one of them: the program took cells off in blocks.
  const labels = ['（三）不予公开', '1.属于国家秘密', '2.其他法律行政法规禁止公开', '（六）其他处理'];
  const lines = ['三、收到和处理政府信息公开申请情况', ...labels, ...Array<string>(60).fill('7'), '（七）总计'].concat(
    '四、政府信息公开行政复议、行政诉讼情况',
    strayed,
    heads,
    own,
  );
  const bytes = new TextEncoder().encode(`某县2024年政府信息公开工作年度报告\n${lines.join('\n\n')}\n\n五、其他\n`);
  const { record } = await processReport({ file: 'x.txt', bytes, sha256: '', registered: null });
  const read = Object.values(record.figures).flatMap(({ value }) => value ?? []);
  expect(read.filter((value) => strayed.includes(String(value)))).toEqual([]);
});
