// The heading of the outcomes stands upright beside its rows: text programs print a character of it on every few lines.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import type { Dialect } from '../report-text.ts';
import { reportText } from '../report-text.ts';
import { distinct, facts, figures, inTable, rules } from './distinct-report.ts';

const heading = '三、本年度办理结果';

/** The rows of table 三 with the characters of the heading one by one between them. */
function strewn(rows: readonly (readonly string[])[]): string[][] {
  const first = rows.findIndex(([label]) => label === heading);
  const characters = Array.from(heading);
  return rows.flatMap((row, at) => {
    const own = row.map((cell) => (cell === heading ? '' : cell));
    const character = at > first + 2 ? characters.shift() : undefined;
    return character === undefined ? [own] : [own, [character]];
  });
}

it.each<Dialect>(['tab', 'lines'])('all figures are read: %s', (dialect) => {
  const text = reportText(distinct, { dialect, ...inTable('requests', strewn) });
  expect(text.split('\n').filter((line) => line.trim().length === 1)).toHaveLength(heading.length);
  const reading = readTables(readText(new SourceText(text)));
  for (const figure of figures) expect(facts(reading).get(figure)?.value).toBe(Number(distinct[figure]));
  expect(rules(reading)).toEqual([]);
});
