// Finds the reports to build from: the files of the reports folder, tied to their rows in the registers.
import type { Registered } from '../records/assemble.ts';
import { tieCorrections, toCorrection } from './corrections.ts';
import type { RegisteredCorrection } from './corrections.ts';
import type { DatasetEffects } from './effects.ts';
import { tieReplies } from './replies.ts';
import type { RegisteredReply } from './replies.ts';
import { readAgencies, readSearches, readSources, versionOf } from './registers.ts';
import type { Entry, Problem } from './registers.ts';
import type { Agency, SearchEntry, SourceEntry } from './shapes.ts';

/**
 * Where the dataset is built from. `registers` is the folder with
 * `agencies.csv`, `sources.csv` and, if any, `corrections.csv`.
 */
export interface Sources {
  readonly reports: string;
  readonly registers: string;
}

/** One report file and what is known of it. */
export interface Candidate {
  readonly path: string;
  readonly entry: SourceEntry;
  readonly agency: Agency | null;
  /** Rows of `corrections.csv` for this report. */
  readonly corrections: readonly RegisteredCorrection[];
  /** Rows of `replies.csv` for this report. */
  readonly replies: readonly RegisteredReply[];
  /** Where its row stands in `sources.csv`; null: it has none. */
  readonly registeredAt: RegisterPlace | null;
}

/** A line of a register. */
export interface RegisterPlace {
  readonly file: string;
  readonly line: number;
}

/** The part of the effects that collecting needs. */
export type ReadEffects = Pick<DatasetEffects, 'read' | 'list'>;

export interface Collected {
  readonly agencies: readonly Agency[];
  readonly candidates: readonly Candidate[];
  /** Superseded versions, listed and kept out of sums. */
  readonly earlier: readonly SourceEntry[];
  /** Reports somebody looked for and did not find. */
  readonly searches: readonly SearchEntry[];
  readonly problems: readonly Problem[];
}

/** Reads the registers and the folder. A fault costs the row or file it is in, never the rest. */
export function collect(effects: ReadEffects, sources: Sources, extensions: readonly string[]): Collected {
  const agencies = readRegister(effects, `${sources.registers}/agencies.csv`, readAgencies);
  const rows = readRegister(effects, `${sources.registers}/sources.csv`, readSources);
  const problems = [...agencies.problems, ...rows.problems];
  const byId = new Map(agencies.entries.map(({ row }) => [row.id, row]));
  const byPath = new Map(rows.entries.map((entry) => [nameOf(entry.row.file), entry]));
  const candidates: Omit<Candidate, 'corrections' | 'replies'>[] = [];
  const earlier: SourceEntry[] = [];
  const taken = new Map<string, string>();
  const unlisted: string[] = [];
  // Registered files go first, so that a stray one of another extension does not take a report's place.
  const names = effects.list(sources.reports);
  for (const name of [...names.filter((one) => byPath.has(one)), ...names.filter((one) => !byPath.has(one))]) {
    const path = `${sources.reports}/${name}`;
    const found = identify(name, extensions);
    if (found === null) {
      const args = { extensions: extensions.join(' ') };
      problems.push({ file: path, line: null, column: null, key: 'report-name', args });
      continue;
    }
    const entry = byPath.get(name)?.row ?? unlistedEntry(path, found);
    if (!byPath.has(name)) unlisted.push(path);
    if (versionOf(name) !== '' || entry.withdrawn) {
      earlier.push(entry);
      continue;
    }
    const key = keyOf(entry);
    const before = taken.get(key);
    if (before !== undefined) {
      const args = { agency: entry.agency_id, year: entry.year, first: before };
      problems.push({ file: path, line: null, column: null, key: 'report-twice', args });
      continue;
    }
    taken.set(key, path);
    const line = byPath.get(name)?.line;
    const registeredAt = line === undefined ? null : { file: `${sources.registers}/sources.csv`, line };
    candidates.push({ path, entry, agency: byId.get(entry.agency_id) ?? null, registeredAt });
  }
  problems.push(...unlistedProblems(unlisted), ...missingFiles(rows.entries, effects, sources));
  problems.push(...unknownAgencies(rows.entries, byId, `${sources.registers}/sources.csv`));
  problems.push(...filesOfNobody(candidates, new Set(unlisted)));
  const corrections = readCorrected(effects, `${sources.registers}/corrections.csv`, new Set(taken.keys()));
  const replies = readReplied(effects, `${sources.registers}/replies.csv`, new Set(taken.keys()));
  const searches = readSearched(effects, `${sources.registers}/searches.csv`);
  return {
    agencies: [...byId.values()].toSorted(byIdOrder),
    candidates: candidates.map((one) => ({
      ...one,
      corrections: corrections.byReport.get(keyOf(one.entry)) ?? [],
      replies: replies.byReport.get(keyOf(one.entry)) ?? [],
    })),
    earlier: earlier.toSorted((left, right) => (left.file < right.file ? -1 : 1)),
    searches: searches.entries.map(({ row }) => row),
    problems: [...problems, ...corrections.problems, ...replies.problems, ...searches.problems],
  };
}

/** What makes a report one: there is one in force for an office and a year. */
function keyOf(entry: SourceEntry): string {
  return `${entry.year} ${entry.agency_id}`;
}

/** The register of corrections need not be there. */
function readCorrected(effects: ReadEffects, file: string, reports: ReadonlySet<string>) {
  const bytes = effects.read(file);
  return tieCorrections(file, bytes === null ? null : new TextDecoder().decode(bytes), reports);
}

/** Nor need that of replies. */
function readReplied(effects: ReadEffects, file: string, reports: ReadonlySet<string>) {
  const bytes = effects.read(file);
  return tieReplies(file, bytes === null ? null : new TextDecoder().decode(bytes), reports);
}

/** Nor need the register of searches. */
function readSearched(effects: ReadEffects, file: string): ReturnType<typeof readSearches> {
  const bytes = effects.read(file);
  return bytes === null ? { entries: [], problems: [] } : readSearches(file, new TextDecoder().decode(bytes));
}

function byIdOrder(left: Agency, right: Agency): number {
  return left.id < right.id ? -1 : 1;
}

function readRegister<Register extends { readonly entries: readonly unknown[]; readonly problems: readonly Problem[] }>(
  effects: ReadEffects,
  file: string,
  read: (file: string, text: string) => Register,
): Register {
  const bytes = effects.read(file);
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  const register = read(file, text);
  if (bytes !== null) return register;
  return { ...register, problems: [{ file, line: null, column: null, key: 'register-missing', args: {} }] };
}

/** `<year>/<agency-id>.<ext>`, with `.v1` before the extension for a superseded version. */
function identify(name: string, extensions: readonly string[]): { year: number; agencyId: string } | null {
  const match = /^(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.v\d+)?(\.[a-z]+)$/.exec(name);
  if (match?.[1] === undefined || match[2] === undefined || !extensions.includes(match[3] ?? '')) return null;
  return { year: Number(match[1]), agencyId: match[2] };
}

/** The part of a path below the reports folder: `2024/shihe-district.txt`. */
function nameOf(file: string): string {
  return file.split('/').slice(-2).join('/');
}

/** A file nobody has registered is read all the same; who published it how is not known. */
function unlistedEntry(path: string, found: { year: number; agencyId: string }): SourceEntry {
  return {
    year: found.year,
    agency_id: found.agencyId,
    file: path,
    scope: 'unknown',
    source_title: null,
    source_url: null,
    published_on: null,
    retrieved_on: null,
    sha256: '',
    original_sha256: null,
    transcription: 'full',
    prose: 'known',
    supersedes: null,
    withdrawn: false,
    notes: null,
  };
}

/** Many files without a row are one sentence, or nobody would read them. */
function unlistedProblems(paths: readonly string[]): Problem[] {
  const [first] = paths;
  if (first === undefined) return [];
  return [{ file: first, line: null, column: null, key: 'report-unlisted', args: { count: paths.length } }];
}

function missingFiles(rows: readonly Entry<SourceEntry>[], effects: ReadEffects, sources: Sources): Problem[] {
  const names = new Set(effects.list(sources.reports));
  return rows
    .filter(({ row }) => !names.has(nameOf(row.file)))
    .map(({ row, line }) => ({
      file: `${sources.registers}/sources.csv`,
      line,
      column: 3,
      key: 'source-file-missing',
      args: { found: row.file },
    }));
}

function unknownAgencies(
  rows: readonly Entry<SourceEntry>[],
  agencies: ReadonlyMap<string, Agency>,
  file: string,
): Problem[] {
  return rows
    .filter(({ row }) => !agencies.has(row.agency_id))
    .map(({ row, line }) => ({ file, line, column: 2, key: 'agency-unknown', args: { agency: row.agency_id } }));
}

/** A file without a row whose name is of no office in the register. */
function filesOfNobody(
  candidates: readonly Pick<Candidate, 'path' | 'entry' | 'agency'>[],
  unlisted: ReadonlySet<string>,
): Problem[] {
  return candidates
    .filter(({ path, agency }) => agency === null && unlisted.has(path))
    .map(({ path, entry }) => ({
      file: path,
      line: null,
      column: null,
      key: 'agency-unknown',
      args: { agency: entry.agency_id },
    }));
}

/** What the pipeline needs to know of a registered report. */
export function toRegistered({ entry, agency, corrections }: Candidate): Registered {
  return {
    year: entry.year,
    agencyId: entry.agency_id,
    agencyName: agency?.name_zh ?? null,
    scope: entry.scope,
    transcription: entry.transcription,
    prose: entry.prose,
    sourceUrl: entry.source_url,
    corrections: corrections.map(toCorrection),
  };
}
