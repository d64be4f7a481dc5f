// Two years in one report, one table below the other or side by side: this year's figures are read, last year's never.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import { distinct, figures, inTable, rules, silentlyWrong, unread } from './distinct-report.ts';

describe('two years in one file', () => {
  const last = Object.fromEntries(figures.map((figure, index) => [figure, String(5001 + index)]));
  const tables = (printed: Record<string, string>): string =>
    reportText(printed, { dialect: 'tab' })
      .replace(/^[\s\S]*?(?=第二十条)/, '')
      .replace(/五、[\s\S]*$/, '');
  const both = (first: string, second: string): TablesReading =>
    readTables(readText(new SourceText(`${first}\n\n${second}`)), 2024);

  it('takes the tables under the caption of the title’s year', () => {
    const reading = both(`2023年数据\n\n${tables(last).split('\n\n三、')[0] ?? ''}`, tables(distinct));
    expect(reading.tables.proactive?.facts.map((fact) => String(fact.value))).toEqual(
      promisedFigures('proactive', '2021').map((figure) => distinct[figure]),
    );
  });

  it('goes on with a caption over heads that stand on lines of their own before the table, as at the end of a page', () => {
    const requests = (printed: Record<string, string>): string =>
      (tables(printed).split('\n\n三、')[1] ?? '').split('\n\n四、')[0] ?? '';
    const bare = (printed: Record<string, string>): string =>
      requests(printed).replace(/^[\s\S]*?(?=\n一、本年新收)/, '');
    const heads =
      '（本列数据的勾稽关系为：第一项加第二项之 申请人情况\n\n和，等于第三项加第四项之和） 自然人 法人或其他组织 总计';
    const reading = both(
      tables(distinct).replace('\n\n三、', '\n\n2024年度\n\n三、'),
      `2023年度\n\n${heads}\n\n${bare(last)}`,
    );
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });

  describe('side by side in one table', () => {
    const years = (row: readonly string[], index: number): string[] => {
      if (index < 3) return row.flatMap((cell, column) => (column < 3 ? [cell] : [cell, '']));
      return row.flatMap((cell, column) => (column < 3 ? [cell] : [String(Number(cell) + 5000), cell]));
    };
    const head = ['', '', '', ...Array<string[]>(7).fill(['2023年', '2024年']).flat()];
    const beside = (of: number | null, change = (rows: string[][]): string[][] => rows): TablesReading =>
      readTables(
        readText(
          new SourceText(
            reportText(
              distinct,
              inTable('requests', (rows) => change(rows.map(years).toSpliced(3, 0, head))),
            ),
          ),
        ),
        of,
      );

    it('keeps the columns of the title’s year', () => {
      const reading = beside(2024);
      expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
    });

    it('takes nothing where the title has no year, or another', () => {
      for (const year of [null, 2022]) expect(unread(beside(year))).toHaveLength(175);
    });

    it('takes no text under another year for the first figure', () => {
      const reading = beside(2024, (rows) =>
        rows.map((row, index) => (index === 6 ? row.map((cell) => cell.replace(/^(\d{3})(\d)$/, '$1 $2')) : row)),
      );
      expect(silentlyWrong(reading)).toEqual([]);
    });

    it('takes nothing from a row in which a cell is lost', () => {
      const reading = beside(2024, (rows) => rows.map((row, index) => (index === 6 ? row.toSpliced(5, 1) : row)));
      expect(silentlyWrong(reading)).toEqual([]);
      expect(unread(reading)).toHaveLength(7);
    });
  });

  it('takes no row that only one of them prints so that it can be read, where no caption tells them apart', () => {
    const glued = tables(distinct).replace(/(4\.保护第三方合法权益)\t/, '$1 ');
    expect(unread(both(tables(last), glued))).toHaveLength(200);
  });

  it.each([
    [4, 4 * 7],
    [5, 175],
  ])('%i rows printed again with other figures leave %i figures unread', (again, left) => {
    const requests = (tables(last).split('\n\n三、')[1] ?? '').split('\n\n四、')[0] ?? '';
    const lines = requests.split('\n');
    const rows = lines.filter((line) => /\d{4}(?:\t\d{4}){6}$/.test(line));
    const heads = lines.slice(0, lines.indexOf(rows[0] ?? ''));
    const reading = both(tables(distinct), `三、${[...heads, ...rows.slice(0, again)].join('\n')}`);
    expect(unread(reading)).toHaveLength(left);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('takes what both print alike where no caption tells them apart, and names the others alone', () => {
    const alike = { ...last, 'requests.carried_in.total': String(distinct['requests.carried_in.total']) };
    const reading = both(tables(alike), tables(distinct));
    expect(unread(reading)).toHaveLength(199);
    const named = reading.diagnostics.filter(({ rule }) => rule === 'form/row-twice').flatMap((one) => one.figures);
    expect(named).not.toContain('requests.carried_in.total');
    expect(named).toContain('requests.carried_in.natural_person');
  });

  it('takes none where no caption tells them apart', () => {
    const reading = both(tables(last), tables(distinct));
    expect(unread(reading)).toHaveLength(200);
  });
});
