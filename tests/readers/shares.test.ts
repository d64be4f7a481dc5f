// A column of shares behind the figures of a text without pipes and tabs: the figures are read as if it were not there.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { withoutShares } from '../../src/readers/spaced/shares.ts';
import { reportText, sections, tableRows } from '../report-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { facts } from '../forms/distinct-report.ts';

const labels = 3;
const values = ['1', '10', '100', '1000', '10000', '100000', '111111'];

function withShares(
  toText: (rows: readonly (readonly string[])[]) => string,
  shareOf: (index: number) => string,
): string {
  const rows = tableRows(edition2021.tables.requests, {}).map((row, index) => [
    ...(index < labels ? row : [...row.slice(0, labels), ...values]),
    index === 1 ? '占比（%）' : index < labels ? '' : shareOf(index),
  ]);
  const [before = '', rest = ''] = reportText({}).split(`${sections.requests}\n\n`);
  const table = toText(rows.map((row) => row.filter((cell) => cell !== '')));
  return `${before}${sections.requests}\n\n${table}\n\n${rest.slice(rest.indexOf(sections.disputes))}`;
}

describe.each([
  ['at the ends of rows', (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).join('\n')],
  ['on lines of their own', (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\n')).join('\n')],
])('shares %s', (_, toText) => {
  it.each([
    ['with a point', (index: number) => `${index}.25%`],
    ['whole', (index: number) => `${index}%`],
    ['with a blank before the mark', (index: number) => `${index}.2 ％`],
  ])('are passed over: %s', (_kind, shareOf) => {
    const reading = readTables(readText(new SourceText(withShares(toText, shareOf))));
    const read = [...facts(reading)].filter(([figure]) => figure.startsWith('requests.granted.'));
    expect(read.map(([, { value }]) => String(value))).toEqual(values);
    expect(reading.tables.requests?.facts.every(({ status }) => status === 'printed')).toBe(true);
  });
});

it('lines of running text keep the shares they end with', () => {
  const lines = Array.from({ length: 20 }, (_, index) => ({ text: `其中予以公开占 ${index}.5%`, start: 0, end: 20 }));
  expect(withoutShares(lines)).toEqual(lines);
});
