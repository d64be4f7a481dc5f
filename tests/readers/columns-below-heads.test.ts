// Blank cells of lines that keep their places below whole heads: heads show the column in which no row has a figure.
import { describe, expect, it } from 'vitest';
import { all } from './county-table.ts';
import { outcomes, valuesIn } from './values-in-lines.ts';

/** Cells across the page, each from its own place on. */
const across = (cells: readonly string[], edge: number, step: number): string =>
  cells.reduce((line, text, at) => (text === '' ? line : `${line.padEnd(edge + at * step)}${text}`), '');

describe('table 三 with a column that no row fills', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益', '法律服务', '其他', '总计'];
  const figuresOf = (row: number): string[] => heads.map((_, at) => String(1001 + row * heads.length + at));

  /** What is read of a table without one column, its heads moved to the right. */
  function read(blank: number, moved = 0): Record<string, number> {
    const rows = all.map(({ label }, row) => {
      const figures = across(figuresOf(row).with(blank, ''), 40, 9);
      return `${label.slice(0, 36)}${figures.slice(Math.min(36, label.length))}`;
    });
    const lines = ['三、收到和处理政府信息公开申请情况', '申请人情况', across(heads, 40 + moved, 9), ...rows];
    return valuesIn([...lines, '四、政府信息公开行政复议、行政诉讼情况']);
  }

  it.each([1, 3, 5])('is read below its heads: column %i', (blank) => {
    const values = Object.entries(read(blank)).filter(([id]) => /received_new|carried_out/.test(id));
    const rows = [figuresOf(0), figuresOf(all.length - 1)].flatMap((figures) => figures.toSpliced(blank, 1));
    expect(values.map(([, value]) => value)).toEqual(rows.map(Number));
  });

  it.each([
    ['its first column is blank', 0, 0],
    ['its last column is blank', 6, 0],
    ['its heads stand one column to the right', 3, 9],
    ['its heads stand one column to the left', 3, -9],
    ['its figures stand between two heads', 3, 5],
  ])('is left where %s', (_, blank, moved) => {
    expect(read(blank, moved)).toEqual({});
  });
});

describe('the row of table 四 with a blank cell', () => {
  const group = outcomes;
  const heads = [...group, ...group, ...group];
  const figures = heads.map((_, at) => String(11 + at));

  function read(cells: readonly string[]): Record<string, number> {
    const above = ['四、政府信息公开行政复议、行政诉讼情况', '行政复议', '未经复议直接起诉 复议后起诉'];
    const others = across([...group.map(() => ''), ...group, ...group], 0, 9);
    return valuesIn([...above, across(group, 0, 9), others, across(cells, 0, 9), '五、其他']);
  }

  it.each([4, 9, 11])('is read below its heads: cell %i', (blank) => {
    expect(Object.values(read(figures.with(blank, '')))).toEqual(figures.toSpliced(blank, 1).map(Number));
  });

  it('is left where its last cell is blank: one may be lost, and the others moved up', () => {
    expect(read(figures.with(14, ''))).toEqual({});
    expect(read(figures.slice(1))).toEqual({});
  });
});
