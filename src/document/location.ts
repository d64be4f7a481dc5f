// Where something stands in a report, in the terms of its format.
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/**
 * Text: line and column from 1 and the half-open offsets. DOCX: table, row, cell. PDF: page and box in points. As the record
 * carries it, whose schema has mutable tuples.
 */
export type Location =
  | { readonly line: number; readonly column: number; readonly offset: [number, number] }
  | { readonly cell: { readonly table: number; readonly row: number; readonly cell: number } }
  | { readonly page: number; readonly box: [number, number, number, number] };

/** The `locate` of every format that is text itself. */
export function locateInText(source: SourceText): (span: Span) => Location {
  return ({ start, end }) => {
    const { line, column } = source.pointAt(start);
    return { line, column, offset: [start, end] };
  };
}
