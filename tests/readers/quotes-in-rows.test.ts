// Quotes in rows of tabs: around a cell with a line end they are a spreadsheet's, alone in a cell they are a mark.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';

const marked = [
  'requests.granted.enterprise',
  'requests.refused.third_party.research',
  'requests.unable.not_held.total',
];

function readTabs(printed: Readonly<Record<string, string>>, change = (text: string): string => text): TablesReading {
  return readTables(readText(new SourceText(change(reportText(printed, { dialect: 'tab' })))));
}

it('a mark alone in some cells takes no cells in between', () => {
  const printed = { ...distinct, ...Object.fromEntries(marked.map((figure) => [figure, '"'])) };
  const reading = readTabs(printed);
  expect([silentlyWrong(reading, printed), unread(reading)]).toEqual([[], []]);
  for (const figure of marked) expect(facts(reading).get(figure)).toMatchObject({ value: null, status: 'text' });
});

it('a label with a line end in quotes is one cell', () => {
  const reading = readTabs(distinct, (text) =>
    text.replace(/2\.没有现成信息(?=[^\n\t]*\t)([^\t]*)/, '"2.没有现成信息\n$1"'),
  );
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});
