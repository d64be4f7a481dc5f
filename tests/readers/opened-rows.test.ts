// A pipe that opens each row, where its cells have lines of their own: on the line of the first cell, or on one before it.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, figures, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { sections, tableRows } from '../report-text.ts';

type Row = readonly string[];
type Table = keyof typeof sections;

/** The rows of a table without the cells that a span covers; blank figures keep theirs. */
function rowsOf(table: Table, printed: Readonly<Record<string, string>>): Row[] {
  const filled = (row: Row): Row => row.filter((cell) => cell !== '');
  return tableRows(edition2021.tables[table], printed).map((row, at) =>
    at < 3 || table === 'proactive'
      ? filled(row)
      : table === 'disputes'
        ? row
        : [...filled(row.slice(0, 3)), ...row.slice(3)],
  );
}

const textOf = (write: (row: Row) => string, printed: Readonly<Record<string, string>> = distinct): string =>
  (['proactive', 'requests', 'disputes'] as const)
    .flatMap((table) => [sections[table], ...rowsOf(table, printed).map(write)])
    .join('\n');
const readAs = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe('on the line of its first cell', () => {
  const ways: Readonly<Record<string, (row: Row) => string>> = {
    'each cell has a line': (row) => `| ${row.join(' |\n')} |`,
    'cells broken in two end their lines': (row) =>
      `| ${row.map((cell) => (/^(?:结果|尚未|商业|科研)/.test(cell) ? `${cell} |\n` : `${cell} | `)).join('')}`.trimEnd(),
  };

  it.each(Object.entries(ways))('all figures are read: %s', (_, write) => {
    const reading = readAs(textOf(write).replaceAll(/ +$/gm, ''));
    expect([unread(reading), silentlyWrong(reading), reading.diagnostics]).toEqual([[], [], []]);
  });

  it('blank cells and the pipes that fill rows up have lines of their own', () => {
    const widths = { proactive: 4, requests: 10, disputes: 15 } as const;
    const blanks = figures.filter((figure) => /^requests\.(?!.*\.total$)/.test(figure));
    const printed = { ...distinct, ...Object.fromEntries(blanks.map((figure) => [figure, ''])) };
    const lines = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => [
      sections[table],
      ...rowsOf(table, printed).flatMap(([first, ...others]) => [
        `| ${first} |`,
        ...others.map((cell) => `${cell} |`.trim()),
        '|'.repeat(widths[table] - others.length - 1),
      ]),
    ]);
    const reading = readAs(lines.filter((line) => line !== '').join('\n'));
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    expect(blanks.map((figure) => facts(reading).get(figure)?.status)).toEqual(blanks.map(() => 'blank'));
  });

  it('a row of blank cells that were left out is not read, though those that fill it up stand behind it', () => {
    const widths = { proactive: 4, requests: 10, disputes: 15 } as const;
    const printed = { ...distinct, 'proactive.rules.made': '', 'proactive.penalties.decisions': '' };
    const isLabel = (cell: string): boolean => /\p{Script=Han}/u.test(cell);
    const lines = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => [
      sections[table],
      ...rowsOf(table, printed).flatMap((row, at, rows) => {
        const filling = at < rows.length - 1 ? '|'.repeat(widths[table] - row.length) : '';
        const figureCells = row.filter((cell) => !isLabel(cell)).map((cell) => `${cell} |`);
        return [...row.filter(isLabel).map((cell) => `${cell} |`), [...figureCells, filling].join(' ').trim()]
          .map((line, place) => (place === 0 && isLabel(line) ? `| ${line}` : line))
          .filter((line) => line !== '');
      }),
    ]);
    const reading = readAs(lines.join('\n'));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading).filter((figure) => figure.startsWith('proactive.rules'))).toHaveLength(3);
  });

  it('a row that lost it does not go on with the one above', () => {
    const reading = readAs(textOf(ways['each cell has a line'] ?? String).replace('| 2.重复申请', '2.重复申请'));
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });
});

describe('on a line of its own', () => {
  const write = (row: Row): string => ['|', ...row.map((cell) => `${cell} |`.trim())].join('\n');
  const blanks = figures.filter((figure) =>
    /^requests\.refused\..*\.(?:enterprise|total)$|^disputes.*upheld/.test(figure),
  );
  const printed = { ...distinct, ...Object.fromEntries(blanks.map((figure) => [figure, ''])) };

  it('it is no blank cell, and those are kept', () => {
    const reading = readAs(textOf(write, printed));
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    expect(blanks.map((figure) => facts(reading).get(figure)?.status)).toEqual(blanks.map(() => 'blank'));
  });

  it.each(['1030', '1187'])('a row that lost a cell is not read: %s', (figure) => {
    const reading = readAs(textOf(write, printed).replace(`${figure} |\n`, ''));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).not.toEqual([]);
  });
});

it('其他 alone is the first line of a head of table 四 where a converter left the second out, and no word of table 三', () => {
  const write = (row: Row): string => ['|', ...row.map((cell) => `${cell} |`)].join('\n');
  const reading = readAs(textOf(write).replaceAll(/(结果|其他|尚未)(?:维持|纠正|结果|审结)/g, '$1'));
  const ofRequests = [...facts(reading)].filter(([figure]) => figure.startsWith('requests.'));
  expect(ofRequests.filter(([, { status }]) => status === 'unread')).toEqual([]);
});
