// Blank lines between the rows of a table, and rows of marks that look like rules: the table is read as it is printed.
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/readers/lines.ts';
import { joinRowsApart } from '../../src/readers/rows-apart.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, inTable, rules, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';

const readLines = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe('blank lines between all lines', () => {
  it.each([
    ['pipes', (row: string): string => row],
    ['pipes between the cells alone', (row: string): string => row.replace(/^\| | \|$/g, '')],
    ['commas', (row: string): string => (row.startsWith('|-') ? '' : row.slice(2, -2).replaceAll(' | ', ','))],
  ])('leave rows of %s one table', (_, change) => {
    const blank = { ...distinct, 'requests.granted.research': '' };
    const lines = reportText(blank)
      .split('\n')
      .map((line) => (line.startsWith('|') ? change(line) : line));
    const reading = readLines(lines.filter((line) => line !== '').join('\n\n'));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
    expect(facts(reading).get('requests.granted.research')?.status).toBe('blank');
  });
});

describe('two dashes in each cell of table 四', () => {
  const marked = (rows: string[][]): string[][] =>
    rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? '--' : cell)));
  const text = reportText(distinct, inTable('disputes', marked));

  it('are marks where no rule of the table is printed so', () => {
    const reading = readLines(text);
    expect(unread(reading)).toEqual([]);
    expect(facts(reading).get('disputes.reconsideration.upheld')).toMatchObject({ status: 'text', raw: '--' });
  });

  it('are a rule right below the heads, or where another rule looks so', () => {
    const reading = readLines(
      reportText(distinct).replace(/^\|(?:---\|)+$/gm, (rule) => rule.replaceAll('---', ' -- ')),
    );
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });
});

it('blank lines stay where other rows stand right below each other: lone rows are then tables of their own', () => {
  const apart = '| 1 | 2 |\n\n'.repeat(14);
  const lines = linesOf(new SourceText(`${apart}| 3 | 4 |\n| 5 | 6 |\n`));
  expect(joinRowsApart(lines)).toBe(lines);
  expect(joinRowsApart(linesOf(new SourceText(apart))).length).toBeLessThan(lines.length - 12);
});
