// Reads the registers people edit, `agencies.csv`, `sources.csv` and
// `corrections.csv`, and says of each fault where it is and what to do.
import { z } from 'zod';
import { parseCsv } from './csv.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import {
  agencySchema,
  correctionEntrySchema,
  replyEntrySchema,
  searchEntrySchema,
  sourceEntrySchema,
} from './shapes.ts';
import type { Agency, CorrectionEntry, ReplyEntry, SearchEntry, SourceEntry } from './shapes.ts';

/** A fault in what people edit: `key` and `args` are worded by `src/i18n` (`problem.<key>`). */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A row that fits, with the line it stands on. */
export interface Entry<Row> {
  readonly row: Row;
  readonly line: number;
}

export interface Register<Row> {
  readonly entries: readonly Entry<Row>[];
  readonly problems: readonly Problem[];
}

const empty = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
const orNull = z.preprocess(empty, z.string().nullable());
/**
 * Spreadsheets write TRUE; what is neither yes nor no is a fault,
 * or a report withdrawn by mistyped word would stay in force.
 */
const yesNo = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'yes', '1', 'false', 'no', '0', '']))
  .transform((value) => ['true', 'yes', '1'].includes(value));
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const date = z.preprocess(empty, z.iso.date().nullable());
const url = z.preprocess(empty, z.url({ protocol: /^https?$/ }).nullable());
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const agencyRow = z.object({
  ...agencySchema.shape,
  id: slug,
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  adcode: z.string().regex(/^\d{6}(?:\d{3})?$/),
  code_system: orNull,
  parent_id: orNull,
  managed_by: orNull,
  city_zh: orNull,
  county_zh: orNull,
  population: z.preprocess(empty, z.coerce.number().int().positive().nullable()),
  population_source: orNull,
});

const year = z.coerce.number().int().min(2008).max(2100);

const sourceRow = z.object({
  ...sourceEntrySchema.shape,
  year,
  agency_id: slug,
  file: z.string().min(1),
  source_title: orNull,
  source_url: url,
  published_on: date,
  retrieved_on: date,
  sha256,
  original_sha256: z.preprocess(empty, sha256.nullable()),
  supersedes: orNull,
  withdrawn: yesNo,
  notes: orNull,
});

/** An empty cell is no number, so a value is never made from anything but digits. */
const plainNumber = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a number in digits alone, such as 25 or 43.788')
  .transform(Number)
  .refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER);

const correctionRow = z.object({
  ...correctionEntrySchema.shape,
  year,
  agency_id: slug,
  figure: z.string().min(1),
  value: plainNumber,
  reason: z.string().min(1),
});

const replyRow = z.object({
  ...replyEntrySchema.shape,
  year,
  agency_id: slug,
  rule: z.string().min(1),
  date: z.iso.date(),
  source_url: url,
});

const searchRow = z.object({
  ...searchEntrySchema.shape,
  agency_id: slug,
  year,
  searched_on: z.iso.date(),
  where: z.string().min(1),
});

export function readSearches(file: string, text: string): Register<SearchEntry> {
  return readRegister(file, text, searchRow);
}

export function readAgencies(file: string, text: string): Register<Agency> {
  const register = readRegister(file, text, agencyRow);
  return withoutRepeats(file, register, (agency) => agency.id);
}

export function readSources(file: string, text: string): Register<SourceEntry> {
  const register = readRegister(file, text, sourceRow);
  return withoutRepeats(file, register, (entry) =>
    entry.withdrawn ? entry.file : `${entry.year} ${entry.agency_id} ${versionOf(entry.file)}`,
  );
}

export function readCorrections(file: string, text: string): Register<CorrectionEntry> {
  const register = readRegister(file, text, correctionRow);
  return withoutRepeats(file, register, (entry) => `${entry.year} ${entry.agency_id} ${entry.figure}`);
}

export function readReplies(file: string, text: string): Register<ReplyEntry> {
  const register = readRegister(file, text, replyRow);
  return withoutRepeats(file, register, ({ year, agency_id, rule, figure, date }) =>
    [year, agency_id, rule, figure, date].join(' '),
  );
}

/** `v1` for a superseded version (`<agency-id>.v1.<ext>`), '' for the report in force. */
export function versionOf(file: string): string {
  return /\.(v\d+)\.[a-z]+$/.exec(file)?.[1] ?? '';
}

function readRegister<Row>(file: string, text: string, schema: z.ZodObject & z.ZodType<Row>): Register<Row> {
  const table = parseCsv(text);
  const problems: Problem[] = table.faults.map(({ line }) => ({
    file,
    line,
    column: null,
    key: 'csv-quote',
    args: {},
  }));
  const expected = Object.keys(schema.shape);
  const missing = expected.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) {
    const args = { missing: missing.join(', '), expected: expected.join(',') };
    return { entries: [], problems: [...problems, { file, line: 1, column: 1, key: 'csv-header', args }] };
  }
  const entries: Entry<Row>[] = [];
  for (const row of table.rows) {
    const parsed = schema.safeParse(toRecord(table, row));
    if (parsed.success) entries.push({ row: parsed.data, line: row.line });
    else problems.push(toProblem(file, { table, row }, parsed.error));
  }
  return { entries, problems };
}

function toRecord(table: CsvTable, row: CsvRow): Record<string, string> {
  return Object.fromEntries(table.columns.map((column, index) => [column, row.cells[index] ?? '']));
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

/** The first of two rows for one thing stands; the second is said to be too many. */
function withoutRepeats<Row>(file: string, register: Register<Row>, keyOf: (row: Row) => string): Register<Row> {
  const first = new Map<string, number>();
  const problems = [...register.problems];
  const entries = register.entries.filter(({ row, line }) => {
    const key = keyOf(row).trim();
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else problems.push({ file, line, column: null, key: 'csv-repeated', args: { key, first: before } });
    return before === undefined;
  });
  return { entries, problems };
}
