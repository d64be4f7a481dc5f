// Heads of table 三 cell by cell, the end of one row of them and the beginning of the next on one line.
import { describe, expect, it } from 'vitest';
import { sections } from '../report-text.ts';
import { all, read, truth } from './county-table.ts';

describe('heads that come cell by cell', () => {
  const heads = [
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计 商业企业 科研',
    '机构',
    '社会',
    '公益',
    '组织',
    '法律服务',
    '机构 其他',
  ];
  const lead = ['三、本', '年度办', '理结果'];
  const cells = all.flatMap(({ label, figures }, at) => [...(at === 2 ? lead : []), label, ...figures]);

  it('have the total behind them all where it follows the head of the group, though it shares a line with the next row', () => {
    expect(read([...heads, ...cells]).raw).toEqual(truth);
  });

  it('are whole where blanks stand inside them, with figures that add up nowhere', () => {
    const inner = ['商　业企业', '科 研机构', '社会公益组织', '法律服务 机构', '其他'];
    const rows = all.map(({ label }, row) => [
      label,
      ...Array.from({ length: 7 }, (_, at) => String(1011 + 7 * row + at)),
    ]);
    const { raw, warned } = read(['申请人  情况', '自然 人', '法 人或其他组织', '总计', ...inner, ...rows.flat()]);
    expect(raw['requests.received_new.natural_person']).toBe('1011');
    expect(raw['requests.received_new.total']).toBe('1017');
    expect(warned.size).toBe(0);
  });

  it('have it where it is printed where the sums do not say so', () => {
    const wrong = all.flatMap(({ label, figures }, at) => [...(at === 2 ? lead : []), label, ...figures.with(6, '9')]);
    const { raw, warned } = read([...heads, ...wrong]);
    expect(Object.keys(raw).every((id) => warned.has(id))).toBe(true);
  });
});

describe('heads whose pieces stand on lines of their own, by their height on the page', () => {
  const pieces = '申请人情况 法人或其他组织 自然 社会 法律 商业 科研 总计 人 公益 服务 其他 企业 机构 组织 机构'.split(
    ' ',
  );
  const cells = all.flatMap(({ label, figures }) => [label, ...figures]);

  it('are in the form’s order where heads of as many lines are', () => {
    const { raw, warned } = read([...pieces, ...cells]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });

  it.each([
    ['社会', '法律'],
    ['商业', '科研'],
  ])('are in none where %s stands behind %s', (one, other) => {
    const exchanged = pieces.with(pieces.indexOf(one), other).with(pieces.indexOf(other), one);
    const { raw, warned } = read([...exchanged, ...cells]);
    expect(Object.keys(raw).every((id) => warned.has(id))).toBe(true);
  });
});

describe('heads that ran together', () => {
  const rows = all.map(({ label, figures }) => `${label} ${figures.join(' ')}`);

  it('are parted where the last one goes on in the next line', () => {
    const inner = ['商业企业科研', '机构', '社会公', '益组织', '法律服务', '机构 其他'];
    const { raw, warned } = read(['申请人情况', '自然人', '法人或其他组织', '总计', ...inner, ...rows]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });

  it('are parted where a program goes from cell to cell without a blank, and a line ends only within a cell', () => {
    const inTurn = [
      '申请⼈情况',
      '⾃然⼈法⼈或其他组织',
      '总计 商业企',
      '业科研机',
      '构社会公',
      '益组织法律服',
      '务机构其他',
    ];
    const lead = ['三、本', '年度办', '理结'];
    const lines = rows.flatMap((row, at) => (at === 2 ? [...lead, `果${row}`] : [row]));
    const { raw, warned } = read([...inTurn, ...lines]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
    const exchanged = inTurn.map((line) => line.replace('科研机', '法律服').replace('益组织法律服', '益组织科研机'));
    expect(read([...exchanged, ...lines]).warned.size).toBeGreaterThan(0);
  });

  it('are parted at the end of a group of table 四', () => {
    const own = ['结果', '维持', '结果', '纠正', '其他', '结果', '尚未'];
    const groups = ['行政复议 行政诉讼', ...own, '审结 总计', '未经复议直接起诉 复议后起诉'];
    const figures = '9 20 20 15 64 16 17 16 9 58 0 16 0 10 26';
    const { raw } = read(
      [...groups, ...own, '审结 总计结果', ...own.slice(1), '审结 总计', figures],
      sections.disputes,
    );
    expect(Object.values(raw).join(' ')).toBe(figures);
  });
});

describe('a figure that ran into the end of its label', () => {
  const heads = ['申请人情况', '自然人 法人或其他组织 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
  const glued = (figuresOf: (figures: readonly string[]) => readonly string[]): string[] =>
    all.map(({ label, figures }) => `${label}${figuresOf(figures).join(' ')}`);

  it('is read where the row has one for each column and they add up', () => {
    const { raw, warned } = read([...heads, ...glued((figures) => figures)]);
    expect(raw).toEqual(truth);
    expect(warned.size).toBe(0);
  });

  it('is not where they do not add up, or are fewer', () => {
    const other = glued((figures) => figures.with(6, '91'));
    const fewer = glued((figures) => figures.toSpliced(3, 1));
    for (const lines of [other, fewer]) {
      const { raw } = read([...heads, ...lines]);
      expect(Object.values(raw)).toEqual([]);
    }
  });
});
