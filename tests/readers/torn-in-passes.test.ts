// Table 三 as a program prints it that takes a page apart by its white space: the left columns of all bands, then the right ones.
import { describe, expect, it } from 'vitest';
import { all, labelsOf, read, truth } from './county-table.ts';
import type { TableRow } from './county-table.ts';

/** Columns of rows, a figure on each line, or the figures of a row. */
const column = (rows: readonly TableRow[], at: number): string => rows.map(({ figures }) => figures[at]).join('\n');
const columns = (rows: readonly TableRow[], from: number, end: number): string[] =>
  Array.from({ length: end - from }, (_, at) => column(rows, from + at));
const side = (rows: readonly TableRow[], from: number, end: number): string =>
  rows.map(({ figures }) => figures.slice(from, end).join('\n')).join('\n');

const [above, below] = [all.slice(0, 12), all.slice(12)];
/** Rows of a band, and how many of their columns the first pass has. */
const bands: readonly (readonly [rows: readonly TableRow[], left: number])[] = [
  [all.slice(3, 4), 4],
  [all.slice(4, 5), 3],
  [all.slice(5, 12), 2],
];
const first = all.slice(0, 3);
const heads = ['申请人情况', '法人或其他组织', '社会 法律', '科研', '公益 服务', '机构', '组织 机构'];

interface Print {
  readonly heads?: readonly string[];
  readonly first?: readonly string[];
  readonly outer?: readonly string[];
  readonly others?: readonly string[];
}

function blocksOf(print: Print): string[] {
  return [
    labelsOf(above).join('\n'),
    ...(print.first ?? [column(first, 0), column(first, 1)]),
    [...(print.heads ?? heads), side(first, 2, 5)].join('\n'),
    ...bands.flatMap(([rows, left]) => columns(rows, 0, left)),
    ...(print.outer ?? ['自然\n人', '商业\n企业', '其他', '总计']),
    ...(print.others ?? [column(first, 5), column(first, 6)]),
    ...bands.flatMap(([rows, left]) => columns(rows, left, 7)),
    `—1—\n\n\f${labelsOf(below).join('\n')}`,
    ...columns(below.slice(0, 6), 0, 7),
    ...below.slice(6, 10).flatMap((row) => columns([row], 0, 7)),
    ...columns(below.slice(10), 0, 7),
  ];
}

const readPrint = (print: Print = {}) => read(blocksOf(print).join('\n\n').split('\n'));

describe('a page in two passes', () => {
  it('is read where all sums leave one way, and said once', () => {
    const { raw, warned, said } = readPrint();
    expect(raw).toEqual(truth);
    expect([...warned]).toEqual([]);
    expect(said.map((figures) => figures.length)).toEqual([Object.keys(truth).length]);
  });

  it('is read where the columns right below their heads come before those left of them', () => {
    const [left, right] = [column(first, 0), column(first, 1)] as const;
    const moved = blocksOf({ first: [] });
    const at = moved.findIndex((block) => block.startsWith('申请人情况'));
    const { raw } = read(
      moved
        .toSpliced(at + 1, 0, left, right)
        .join('\n\n')
        .split('\n'),
    );
    expect(raw).toEqual(truth);
  });

  it('is read where the pieces of a head stand among the lines of a note', () => {
    const note = '（本列数据的勾稽关系为：第一项加第二项之\n自然\n和，等于第三项加第四项之和）\n人';
    expect(readPrint({ outer: [note, '商业\n企业', '其他', '总计'] }).raw).toEqual(truth);
  });

  it('is read where another has its figures above their labels', () => {
    const heads = ['申请人情况', '法人或其他组织', '自然 社会 法律', '商业 科研', '人 公益 服务 其他', '企业 机构'];
    const rows = above.flatMap(({ label, figures }) => [...figures, label]);
    const blocks = blocksOf({});
    const second = blocks
      .slice(blocks.findIndex((block) => block.startsWith('—1—')))
      .join('\n\n')
      .split('\n');
    const { raw } = read([...heads, '组织 机构 总计', ...rows, '', ...second]);
    expect(raw).toEqual(truth);
  });

  it.each([
    ['a figure is lost', { others: [column(first, 5).replace(/\n.*/, ''), column(first, 6)] }],
    ['two figures are exchanged', { first: [column(first, 0).split('\n').toReversed().join('\n'), column(first, 1)] }],
    ['the heads of two columns are', { heads: heads.map((line) => line.replace('社会 法律', '法律 社会')) }],
    ['the total stands before them', { outer: ['总计', '自然\n人', '商业\n企业', '其他'] }],
  ] satisfies [string, Print][])('is left where %s', (_, print) => {
    const { raw, warned } = readPrint(print);
    expect(Object.keys(raw).filter((figure) => !warned.has(figure))).toEqual([]);
  });
});
