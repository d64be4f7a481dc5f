// What the rules over years and over several reports say of the files that are checked together.
import { collectionRuns, datasetRules, seriesChecks } from '../../src/checks/index.ts';
import type { FiledReport } from '../../src/checks/filed-report.ts';
import { runAcross } from '../../src/checks/run-across.ts';
import type { FindingsByFile } from '../../src/checks/run-across.ts';
import { toFiled, toLoose } from '../../src/dataset/across.ts';
import { wordingOf } from '../../src/dataset/read-report.ts';
import type { Processed } from '../../src/pipeline.ts';
import { tellOfficesApart } from './tell-offices-apart.ts';
import type { OpenReports, ReportFile } from './report-files.ts';

/** What is kept of a report to hold it against others; null: it has no year, so it cannot be. */
export function fileTogether(
  { candidateOf }: OpenReports,
  file: ReportFile,
  { record, document }: Processed,
): FiledReport | null {
  const candidate = candidateOf(file);
  const isOwnProse = (candidate?.entry.transcription ?? 'full') === 'full';
  const wording = document !== null && isOwnProse ? wordingOf(document) : null;
  return candidate === undefined ? toLoose(record, wording) : toFiled(record, candidate, wording);
}

/** By file as named; nothing for a single one. Offices are those of the register, with their parents. */
export function checkTogether({ agencies }: OpenReports, filed: readonly FiledReport[]): FindingsByFile {
  // A file named twice is one report.
  const reports = [...new Map(filed.map((report) => [report.file, report])).values()];
  if (reports.length < 2) return new Map();
  const checks = {
    series: seriesChecks,
    collection: collectionRuns.filter(({ id }) => !datasetRules.has(id)),
  };
  const offices = new Map(agencies.map((agency) => [agency.id, agency]));
  return runAcross({ offices, reports: tellOfficesApart(reports) }, checks);
}
