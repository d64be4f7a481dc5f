// Builds the dataset: every report through the pipeline, then
// what they say of each other, tables, shards and the index.
import { isReadWhole, reportExtensions } from '../pipeline.ts';
import { fingerprint, hashInputs, isUnchanged, readState, stateFile } from './build-state.ts';
import type { BuildState } from './build-state.ts';
import { codebookFile } from './codebook-file.ts';
import { collect } from './collect.ts';
import type { Candidate, Collected, Sources } from './collect.ts';
import { refusedCorrections } from './corrections.ts';
import type { DatasetEffects } from './effects.ts';
import { shortfalls } from './expectations.ts';
import type { DatasetCounts } from './expectations.ts';
import { readCandidates } from './read-candidates.ts';
import { toJson } from './read-report.ts';
import { recordSizes } from './recorded-output.ts';
import { faultIn } from './register.ts';
import type { Problem } from './register.ts';
import { collectionRow } from './rows.ts';
import type { CollectionRow, Index, OfficeShard, SourceEntry } from './shapes.ts';
import { idleReplies } from './replies.ts';
import { openTables } from './tables.ts';
import { withFindings } from './with-findings.ts';

/** What a build has to say when it is done. */
export interface BuildReport {
  readonly reports: number;
  /** Files in which a figure or table is unread. */
  readonly notWhole: readonly string[];
  readonly problems: readonly Problem[];
  /** Files whose content is not that of the hash in the register: worth a word, and read all the same. */
  readonly changed: readonly Problem[];
  /** Reports taken over from the dataset before, because neither they nor the program changed. */
  readonly reused: number;
  /** False where it holds less than expected: then the dataset before stays in its place. */
  readonly isPublished: boolean;
}

/** Files listed in `index.json`: the downloads. Shards are found through them. */
const downloads = [
  'reports.ndjson',
  'figures.csv',
  'findings.csv',
  'agencies.json',
  'collection.json',
  'searches.json',
  'codebook.json',
];

/**
 * Builds the whole dataset into the output and publishes it, if it holds what is expected at least (null: anything).
 * Bad input costs its own report or row, never the rest. Where nothing has changed the dataset before is left as it is.
 */
export async function buildDataset(
  effects: DatasetEffects,
  sources: Sources,
  expected: DatasetCounts | null = null,
): Promise<BuildReport> {
  const collected = collect(effects, sources, reportExtensions);
  const reports = collected.candidates.length;
  const before = readState(effects);
  const inputs = hashInputs(effects, collected);
  const changed: Problem[] = [];
  const keys: Record<string, string> = {};
  for (const one of collected.candidates) {
    const { key, sha256 } = fingerprint(effects, one);
    keys[one.path] = key;
    changed.push(...otherContent(one, sha256));
  }
  const isSame = before !== null && isUnchanged(effects, before, { inputs, keys });
  const { state, reused } = isSame
    ? { state: before, reused: reports }
    : await writeDataset(effects, collected, { inputs, before: before?.keys ?? {} });
  const { notWhole, refused, figures } = state;
  const lacking =
    expected === null ? [] : shortfalls({ agencies: collected.agencies.length, reports, figures }, expected);
  if (isSame || lacking.length > 0) effects.output.discard();
  else effects.output.publish();
  const problems = [...collected.problems, ...refused, ...lacking];
  return { reports, notWhole, problems, changed, reused, isPublished: lacking.length === 0 };
}

/** The register tells the hash of every file it names, so that no report changes without a word. */
function otherContent({ path, entry, registeredAt }: Candidate, sha256: string): Problem[] {
  if (registeredAt === null || entry.sha256 === sha256) return [];
  const args = { report: path, sha256 };
  return [faultIn<SourceEntry>(registeredAt.file, registeredAt, { in: 'sha256', key: 'source-changed', args })];
}

interface Written {
  readonly state: BuildState;
  readonly reused: number;
}

/**
 * Writes every file of the dataset; `before` holds the keys of the reports that may be taken over. First all
 * reports are read, then what the rules over many of them found is put into their records and all is written down.
 */
async function writeDataset(
  disk: DatasetEffects,
  collected: Collected,
  { inputs, before }: { readonly inputs: string; readonly before: BuildState['keys'] },
): Promise<Written> {
  const { output, files } = recordSizes(disk.output);
  const effects = { ...disk, output };
  const read = await readCandidates(effects, inOrder(collected.candidates), before);
  const tables = openTables(output);
  const rows: CollectionRow[] = [];
  const entries = new Map<string, SourceEntry[]>();
  const tally = { notWhole: [] as string[], refused: [] as Problem[], figures: 0 };
  for (const { candidate, record, json } of withFindings(output, collected, read)) {
    tables.add(record, json);
    tally.figures += Object.keys(record.figures).length;
    tally.refused.push(...refusedCorrections(record, candidate.corrections));
    tally.refused.push(...idleReplies(record, candidate.replies));
    if (!isReadWhole(record)) tally.notWhole.push(candidate.path);
    if (candidate.agency === null) continue;
    rows.push(collectionRow(record, candidate.entry));
    const listed = entries.get(candidate.agency.id) ?? [];
    entries.set(candidate.agency.id, [...listed, { ...candidate.entry, sha256: record.sha256 }]);
  }
  const keys = Object.fromEntries(read.map(({ candidate, key }) => [candidate.path, key]));
  writeOffices(effects, collected, entries);
  writeIndex(effects, { collected, rows, keys, figures: tally.figures, findings: tables.counts });
  const { notWhole, refused, figures } = tally;
  const state: BuildState = { program: effects.programHash, inputs, keys, files: files(), notWhole, refused, figures };
  disk.output.write(stateFile, toJson(state));
  return { state, reused: read.filter(({ isReused }) => isReused).length };
}

/** By year and office, so that the order of files on the disk does not matter. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ entry }: Candidate): string => `${entry.year}/${entry.agency_id}`;
  return candidates.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
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
}

function writeIndex(effects: DatasetEffects, totals: Totals): void {
  const { output } = effects;
  const { agencies, candidates, earlier, searches } = totals.collected;
  output.write('agencies.json', toJson(agencies));
  output.write('earlier.json', toJson(earlier));
  output.write('searches.json', toJson(searches));
  output.write('collection.json', toJson(totals.rows));
  output.write('codebook.json', toJson(codebookFile()));
  const { error, warning, info } = totals.findings;
  const index: Index = {
    schema: 'nianbao/index@1',
    agencies: agencies.length,
    reports: candidates.length,
    years: [...new Set(totals.rows.map((row) => row.year))].toSorted((left, right) => left - right),
    figures: totals.figures,
    findings: error + warning + info,
    findings_by_severity: totals.findings,
    input_hash: effects.sha256(JSON.stringify([agencies, totals.keys])),
    files: downloads.map((name) => ({ name, ...output.describe(name) })),
  };
  output.write('index.json', toJson(index));
}
