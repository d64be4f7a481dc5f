// What a reader answers: a document, or why there is none.
import type { Diagnostic, DiagnosticArgs, RuleName } from '../document/diagnostic.ts';
import type { Document, Format } from '../document/document.ts';

/** A document, or why there is none (one `read/*` error) with the format where it was recognised. */
export type ReadResult =
  | { readonly document: Document; readonly format: Format }
  | { readonly document: null; readonly format: Format | null; readonly diagnostics: readonly Diagnostic[] };

/** The answer for a file that cannot be read. */
export function refuse(format: Format | null, rule: RuleName, args: DiagnosticArgs): ReadResult {
  const diagnostic: Diagnostic = { rule, severity: 'error', place: null, related: [], figures: [], args };
  return { document: null, format, diagnostics: [diagnostic] };
}

/** Says that so many places of a text hold bytes that are no character; nothing where there are none. */
export function damagedCharacters(places: number): readonly Diagnostic[] {
  if (places === 0) return [];
  const saying = { severity: 'warning', place: null, related: [], figures: [] } as const;
  return [{ ...saying, rule: 'read/damaged-characters', args: { places } }];
}
