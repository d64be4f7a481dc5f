// A line of dashes between pipes is a rule between rows, or the one row of table 四 with a mark in each cell.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';

it('a line of blanks before dashes is looked through once', () => {
  const lines = ['| a | b |', '| --- | --- |', `${' '.repeat(30_000)}| -- | x |`, '| 1 | 2 |'];
  const start = performance.now();
  readText(new SourceText(lines.join('\n')));
  expect(performance.now() - start).toBeLessThan(500);
});
