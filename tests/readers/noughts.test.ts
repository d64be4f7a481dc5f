// Tables of noughts alone that tools took off the page in any order: nothing is left open where all of them are there.
import { describe, expect, it } from 'vitest';
import { all, eachHead, figuresOf, labelsOf, linesOf, read } from './county-table.ts';
import { sections } from '../report-text.ts';

/** Heads by their height on the page, which show no order of the columns. */
const byHeight = ['申请人情况', '法人或其他组织', '自然人', '总计', '其他', '商业企', '业', '科研机', '构'];
const ofTwoLines = ['社会公', '益组织', '法律服', '务机构'];
const noughts = (count: number): string[] => Array.from({ length: count }, () => '0');
const labels = labelsOf(all);

/** Heads, labels and noughts in turn, in no order that would tell which row or column a figure is of. */
function strewn(printed: readonly string[], figures = noughts(all.length * 7)): string[] {
  return [
    ...[
      ...printed.slice(0, 3),
      ...byHeight,
      ...figures.slice(0, 40),
      ...printed.slice(9, 14),
      ...figures.slice(40, 41),
    ],
    ...[...ofTwoLines, ...printed.slice(3, 9), ...figures.slice(41, 150), ...printed.slice(14), ...figures.slice(150)],
  ];
}

describe('noughts in table 三', () => {
  it('are read wherever each stands, without a warning, since all are there', () => {
    const { raw, warned } = read(strewn(labels));
    expect(Object.values(raw)).toEqual(noughts(all.length * 7));
    expect([...warned]).toEqual([]);
  });

  it('are read without a warning beside heads that tell no order', () => {
    const rows = labels.map((label) => `${label} ${noughts(7).join(' ')}`);
    const { raw, warned } = read(['总计 自然人 其他', ...rows]);
    expect([Object.keys(raw).length, warned.size]).toEqual([all.length * 7, 0]);
  });

  it.each([
    ['one is lost', strewn(labels, noughts(all.length * 7 - 1))],
    ['one is another figure', strewn(labels, [...noughts(all.length * 7 - 1), '1'])],
    ['a label is there twice', strewn(labels.with(5, labels[6] ?? ''))],
    ['15 are lost, and table 四 has as many right below', strewn(labels).concat('结果维持', '结果纠正', '尚未审结')],
    ['many labels are lost', strewn(labels.map((label, at) => (at % 4 === 1 ? '' : label)))],
  ])('are left where %s', (_, lines) => {
    const { raw, warned } = read(lines);
    expect(Object.keys(raw).filter((id) => !warned.has(id))).toEqual([]);
  });
});

describe('noughts beside marks in their place', () => {
  const marked = (lines: readonly string[]): string[] =>
    lines.map((line, at) => (at % 9 === 4 ? line.replace(/\b0\b/, '无') : line));

  it('are read where each row has a line, and left where a figure has one: no sum tells them apart', () => {
    const [rows, each] = [marked(linesOf(all)), marked(figuresOf(all))];
    expect(rows.join().includes('无') && each.join().includes('无')).toBe(true);
    expect(Object.keys(read([...eachHead, ...labels, ...rows]).raw)).toHaveLength(all.length * 7);
    expect(Object.keys(read([...eachHead, ...labels, ...figuresOf(all)]).raw)).toHaveLength(all.length * 7);
    expect(read([...eachHead, ...labels, ...each]).raw).toEqual({});
  });
});

describe('noughts in table 四', () => {
  const heads = [
    '行政复议',
    '结果',
    '维持',
    '尚未',
    '审结',
    '未经复议直接起诉',
    '其他',
    '结果',
    '纠正',
    '复议后起诉',
    '总计',
  ];

  it('are read wherever each stands among its heads', () => {
    const { raw } = read([...heads.slice(0, 6), ...noughts(4), ...heads.slice(6), ...noughts(11)], sections.disputes);
    expect(Object.values(raw)).toEqual(noughts(15));
  });

  it('are left beside other words, or where one is lost', () => {
    const beside = [...heads, ...noughts(7), '四、结转下年度继续办理', ...noughts(8)];
    expect(read(beside, sections.disputes).raw).toEqual({});
    expect(read([...heads, ...noughts(7), ...heads.slice(3), ...noughts(7)], sections.disputes).raw).toEqual({});
  });
});
