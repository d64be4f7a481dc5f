// Tables that tools took off the page in pieces: labels in one place, figures in another, heads in between.
import { describe, expect, it } from 'vitest';
import {
  headLines,
  eachHead,
  countyTable,
  all,
  truth,
  labelsOf,
  linesOf,
  figuresOf,
  range,
  read,
} from './county-table.ts';
import type { TableRow } from './county-table.ts';

describe('labels in runs and figures in runs', () => {
  const pairs = all.flatMap((_, at) => (at % 2 === 0 && at < 22 ? [all.slice(at, at + 2)] : []));
  it.each([
    ['a row of figures on a line', [...headLines, ...labelsOf(all), ...linesOf(all)]],
    ['a figure on a line', [...eachHead, ...labelsOf(all), ...figuresOf(all)]],
    ['the labels behind the figures', [...headLines, ...linesOf(all), ...labelsOf(all)]],
    ['the heads behind the labels', [...labelsOf(all), ...headLines, ...linesOf(all)]],
    [
      'two rows at a time',
      [...headLines, ...[...pairs, all.slice(22)].flatMap((rows) => [...labelsOf(rows), ...linesOf(rows)])],
    ],
    [
      'a page at a time, a figure on a line',
      [...eachHead, ...[all.slice(0, 12), all.slice(12)].flatMap((rows) => [...labelsOf(rows), ...figuresOf(rows)])],
    ],
    [
      'some rows column by column, others row by row',
      [
        ...[...eachHead, ...labelsOf(all), ...figuresOf(all.slice(0, 4)).flatMap((figure) => [figure, ''])],
        ...eachHead.flatMap((_, at) => [...all.slice(4, 14).map(({ figures }) => figures[at] ?? ''), '']),
        ...figuresOf(all.slice(14)).flatMap((figure) => [figure, '']),
      ],
    ],
  ])('are tied by their order where all add up, and said once: %s', (_, lines) => {
    const { raw, rules, warned, said } = read(lines);
    expect(raw).toEqual(truth);
    expect([...warned]).toEqual([]);
    expect(rules).toContain('form/row-by-order info');
    expect(said.map((figures) => figures.length)).toEqual([Object.keys(truth).length]);
  });

  it('are tied by their order also above the first row whose label stands beside its figures', () => {
    const lines = all.flatMap(({ label, figures }, at) => {
      const isWhole = at === 2 || at > all.length - 4;
      return isWhole ? [label, ...figures] : [label.slice(0, 7), ...figures, label.slice(7)];
    });
    const { raw, warned } = read([...eachHead, ...lines]);
    expect(raw).toEqual(truth);
    expect([...warned]).toEqual([]);
  });

  it('are left where two rows stand there once more behind the next heading', () => {
    const second = ['（七）总计 1 0 0 0 0 0 1', '四、结转下年度继续办理 0 0 0 0 0 0 0'];
    const { raw, warned } = read([...headLines, ...labelsOf(all), ...linesOf(all), '五、其他', ...second]);
    expect(raw).toEqual({});
    expect(warned.size).toBe(Object.keys(truth).length);
  });

  it('are named in a warning where the head of natural persons stands behind that of the group', () => {
    const leaves = '商业企业 科研机构 社会公益组织 法律服务机构 其他';
    const heads = ['申请人情况 总计', '法人或其他组织 自然人', leaves];
    const moved = all.map((row) => ({
      ...row,
      figures: [...row.figures.slice(1, 6), row.figures[0] ?? '', ...row.figures.slice(6)],
    }));
    const { raw, warned } = read([...heads, ...labelsOf(moved), ...linesOf(moved)]);
    expect(Object.keys(raw).filter((figure) => raw[figure] !== truth[figure] && !warned.has(figure))).toEqual([]);
  });

  it('are tied on the form of 2019 as well', () => {
    const { rows, truth: figures } = countyTable('2019');
    expect(read([...headLines, ...labelsOf(rows), ...linesOf(rows)]).raw).toEqual(figures);
  });
});

describe('rows beside their figures but for a few', () => {
  const rowLines = (rows: readonly TableRow[]): string[] => rows.flatMap(({ label, figures }) => [label, ...figures]);
  const [above, torn, below] = [all.slice(0, 15), all.slice(15, 18), all.slice(18)];

  it('have no other columns than the form’s for a head that was moved below figures', () => {
    const pieces = ['科研', '机构', '社会', '公益', '组织', '法律', '服务', '机构', '其', '他'];
    const heads = ['申请人情况', '自然', '人', '法人或其他组织', '总计', ...pieces];
    const moved = [
      ...heads,
      ...rowLines(above),
      '商业',
      '企业',
      ...labelsOf(torn),
      ...figuresOf(torn),
      ...rowLines(below),
    ];
    const { raw } = read(moved);
    expect(Object.keys(raw).length).toBeGreaterThan(100);
    expect(truth).toMatchObject(raw);
  });

  it('are read, the torn ones named where their labels come last', () => {
    const lines = [...eachHead, ...rowLines(above), ...figuresOf(torn), ...rowLines(below), ...labelsOf(torn)];
    const { raw, warned, said } = read(lines);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
    // Those of the row right above among them: its label has more than its own right behind it.
    expect(said.flat()).toEqual(expect.arrayContaining(Object.keys(truth).slice(14 * 7, 18 * 7)));
  });

  it('stay as they are where each row has its figures and some have lost their labels', () => {
    const lines = all.map(({ label, figures }, at) => [...(at < 15 || at > 22 ? [label] : []), ...figures].join(' '));
    const { raw, warned } = read([...headLines, ...lines]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });

  it('are not tied to labels that stand beside other figures', () => {
    const moved = [...all.slice(0, 4), ...all.slice(5, 9), ...all.slice(4, 5), ...all.slice(9)];
    const { raw } = read([...eachHead, ...labelsOf(moved), ...figuresOf(moved)]);
    expect(raw).toEqual({});
  });
});

describe('nothing is tied by order', () => {
  it('to a label that stands right before the figures of another row', () => {
    const [fifth, sixth] = [all[4], all[5]];
    if (fifth === undefined || sixth === undefined) throw new Error('table 三 has more rows');
    const exchanged = all.with(4, { ...fifth, label: sixth.label }).with(5, { ...sixth, label: fifth.label });
    const lines = exchanged.slice(0, 15).flatMap(({ label, figures: own }) => [label, ...own]);
    const { raw } = read([...eachHead, ...lines, ...labelsOf(all.slice(15)), ...figuresOf(all.slice(15))]);
    const read5 = Object.entries(truth).slice(4 * eachHead.length, 6 * eachHead.length);
    expect(read5.filter(([id, text]) => raw[id] === text && text !== '0')).toEqual([]);
  });

  it('where two figures of a column are exchanged: its sum holds, the totals of their rows do not', () => {
    const [one, other] = [4 * eachHead.length, 8 * eachHead.length];
    const [first = '', second = ''] = [all[4]?.figures[0], all[8]?.figures[0]];
    expect(first).not.toBe(second);
    const exchanged = figuresOf(all).with(one, second).with(other, first);
    expect(read([...eachHead, ...labelsOf(all), ...exchanged]).raw).toEqual({});
  });

  const tell = (lines: readonly string[]): string[] => {
    const { raw, warned } = read(lines);
    return Object.entries(raw).flatMap(([id, text]) => (truth[id] === text || warned.has(id) ? [] : [`${id} ${text}`]));
  };
  const figures = figuresOf(all);
  const some = figures.flatMap((text, at) => (text !== '0' && at % 3 === 0 ? [at] : []));

  it.each([
    ['one is lost', (at: number) => figures.toSpliced(at, 1)],
    ['one is doubled', (at: number) => figures.toSpliced(at, 0, figures[at] ?? '')],
    ['one is lost and another doubled', (at: number) => figures.toSpliced(at, 1).toSpliced(9, 0, figures[9] ?? '')],
    ['one is broken', (at: number) => figures.toSpliced(at, 1, ...Array.from(figures[at] ?? ''))],
    ['the number of a page is among them', (at: number) => figures.toSpliced(at, 0, '3')],
    ['one is another', (at: number) => figures.with(at, `${figures[at]}1`)],
  ])('where %s', (_, damage) => {
    for (const at of some) expect(tell([...eachHead, ...labelsOf(all), ...damage(at)])).toEqual([]);
  });

  it('where a label is lost, doubled or moved', () => {
    const labels = labelsOf(all);
    const ways = labels.flatMap((label, at) => [
      labels.toSpliced(at, 0, label),
      labels.toSpliced(at, 1).toSpliced(9, 0, label),
    ]);
    for (const printed of ways) {
      const isSame = printed.join() === labels.join();
      const { raw } = read([...eachHead, ...printed, ...figures]);
      expect(Object.keys(raw).length > 0 && !isSame).toBe(false);
    }
  });

  it('where a label is lost and two others stand the other way round', () => {
    const [fifth = '', sixth = ''] = labelsOf(all).slice(4);
    const labels = labelsOf(all).with(4, sixth).with(5, fifth).toSpliced(12, 1);
    expect(read([...eachHead, ...labels, ...figures]).raw).toEqual({});
  });

  it('where many labels are lost', () => {
    const labels = labelsOf(all).filter((_, at) => at % 4 !== 1);
    expect(read([...eachHead, ...labels, ...figures]).raw).toEqual({});
  });

  it.each([
    { where: 'of rows below its own', parting: 6, before: [0, 1, 3, 4, 5], behind: [2], last: range(6, 25) },
    { where: 'of rows above its own', parting: 6, before: range(0, 7), behind: range(7, 25), last: [] },
  ])('where a label stands right before the figures $where', ({ parting, before, behind, last }) => {
    const labelsAt = (places: readonly number[]): string[] => places.map((at) => all[at]?.label ?? '');
    const [above, below] = [all.slice(0, parting), all.slice(parting)];
    const lines = [
      ...labelsAt(before),
      ...figuresOf(above),
      ...labelsAt(behind),
      ...figuresOf(below),
      ...labelsAt(last),
    ];
    expect(read([...eachHead, ...lines]).raw).toEqual({});
  });

  it('where figures add up row by row and column by column, and are others', () => {
    const noughts = Array<number>(7).fill(0);
    const sum = [2, 2, 2, 0, 0, 0, 6];
    const torn = [[0, 1, 0, 0, 0, 0, 1], [0, 0, 1, 0, 0, 0, 1], [1, 0, 0, 0, 0, 0, 1], noughts, noughts, noughts];
    const rows = all.map((_, at) => {
      if (at === 16) return [1, 1, 1, 0, 0, 0, 3];
      return at === 0 || at === 23 ? sum : (torn[at - 10] ?? noughts);
    });
    const rowLines = (from: number, to: number): string[] =>
      range(from, to).flatMap((at) => [all[at]?.label ?? '', ...(rows[at] ?? []).map(String)]);
    const together = [...labelsOf(all.slice(10, 17)), ...rows.slice(10, 17).flatMap((row) => row.map(String))];
    const { raw } = read([...eachHead, ...rowLines(0, 10), ...together, ...rowLines(17, 25)]);
    const own = Object.keys(truth).slice(10 * 7, 17 * 7);
    expect(own.filter((id) => raw[id] !== undefined)).toEqual([]);
  });

  it.each([
    ['some are lost', ['自然人', '商业企业', '总计']],
    ['all are lost', []],
  ])('below heads of which %s', (_, heads) => {
    expect(read([...heads, ...labelsOf(all), ...figures]).raw).toEqual({});
  });

  it('where columns of one block may be exchanged and those of another not', () => {
    const noughts = Array<number>(7).fill(0);
    const sum = [7, 3, 0, 0, 0, 0, 10];
    const own: Readonly<Record<number, readonly number[]>> = {
      ...{ 0: sum, 10: [1, 0, 0, 0, 0, 0, 1], 11: [0, 1, 0, 0, 0, 0, 1] },
      ...{ 17: [4, 0, 0, 0, 0, 0, 4], 18: [2, 2, 0, 0, 0, 0, 4], 23: sum },
    };
    const rows = all.map(({ label }, at) => ({ label, figures: (own[at] ?? noughts).map(String) }));
    const columns = (some: readonly TableRow[]): string[] =>
      eachHead.flatMap((_, column) => some.map((row) => row.figures[column] ?? ''));
    const blocks = [range(10, 12), range(17, 19)].map((places) => places.flatMap((at) => rows[at] ?? []));
    const [first = [], second = []] = blocks.map((some) => [...labelsOf(some), ...columns(some)]);
    const beside = (from: number, to: number): string[] =>
      rows.slice(from, to).flatMap((row) => [row.label, ...row.figures]);
    const lines = [...beside(0, 10), ...first, ...beside(12, 17), ...second, ...beside(19, 25)];
    const { raw } = read([...eachHead, ...lines]);
    expect(
      Object.keys(truth)
        .slice(10 * 7, 12 * 7)
        .filter((id) => raw[id] !== undefined),
    ).toEqual([]);
  });

  it('where what came in is not what was closed and what is left', () => {
    const [last] = all.slice(-1);
    const [person = '', ...others] = last?.figures ?? [];
    const more = [String(Number(person) + 1), ...others.slice(0, -1), String(Number(others.at(-1)) + 1)];
    expect(read([...eachHead, ...labelsOf(all), ...figuresOf(all.slice(0, -1)), ...more]).raw).toEqual({});
  });

  it('where a number that is not that of the page stands before or behind all figures', () => {
    expect(read([...eachHead, ...labelsOf(all), '3', ...figures]).raw).toEqual({});
    expect(read([...eachHead, ...labelsOf(all), ...figures, '3']).raw).toEqual({});
  });

  it('where pieces of heads begin in another order than the form has', () => {
    const starts = ['自然', '法律', '科研', '商业', '社会'];
    const ends = ['人', '机构', '企业', '服务', '机构', '公益', '组织', '其', '他', '总', '计'];
    expect(read([...starts, ...ends, ...labelsOf(all), ...figures]).raw).toEqual({});
  });
});
