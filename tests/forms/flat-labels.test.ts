// Labels as flat web tables and shortened forms print them: the group in the label's own cell, words left out, columns added.
import { describe, expect, it } from 'vitest';
import { withoutGroups } from '../../src/forms/label.ts';
import { inTable, read, replaced, rules, silentlyWrong, unread } from './distinct-report.ts';

const groups = ['三、本年度办理结果', '（三）不予公开', '（四）无法提供'];

/** Takes the groups into the cell of the label, as a table of one label column prints them. */
function inOneCell(join: string): string[][] {
  const items = ['1.属于国家秘密', '8.属于行政查询事项', '2.没有现成信息需要另行制作', '3.其他', '（七）总计'];
  const above = ['（三）不予公开', '（三）不予公开', '（四）无法提供', '（六）其他处理', '三、本年度办理结果'];
  return items.map((item, index) => [item, `${above[index] ?? ''}${join}${item}`]);
}

describe('flat labels', () => {
  it.each(['', ' ', '：', '-'])('reads a label behind its group in one cell (%j between them)', (join) => {
    const printed = new Map(inOneCell(join).map(([item, flat]) => [item, flat]));
    const reading = read(
      inTable('requests', (rows) => rows.map((row) => row.map((cell) => printed.get(cell) ?? cell))),
    );
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('does not take a label for a row of another group', () => {
    const reading = read(replaced('1.属于国家秘密', '（四）无法提供1.属于国家秘密'));
    expect(rules(reading)).not.toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it.each(['规章', '1.属于国家秘密', '法律服务机构'])('reads %s printed twice in its cell', (label) => {
    const reading = read(replaced(label, label + label));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('takes no figures that may be printed twice as their label is', () => {
    const twice = (row: string[]): string[] =>
      row.includes('1.属于国家秘密') ? row.map((cell) => (cell.startsWith('（') ? cell : cell + cell)) : row;
    expect(silentlyWrong(read(inTable('requests', (rows) => rows.map(twice))))).toEqual([]);
  });

  it.each(['cells', 'pipe'] as const)('gives the figures beside two labels in one cell to neither (%s)', (dialect) => {
    const [first, second] = ['6.属于四类过程性信息', '7.属于行政执法案卷'];
    const reading = read({
      dialect,
      ...inTable('requests', (rows) =>
        rows.map((row) =>
          row.includes(first)
            ? row.toSpliced(row.indexOf(first) - 1, 2, first, second)
            : row.map((cell) => (cell === second ? '' : cell)),
        ),
      ),
    });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading).length).toBeLessThanOrEqual(14);
  });

  it.each([
    ['（三）不予公开1.属于国家秘密', { label: '1.属于国家秘密', group: '（三）不予公开' }],
    ['三、本年度办理结果（三）不予公开：1.属于国家秘密', { label: '1.属于国家秘密', group: '（三）不予公开' }],
    ['（三）不予公开', null],
    ['另有（三）不予公开1.属于国家秘密', null],
    ['', null],
  ])('parts %s', (text, parts) => {
    expect(withoutGroups(text, groups)).toEqual(parts);
  });

  it.each([
    ['一、本年新收政府信息公开申请数量', '一、本年新收申请数量'],
    ['二、上年结转政府信息公开申请数量', '二、上年结转申请数量'],
    ['四、结转下年度继续办理', '四、结转下年度'],
  ])('knows %s in its short form', (label, short) => {
    const reading = read(replaced(label, short));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('keeps a column of shares out of the applicant columns', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row, index) => [...row, index === 0 ? '占比' : index > 2 ? `${(index * 3.1).toFixed(2)}%` : '']),
      ),
    );
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });
});
