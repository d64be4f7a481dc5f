// A line of dashes between pipes is a rule between rows, or the one row of table 四 with a mark in each cell.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, figures } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';

const rule = `|${'--|'.repeat(15)}`;

it.each([
  ['below the heads', (lines: string[], figure: number): string[] => lines.toSpliced(figure, 0, rule)],
  ['amid the heads', (lines: string[], figure: number): string[] => lines.toSpliced(figure - 1, 0, rule)],
  ['behind the figures', (lines: string[], figure: number): string[] => lines.toSpliced(figure + 1, 0, rule)],
])('two dashes in each cell %s of table 四 are a rule', (_, put) => {
  const lines = reportText(distinct).split('\n');
  const at = lines.findIndex((line) => line.includes(distinct['disputes.reconsideration.upheld'] ?? '-'));
  const values = facts(readTables(readText(new SourceText(put(lines, at).join('\n')))));
  expect(figures.filter((id) => values.get(id)?.value !== Number(distinct[id]))).toEqual([]);
});

it.each(['| :-: ', '| :- ', '| -: '])(
  '%s in each cell is a rule below the one row of a table, as some converters write it',
  (cell) => {
    const lines = reportText(distinct).split('\n');
    const at = lines.findIndex((line) => line.includes(distinct['disputes.reconsideration.upheld'] ?? '-'));
    const heads = lines.findIndex((line) => line.includes('行政复议 |'));
    const text = [...lines.slice(0, heads), lines[at], `${cell.repeat(15)}|`, ...lines.slice(at + 1)].join('\n');
    const values = facts(readTables(readText(new SourceText(text))));
    expect(figures.filter((id) => values.get(id)?.value !== Number(distinct[id]))).toEqual([]);
  },
);

it('a line of blanks before dashes is looked through once', () => {
  const lines = ['| a | b |', '| --- | --- |', `${' '.repeat(30_000)}| -- | x |`, '| 1 | 2 |'];
  const start = performance.now();
  readText(new SourceText(lines.join('\n')));
  expect(performance.now() - start).toBeLessThan(500);
});
