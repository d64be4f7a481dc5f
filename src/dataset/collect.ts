// Finds the reports to build from: the files of the reports folder, tied to their rows in the registers.
import type { Registered } from '../records/assemble.ts';
import { tieCorrections, toCorrection } from './corrections.ts';
import type { RegisteredCorrection } from './corrections.ts';
import type { DatasetEffects } from './effects.ts';
import { tieReplies } from './replies.ts';
import type { RegisteredReply } from './replies.ts';
import type { Entry, Problem, Register } from './register.ts';
import { nameOf, readReportName, searchFaults, sourceFaults, withOwnFiles, withParents } from './register-links.ts';
import type { Links, ReportName } from './register-links.ts';
import { readAgencies, readSearches, readSources, versionOf } from './registers.ts';
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

/** A line of a register, with the columns of that. */
export interface RegisterPlace extends Pick<Entry<SourceEntry>, 'line' | 'columns'> {
  readonly file: string;
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
  const fileOf = (name: string): string => `${sources.registers}/${name}.csv`;
  const agencies = withParents(fileOf('agencies'), readRegister(effects, fileOf('agencies'), readAgencies));
  const rows = withOwnFiles(fileOf('sources'), readRegister(effects, fileOf('sources'), readSources));
  const offices = new Map(agencies.entries.map(({ row }) => [row.id, row]));
  const names = effects.list(sources.reports);
  const registered = { file: fileOf('sources'), rows: rows.entries, offices };
  const { taken, earlier, unlisted, ...found } = sortFiles(names, registered, { folder: sources.reports, extensions });
  const known = new Set([...taken.keys(), ...earlier.filter(({ withdrawn }) => withdrawn).map(keyOf)]);
  const links = {
    file: fileOf('sources'),
    agencies: offices,
    names: new Set(names),
    hasReport: (entry: Pick<SourceEntry, 'year' | 'agency_id'>) => known.has(keyOf(entry)),
  };
  // Nobody need have corrected or answered anything.
  const textFor = (name: string): string | null => textOf(effects, fileOf(name));
  const corrections = tieCorrections(fileOf('corrections'), textFor('corrections'), new Set(taken.keys()));
  const replies = tieReplies(fileOf('replies'), textFor('replies'), new Set(taken.keys()));
  const searches = readSearched(effects, fileOf('searches'));
  return {
    agencies: [...offices.values()].toSorted(byIdOrder),
    candidates: found.candidates.map((one) => ({
      ...one,
      corrections: corrections.byReport.get(keyOf(one.entry)) ?? [],
      replies: replies.byReport.get(keyOf(one.entry)) ?? [],
    })),
    earlier: earlier.toSorted((left, right) => (left.file < right.file ? -1 : 1)),
    searches: searches.entries.map(({ row }) => row),
    problems: [
      ...[agencies, rows, found, corrections, replies, searches].flatMap(({ problems }) => problems),
      ...unlistedProblems(unlisted),
      ...sourceFaults(rows.entries, links),
      ...filesOfNobody(found.candidates, new Set(unlisted)),
      ...versionsAlone(earlier, new Set(unlisted), links),
      ...searchFaults(searches.entries, { file: fileOf('searches'), agencies: offices }),
    ],
  };
}

interface ListedFiles {
  readonly file: string;
  readonly rows: readonly Entry<SourceEntry>[];
  readonly offices: ReadonlyMap<string, Agency>;
}

interface Sorted {
  readonly candidates: readonly Omit<Candidate, 'corrections' | 'replies'>[];
  readonly earlier: readonly SourceEntry[];
  /** The file of each report in force by its key. */
  readonly taken: ReadonlyMap<string, string>;
  /** Paths of files without a row. */
  readonly unlisted: readonly string[];
  readonly problems: readonly Problem[];
}

/** Registered files go first, so that a stray one of another extension does not take a report's place. */
function sortFiles(
  names: readonly string[],
  { file, rows, offices }: ListedFiles,
  { folder, extensions }: { readonly folder: string; readonly extensions: readonly string[] },
): Sorted {
  const byName = new Map(rows.map((entry) => [nameOf(entry.row.file), entry]));
  const candidates: Omit<Candidate, 'corrections' | 'replies'>[] = [];
  const earlier: SourceEntry[] = [];
  const taken = new Map<string, string>();
  const unlisted: string[] = [];
  const problems: Problem[] = [];
  const tell = (path: string, key: string, args: Problem['args']): void => {
    problems.push({ file: path, line: null, column: null, key, args });
  };
  for (const name of [...names.filter((one) => byName.has(one)), ...names.filter((one) => !byName.has(one))]) {
    const path = `${folder}/${name}`;
    const named = readReportName(name);
    if (named === null || !extensions.includes(named.extension)) {
      tell(path, 'report-name', { extensions: extensions.join(' ') });
      continue;
    }
    const listed = byName.get(name);
    const entry = listed?.row ?? unlistedEntry(path, named);
    const { year, agency_id: agency } = entry;
    if (listed === undefined) unlisted.push(path);
    if (versionOf(name) !== '' || entry.withdrawn) {
      earlier.push(entry);
      continue;
    }
    const first = taken.get(keyOf(entry));
    if (first !== undefined) {
      tell(path, 'report-twice', { agency, year, first });
      continue;
    }
    taken.set(keyOf(entry), path);
    const registeredAt = listed === undefined ? null : { file, line: listed.line, columns: listed.columns };
    candidates.push({ path, entry, agency: offices.get(agency) ?? null, registeredAt });
  }
  return { candidates, earlier, taken, unlisted, problems };
}

/** What makes a report one: there is one in force for an office and a year. */
function keyOf(entry: Pick<SourceEntry, 'year' | 'agency_id'>): string {
  return `${entry.year} ${entry.agency_id}`;
}

function byIdOrder(left: Agency, right: Agency): number {
  return left.id < right.id ? -1 : 1;
}

/** A register that must be there. */
function readRegister<Row>(
  effects: ReadEffects,
  file: string,
  read: (file: string, text: string) => Register<Row>,
): Register<Row> {
  const missing: Problem = { file, line: null, column: null, key: 'register-missing', args: {} };
  const text = textOf(effects, file);
  return text === null ? { entries: [], problems: [missing] } : read(file, text);
}

/** The register of searches need not be there. */
function readSearched(effects: ReadEffects, file: string): Register<SearchEntry> {
  const text = textOf(effects, file);
  return text === null ? { entries: [], problems: [] } : readSearches(file, text);
}

function textOf(effects: ReadEffects, file: string): string | null {
  const bytes = effects.read(file);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A file nobody has registered is read all the same; who published it how is not known. */
function unlistedEntry(path: string, found: ReportName): SourceEntry {
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

/** A file without a row whose name is that of a superseded version of a report that is not there. */
function versionsAlone(
  earlier: readonly SourceEntry[],
  unlisted: ReadonlySet<string>,
  { hasReport }: Pick<Links, 'hasReport'>,
): Problem[] {
  return earlier
    .filter((entry) => unlisted.has(entry.file) && !hasReport(entry))
    .map(({ file }) => ({ file, line: null, column: null, key: 'source-no-successor', args: { found: file } }));
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
