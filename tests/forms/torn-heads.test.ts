// Heads of which some are damaged or beside a label that ran into its figure.
import { expect, it } from 'vitest';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import { reportText } from '../report-text.ts';
import type { ReportTextOptions } from '../report-text.ts';
import { inTable, silentlyWrong, unread } from './distinct-report.ts';

/** Figures of a county that add up. */
const editions = { proactive: '2021', requests: '2021' } as const;
const printed = Object.fromEntries(
  [...consistentFigures('county', editions, randomFrom(7))].map(([figure, value]) => [figure, String(value)]),
);

function read(options: ReportTextOptions): TablesReading {
  return readTables(readText(new SourceText(reportText(printed, options))), 2024);
}

/** Changes the rows of heads below that of all applicants. */
function inHeads(second: (row: string[]) => string[], third: (row: string[]) => string[]): ReturnType<typeof inTable> {
  return inTable('requests', (rows) => rows.map((row, at) => (at === 1 ? second(row) : at === 2 ? third(row) : row)));
}

const dialects = ['pipe', 'tab'] as const;

it.each(dialects)('a label with the first digit of its figure beside heads makes no row of them (%s)', (dialect) => {
  const second = (row: string[]): string[] => row.with(9, '总');
  const third = (row: string[]): string[] => ['4.无正当理由大量反复申请4', ...row.toSpliced(8, 0, '')];
  const reading = read({ dialect, ...inHeads(second, third) });
  expect(silentlyWrong(reading, printed)).toEqual([]);
  expect(unread(reading)).toEqual([]);
});

it.each(dialects)('a blank among heads, one of which is damaged, leaves the columns open (%s)', (dialect) => {
  const reading = read({
    dialect,
    ...inHeads(
      (row) => row.toSpliced(4, 0, ''),
      (row) => row.with(4, '业企'),
    ),
  });
  expect(silentlyWrong(reading, printed)).toEqual([]);
  expect(unread(reading)).toHaveLength(175);
});

it.each(dialects)('halves of the heads of the first group in table 四 hide no figure (%s)', (dialect) => {
  const halves = ['维持', '纠正', '结果', '审结'];
  const damage = inTable('disputes', (rows) => rows.map((row, at) => (at === 1 ? [...halves, ...row.slice(4)] : row)));
  const reading = read({ dialect, ...damage });
  expect([silentlyWrong(reading, printed), unread(reading)]).toEqual([[], []]);
});

it.each(dialects)(
  'a column that moved among those of a group is its head’s where all rows add up as well (%s)',
  (dialect) => {
    const moved = (row: string[]): string[] => row.toSpliced(3, 1).toSpliced(5, 0, row[3] ?? '');
    const reading = read({ dialect, ...inTable('requests', (rows) => rows.map(moved)) });
    expect([silentlyWrong(reading, printed), unread(reading)]).toEqual([[], []]);
  },
);
