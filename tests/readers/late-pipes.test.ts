// A cell that ends with a line end: the pipe behind it opens the next line, in rows that no pipe opens.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { sections, tableRows } from '../report-text.ts';

/** A line end behind every so many cells, also behind labels and heads. */
function textOf(every: number): string {
  let count = 0;
  const cellOf = (cell: string): string => ((count += 1) % every === 0 ? `${cell}\n|` : `${cell} |`);
  return (['proactive', 'requests', 'disputes'] as const)
    .flatMap((table) => [
      sections[table],
      ...tableRows(edition2021.tables[table], distinct).map((row) =>
        row
          .filter((cell) => cell !== '')
          .map(cellOf)
          .join(' '),
      ),
    ])
    .join('\n');
}

const readAs = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe.each([4, 7, 23, 57])('a line end behind every %i. cell', (every) => {
  const text = textOf(every);

  it('leaves each figure in its row', () => {
    const reading = readAs(text);
    expect([unread(reading), silentlyWrong(reading), reading.diagnostics]).toEqual([[], [], []]);
  });

  it('has nothing silently wrong where any one line is lost', () => {
    const lines = text.split('\n');
    const wrong = lines.flatMap((_, at) =>
      at % 5 === 0 ? silentlyWrong(readAs(lines.toSpliced(at, 1).join('\n'))) : [],
    );
    expect(wrong).toEqual([]);
  });
});

it('behind the last cell of each row: the row ends with the pipe on the next line', () => {
  const text = textOf(Infinity).replaceAll(/(\d) \|$/gm, '$1\n|');
  const reading = readAs(text);
  expect([unread(reading), silentlyWrong(reading), reading.diagnostics]).toEqual([[], [], []]);
});

it('a blank first cell below a heading is none of the heading', () => {
  const lines = textOf(29)
    .split('\n')
    .filter((line) => !line.startsWith('（本列'));
  const at = lines.indexOf(sections.requests) + 1;
  const reading = readAs(lines.with(at, '| 申请人情况 |').join('\n'));
  expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
});

describe('rows that begin with a blank cell, without pipes around them', () => {
  const write = (number: string): string =>
    textOf(Infinity)
      .split('\n')
      .map((line) => (/\p{Script=Han}.*\d \|$/u.test(line) ? `${number}${line.replace(/ \|$/, '')}` : line))
      .join('\n');

  it.each([
    ['nothing before it', '|'],
    ['the number of the row before it', '| 7 |'],
  ])('are rows of their own: %s', (_, before) => {
    const reading = readAs(write(before));
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });
});

it('nor does a row go on with the next where every other row is left blank to its end', () => {
  const text = (['proactive', 'requests', 'disputes'] as const)
    .flatMap((table) => [
      sections[table],
      ...tableRows(edition2021.tables[table], distinct).map((row, at) =>
        row.map((cell) => (at % 2 === 0 && table === 'requests' && /^\d+$/.test(cell) ? '' : cell)).join('|'),
      ),
    ])
    .join('\n');
  const reading = readAs(text);
  expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
});

it('a number alone between a figure and its pipe may be the page’s: neither is read', () => {
  const lines = textOf(7).split('\n');
  const first = lines.findIndex((line) => line.includes(distinct['disputes.reconsideration.upheld'] ?? ''));
  const figures = (lines[first] ?? '').replaceAll(/ \|/g, '\n|').split('\n');
  const torn = lines.toSpliced(first, 1, figures[0] ?? '', '5', ...figures.slice(1));
  expect(silentlyWrong(readAs(torn.join('\n')))).toEqual([]);
});
