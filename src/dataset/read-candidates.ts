// Reads every report of the collection, or takes it over from the dataset before where nothing has changed.
import type { FiledReport } from '../checks/filed-report.ts';
import type { ReportRecord } from '../records/schema.ts';
import { toFiled } from './across.ts';
import { fingerprint, parseJson } from './build-state.ts';
import type { BuildState } from './build-state.ts';
import { toRegistered } from './collect.ts';
import type { Candidate } from './collect.ts';
import type { DatasetEffects } from './effects.ts';
import { inAdvance } from './in-advance.ts';
import { readReport } from './read-report.ts';
import type { SourceLines } from './shapes.ts';

/** A report that was read. Its record is on the disk: in the new dataset, or in the one before where it is reused. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  /** Path of the record in the dataset. */
  readonly path: string;
  readonly filed: FiledReport;
  readonly key: string;
  readonly isReused: boolean;
}

/** In the order given; `before` holds the keys of the reports that may be taken over. */
export async function readCandidates(
  effects: DatasetEffects,
  candidates: readonly Candidate[],
  before: BuildState['keys'],
): Promise<readonly ReadCandidate[]> {
  const all: ReadCandidate[] = [];
  const ahead = effects.readers?.ahead ?? 0;
  for await (const one of inAdvance(candidates, ahead, (candidate) => readOne(effects, candidate, before))) {
    effects.progress(all.length, candidates.length);
    all.push(one);
  }
  return all;
}

async function readOne(
  effects: DatasetEffects,
  candidate: Candidate,
  before: BuildState['keys'],
): Promise<ReadCandidate> {
  const { bytes, sha256, key } = fingerprint(effects, candidate);
  const name = `${candidate.entry.year}/${candidate.entry.agency_id}.json`;
  const path = `reports/${name}`;
  const known = before[candidate.path] === key ? takeOver(effects, candidate, name) : null;
  if (known !== null) return { candidate, path, filed: known, key, isReused: true };
  const read = effects.readers?.read ?? readReport;
  const { record, source, wording } = await read({
    file: candidate.path,
    bytes,
    sha256,
    registered: toRegistered(candidate),
  });
  effects.output.write(path, record);
  effects.output.write(`sources/${name}`, source);
  const filed = toFiled(JSON.parse(record) as ReportRecord, candidate, wording);
  return { candidate, path, filed, key, isReused: false };
}

/**
 * The report as the dataset before has it, the lines of its
 * source carried over; null where one of them is not there whole.
 */
function takeOver({ output }: DatasetEffects, candidate: Candidate, name: string): FiledReport | null {
  const record = parseJson(output.previous(`reports/${name}`)) as ReportRecord | null;
  if (record === null) return null;
  const needsWording = candidate.entry.transcription === 'full';
  const source = needsWording ? (parseJson(output.previous(`sources/${name}`)) as SourceLines | null) : null;
  if ((needsWording && source === null) || !output.keep(`sources/${name}`)) return null;
  return toFiled(record, candidate, source?.wording ?? null);
}
