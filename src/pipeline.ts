// The whole way of one report: bytes, document, figures, claims, record, findings. Read this first.
import { runChecks } from './checks/index.ts';
import type { Document } from './document/document.ts';
import type { RowMatch } from './forms/table-match.ts';
import { findOutline } from './forms/outline.ts';
import { ownReport } from './forms/own-report.ts';
import { readTables } from './forms/read-tables.ts';
import { namingUnconfirmed } from './forms/recognised-text.ts';
import { readNarrative } from './narrative/read-narrative.ts';
import type { Deadline } from './readers/deadline.ts';
import { knownExtensions, readReport } from './readers/index.ts';
import { assemble, assembleUnread, byPlace, toDiagnosticRecord } from './records/assemble.ts';
import type { Registered } from './records/assemble.ts';
import type { ReportRecord } from './records/schema.ts';

/** Extensions by which folders are searched for reports, for those to whom a format must not show. */
export const reportExtensions: readonly string[] = knownExtensions;

/** One report as it comes: its name as given, its bytes and their sha256 in hex, and what `data/` knows of it. */
export interface ReportInput {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly registered: Registered | null;
  /** Says when the reading of one report is to be given up, where somebody has a clock. */
  readonly deadline?: (() => Deadline) | undefined;
}

/** A record with what lies behind it, for `inspect` and for showing the source; document null: not readable. */
export interface Processed {
  readonly record: ReportRecord;
  readonly document: Document | null;
  readonly rows: readonly RowMatch[];
}

/** Reads, matches and checks one report. Never rejects on any bytes; touches neither disk nor clock nor network. */
export async function processReport(input: ReportInput): Promise<Processed> {
  const read = await readReport(input.bytes, input.deadline);
  const file = { file: input.file, sha256: input.sha256, format: read.format, registered: input.registered };
  if (read.document === null) return { record: assembleUnread(file, read.diagnostics), document: null, rows: [] };

  const document = ownReport(read.document);
  const outline = findOutline(document);
  const narrative = readNarrative(document, outline);
  const { tables, rows, diagnostics } = readTables(document, narrative.year ?? input.registered?.year ?? null, outline);
  const said = [...namingUnconfirmed(document, tables), ...diagnostics];
  const record = assemble(file, { document, tables, outline, narrative }, said);
  const findings = runChecks({ record, document, outline, narrative, register: input.registered });
  const all = [...record.diagnostics, ...findings.map(toDiagnosticRecord)].toSorted(byPlace);
  return { record: { ...record, diagnostics: all }, document, rows };
}

/** True when the three tables were found and no figure is unread. */
export function isReadWhole(record: ReportRecord): boolean {
  const counts = Object.values(record.cells);
  return counts.every((count) => count !== null && count[0] === count[1]);
}
