// One row of table 三 whose figures a test chooses.
import { readTables } from '../../src/forms/read-tables.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { htmlBytes, reportHtml } from '../readers/html-builder.ts';
import type { Dialect } from '../report-text.ts';
import { reportText } from '../report-text.ts';
import { inTable } from './distinct-report.ts';

/** The row whose figures are chosen: （一）予以公开. */
export const row = 'requests.granted';
/** Its columns, from left to right. */
export const applicants = 'natural_person enterprise research public_welfare legal_service org_other total'.split(' ');

/** A report in which one row of table 三 prints these figures, all others 0. */
export function withRow(texts: string, dialect: Dialect = 'pipe') {
  const cells = texts.split('|');
  const damage = inTable('requests', (rows) =>
    rows.map((one) => (one.includes('（一）予以公开') ? [...one.slice(0, 3), ...cells] : one)),
  );
  return readTables(readText(new SourceText(reportText({}, { dialect, ...damage }))));
}

/** The same in a page whose cells stand in true columns, the covered ones empty. */
export function inColumns(texts: string) {
  const cells = texts.split('|');
  const printed = Object.fromEntries(applicants.map((applicant, at) => [`${row}.${applicant}`, cells[at] ?? '']));
  const { document } = readHtml(htmlBytes(reportHtml(printed, { spans: 'empty' })));
  if (document === null) throw new Error('no document');
  return readTables(document);
}
