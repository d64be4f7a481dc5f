// Table 二 with a cell a line, but for figures that share the line of their label.
import { describe, expect, it } from 'vitest';
import { sections } from '../report-text.ts';
import { read } from './county-table.ts';

const documents = ['本年制发件数 本年废止件数 现行有效件数', '规章', '1', '2', '3'];
const decisions = ['行政许可', '37', '本年处理决定数量', '行政处罚', '39653', '行政强制', '4'];
const table = (own: readonly string[], fee: readonly string[]): ReturnType<typeof read> =>
  read(
    [...documents, ...own, '本年处理决定数量', ...decisions, '本年收费金额（单位：万元）', ...fee],
    sections.proactive,
  );

describe('a figure beside its label', () => {
  it('is the first of its row, also in the last one', () => {
    const { raw, warned } = table(['行政规范性文件 29', '16523', '20'], ['行政事业性收费 28094.174']);
    expect(Object.values(raw)).toEqual(['1', '2', '3', '29', '16523', '20', '37', '39653', '4', '28094.174']);
    expect(warned.size).toBe(0);
    expect(Object.values(table(['行政规范性文件 29 16523', '20'], ['行政事业性收费 1']).raw).slice(3, 6)).toEqual([
      '29',
      '16523',
      '20',
    ]);
  });

  it('leaves its row unread where there is one too many or too few', () => {
    for (const own of [
      ['行政规范性文件 29', '16523', '20', '7'],
      ['行政规范性文件 29', '16523'],
      ['行政规范性文件29', '16523', '20'],
    ]) {
      const { raw } = table(own, ['行政事业性收费 28094.174']);
      expect(Object.keys(raw).filter((id) => id.includes('normative'))).toEqual([]);
    }
    const { raw } = table(['行政规范性文件 29', '16523', '20'], ['行政事业性收费 2', '154']);
    expect(raw['proactive.fees.amount_wan']).toBeUndefined();
  });
});
