// Something a reader, a form or a check has to say about one place in one report, as data without words.
import type { Location } from './location.ts';

export const severities = ['error', 'warning', 'info'] as const;
/** error: cannot be right; warning: needs an explanation; info: worth knowing. */
export type Severity = (typeof severities)[number];

/** The stages that may speak; `check` judges the report, the others our own reading of it. */
export type Stage = 'read' | 'form' | 'check' | 'internal';

/** A rule's permanent name, such as `read/no-tables` or `check/arithmetic-balance`. */
export type RuleName = `${Stage}/${string}`;

/** Facts for the message: counts, raw texts, and ids of figures, tables and rows (worded in `src/records/word.ts`). */
export type DiagnosticArgs = Readonly<Record<string, string | number>>;

/** A place in another report, such as last year's cell; figure and location null: that report as a whole. */
export interface RelatedPlace {
  /** The file of that report. */
  readonly report: string;
  readonly agencyId: string;
  readonly year: number;
  readonly figure: string | null;
  readonly location: Location | null;
}

export interface Diagnostic {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** Where in the report; null: about the file as a whole. */
  readonly place: Location | null;
  readonly related: readonly RelatedPlace[];
  /** Ids of the figures it is about, the one to look at first. */
  readonly figures: readonly string[];
  readonly args: DiagnosticArgs;
}
