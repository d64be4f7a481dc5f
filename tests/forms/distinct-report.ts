// A report in which every figure prints a number of its own, so that no cell can be taken for another.
import { promisedFigures } from '../../src/codebook/figures.ts';
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { ReportTextOptions } from '../report-text.ts';

/** Every figure of the form of 2021. */
export const figures = tableIds.flatMap((table) => promisedFigures(table, '2021'));
/** Every figure prints a number of its own, so that no cell can be taken for another. */
export const distinct = Object.fromEntries(figures.map((figure, index) => [figure, String(1001 + index)]));

/** The tables of a report whose figures are all distinct, but for those given. */
export function read(options: ReportTextOptions & { readonly printed?: Record<string, string> } = {}): TablesReading {
  return readTables(readText(new SourceText(reportText({ ...distinct, ...options.printed }, options))));
}

/** Facts by figure. */
export function facts(
  reading: TablesReading,
): Map<string, { value: number | null; status: string; raw: string | null }> {
  return new Map(tableIds.flatMap((table) => reading.tables[table]?.facts ?? []).map((fact) => [fact.figure, fact]));
}

/** Values that differ from what is printed, and no diagnostic of warning or error names them. */
export function silentlyWrong(reading: TablesReading, printed: Readonly<Record<string, string>> = distinct): string[] {
  const named = new Set(reading.diagnostics.filter((one) => one.severity !== 'info').flatMap((one) => one.figures));
  return [...facts(reading)]
    .filter(([figure, { value }]) => value !== null && value !== Number(printed[figure]) && !named.has(figure))
    .map(([figure]) => figure);
}

/** Ids of unread figures. */
export function unread(reading: TablesReading): string[] {
  return [...facts(reading)].filter(([, { status }]) => status === 'unread').map(([figure]) => figure);
}

/** The rules a reading speaks of, in order. */
export const rules = (reading: TablesReading): string[] => reading.diagnostics.map((one) => one.rule);

/** Changes the rows of one table. */
export function inTable(table: TableId, change: (rows: string[][]) => string[][]): ReportTextOptions {
  return { damage: (rows, of) => (of === table ? change(rows) : rows) };
}

/** Replaces one text wherever a cell holds it. */
export function replaced(from: string, to: string): ReportTextOptions {
  return { damage: (rows) => rows.map((row) => row.map((cell) => (cell === from ? to : cell))) };
}
