// A report with a figure of its own in each cell, set as PDF tools print it, and what is read of it.
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import type { Fact } from '../../src/forms/fact.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { spacedText } from '../spaced-text.ts';
import type { SpacedOptions } from '../spaced-text.ts';

const figures = tableIds.flatMap((table) => promisedFigures(table, '2021'));

/** Every figure prints a number of its own, so that no cell can be taken for another. */
export const distinct = Object.fromEntries(figures.map((figure, index) => [figure, String(1001 + index)]));

/** What is read of the report set in one way. */
export function read(options: SpacedOptions): TablesReading {
  return readTables(readText(new SourceText(spacedText(distinct, options))));
}

/** The facts of all its tables. */
export function facts(reading: TablesReading): Fact[] {
  return tableIds.flatMap((table) => reading.tables[table]?.facts ?? []);
}

/** Figures that are in the tables and were not read. */
export function unread(reading: TablesReading): string[] {
  return facts(reading).flatMap(({ figure, status }) => (status === 'unread' ? [figure] : []));
}

/** Figures with another value than is printed, and no warning on them. */
export function silentlyWrong(reading: TablesReading): string[] {
  const warned = new Set(reading.diagnostics.filter((one) => one.severity !== 'info').flatMap((one) => one.figures));
  return facts(reading).flatMap(({ figure, value }) =>
    value !== null && value !== Number(distinct[figure]) && !warned.has(figure) ? [figure] : [],
  );
}

/** Damages the lines of one table. */
export function inTable(table: TableId, change: (lines: string[]) => string[]): SpacedOptions['damageLines'] {
  return (lines, of) => (of === table ? change(lines) : lines);
}

/** The rows of the first table, cell by cell. */
export function rowsOf(text: string): string[][] {
  const { blocks } = readText(new SourceText(text));
  const grid = blocks.find((block) => block.kind === 'grid');
  return grid?.kind === 'grid' ? grid.rows.map(({ cells }) => cells.map((cell) => cell.text)) : [];
}
