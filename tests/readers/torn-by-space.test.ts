// Table 三 as programs print it that take a page apart by its white space: the first figures among the labels, then the
// blocks of the other columns, band by band.
import { describe, expect, it } from 'vitest';
import { all, eachHead, headLines, labelsOf, read, truth } from './county-table.ts';
import type { TableRow } from './county-table.ts';
import { sections } from '../report-text.ts';

/** Columns of figures from the second on, each a block of lines. */
function band(
  rows: readonly TableRow[],
  lines: (rows: readonly TableRow[], column: number) => string[] = blockOf,
): string[] {
  return [1, 2, 3, 4, 5, 6].flatMap((column) => ['', ...lines(rows, column)]);
}

const blockOf = (rows: readonly TableRow[], column: number): string[] =>
  rows.map(({ figures }) => figures[column] ?? '');
const labelled = (rows: readonly TableRow[]): string[] =>
  rows.flatMap(({ label, figures }) => [label, figures[0] ?? '']);
const bands = [all.slice(0, 6), all.slice(6, 13), all.slice(13, 14), all.slice(14)];
const blocks = bands.flatMap((rows) => band(rows));

describe('columns in bands behind the first one', () => {
  it('are read, and each row is told', () => {
    const { raw, warned, rules } = read([...headLines, ...labelled(all), ...blocks]);
    expect(raw).toEqual(truth);
    expect([warned.size, rules.has('form/row-by-order info')]).toEqual([0, true]);
  });

  it('are read where the label of all results stands in pieces before those of its rows', () => {
    const lines = labelled(all).map((line) => {
      if (line.startsWith('（二）')) return '度办理结 （二）部分公开（区分处理的，';
      if (line.startsWith('2.没有现成')) return `三、 （四）无法提供 ${line}`;
      return line;
    });
    const at = lines.indexOf('度办理结 （二）部分公开（区分处理的，');
    const figure = lines[at + 1] ?? '';
    const broken = lines.toSpliced(
      at,
      2,
      `度办理结 （二）部分公开（区分处理的， ${figure}`,
      '只计这一情形，不计其他情形）',
    );
    expect(read([...headLines, ...broken, ...blocks]).raw).toEqual(truth);
    const narrow = lines.map((line) =>
      line.startsWith('三、') ? line.replace('（四）无法提供', '本年 法提供') : line,
    );
    expect(read([...headLines, ...narrow, ...blocks]).raw).toEqual(truth);
  });

  it('are read where their rows come one after the other', () => {
    const rest = all.map(({ figures }) => figures.slice(1).join(' '));
    expect(read([...headLines, ...labelled(all), '', ...rest]).raw).toEqual(truth);
  });

  it('are read where the first six stand beside the labels, and the totals behind them all', () => {
    const six = all.flatMap(({ label, figures }, at) => [
      label,
      ...(at % 5 === 1 ? figures.slice(0, 6) : [figures.slice(0, 6).join(' ')]),
    ]);
    const { raw, warned } = read([...headLines, ...six, '', ...blockOf(all, 6)]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });

  it('are read where all labels stand before them, in many bands of a text that does not part all cells', () => {
    const seven = bands.flatMap((rows) => ['', ...blockOf(rows, 0), ...band(rows)]);
    expect(read([...headLines, ...labelsOf(all), ...seven]).raw).toEqual(truth);
    const apart = labelsOf(all).flatMap((label) => ['', label]);
    expect(read([...headLines, ...apart, ...seven]).raw).toEqual({});
    expect(read([...headLines, ...labelled(all).flatMap((line) => ['', line]), ...blocks]).raw).toEqual({});
  });

  it('are read where the last two of a band are one block, its rows on one or two lines', () => {
    const rows = all.slice(0, 6);
    const two = rows.flatMap(({ figures: [, , , , , five = '', six = ''] }, at) =>
      at === 1 ? [five, six] : [`${five} ${six}`],
    );
    const joined = [...blocks.slice(0, 28), '', ...two, ...blocks.slice(42)];
    expect(read([...headLines, ...labelled(all), ...joined]).raw).toEqual(truth);
  });

  it.each([
    ['a figure of the first column is lost', labelled(all).toSpliced(9, 1), blocks],
    ['a figure of a block is lost', labelled(all), blocks.toSpliced(9, 1)],
    ['a block is lost', labelled(all), blocks.toSpliced(0, 7)],
    ['one label stands before the figure of the next', moveLabel(), blocks],
  ])('are left unread where %s', (_, first, rest) => {
    const { raw } = read([...headLines, ...first, ...rest]);
    expect(Object.entries(raw).filter(([id, text]) => truth[id] !== text)).toEqual([]);
    expect(Object.keys(raw).length).toBeLessThan(30);
  });

  it.each([1, 2, 3, 4, 5])('are left unread where block %i and the next of one band are exchanged', (at) => {
    const moved = band(all.slice(0, 6), (rows, column) =>
      blockOf(rows, column === at ? at + 1 : column === at + 1 ? at : column),
    );
    const { raw } = read([...headLines, ...labelled(all), ...moved, ...blocks.slice(42)]);
    const isSame = blockOf(all.slice(0, 6), at).join() === blockOf(all.slice(0, 6), at + 1).join();
    expect(Object.entries(raw).filter(([id, text]) => truth[id] !== text && !isSame)).toEqual([]);
  });
});

describe('columns behind the heading of the next section', () => {
  const heads = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const own = '4 3 2 1 10 0 0 0 0 0 5 0 0 0 5';
  const fourth = [...heads, ...outcomes, ...outcomes, ...outcomes, own];
  const disputes = Object.fromEntries(
    ['reconsideration', 'litigation_direct', 'litigation_after'].flatMap((procedure, at) =>
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((outcome, column) => [
        `disputes.${procedure}.${outcome}`,
        own.split(' ')[at * 5 + column],
      ]),
    ),
  );

  it('are those of table 三, and table 四 has its own behind its heads', () => {
    const lines = [...headLines, ...labelled(all), sections.disputes, ...blocks, ...fourth];
    expect(read(lines).raw).toEqual({ ...truth, ...disputes });
    const labelsFirst = bands.flatMap((rows) => ['', ...blockOf(rows, 0), ...band(rows)]);
    const behind = labelsFirst.toSpliced(7, 0, sections.disputes);
    expect(read([...headLines, ...labelsOf(all), ...behind, '', ...fourth]).raw).toEqual({ ...truth, ...disputes });
  });

  it('are those of table 四 where it has no heads', () => {
    const cells = [...eachHead, ...all.flatMap(({ label, figures }) => [label, ...figures])];
    expect(read([...cells, sections.disputes, ...own.split(' ')]).raw).toEqual({ ...truth, ...disputes });
  });

  it('are left unread where none stand behind the heads, which may be theirs', () => {
    const { raw } = read([...headLines, ...labelled(all), sections.disputes, ...blocks, ...fourth.slice(0, -1)]);
    expect(Object.keys(raw).filter((id) => id.startsWith('disputes'))).toEqual([]);
  });
});

function moveLabel(): string[] {
  const [first = '', one = '', second = '', two = '', third = '', ...others] = labelled(all).slice(4);
  return [...labelled(all).slice(0, 4), first, second, one, two, third, ...others];
}

describe('the last figure of table 二 behind the heading of the next section', () => {
  const documents = [
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章',
    '1',
    '2',
    '3',
    '行政规范性文件',
    '4',
    '5',
    '6',
  ];
  const decisions = ['本年处理决定数量', '行政许可', '7', '本年处理决定数量', '行政处罚', '8', '行政强制', '9'];
  const amount = ['行政事业性收费', sections.requests, '', '本年收费金额（单位：万元）', '28094.174', ''];
  const rest = all.map(({ figures }) => figures.slice(1).join(' '));

  it('is none of that section, and what is above it is read', () => {
    const lines = [...documents, ...decisions, ...amount, ...headLines, ...labelled(all), '', ...rest];
    const { raw } = read(lines, sections.proactive);
    const { 'proactive.fees.amount_wan': fee, ...others } = raw;
    expect(fee).toBeUndefined();
    expect(Object.keys(others).length).toBe(9 + all.length * 7);
    expect(others).toMatchObject({ ...truth, 'proactive.rules.in_force': '3', 'proactive.coercion.decisions': '9' });
  });
});
