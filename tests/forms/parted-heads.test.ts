// Heads that a program wrote into one row, each behind the names of its groups, stand under these again.
import { describe, expect, it } from 'vitest';
import { applicantIds } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

const group = '法人或其他组织';
const inner = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function values(lines: readonly string[], heading: string): { read: Map<string, number | null>; said: string[] } {
  const { tables, diagnostics } = readTables(readText(new SourceText([heading, ...lines].join('\n'))));
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  const warnings = diagnostics.filter(({ severity, args }) => severity !== 'info' && args.table !== undefined);
  return {
    read: new Map(facts.map(({ figure, value }) => [figure, value])),
    said: warnings.flatMap(({ rule }) => (/missing|cell-count/.test(rule) ? [] : rule)),
  };
}

/** Table 三 with these heads and one row, as read by applicant. */
function received(heads: readonly string[], figures: readonly string[]): (number | null | undefined)[] {
  const lines = [
    row(['项目', ...heads]),
    row(heads.map(() => '---')),
    row(['一、本年新收政府信息公开申请数量', ...figures]),
  ];
  const { read } = values(lines, '三、收到和处理政府信息公开申请情况\n');
  return applicantIds.map((applicant) => read.get(`requests.received_new.${applicant}`));
}

describe('heads of table 三 behind the name of their group', () => {
  it.each(['-', '<br>', '.', ' ', '：', '/', ''])('are parted at “%s”', (mark) => {
    const heads = ['自然人', ...inner.map((head) => `${group}${mark}${head}`), '总计'];
    expect(received(heads, ['1', '2', '3', '4', '5', '6', '21'])).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  it('are parted in brackets, at several levels and in any order', () => {
    const all = '申请人情况';
    const heads = [`${all}-总计`, `${all}-自然人`, ...inner.toReversed().map((head) => `${all}-${group}（${head}）`)];
    expect(received(heads, ['21', '1', '6', '5', '4', '3', '2'])).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });
});

it('heads of table 四 behind the names of their groups are those of their own columns, blank or not', () => {
  const heads = [
    ...['未经复议直接起诉', '复议后起诉'].flatMap((name) => outcomes.map((outcome) => `行政诉讼-${name}-${outcome}`)),
    ...outcomes.map((outcome) => `行政复议-${outcome}`),
  ];
  const figures = ['1', '-', '2', '-', '3', '4', '0', '0', '0', '4', '5', '6', '', '', '11'];
  const lines = [row(heads), row(heads.map(() => '---')), row(figures)];
  const { read, said } = values(lines, '四、政府信息公开行政复议、行政诉讼情况\n');
  const of = (procedure: string) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((one) => read.get(`disputes.${procedure}.${one}`));
  expect(of('litigation_direct')).toEqual([1, null, 2, null, 3]);
  expect(of('litigation_after')).toEqual([4, 0, 0, 0, 4]);
  expect(of('reconsideration')).toEqual([5, 6, null, null, 11]);
  expect(said).toEqual([]);
});

it('where a total of table 四 lost its group, no figure is read in the place of another', () => {
  const names = ['行政复议', '行政诉讼/未经复议直接起诉', '行政诉讼/复议后起诉'];
  const heads = names.flatMap((name) => outcomes.map((outcome) => `${name}/${outcome}`)).with(4, '总计');
  const lines = [row(heads), row(heads.map(() => '---')), row(heads.map((_, column) => String(101 + column)))];
  const { read } = values(lines, '四、政府信息公开行政复议、行政诉讼情况\n');
  const right = heads.map((_, column) => 101 + column);
  const found = [...read].filter(([figure]) => figure.startsWith('disputes.')).map(([, value]) => value);
  expect(found.every((value, at) => value === null || value === right[at])).toBe(true);
});
