// Rows 其他 that an office adds to another group of table 三: not the 3.其他 of （六）, whatever edition the table has.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2019 } from '../../src/forms/editions/2019.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { rowKey } from '../../src/forms/label.ts';
import { sections, tableRows } from '../report-text.ts';
import { facts } from './distinct-report.ts';

const added = [
  ['9.其他', '（四）无法提供'],
  ['4.其他', '（五）不予处理'],
  ['6.其他', '（六）其他处理'],
] as const;

/** Table 三 with the added row above the row or group `before`. */
function read(edition: typeof edition2021, label: string, before: string): TablesReading {
  const rows = tableRows(edition.tables.requests, {
    'requests.other.misc.total': '5',
    'requests.other.misc.natural_person': '5',
    'requests.other.total.total': '6',
    'requests.other.total.natural_person': '6',
  });
  const at = rows.findIndex((cells) => cells.includes(before));
  const width = rows[at]?.length ?? 0;
  const extra = [...Array<string>(width - 8).fill(''), label, '2', '0', '0', '0', '0', '0', '2'];
  const lines = [...rows.slice(0, at), extra, ...rows.slice(at)].map((cells) => `| ${cells.join(' | ')} |`);
  return readTables(readText(new SourceText([sections.requests, ...lines].join('\n'))));
}

describe.each(added)('a row %s of its own above %s', (label, before) => {
  it('leaves the 3.其他 of the form of 2021 to its own row', () => {
    const reading = read(edition2021, label, before);
    expect(reading.diagnostics.filter(({ figures }) => figures.length > 0)).toEqual([]);
    expect(facts(reading).get('requests.other.misc.total')?.value).toBe(5);
  });

  it('does not make a table with one line （六） one of 2021', () => {
    const values = facts(read(edition2019, label, before));
    expect(values.get('requests.other.total.total')?.value).toBe(6);
    expect(values.has('requests.other.misc.total')).toBe(false);
  });
});

it.each(['1.其他', '2.其他', '4.其他'])('%s in the place of 3.其他 is its row', (label) => {
  const rows = tableRows(edition2021.tables.requests, { 'requests.other.misc.total': '5' });
  const lines = rows.map((cells) => `| ${cells.map((text) => (text === '3.其他' ? label : text)).join(' | ')} |`);
  const values = facts(readTables(readText(new SourceText([sections.requests, ...lines].join('\n')))));
  expect(values.get('requests.other.misc.total')?.value).toBe(5);
});

it('9.其他 in another group is not 3.其他 where that row is lost', () => {
  const lost = tableRows(edition2021.tables.requests, {}).filter((cells) => !cells.includes('3.其他'));
  const at = lost.findIndex((cells) => cells.includes('（四）无法提供'));
  const added = ['', '', '9.其他', '2', '0', '0', '0', '0', '0', '2'];
  const lines = lost.toSpliced(at, 0, added).map((cells) => `| ${cells.join(' | ')} |`);
  const values = facts(readTables(readText(new SourceText([sections.requests, ...lines].join('\n')))));
  expect(values.get('requests.other.misc.total')?.value ?? null).toBeNull();
});

it('the numbering tells them apart, also where each character stands twice', () => {
  expect(['3.其他', '33..其其他他', '3.其他3.其他'].map(rowKey)).toEqual(['3其他', '3其他', '3其他']);
  expect(rowKey('44..其其他他')).toBe('4其他');
});
