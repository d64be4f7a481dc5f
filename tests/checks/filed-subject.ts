// Puts reports side by side for the rules over several of them.
import type { AcrossInput, CollectionCheck, SeriesCheck } from '../../src/checks/check.ts';
import { fileReport } from '../../src/checks/filed-report.ts';
import type { FiledReport, Filing, RegisteredOffice } from '../../src/checks/filed-report.ts';
import { runAcross } from '../../src/checks/run-across.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { wordDiagnostic } from '../../src/records/word.ts';

/** A town, a department and the government of one county, and the city above it; all but the town have the dates of article 49. */
export const offices = {
  town: { id: 'town', name_zh: '示例街道', type: 'town', level: 'township', parent_id: 'county' },
  bureau: { id: 'bureau', name_zh: '示例县水利局', type: 'department', level: 'county', parent_id: 'county' },
  county: { id: 'county', name_zh: '示例县人民政府', type: 'government', level: 'county', parent_id: 'city' },
  city: { id: 'city', name_zh: '示例市人民政府', type: 'government', level: 'prefecture', parent_id: null },
  tax: { id: 'tax', name_zh: '示例县税务局', type: 'vertical', level: 'county', parent_id: 'county' },
} as const satisfies Readonly<Record<string, RegisteredOffice>>;

/** A record as one of the collection; its office is the town and its scope the office's own, unless said. */
export function filed(record: ReportRecord, filing: Partial<Filing> = {}): FiledReport {
  const office = filing.office === undefined ? offices.town : filing.office;
  const agencyId = filing.agencyId ?? office?.id ?? 'nobody';
  const year = filing.year ?? record.year ?? 2024;
  const named = { ...record, file: `${year}/${agencyId}`, agency_name: office?.name_zh ?? null };
  return fileReport(named, {
    ...{ scope: 'own', transcription: 'full', sourceTitle: null, publishedOn: null, wording: null },
    ...filing,
    ...{ agencyId, office, year },
  });
}

export interface Found extends Pick<AcrossInput, 'severity' | 'args'> {
  /** `<year>/<agency>` of the report it is about. */
  readonly report: string;
  readonly figures: readonly string[];
  readonly related: readonly string[];
  readonly zh: string;
}

/** What one rule finds among reports; `others` stand in the register besides the usual offices. */
export function foundBy(
  check: SeriesCheck | CollectionCheck,
  reports: readonly FiledReport[],
  others: readonly RegisteredOffice[] = [],
): readonly Found[] {
  const checks = check.scope === 'series' ? { series: [check], collection: [] } : { series: [], collection: [check] };
  const register = new Map<string, RegisteredOffice>(
    [...Object.values(offices), ...others].map((office) => [office.id, office]),
  );
  const ordered = reports.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return [...runAcross({ offices: register, reports: ordered }, checks)].flatMap(([report, findings]) =>
    findings.map(({ rule, severity, figures, args, related }) => ({
      ...{ report, severity, figures, args },
      related: related.map((one) => `${one.report.file} ${one.figure ?? ''}`.trim()),
      zh: wordDiagnostic(rule, args).zh,
    })),
  );
}
