// Builds the dataset: every report through the pipeline, then tables, shards and the index, in one pass.
import { maskContacts } from '../narrative/mask-contacts.ts';
import { isReadWhole, processReport, reportExtensions } from '../pipeline.ts';
import { reportRecordSchema } from '../records/schema.ts';
import type { ReportRecord } from '../records/schema.ts';
import { codebookFile } from './codebook-file.ts';
import { collect, toRegistered } from './collect.ts';
import type { Candidate, Collected, Sources } from './collect.ts';
import { refusedCorrections } from './corrections.ts';
import { toCsv, toCsvLines } from './csv.ts';
import type { DatasetEffects } from './effects.ts';
import { shortfalls } from './expectations.ts';
import type { DatasetCounts } from './expectations.ts';
import type { Problem } from './registers.ts';
import { collectionRow, figureColumns, figureRows, findingColumns, findingRows } from './rows.ts';
import type { CollectionRow, Index, OfficeShard, SourceEntry, SourceLines } from './shapes.ts';

/** What a build has to say when it is done. */
export interface BuildReport {
  readonly reports: number;
  /** Files in which a figure or table is unread. */
  readonly notWhole: readonly string[];
  readonly problems: readonly Problem[];
  /** Reports taken over from the dataset before, because neither they nor the program changed. */
  readonly reused: number;
  /** False where it holds less than expected: then the dataset before stays in its place. */
  readonly isPublished: boolean;
}

/** What the next build needs to know to leave unchanged reports alone; `key` covers bytes, registers, corrections and program. */
interface BuildState {
  readonly program: string;
  readonly keys: Readonly<Record<string, string>>;
}

const stateFile = '.build.json';
/** Files listed in `index.json`: the downloads. Shards are found through them. */
const downloads = [
  'reports.ndjson',
  'figures.csv',
  'findings.csv',
  'agencies.json',
  'collection.json',
  'codebook.json',
];

/**
 * Builds the whole dataset into the output and publishes it, if it holds what is expected at least (null: anything). Bad
 * input costs its own report or row, never the rest.
 */
export async function buildDataset(
  effects: DatasetEffects,
  sources: Sources,
  expected: DatasetCounts | null = null,
): Promise<BuildReport> {
  const collected = collect(effects, sources, reportExtensions);
  const before = readState(effects);
  const tables = openTables(effects);
  const rows: CollectionRow[] = [];
  const entries = new Map<string, SourceEntry[]>();
  const keys: Record<string, string> = {};
  const tally = { notWhole: [] as string[], refused: [] as Problem[], reused: 0, reports: 0, figures: 0 };
  const candidates = inOrder(collected.candidates);
  for (const [done, candidate] of candidates.entries()) {
    effects.progress(done, candidates.length);
    const { record, key, reused } = await readCandidate(effects, candidate, before);
    keys[candidate.path] = key;
    tables.add(record);
    tally.reports += 1;
    tally.figures += Object.keys(record.figures).length;
    tally.refused.push(...refusedCorrections(record, candidate.corrections));
    if (reused) tally.reused += 1;
    if (!isReadWhole(record)) tally.notWhole.push(candidate.path);
    if (candidate.agency === null) continue;
    rows.push(collectionRow(record, candidate.entry));
    const listed = entries.get(candidate.agency.id) ?? [];
    entries.set(candidate.agency.id, [...listed, { ...candidate.entry, sha256: record.sha256 }]);
  }
  writeOffices(effects, collected, entries);
  writeIndex(effects, {
    collected,
    rows,
    keys,
    figures: tally.figures,
    findings: tables.counts,
    reports: tally.reports,
  });
  effects.output.write(stateFile, toJson({ program: effects.programHash, keys } satisfies BuildState));
  const counts = { agencies: collected.agencies.length, reports: tally.reports, figures: tally.figures };
  const lacking = expected === null ? [] : shortfalls(counts, expected);
  if (lacking.length === 0) effects.output.publish();
  else effects.output.discard();
  const problems = [...collected.problems, ...tally.refused, ...lacking];
  const { reports, notWhole, reused } = tally;
  return { reports, notWhole, reused, problems, isPublished: lacking.length === 0 };
}

/** By year and office, so that the order of files on the disk does not matter. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ entry }: Candidate): string => `${entry.year}/${entry.agency_id}`;
  return candidates.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function readState(effects: DatasetEffects): BuildState {
  const state = parseJson(effects.output.previous(stateFile)) as BuildState | null;
  return state?.program === effects.programHash ? state : { program: effects.programHash, keys: {} };
}

interface CandidateRecord {
  readonly record: ReportRecord;
  readonly key: string;
  readonly reused: boolean;
}

/** Reads a report, or takes its record from the dataset before where nothing has changed. */
async function readCandidate(
  effects: DatasetEffects,
  candidate: Candidate,
  before: BuildState,
): Promise<CandidateRecord> {
  const bytes = effects.read(candidate.path) ?? new Uint8Array();
  const registered = toRegistered(candidate);
  const sha256 = effects.sha256(bytes);
  const key = effects.sha256(JSON.stringify([sha256, registered]));
  const name = `${candidate.entry.year}/${candidate.entry.agency_id}.json`;
  const known = before.keys[candidate.path] === key ? takeOver(effects, name) : null;
  if (known !== null) return { record: known, key, reused: true };
  const { record, document } = await processReport({ file: candidate.path, bytes, sha256, registered });
  const checked = reportRecordSchema.parse(record);
  const lines = document ? sourceLines(document.source.text) : [];
  effects.output.write(`reports/${name}`, toJson(checked));
  effects.output.write(`sources/${name}`, toJson({ file: candidate.path, sha256, lines } satisfies SourceLines));
  return { record: checked, key, reused: false };
}

/** The record of the dataset before, carried over with the lines of its source; null where one of them is not there whole. */
function takeOver({ output }: DatasetEffects, name: string): ReportRecord | null {
  const record = parseJson(output.previous(`reports/${name}`)) as ReportRecord | null;
  return record !== null && output.keep(`sources/${name}`) && output.keep(`reports/${name}`) ? record : null;
}

/** null for no text and for text that a fault of the disk cut short. */
function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sourceLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map(maskContacts);
}

/** The tables written bit by bit, so that no collection is too large for the memory. */
function openTables({ output }: DatasetEffects) {
  const counts = { error: 0, warning: 0, info: 0 };
  output.append('reports.ndjson', '');
  output.append('figures.csv', toCsv(figureColumns, []));
  output.append('findings.csv', toCsv(findingColumns, []));
  return {
    counts,
    add(record: ReportRecord): void {
      output.append('reports.ndjson', `${JSON.stringify(record)}\n`);
      output.append('figures.csv', toCsvLines(figureRows(record)));
      output.append('findings.csv', toCsvLines(findingRows(record)));
      for (const { severity } of record.diagnostics) counts[severity] += 1;
    },
  };
}

function writeOffices(
  { output }: DatasetEffects,
  collected: Collected,
  entries: ReadonlyMap<string, SourceEntry[]>,
): void {
  const earlier = Map.groupBy(collected.earlier, (entry) => entry.agency_id);
  for (const agency of collected.agencies) {
    const shard: OfficeShard = {
      agency,
      entries: entries.get(agency.id) ?? [],
      earlier: earlier.get(agency.id) ?? [],
    };
    output.write(`offices/${agency.id}.json`, toJson(shard));
  }
}

interface Totals {
  readonly collected: Collected;
  readonly rows: readonly CollectionRow[];
  readonly keys: Readonly<Record<string, string>>;
  readonly figures: number;
  readonly findings: Index['findings_by_severity'];
  readonly reports: number;
}

function writeIndex(effects: DatasetEffects, totals: Totals): void {
  const { output } = effects;
  const { agencies } = totals.collected;
  output.write('agencies.json', toJson(agencies));
  output.write('collection.json', toJson(totals.rows));
  output.write('codebook.json', toJson(codebookFile()));
  const { error, warning, info } = totals.findings;
  const index: Index = {
    schema: 'nianbao/index@1',
    agencies: agencies.length,
    reports: totals.reports,
    years: [...new Set(totals.rows.map((row) => row.year))].toSorted((left, right) => left - right),
    figures: totals.figures,
    findings: error + warning + info,
    findings_by_severity: totals.findings,
    input_hash: effects.sha256(JSON.stringify([agencies, totals.keys])),
    files: downloads.map((name) => ({ name, ...output.describe(name) })),
  };
  output.write('index.json', toJson(index));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
