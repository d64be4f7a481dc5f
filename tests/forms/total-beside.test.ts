// The head of the totals as high as that of all applicants: cell by cell it comes before 自然人, and its column is the last.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';
import { facts, figures, inTable, rules, silentlyWrong, unread } from './distinct-report.ts';

const labels = 3;
const total = 9;

/** Sums hold in each row, and no two columns print the same. */
const printed = Object.fromEntries(
  figures.map((figure, index) => {
    const column = ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other'].indexOf(
      figure.split('.').at(-1) ?? '',
    );
    const isTotal = figure.startsWith('requests.') && figure.endsWith('.total');
    return [figure, String(isTotal ? 111_111 : column >= 0 ? 10 ** column : 1001 + index)];
  }),
);

/** The head of the totals beside that of all applicants; with its column before all others, or behind them. */
function beside(isFirst: boolean): (rows: string[][]) => string[][] {
  return (rows) =>
    rows.map((row, index) => {
      const head = ['总计', '', ''][index];
      const column = head ?? row[total] ?? '';
      const others = row.slice(labels, total);
      return [...row.slice(0, labels), ...(isFirst && head === undefined ? [column, ...others] : [...others, column])];
    });
}

function readCells(dialect: Dialect, isFirst: boolean): TablesReading {
  const text = reportText(printed, { dialect, ...inTable('requests', beside(isFirst)) });
  return readTables(readText(new SourceText(text.replaceAll('\n\n\t', '\n\t'))));
}

describe.each(['cells', 'lines'] as const)('a total beside all applicants (%s)', (dialect) => {
  it('is the last column where the figures do not say otherwise', () => {
    const reading = readCells(dialect, false);
    expect([silentlyWrong(reading, printed), unread(reading), rules(reading)]).toEqual([[], [], []]);
    expect(facts(reading).get('requests.received_new.natural_person')?.value).toBe(1);
  });

  it('is the last column also where the head of the organisations is lost', () => {
    const lost = inTable('requests', (rows) =>
      beside(false)(rows.map((row) => row.map((cell) => (cell === '法人或其他组织' ? '' : cell)))),
    );
    const text = reportText(printed, { dialect, ...lost }).replaceAll('\n\n\t', '\n\t');
    expect(silentlyWrong(readTables(readText(new SourceText(text))), printed)).toEqual([]);
    const zeros = reportText({ 'requests.granted.natural_person': '3' }, { dialect, ...lost });
    const reading = readTables(readText(new SourceText(zeros.replaceAll('\n\n\t', '\n\t'))));
    expect(facts(reading).get('requests.granted.natural_person')?.value ?? 3).toBe(3);
  });

  it('is doubted where a mark stands among noughts alone, whose column no sum shows', () => {
    const marked = { 'requests.granted.research': '/' };
    const text = reportText(marked, { dialect, ...inTable('requests', beside(false)) });
    const { diagnostics } = readTables(readText(new SourceText(text.replaceAll('\n\n\t', '\n\t'))));
    const doubts = diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map((one) => [one.rule, one.figures.length]);
    expect(doubts).toEqual([['form/columns-by-order', 7]]);
  });

  it('is doubted where they add up to the first', () => {
    const reading = readCells(dialect, true);
    expect(silentlyWrong(reading, printed)).toEqual([]);
  });
});

describe('heads on one line, the total before the others', () => {
  it('are doubted where the rows below add up to the last figure', () => {
    const text = reportText(printed, {
      dialect: 'tab',
      ...inTable('requests', (rows) =>
        rows.map((row, index) =>
          index < labels ? [...row.slice(0, labels), row[total] ?? '', ...row.slice(labels, total)] : row,
        ),
      ),
    });
    expect(silentlyWrong(readTables(readText(new SourceText(text))), printed)).toEqual([]);
  });
});
