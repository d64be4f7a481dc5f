// A figure torn in two beside a blank cell: as many figures as columns, in a row longer than the others.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import { facts, inTable, unread } from './distinct-report.ts';

const readAs = (text: string): ReturnType<typeof readTables> => readTables(readText(new SourceText(text)));

const documents = (made: string, ending = ''): ReturnType<typeof readTables> =>
  readAs(`二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |${ending}
|---|---|---|---|${ending && '---|'}
| 规章 | 1 |  | 7 |${ending}
| 行政规范性文件 | ${made} |
| 信息内容 | 本年处理决定数量 |  |  |${ending}
| 行政许可 | 97 |  |  |${ending}
`);

const ids = ['made', 'repealed', 'in_force'].map((id) => `proactive.normative_documents.${id}`);

it.each(['13 |  | 5 | 5', '1 | 3 |  | 55'])('of %s no figure is read and all are named', (cells) => {
  const reading = documents(cells);
  expect(ids.map((id) => facts(reading).get(id)?.value)).toEqual([null, null, null]);
  expect(reading.diagnostics.flatMap((one) => (one.severity === 'warning' ? one.figures : []))).toEqual(
    expect.arrayContaining(ids),
  );
});

it('a blank cell in a row as long as the others is that of its column', () => {
  expect(ids.map((id) => facts(documents('13 |  | 55')).get(id)?.value)).toEqual([13, null, 55]);
});

it.each([' |', '  |'])('a row filled up to the longest keeps its blank below a head: %j', (ending) => {
  expect(ids.map((id) => facts(documents('13 |  | 5 | 5', ending)).get(id)?.value)).toEqual([null, null, null]);
});

it('a blank cell below the second head shows that the two figures before it may be one', () => {
  const page = (fees: string): string => `<!DOCTYPE html><html><body><p>二、主动公开政府信息情况</p><table>
<tr><td>信息内容</td><td colspan="2">上一年项目数量</td><td>本年增/减</td></tr><tr><td>行政事业性收费</td>${fees}</tr>
<tr><td>信息内容</td><td colspan="2">采购项目数量</td><td>采购总金额</td></tr>
<tr><td>政府集中采购</td><td colspan="2">17</td><td>2500</td></tr></table></body></html>`;
  const fees = ['prev_items', 'change'].map((id) => `proactive_2019.fees.${id}`);
  const valuesOf = (cells: string): unknown[] => {
    const read = facts(readTables(readHtml(Buffer.from(page(cells))).document ?? expect.fail()));
    return fees.map((id) => read.get(id)?.value ?? read.get(id)?.status);
  };
  expect(valuesOf('<td>3</td><td>5</td><td></td>')).toEqual(['unread', 'unread']);
  expect(valuesOf('<td colspan="2">35</td><td></td>')).toEqual([35, 'blank']);
  expect(valuesOf('<td>3</td><td></td><td>5</td>')).toEqual([3, 5]);
});

it('a column without a head before a blank one does not move the figures under other heads', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
  const valuesOf = (...added: string[]): unknown[] => {
    const blank = added.map(() => '');
    const rows = labels.map((label) => [label, ...added, '3', '', '2', '0', '1', '0', '6']);
    const lines = [['', ...blank, ...heads], heads.map(() => '---').concat('---', ...added.map(() => '---')), ...rows];
    const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    const read = facts(readAs(`三、收到和处理政府信息公开申请情况\n\n${table}\n`));
    const keys = ['natural_person', 'enterprise', 'research', 'total'];
    return keys.map((key) => read.get(`requests.received_new.${key}`)?.value);
  };
  expect(valuesOf('9')).toEqual([null, null, null, null]);
  expect(valuesOf()).toEqual([3, null, 2, 6]);
});

describe('one cell a line, blank cells among them', () => {
  const cells = (rules: string, documents: string): string =>
    ['二、主动公开政府信息情况', '第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
      .concat(rules.split(','), documents.split(','), '第二十条第（五）项', '信息内容', '本年处理决定数量')
      .concat('行政许可', '97', '第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '6', '行政强制', '2')
      .map((cell) => `\t${cell}`)
      .join('\n');
  const rules = ids.map((id) => id.replace('normative_documents', 'rules'));
  const valuesOf = (text: string, figures: readonly string[]): unknown[] =>
    figures.map((id) => facts(readAs(text)).get(id)?.value ?? facts(readAs(text)).get(id)?.status);

  it('a row with one cell more than those of as many columns has none of its figures read', () => {
    expect(valuesOf(cells('规章,1,,7', '行政规范性文件,13,,5,5'), ids)).toEqual(['unread', 'unread', 'unread']);
    expect(valuesOf(cells('规章,1,,7', '行政规范性文件,13,,55'), ids)).toEqual([13, 'blank', 55]);
  });

  it('a row with the cells of two has lost the label of the second', () => {
    const lost = cells('规章,,,,', ',13,12,55');
    expect(valuesOf(lost, [...rules, ...ids])).toEqual(Array(6).fill('unread'));
  });
});

describe('a row of table 二 with a cell too many and a blank amid its figures', () => {
  const torn = (rows: string[][]): string[][] =>
    rows.map((one) => (one[0] === '规章' ? ['规章', '3', '5', '', '2'] : one));
  const textIn = (dialect: 'pipe' | 'tab'): string => reportText({}, { dialect, ...inTable('proactive', torn) });
  const left = ['proactive.rules.made', 'proactive.rules.repealed', 'proactive.rules.in_force'];

  it.each(['pipe', 'tab'] as const)('is left (%s)', (dialect) => {
    expect(unread(readAs(textIn(dialect)))).toEqual(left);
  });

  it('is left where all tables are one, with longer rows than this', () => {
    const lines = textIn('tab').split('\n');
    const isHeading = (line: string): boolean =>
      /^[三四]、\p{Script=Han}+公开\p{Script=Han}*(?:、行政诉讼)?情况$/u.test(line);
    const one = lines.filter((line) => line !== '' && !isHeading(line)).join('\n');
    expect(unread(readAs(one))).toEqual(left);
  });
});
