// The records of a dataset one after another, each with what the rules over many
// reports say of it and what its office answered, written where that changes it.
import { collectionRuns, seriesChecks } from '../checks/index.ts';
import type { FiledReport } from '../checks/filed-report.ts';
import { runAcross } from '../checks/run-across.ts';
import type { ReportRecord } from '../records/schema.ts';
import { withAcross } from './across.ts';
import { parseJson } from './build-state.ts';
import type { Candidate, Collected } from './collect.ts';
import type { OutputFolder } from './effects.ts';
import type { ReadCandidate } from './read-candidates.ts';
import { toJson } from './read-report.ts';
import { withReplies } from './replies.ts';

export interface FinishedReport {
  readonly candidate: Candidate;
  readonly record: ReportRecord;
  /** The record as one line. */
  readonly json: string;
}

/** In the order in which they were read; only one record is in the memory at a time. */
export function* withFindings(
  output: OutputFolder,
  { agencies }: Collected,
  read: readonly ReadCandidate[],
): Generator<FinishedReport> {
  const offices = new Map(agencies.map((agency) => [agency.id, agency]));
  const checks = { series: seriesChecks, collection: collectionRuns };
  const findings = runAcross({ offices, reports: read.map(({ filed }) => filed) }, checks);
  const byFile = new Map(read.map((one) => [one.candidate.path, one]));
  const recordOf = ({ file }: FiledReport): ReportRecord | null => {
    const one = byFile.get(file);
    return one === undefined ? null : (parseJson(textOf(output, one)) as ReportRecord | null);
  };
  for (const one of read) {
    const { candidate, path, isReused } = one;
    const text = textOf(output, one);
    const before = JSON.parse(text) as ReportRecord;
    const record = withReplies(withAcross(before, findings.get(candidate.path) ?? [], recordOf), candidate.replies);
    const json = record === before ? text : toJson(record);
    if (json !== text || (isReused && !output.keep(path))) output.write(path, json);
    yield { candidate, record, json };
  }
}

/** The record as it stands: in the dataset before until it is carried over or written anew. */
function textOf(output: OutputFolder, { path, isReused }: ReadCandidate): string {
  return (isReused ? output.previous(path) : output.written(path)) ?? '';
}
