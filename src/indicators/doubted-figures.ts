// Which figures of a record we doubt ourselves, so that no rule blames the report for them and no sum rests on them.
import { remembered } from '../document/remembered.ts';
import type { ReportRecord } from '../records/schema.ts';

/** Figures that a warning or error about our own reading (`read/*`, `form/*`) names. */
export function doubtedFigures({ diagnostics }: Pick<ReportRecord, 'diagnostics'>): ReadonlySet<string> {
  return doubtedIn(diagnostics);
}

const doubtedIn = remembered((diagnostics: ReportRecord['diagnostics']): ReadonlySet<string> => {
  const ownDoubts = diagnostics.filter(({ rule, severity }) => severity !== 'info' && !rule.startsWith('check/'));
  return new Set(ownDoubts.flatMap(({ figures }) => figures));
});

/**
 * What a figure may stand for in sums over reports, in rates and in rules: its value, or null where
 * it is absent, has none or is doubted by ourselves. The record and the page of the report keep it.
 */
export function usableValues(record: Pick<ReportRecord, 'figures' | 'diagnostics'>): (figure: string) => number | null {
  const doubted = doubtedFigures(record);
  return (figure) => (doubted.has(figure) ? null : (record.figures[figure]?.value ?? null));
}
