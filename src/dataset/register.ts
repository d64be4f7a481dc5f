// Reads one register that people edit, row by row, and says of each fault where it is and what to do.
import type { z } from 'zod';
import { parseCsv } from './csv.ts';
import type { CsvRow, CsvTable } from './csv.ts';

/** A fault in what people edit: `key` and `args` are worded by `src/i18n` (`problem.<key>`). */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  /** The cell, counted from 1 as the head line has them. */
  readonly column: number | null;
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A row that fits, with the line it stands on and the columns of its register in their order. */
export interface Entry<Row> {
  readonly row: Row;
  readonly line: number;
  readonly columns: readonly string[];
}

export interface Register<Row> {
  readonly entries: readonly Entry<Row>[];
  readonly problems: readonly Problem[];
}

/** A fault in one cell of a row that fits by itself. */
export function faultIn<Row>(
  file: string,
  { line, columns }: Pick<Entry<Row>, 'line' | 'columns'>,
  fault: { readonly in: keyof Row & string } & Pick<Problem, 'key' | 'args'>,
): Problem {
  return { file, line, column: columns.indexOf(fault.in) + 1, key: fault.key, args: fault.args };
}

export function readRegister<Row>(file: string, text: string, schema: z.ZodObject & z.ZodType<Row>): Register<Row> {
  const table = parseCsv(text);
  const nothing = (problem: Omit<Problem, 'file'>): Register<Row> => ({
    entries: [],
    problems: [{ file, ...problem }],
  });
  const garbled = findGarbled(table);
  if (garbled !== null) return nothing({ ...garbled, key: 'csv-encoding', args: {} });
  const expected = Object.keys(schema.shape);
  const missing = expected.filter((column) => !table.columns.includes(column));
  const problems = table.faults.map(({ line, column }): Problem => ({
    file,
    line,
    column,
    key: 'csv-quote',
    args: {},
  }));
  if (missing.length > 0) {
    const args = { missing: missing.join(', '), expected: expected.join(',') };
    return { entries: [], problems: [...problems, { file, line: 1, column: 1, key: 'csv-header', args }] };
  }
  const entries: Entry<Row>[] = [];
  for (const row of table.rows) {
    const count = row.cells.length;
    const parsed = schema.safeParse(toRecord(table, row));
    if (count > table.columns.length) problems.push(tooMany(file, table, row));
    else if (parsed.success) entries.push({ row: parsed.data, line: row.line, columns: table.columns });
    else problems.push(toProblem(file, { table, row }, parsed.error));
  }
  return { entries, problems };
}

/** Stands where bytes were no UTF-8, as in a table that Excel saved for Chinese Windows. */
const garbage = '\ufffd';

function findGarbled({ columns, rows }: CsvTable): Pick<Problem, 'line' | 'column'> | null {
  for (const { line, cells } of [{ line: 1, cells: columns }, ...rows]) {
    const index = cells.findIndex((cell) => cell.includes(garbage));
    if (index >= 0) return { line, column: index + 1 };
  }
  return null;
}

function toRecord(table: CsvTable, row: CsvRow): Record<string, string> {
  return Object.fromEntries(table.columns.map((column, index) => [column, row.cells[index] ?? '']));
}

/** A comma in a text without quotation marks moves all that stands behind it. */
function tooMany(file: string, { columns }: CsvTable, { line, cells }: CsvRow): Problem {
  const args = { count: cells.length, expected: columns.length };
  return { file, line, column: columns.length + 1, key: 'csv-cells', args };
}

/** The first fault of a row: which column, what stands there and what would fit. */
function toProblem(file: string, at: { table: CsvTable; row: CsvRow }, error: z.ZodError): Problem {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const index = at.table.columns.indexOf(name);
  const values = issue?.code === 'invalid_value' ? issue.values.filter((value) => value !== '').join(', ') : '';
  const args = { column: name, found: at.row.cells[index] ?? '', ...wantedIn(name, values) };
  return { file, line: at.row.line, column: index + 1, key: 'csv-cell', args };
}

/** What fits into a column, for words; columns not named here may hold anything but nothing. */
const wanted: Readonly<Record<string, string>> = {
  ...{ id: 'slug', agency_id: 'slug', year: 'year', adcode: 'adcode', population: 'count', value: 'number' },
  ...{ sha256: 'sha256', original_sha256: 'sha256', source_url: 'url' },
  ...{ published_on: 'date', retrieved_on: 'date', searched_on: 'date', date: 'date' },
};

function wantedIn(column: string, values: string): { readonly wanted: string; readonly values: string } {
  return { wanted: values === '' ? (wanted[column] ?? 'filled') : 'one_of', values };
}

/** The first of two rows for one thing stands; the second is said to be too many, at the cell named. */
export function withoutRepeats<Row>(
  file: string,
  register: Register<Row>,
  { keyOf, at }: { readonly keyOf: (row: Row) => string; readonly at: keyof Row & string },
): Register<Row> {
  const first = new Map<string, number>();
  const problems = [...register.problems];
  const entries = register.entries.filter((entry) => {
    const key = keyOf(entry.row).trim();
    const before = first.get(key);
    if (before === undefined) first.set(key, entry.line);
    else problems.push(faultIn<Row>(file, entry, { in: at, key: 'csv-repeated', args: { key, first: before } }));
    return before === undefined;
  });
  return { entries, problems };
}
