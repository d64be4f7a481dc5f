// What the rules over many reports say of one of them, put into its record with the places it is about.
import { acrossRules } from '../checks/index.ts';
import { fileReport } from '../checks/filed-report.ts';
import type { FiledReport } from '../checks/filed-report.ts';
import { locationOf } from '../checks/location-of.ts';
import type { AcrossFinding } from '../checks/run-across.ts';
import type { RelatedPlace } from '../document/diagnostic.ts';
import { byPlace, toDiagnosticRecord } from '../records/assemble.ts';
import type { DiagnosticRecord, ReportRecord } from '../records/schema.ts';
import type { Candidate } from './collect.ts';

/** A report as rules over many see it; `wording` as read from its text. */
export function toFiled(record: ReportRecord, candidate: Candidate, wording: readonly number[] | null): FiledReport {
  const { entry, agency } = candidate;
  return fileReport(record, {
    agencyId: entry.agency_id,
    office: agency,
    year: entry.year,
    scope: entry.scope,
    transcription: entry.transcription,
    sourceTitle: entry.source_title,
    publishedOn: entry.published_on,
    wording,
  });
}

/**
 * A loose file as rules over many see it: its office is the one its title names, its scope is not known. Null where no
 * year is found in it, since it then has no place among others.
 */
export function toLoose(record: ReportRecord, wording: readonly number[] | null): FiledReport | null {
  const { file, year, agency_name: name } = record;
  if (year === null) return null;
  return fileReport(record, {
    agencyId: name ?? file,
    office: null,
    year,
    scope: 'unknown',
    transcription: 'full',
    sourceTitle: null,
    publishedOn: null,
    wording,
    isLoose: true,
  });
}

/** Gives the record of a report by its file; null: there is none. */
export type RecordOf = (report: FiledReport) => ReportRecord | null;

/** The record with the findings of these rules in the place of those it held before. */
export function withAcross(record: ReportRecord, findings: readonly AcrossFinding[], recordOf: RecordOf): ReportRecord {
  const own = record.diagnostics.filter((one) => !isAcross(one));
  if (own.length === record.diagnostics.length && findings.length === 0) return record;
  const read = keepingLast(recordOf);
  const found = findings.map((finding) => {
    const related = finding.related.map(({ report, figure }): RelatedPlace => {
      const { file, agencyId, year } = report;
      const location = figure === null ? null : locationOf(read(report)?.figures[figure]);
      return { report: file, agencyId, year, figure, location };
    });
    const place = locationOf(record.figures[finding.figures[0] ?? '']);
    return toDiagnosticRecord({ ...finding, place, related });
  });
  return { ...record, diagnostics: [...own, ...found].toSorted(byPlace) };
}

/** A finding may name hundreds of figures of one other report, whose record is read from the disk. */
function keepingLast(recordOf: RecordOf): RecordOf {
  let last: { readonly report: FiledReport; readonly record: ReportRecord | null } | null = null;
  return (report) => {
    last = last?.report === report ? last : { report, record: recordOf(report) };
    return last.record;
  };
}

/** Also where such a rule could not be completed. */
function isAcross({ rule, args }: DiagnosticRecord): boolean {
  return acrossRules.has(rule === 'internal/check-crashed' ? String(args['check']) : rule);
}
