// Which figures of a record we doubt ourselves, so that no rule blames the report for them.
import type { ReportRecord } from '../records/schema.ts';

/** Figures that a warning or error about our own reading (`read/*`, `form/*`) names. */
export function doubtedFigures(record: Pick<ReportRecord, 'diagnostics'>): ReadonlySet<string> {
  const ownDoubts = record.diagnostics.filter(
    ({ rule, severity }) => severity !== 'info' && !rule.startsWith('check/'),
  );
  return new Set(ownDoubts.flatMap(({ figures }) => figures));
}
