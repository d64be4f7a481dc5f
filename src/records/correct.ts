// Restores what the original prints where our copy of a report is damaged, guarded by the text that stands there.
import { tableOf } from '../codebook/figures.ts';
import { cellCount } from '../forms/cell-count.ts';
import type { DiagnosticRecord, FigureRecord, ReportRecord } from './schema.ts';
import { wordDiagnostic } from './word.ts';

/** One row of `data/corrections.csv` as far as it changes a record; `value` in the unit of the figure. */
export interface Correction {
  readonly figure: string;
  /** The raw text the row was written for: '' for a blank cell, `unread` for a figure that has none. */
  readonly expectedRaw: string;
  readonly value: number;
}

/** Stands in `expected_raw` for a figure that could not be read. */
export const unreadWord = 'unread';

/**
 * absent: the tables found lack the figure; unnecessary: the
 * value is read already; other_raw: another text stands there.
 */
export type RefusalReason = 'absent' | 'unnecessary' | 'other_raw';

/**
 * The record with the corrections that fit: value set, printed, `basis` corrected; `raw` and place stay. A doubt of
 * `read/` or `form/` about a corrected figure is settled by the person who looked at the original.
 */
export function correct(record: ReportRecord, corrections: readonly Correction[]): ReportRecord {
  const fitting = corrections.filter((correction) => refusalOf(record, correction) === null);
  if (fitting.length === 0) return record;
  const figures = { ...record.figures };
  const cells = { ...record.cells };
  for (const { figure, value } of fitting) {
    const before = record.figures[figure];
    if (before === undefined) continue;
    figures[figure] = { ...before, value, status: 'printed', basis: 'corrected' };
    const count = cells[tableOf(figure)];
    if (before.status === 'unread' && count !== null) cells[tableOf(figure)] = [count[0] + 1, count[1]];
  }
  const settled = new Set(fitting.map(({ figure }) => figure));
  const diagnostics = record.diagnostics.flatMap((one) => withoutSettled(one, settled));
  return { ...record, figures, cells, diagnostics };
}

/**
 * Why a correction is not taken; null: it is, or was. Asked before correcting or of a finished record, so that a record
 * taken over from an earlier build tells the same.
 */
export function refusalOf(record: Pick<ReportRecord, 'figures'>, correction: Correction): RefusalReason | null {
  const figure = Object.hasOwn(record.figures, correction.figure) ? record.figures[correction.figure] : undefined;
  if (figure === undefined) return 'absent';
  if (figure.basis === 'corrected') return null;
  if (figure.value === correction.value) return 'unnecessary';
  return standingText(figure) === correction.expectedRaw ? null : 'other_raw';
}

/** What `expected_raw` must hold for this figure. Outer blanks are not compared: no cell of a CSV keeps them. */
export function standingText({ raw }: Pick<FigureRecord, 'raw'>): string {
  return raw === null ? unreadWord : raw.trim();
}

function withoutSettled(diagnostic: DiagnosticRecord, settled: ReadonlySet<string>): DiagnosticRecord[] {
  const { rule, severity } = diagnostic;
  const figures = diagnostic.figures.filter((figure) => !settled.has(figure));
  if (severity === 'info' || figures.length === diagnostic.figures.length) return [diagnostic];
  if (figures.length === 0) return [];
  if (rule !== 'form/cell-count') return [{ ...diagnostic, figures }];
  const args = { ...cellCount(tableOf(figures[0] ?? ''), Number(diagnostic.args['promised']), figures) };
  return [{ ...diagnostic, figures, args, message: wordDiagnostic(rule, args) }];
}
