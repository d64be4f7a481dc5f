// Rows of heads of table 三 that a line end broke between two cells or in a word.
import { describe, expect, it } from 'vitest';
import { inTable, read, silentlyWrong, unread } from './distinct-report.ts';

type Line = string[];

/** The report with the row of table 三 that holds this head changed to other lines. */
function readWith(dialect: 'pipe' | 'tab', head: string, lines: (row: Line) => Line[]) {
  const change = (rows: Line[]): Line[] => rows.flatMap((row) => (row.includes(head) ? lines(row) : [row]));
  const reading = read({ dialect, ...inTable('requests', change) });
  return [silentlyWrong(reading), unread(reading).length];
}

/** A line broken before the cell of a head. */
const broken = (row: Line, head: string): Line[] => [row.slice(0, row.indexOf(head)), row.slice(row.indexOf(head))];

describe.each(['pipe', 'tab'] as const)('in %s text a line end', (dialect) => {
  it.each(['科研机构', '社会公益组织', '法律服务机构', '其他'])('before %s leaves the heads one row', (head) => {
    expect(readWith(dialect, '商业企业', (row) => broken(row, head))).toEqual([[], 0]);
  });

  it('before the groups of applicants leaves them one row', () => {
    expect(readWith(dialect, '自然人', (row) => broken(row, '法人或其他组织'))).toEqual([[], 0]);
  });

  it('in one row of all heads leaves it one', () => {
    const flat = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const change = (rows: Line[]): Line[] => [...broken(flat, '社会公益组织'), ...rows.slice(3)];
    const reading = read({ dialect, ...inTable('requests', change) });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });

  it('in the word of a head leaves it one', () => {
    const parts = (row: Line): Line[] => [
      [...row.slice(0, row.indexOf('科研机构')), '科研'],
      ['机构', ...row.slice(row.indexOf('社会公益组织'))],
    ];
    expect(readWith(dialect, '商业企业', parts)).toEqual([[], 0]);
  });

  it('before the head of the total moves it before no other, where （七）总计 has a cell less before its figures', () => {
    const change = ([first = [], ...others]: Line[]): Line[] => [
      first.slice(0, 4),
      ['', '', '总计'],
      ...others
        .map((row) => row.map((text) => (text === '总计' ? '' : text)))
        .map((row) => (row.includes('（七）总计') ? row.toSpliced(row.indexOf('（七）总计') + 1, 1) : row)),
    ];
    const reading = read({ dialect, ...inTable('requests', change) });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });
});
