// Heads of columns that are lost, invented or more than those of the form of 2021: the columns are told, or not trusted.
import { describe, expect, it } from 'vitest';
import { tableIds } from '../../src/codebook/concepts.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, sections, tableRows } from '../report-text.ts';
import { distinct, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

describe('damaged heads', () => {
  it.each([
    ['小计', 4],
    ['小计', 9],
    ['合计', 4],
    ['合计', 9],
  ])('keeps a subtotal column out of the applicant columns (%s, %i)', (head, at) => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row, index) => [...row.slice(0, at), index === 2 ? head : index > 2 ? '77' : '', ...row.slice(at)]),
      ),
    );
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it.each(['口', ''])(
    'knows the groups of table 四 where each of their heads lost the same character (“%s”)',
    (lost) => {
      const damage = (rows: string[][]): string[][] => {
        const [groups = [], ...others] = rows;
        return [groups.map((cell) => cell.replace(/行政(?=复议|诉讼)/, `行${lost}`)), ...others];
      };
      const reading = read({ dialect: 'pipe', ...inTable('disputes', damage) });
      expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
      expect(rules(reading)).not.toContain('form/column-group-lost');
    },
  );

  it('reads 合计 as the head of the totals where no other is printed', () => {
    const reading = read(
      inTable('requests', (rows) => rows.map((row) => row.map((cell) => (cell === '总计' ? '合计' : cell)))),
    );
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it.each(dialects)('takes the total for the first column where its head is the first (%s)', (dialect) => {
    const totalFirst = (rows: string[][]): string[][] =>
      rows.map((row) => [...row.slice(0, 3), row[9] ?? '', ...row.slice(3, 9)]);
    const heads = ['', '', '', '总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const inOneRow = (rows: string[][]): string[][] => [heads, ...totalFirst(rows).slice(3)];
    for (const change of [totalFirst, inOneRow]) {
      const reading = read({ dialect, ...inTable('requests', change) });
      expect(silentlyWrong(reading)).toEqual([]);
      // Where each head has a line of its own below that of all applicants, a total beside it, the last column, comes first too.
      if (dialect === 'lines' && change === totalFirst) expect(unread(reading)).toHaveLength(175);
      else expect([unread(reading), rules(reading)]).toEqual([[], []]);
    }
  });

  it('takes columns in the order of the form where the heads are invented, and says so', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row, index) => (index < 3 ? row.map((_, column) => `数据${column}`) : row)),
      ),
    );
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(reading.diagnostics).toMatchObject([
      { rule: 'form/columns-by-order', severity: 'info', args: { heads: 0 } },
    ]);
  });

  it('does not take columns in the order of the form where a head stands out of it', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row, index) =>
          index === 2
            ? row.map((cell) =>
                cell === '商业企业'
                  ? '法律服务机构'
                  : cell === '法律服务机构'
                    ? '商业企业'
                    : cell === '科研机构'
                      ? '乱码乱码'
                      : cell,
              )
            : row,
        ),
      ),
    );
    expect(unread(reading)).toHaveLength(175);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('takes the total for the last column where its head stands alone in a row', () => {
    const reading = read(
      inTable('requests', (rows) => [
        (rows[0] ?? []).map((cell, index) => (index === 9 ? '' : cell)),
        (rows[0] ?? []).map((_, index) => (index === 9 ? '总计' : '')),
        (rows[1] ?? []).map((cell) => (cell === '总计' ? '' : cell)),
        ...rows.slice(2),
      ]),
    );
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it.each(dialects)('takes a group’s head that stands alone above its siblings in the form’s order (%s)', (dialect) => {
    const apart = inTable('requests', ([corner = [], heads = [], leaves = [], ...rows]) => [
      corner,
      heads.map((head) => (head === '法人或其他组织' ? head : '')),
      heads.map((head) => (head === '法人或其他组织' ? '' : head)),
      leaves,
      ...rows,
    ]);
    const reading = read({ dialect, ...apart });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual([]);
    // Where each head has a line of its own, 自然人 may as well have been moved behind the group.
    expect(rules(reading)).toEqual(dialect === 'lines' ? ['form/column-group-lost'] : []);
  });

  it.each([1, 2, 3])('reads tables cut into parts of %i rows under invented heads', (size) => {
    const parts = tableIds.flatMap((table) => {
      const rows = tableRows(edition2021.tables[table], distinct);
      const width = rows[0]?.length ?? 1;
      const heads = [`| ${rows[0]?.map((_, index) => `数据${index + 1}`).join(' | ')} |`, `|${'---|'.repeat(width)}`];
      const cuts = rows.flatMap((_, at) => (at % size === 0 ? [rows.slice(at, at + size)] : []));
      return [
        sections[table],
        ...cuts.map((cut) => [...heads, ...cut.map((row) => `| ${row.join(' | ')} |`)].join('\n')),
      ];
    });
    const reading = readTables(readText(new SourceText(parts.join('\n\n'))));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});
