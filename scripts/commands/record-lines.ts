// The records of a dataset, line by line, so that a collection of any size is compared in little memory.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportRecordSchema } from '../../src/records/schema.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { sha256 } from '../dataset-effects.ts';
import { UsageError } from './command.ts';
import { startFolder } from './report-files.ts';

/** Where a record stands in its file, and the hash of its line. */
export interface RecordLine {
  readonly file: string;
  readonly number: number;
  readonly offset: number;
  readonly length: number;
  readonly hash: string;
}

/** The `reports.ndjson` a word of the command line means: the file itself, or the one of a dataset's folder. */
export function findRecords(name: string): string {
  const path = resolve(startFolder(), name);
  if (!existsSync(path)) throw new UsageError(`no such file or folder: ${name}`);
  if (!statSync(path).isDirectory()) return path;
  const file = join(path, 'reports.ndjson');
  if (!existsSync(file)) throw new UsageError(`${name} is no dataset: it has no reports.ndjson`);
  return file;
}

const chunkBytes = 1 << 20;

/** Records by report, in the order of the file. */
export type RecordIndex = ReadonlyMap<string, RecordLine>;

interface IndexOptions {
  /** Another dataset: a line that stands there too is the same report and need not be read again. */
  readonly other?: RecordIndex;
  /** Is told how many bytes were read so far. */
  readonly onBytes?: (bytes: number) => void;
}

export function indexRecords(file: string, { other = new Map(), onBytes }: IndexOptions): RecordIndex {
  const lines = new Map<string, RecordLine>();
  const known = new Map([...other].toReversed().map(([report, { hash }]) => [hash, report]));
  let number = 0;
  let offset = 0;
  for (const bytes of linesOf(file)) {
    number += 1;
    const line = { file, number, offset, length: bytes.length, hash: sha256(bytes) };
    offset += bytes.length + 1;
    onBytes?.(offset);
    const same = known.get(line.hash);
    const text = same === undefined || lines.has(same) ? bytes.toString('utf8') : '';
    if (text.trim() !== '') lines.set(keyOf(line, text, lines), line);
    else if (same !== undefined) lines.set(same, line);
  }
  return lines;
}

/** The bytes of each line without its end. */
function* linesOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  const chunk = Buffer.alloc(chunkBytes);
  let parts: Buffer[] = [];
  try {
    for (let count = readSync(descriptor, chunk); count > 0; count = readSync(descriptor, chunk)) {
      let start = 0;
      for (let end = chunk.indexOf(10, start); end >= 0 && end < count; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...parts, chunk.subarray(start, end)]);
        parts = [];
        start = end + 1;
      }
      parts.push(Buffer.from(chunk.subarray(start, count)));
    }
  } finally {
    closeSync(descriptor);
  }
  yield Buffer.concat(parts);
}

/** `2024/shihe-district`; a loose file, or a second record for one report, goes by its name. */
function keyOf(line: RecordLine, text: string, taken: RecordIndex): string {
  const { year, agency_id: agency, file } = parseLine(line, text);
  const report = year === null || agency === null ? file : `${year}/${agency}`;
  const names = [report, file, `${file}#${line.number}`];
  return names.find((name) => !taken.has(name)) ?? file;
}

/** What is compared must have the shape it has today; the rest may be that of another version of the program. */
const comparable = reportRecordSchema.pick({
  schema: true,
  file: true,
  figures: true,
  claims: true,
  diagnostics: true,
});

export function readRecord(line: RecordLine): ReportRecord {
  const bytes = Buffer.alloc(line.length);
  const descriptor = openSync(line.file, 'r');
  try {
    readSync(descriptor, bytes, 0, line.length, line.offset);
  } finally {
    closeSync(descriptor);
  }
  const record = parseLine(line, bytes.toString('utf8'));
  if (!comparable.safeParse(record).success) throw new UsageError(noRecord(line));
  return record;
}

function parseLine(line: RecordLine, text: string): ReportRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(noRecord(line));
  }
  const parsed = heading.safeParse(value);
  if (!parsed.success) throw new UsageError(noRecord(line));
  return value as ReportRecord;
}

const heading = reportRecordSchema.pick({ schema: true, file: true, year: true, agency_id: true });

function noRecord({ file, number }: RecordLine): string {
  return `${file}:${number} is no record of a report; name a folder made by dataset, or its reports.ndjson`;
}
