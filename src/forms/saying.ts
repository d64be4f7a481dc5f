// What is to be said of a table, before its place is found in the file.
import type { DiagnosticArgs, RuleName, Severity } from '../document/diagnostic.ts';
import type { Span } from '../document/span.ts';

/** A diagnostic without its place. */
export interface Saying {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly span: Span | null;
  readonly figures: readonly string[];
  readonly args: DiagnosticArgs;
}
