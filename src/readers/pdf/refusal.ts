// Why a PDF is not read, as a diagnostic; limits are passed upwards as an error that carries one.
import type { Deadline } from '../deadline.ts';
import type { Diagnostic, DiagnosticArgs, RuleName, Severity } from '../../document/diagnostic.ts';

export function diagnostic(rule: RuleName, args: DiagnosticArgs = {}, severity: Severity = 'error'): Diagnostic {
  return { rule, severity, place: null, related: [], figures: [], args };
}

/** An error whose cause is the diagnostic to be shown. */
export function refusal(rule: RuleName, args: DiagnosticArgs = {}): Error {
  return new Error(rule, { cause: diagnostic(rule, args) });
}

/** The diagnostic an error carries; null for any other error. */
export function refusalIn(error: unknown): Diagnostic | null {
  if (!(error instanceof Error) || typeof error.cause !== 'object' || error.cause === null) return null;
  return 'rule' in error.cause && 'severity' in error.cause ? (error.cause as Diagnostic) : null;
}

/** Refuses to go on when the time is over. */
export function goOn({ isOver }: Pick<Deadline, 'isOver'>): void {
  if (isOver()) throw refusal('read/limit-time');
}
