// Rows on one line each, a column moved with its head across the edge of 法人或其他组织, whose head is printed on both sides of it.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, inTable, rules, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';

/** A report of blanks between cells, with other heads above the figures of table 三, whose columns are moved with these. */
function readBelow(heads: readonly (readonly string[])[], { from, to }: Record<'from' | 'to', number>): TablesReading {
  const options = inTable('requests', ([corner = [], , , ...rows]) => [
    corner,
    ...heads.map((row) => [...row]),
    ...rows.map((row) => row.toSpliced(from, 1).toSpliced(to, 0, row[from] ?? '')),
  ]);
  const text = reportText(distinct, { dialect: 'tab', ...options });
  const lines = text.split('\n').map((line) => line.replaceAll(/\t+/g, ' ').trim());
  return readTables(readText(new SourceText(lines.join('\n'))));
}

describe('the head of organisations on both sides of another', () => {
  const [group, person] = ['法人或其他组织', '自然人'];
  it.each([
    [
      [3, 5],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ],
    [
      [5, 3],
      ['科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他'],
    ],
    [
      [8, 3],
      ['其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构'],
    ],
  ])('shows no column moved from and to %j: what stands left of it is open', ([from = 0, to = 0], inner) => {
    const reading = readBelow([[group, person, group, '总计'], inner], { from, to });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(175);
  });

  it('leaves the form as it is with one head for all organisations', () => {
    const inner = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const reading = readBelow([[person, group, '总计'], inner], { from: 3, to: 3 });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(rules(reading)).toEqual([]);
  });
});
