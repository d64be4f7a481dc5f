// The form printed empty, as a sample or by an instruction, above the filled one.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';
import { distinct, figures, rules, silentlyWrong, unread } from './distinct-report.ts';

/** The rows of a table with blank cells in place of figures, and then with them. */
function emptyFirst(rows: string[][]): string[][] {
  return [...rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? '' : cell))), ...rows];
}

function read(dialect: Dialect, damage: (rows: string[][]) => string[][], texts = distinct): TablesReading {
  return readTables(readText(new SourceText(reportText(texts, { dialect, damage }))), 2024);
}

describe.each(['pipe', 'tab', 'cells', 'lines'] as const)('an empty form above the filled one (%s)', (dialect) => {
  it('costs no figure and gives no warning', () => {
    const reading = read(dialect, emptyFirst);
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

describe('a form that is blank', () => {
  it('stays so where nothing is printed behind it', () => {
    const blank = Object.fromEntries(figures.map((figure) => [figure, '']));
    const { tables } = read('pipe', (rows) => rows, blank);
    const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
    expect(new Set(facts.map(({ status }) => status))).toEqual(new Set(['blank']));
  });

  it('does not leave its place to the table of another year', () => {
    const reading = readTables(
      readText(
        new SourceText(
          reportText(distinct, {
            damage: (rows) => [...emptyFirst(rows).slice(0, rows.length), ['2023年度'], ...rows],
          }),
        ),
      ),
      2024,
    );
    expect(silentlyWrong(reading, {})).toEqual([]);
  });
});
