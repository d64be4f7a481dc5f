// One more row for `data/sources.csv`, composed and tried before anything is written.
import { parseCsv } from '../../src/dataset/csv.ts';
import { toCsvLines } from '../../src/dataset/csv-lines.ts';
import { readSources } from '../../src/dataset/registers.ts';
import type { Problem } from '../../src/dataset/register.ts';
import type { SourceEntry } from '../../src/dataset/shapes.ts';

/** What to append to the register, the line the row will stand on, and the row as it will be read. */
export interface FittingRow {
  readonly text: string;
  readonly line: number;
  readonly entry: SourceEntry;
}

/** A row that would not be read back, and why. */
export interface UnfitRow {
  readonly problems: readonly Problem[];
}

/**
 * The row as text, cells in the order of the head line the register has, with the line ends the register has. It fits
 * only if the register with it gives one entry more, and no open quote above it would swallow it in a spreadsheet.
 */
export function composeRow(
  file: string,
  register: string,
  cells: Readonly<Record<string, string>>,
): FittingRow | UnfitRow {
  const lineEnd = register.includes('\r\n') ? '\r\n' : '\n';
  const missing = register === '' || register.endsWith('\n') ? '' : lineEnd;
  const { columns, faults } = parseCsv(register);
  const row = toCsvLines([columns.map((column) => cells[column] ?? '')]).replace(/\r\n$/, lineEnd);
  const text = missing + row;
  const before = readSources(file, register);
  const after = readSources(file, register + text);
  const added = after.entries.at(-1);
  const isWhole = faults.length === 0;
  if (isWhole && after.entries.length === before.entries.length + 1 && added !== undefined) {
    return { text, line: added.line, entry: added.row };
  }
  if (!isWhole) return { problems: before.problems };
  const told = new Set(before.problems.map(keyOf));
  const fresh = after.problems.filter((problem) => !told.has(keyOf(problem)));
  return { problems: fresh.length > 0 ? fresh : after.problems };
}

function keyOf({ line, column, key }: Problem): string {
  return `${line ?? ''} ${column ?? ''} ${key}`;
}
