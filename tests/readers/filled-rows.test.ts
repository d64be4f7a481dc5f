// Rows filled up with pipes to the width of their table, where one filling looks like a blank cell: the heads above tell which it is.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2019 } from '../../src/forms/editions/2019.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { tableRows } from '../report-text.ts';

type Row = readonly string[];

const filled: Readonly<Record<string, (row: Row, fill: string) => string>> = {
  'a row on a line': (row, fill) => `${row.map((cell) => `${cell} |`).join(' ')} ${fill}`.trimEnd(),
  'a row on a line, a blank behind its last pipe': (row, fill) =>
    `${`| ${row.map((cell) => `${cell} |`).join(' ')} ${fill}`.trimEnd()} `,
  'a line for each cell, and one for the fillings': (row, fill) =>
    [...row.map((cell) => `${cell} |`.trim()), fill].join('\n').trimEnd(),
  'a pipe that opens a row, and a line for the fillings': (row, fill) =>
    ['|', ...row.map((cell) => `   ${cell}  |`), fill].join('\n').trimEnd(),
};

const width = 4;
const decisions = 'proactive.penalties.decisions';
const changes = 'proactive_2019.licences.change';

/** Table 二 of 2019, its figures numbered but for those given; the heads of its last two articles and their rows lack one cell. */
function factsIn(
  write: (row: Row, fill: string) => string,
  others: Readonly<Record<string, string>>,
  areDropped = false,
): Map<string, unknown> {
  const form = edition2019.tables.proactive;
  const ids = form.blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => Object.values(figures)));
  const printed = { ...Object.fromEntries(ids.map((id, at) => [id, String(101 + at)])), ...others };
  const cells = form.blocks.map(({ columns }) => columns.length + 1);
  let block = -1;
  const lines = tableRows(form, printed).map((row) => {
    if (row[0]?.startsWith('第二十条')) block += 1;
    const own = row[0]?.startsWith('第二十条') ? row.slice(0, 1) : row.slice(0, cells[block]);
    const left = areDropped ? own.filter((cell) => cell !== '') : own;
    return write(left, '|'.repeat(width - left.length));
  });
  const text = ['某镇2020年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join('\n');
  const { facts = [] } = readTables(readText(new SourceText(text))).tables.proactive ?? {};
  return new Map(facts.map(({ figure, status, value }) => [figure, value ?? status]));
}

describe.each(Object.entries(filled))('rows filled up with pipes: %s', (_, write) => {
  it('have a blank cell below a head, and a filling below none', () => {
    const facts = factsIn(write, { [decisions]: '', [changes]: '' });
    expect([...facts].filter(([, read]) => typeof read === 'string')).toEqual([
      [changes, 'blank'],
      [decisions, 'blank'],
    ]);
    expect(facts.get('proactive_2019.fees.change')).toBe(120);
  });

  it('show by a row of blank cells that one below a head is a cell', () => {
    const keys = ['produced', 'disclosed', 'public_total'].map((key) => `proactive_2019.rules.${key}`);
    const facts = factsIn(write, { ...Object.fromEntries(keys.map((key) => [key, ''])), [decisions]: '' });
    expect([...facts].filter(([, read]) => typeof read === 'string')).toEqual(
      [...keys, decisions].map((figure) => [figure, 'blank']),
    );
  });

  it('are not read where blank cells are left out: nobody knows which one is', () => {
    const facts = factsIn(write, { [changes]: '' }, true);
    expect(['prev_items', 'change'].map((key) => facts.get(`proactive_2019.licences.${key}`))).toEqual([
      'unread',
      'unread',
    ]);
  });
});

it('has a figure with its unit, or a mark in place of one, among the figures of a row', () => {
  const write = filled['a line for each cell, and one for the fillings'] ?? String;
  const facts = factsIn(write, { 'proactive_2019.procurement.amount': '7048元', [changes]: '/' });
  expect(facts.get('proactive_2019.procurement.amount')).toBe(7048);
  expect(facts.get(changes)).toBe('text');
});

it('has blank cells that hold a line end: the row goes on in lines that open with a pipe', () => {
  const write = (row: Row, fill: string): string =>
    (filled['a row on a line']?.(row, fill) ?? '').replaceAll(/\| {2}(?=\|)/g, '|\n');
  const keys = ['produced', 'disclosed', 'public_total'].map((key) => `proactive_2019.rules.${key}`);
  const facts = factsIn(write, { ...Object.fromEntries(keys.map((key) => [key, ''])), [changes]: '' });
  expect([...keys, changes, decisions].map((key) => facts.get(key))).toEqual(['blank', 'blank', 'blank', 'blank', 115]);
  expect([...facts.values()].filter((read) => read === 'unread')).toEqual([]);
});

it('a row of one label and fillings has blank cells alone, even where blank cells are left out', () => {
  const keys = ['proactive_2019.fees.prev_items', 'proactive_2019.fees.change'];
  const facts = factsIn(
    (row, fill) => `${row.join(' | ')} | ${fill}`,
    { [keys[0] ?? '']: '', [keys[1] ?? '']: '' },
    true,
  );
  expect([...facts].filter(([, read]) => typeof read === 'string')).toEqual(keys.map((key) => [key, 'blank']));
});

it('where each row ends with a blank behind its pipe, one that does not lost a cell and is filled up', () => {
  const ids = ['produced', 'disclosed', 'public_total'].map((key) => `proactive_2019.normative_documents.${key}`);
  const write = (row: Row, fill: string): string => row.map((cell) => `${cell} | `).join('') + fill;
  const whole = factsIn(write, { [changes]: '', [ids[2] ?? '']: '' });
  expect(ids.map((id) => whole.get(id))).toEqual([104, 105, 'blank']);
  const short = factsIn((row, fill) => (row.includes('104') ? write(row.toSpliced(1, 1), '|') : write(row, fill)), {
    [changes]: '',
  });
  expect([...ids, changes].map((id) => short.get(id))).toEqual(['unread', 'unread', 'unread', 'blank']);
});

it('a row of blank cells alone is as long as the others below the same heads', () => {
  const blank = Array<string>(7).fill('');
  const rows = [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
    ['自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ['一、本年新收政府信息公开申请数量', '', '', '', '', '', '7', '7'],
    ['二、上年结转政府信息公开申请数量', ...blank],
    ['三、本年度办理结果', '（一）予以公开', ...blank],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ...blank],
    ['（三）不予公开', '1.属于国家秘密', ...blank],
  ];
  const lines = rows.map((row) => `${row.map((cell) => `${cell} |`).join(' ')} ${'|'.repeat(10 - row.length)}`);
  const text = ['某镇2020年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...lines].join('\n');
  const { facts = [] } = readTables(readText(new SourceText(text))).tables.requests ?? {};
  expect(facts.flatMap(({ figure, value }) => (value === null ? [] : [[figure, value]]))).toEqual([
    ['requests.received_new.org_other', 7],
    ['requests.received_new.total', 7],
  ]);
});

it('the last row of a table is none that is filled up: its last cell is blank', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const figures = ['', '', '1', '', '1', '', '2', '', '', '2', '', '', '', '', ''];
  const rows = [
    ['行政复议', '行政诉讼'],
    [...outcomes, '未经复议直接起诉', '复议后起诉'],
    [...outcomes, ...outcomes],
    figures,
  ];
  const lines = rows.map((row) =>
    `${row.map((cell) => `${cell} |`).join(' ')} ${'|'.repeat(15 - row.length)}`.trimEnd(),
  );
  const text = ['某镇2020年政府信息公开工作年度报告', '四、政府信息公开行政复议、行政诉讼情况', ...lines].join('\n');
  const { facts = [] } = readTables(readText(new SourceText(text))).tables.disputes ?? {};
  expect(facts.map(({ value }) => value)).toEqual(figures.map((figure) => (figure === '' ? null : Number(figure))));
});
