// Figures of full width, １２, in every dialect: they are figures like others, wherever a table is told by its figures.
import { expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readReport } from '../../src/readers/index.ts';
import { dialects, reportText, sections, tableRows } from '../report-text.ts';
import { paragraph, reportDocx } from './docx-builder.ts';
import { htmlBytes, plainPage, reportHtml } from './html-builder.ts';
import { pdfReport } from './pdf-report.ts';
import { distinctFigures } from './report-parts.ts';

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const printed = Object.fromEntries(Object.entries(distinctFigures).map(([figure, text]) => [figure, wide(text)]));
/** In PDF four of them are wider than a column of table 三. */
const narrow = Object.fromEntries(
  Object.keys(distinctFigures).map((figure, index) => [figure, wide(String(index % 100))]),
);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const tables = ['proactive', 'requests', 'disputes'] as const;
const sheet = tables
  .map((table) =>
    [sections[table], ...tableRows(edition2021.tables[table], printed).map((row) => row.join(','))].join('\n'),
  )
  .join('\n\n');

const reports: Readonly<Record<string, () => Uint8Array>> = {
  ...Object.fromEntries(
    dialects.map((dialect) => [`a text of the dialect ${dialect}`, () => bytesOf(reportText(printed, { dialect }))]),
  ),
  'a sheet': () => bytesOf(sheet),
  'a page': () => htmlBytes(reportHtml(printed)),
  'a page with lines of tabs': () => htmlBytes(plainPage(`<pre>${reportText(printed, { dialect: 'tab' })}</pre>`)),
  Word: () => reportDocx(printed),
  'Word with lines of tabs': () =>
    reportDocx(printed, {
      table: (rows) =>
        rows.map((row) => paragraph((row.match(/<w:r>.*?<\/w:r>/g) ?? []).join('<w:r><w:tab/></w:r>'))).join(''),
    }),
  'PDF with rules': () => pdfReport(narrow),
};

it.each(Object.entries(reports))('are read in %s', async (name, bytes) => {
  const { document } = await readReport(bytes());
  if (document === null) throw new Error('no document');
  const reading = readTables(document);
  const facts = Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
  const expected = name.startsWith('PDF') ? narrow : printed;
  expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(expected);
  expect(facts.every(({ value, raw }) => value === Number(raw?.normalize('NFKC')))).toBe(true);
  expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
