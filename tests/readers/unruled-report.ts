// Reports in PDF without rules with wide figures among them, and what is read of these.
import { expect } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { pdfReport } from './pdf-report.ts';
import type { PdfReportOptions } from './pdf-report.ts';

/** The text of each figure. */
export type Printed = Readonly<Record<string, string>>;

/** A figure of its own in each cell; wide ones where the test says so, all of them in table 三. */
export function printedWith(wide: (index: number) => number | null): Printed {
  const figures = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => promisedFigures(table, '2021'));
  const text = (figure: string, index: number): string => {
    const value = figure.startsWith('requests.') ? wide(index) : null;
    return String(value ?? 101 + index);
  };
  return Object.fromEntries(figures.map((figure, index) => [figure, text(figure, index)]));
}

/** What is read of a PDF that prints them. */
export async function read(printed: Printed, options: PdfReportOptions = {}): Promise<TablesReading> {
  const document = await readPdf(pdfReport(printed, { ruling: 'none', ...options }));
  if (!('blocks' in document)) throw new Error(document.diagnostics.map(({ rule }) => rule).join(' '));
  return readTables(document);
}

/** The text that each figure was read from. */
export function rawOf({ tables }: TablesReading): Record<string, string | null> {
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]));
}

/** Each figure is read as it is printed, without a warning. */
export async function expectExact(printed: Printed, options: PdfReportOptions = {}): Promise<void> {
  const readings = await read(printed, options);
  expect(rawOf(readings)).toEqual(printed);
  expect(readings.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
}
