// Whole tables filled up with bare pipes to their width, where something is damaged: what fills other rows up stays no blank cell.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, figures, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { sections, tableRows } from '../report-text.ts';

const widths = { proactive: 4, requests: 10, disputes: 15 } as const;

/** Figures that print nothing; a converter that leaves blank cells out fills their rows up behind the others. */
const blanks = figures.filter((figure) =>
  /^(?:requests\.refused\..*\.(?:natural|res)|proactive\.rules\.made)/.test(figure),
);
const withBlanks = { ...distinct, ...Object.fromEntries(blanks.map((figure) => [figure, ''])) };

type Table = keyof typeof widths;

/** The rows of a table as cells without those that a span covers. */
function rowsOf(table: Table, printed: Readonly<Record<string, string>>): string[][] {
  return tableRows(edition2021.tables[table], printed).map((row) => row.filter((cell) => cell !== ''));
}

function write(table: Table, row: readonly string[]): string {
  const lacking = widths[table] - row.length;
  const filling = lacking > 0 ? ` ${'|'.repeat(lacking)}` : '';
  return `${row.join(' | ')} |${filling}`;
}

function linesOf(table: Table, printed: Readonly<Record<string, string>> = distinct): string[] {
  return rowsOf(table, printed).map((row) => write(table, row));
}

const readAs = (lines: readonly string[]): TablesReading =>
  readTables(readText(new SourceText(['某镇2024年政府信息公开工作年度报告', ...lines].join('\n'))));

describe('rows of blank cells that were left out are not read', () => {
  const [proactive, requests] = [linesOf('proactive', withBlanks), linesOf('requests', withBlanks)];
  const lostFigure = requests.map((row) => (row.startsWith('（二）') ? row.replace(/ 1\d{3} \|/, '') : row));
  const damaged: Readonly<Record<string, readonly string[]>> = {
    'where nothing is damaged': [...proactive, sections.requests, ...requests],
    'where one row lost a figure': [...proactive, sections.requests, ...lostFigure],
    'where one line lost the pipe at its end': [
      ...proactive.with(-1, '行政事业性收费 | 1010'),
      sections.requests,
      ...requests,
    ],
    'where no heading parts two tables': [...proactive, ...requests],
  };

  it.each(Object.entries(damaged))('%s', (_, lines) => {
    const reading = readAs([sections.proactive, ...lines]);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(facts(reading).get('proactive.rules.repealed')?.value).toBeNull();
    expect(facts(reading).get('proactive.fees.amount_wan')?.value).toBe(1010);
  });
});

it('a pipe that fills a row up is no blank cell in one that lost a cell, though blank cells are kept elsewhere', () => {
  const rows = tableRows(edition2021.tables.requests, withBlanks).map((row, at) =>
    at < 3 ? row.filter((cell) => cell !== '') : [...row.slice(0, 3).filter((cell) => cell !== ''), ...row.slice(3)],
  );
  const lines = rows.map((row) => write('requests', row)).map((line) => line.replaceAll(/ +/g, ' '));
  const lost = lines.map((line) => line.replace('国家秘密 | |', '国家秘密 |'));
  const outcomes = [lines, lost].map((text) => {
    const reading = readAs([sections.requests, ...text]);
    return [silentlyWrong(reading), facts(reading).get('requests.refused.state_secret.total')?.status];
  });
  expect(outcomes).toEqual([
    [[], 'printed'],
    [[], 'unread'],
  ]);
});

describe('a row goes on in the next lines where cells of it were broken', () => {
  const breaks = (cell: string): string =>
    /^(?:结果|尚未|其他结果|商业|科研)/.test(cell) ? `${cell} |\n` : `${cell} | `;
  const broken = (table: Table, row: readonly string[]): string =>
    row.map(breaks).join('') + '|'.repeat(Math.max(0, widths[table] - row.length));
  const text = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => [
    sections[table],
    ...rowsOf(table, distinct).map((row) => broken(table, row).replaceAll(/ +$/gm, '')),
  ]);

  it('and all figures are read', () => {
    const reading = readAs(text);
    expect([unread(reading), silentlyWrong(reading), reading.diagnostics]).toEqual([[], [], []]);
  });

  it('but not into the row of another label', () => {
    const lost = text.join('\n').replace(' 1007 |', '').replace('行政许可 | ', '行政许可 |\n');
    expect(silentlyWrong(readAs(lost.split('\n')))).toEqual([]);
  });
});
