// Tables inside the layout of a page, each row of which a converter filled up with pipes to the width of the layout.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { readText } from '../../src/readers/text.ts';
import { withoutWideFillings } from '../../src/readers/wide-fillings.ts';
import { distinct, rules, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { tableRows } from '../report-text.ts';

type Row = readonly string[];

const widest = 345;
const fill = (cells: number): string => '|'.repeat(widest - cells);

const dialects: Readonly<Record<string, (row: Row) => string>> = {
  'a row on each line': (row) => `${row.join(' | ')} | ${fill(row.length)}`,
  'a cell on each line': (row) => `${row.map((cell) => `${cell} |`).join('\n')}\n${fill(row.length)}`,
  'a cell on each line and a pipe that opens each row': (row) =>
    `|\n${row.map((cell) => `${cell} |`).join('\n')} ${fill(row.length)}`,
};

/** The page: its title and date are rows of the layout, and its running text is one cell, with or without a pipe behind it. */
function page(written: (row: Row) => string, behindText: string): string {
  const running = `一、总体情况 2024年，${'持续做好政府信息公开工作。'.repeat(20)}${behindText}`;
  const rows = (['proactive', 'requests', 'disputes'] as const).flatMap((table) =>
    tableRows(edition2021.tables[table], distinct).map((row) => row.filter((cell) => cell !== '')),
  );
  return [
    `青石镇2024年政府信息公开工作年度报告 |\n${fill(1)}\n时间：2025-01-28 | ${fill(1)}`,
    running,
    ...rows.map(written),
  ].join('\n');
}

const readAs = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe.each(Object.entries(dialects))('tables in the layout of a page, %s', (_, written) => {
  it.each(['', ' |'])('are read, the running text ending with “%s”', (behindText) => {
    const reading = readAs(page(written, behindText));
    expect([unread(reading), silentlyWrong(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('give no wrong figure where one of them is lost', () => {
    const lost = page(written, '').replace(/1042 \|\s?/, '');
    expect(silentlyWrong(readAs(lost))).toEqual([]);
  });
});

describe('pipes behind rows', () => {
  const narrowed = (text: string): string[] =>
    withoutWideFillings(linesOf(new SourceText(text))).map((line) => line.text);

  it('stay where rows are not filled up to one width', () => {
    const text = ['规章 | 3 |', '|'.repeat(50), '行政许可 |', '|'.repeat(60), '行政处罚 |', '|'.repeat(70)].join('\n');
    expect(narrowed(text)).toEqual(text.split('\n'));
  });

  it('are left as many as make the rows equally wide', () => {
    const text = [
      '规章 | 3 | 4 |',
      '|'.repeat(57),
      '行政许可 | 5 |',
      '|'.repeat(58),
      '行政处罚 |',
      '|'.repeat(59),
    ].join('\n');
    expect(narrowed(text)).toEqual(['规章 | 3 | 4 |', '||', '行政许可 | 5 |', '|||', '行政处罚 |', '||||']);
  });
});
