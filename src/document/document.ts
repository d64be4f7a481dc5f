// What a reader makes of a report: its text, and paragraphs and grids in reading order.
import type { Diagnostic } from './diagnostic.ts';
import type { Grid } from './grid.ts';
import type { Location } from './location.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** The formats a report may come in, as the record names them (contract: later xlsx, doc, ofd). */
export const formats = ['text', 'markdown', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** A line or paragraph of running text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly text: string;
  /** Heading level where the format marks one (Markdown, HTML, DOCX), else 0. */
  readonly level: number;
}

export type Block = Paragraph | Grid;

/** A report as a reader understood it, before anything is known about the statutory form. */
export interface Document {
  readonly format: Format;
  readonly source: SourceText;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where another report begins behind this one; the end of the text unless said. */
  readonly end?: number;
  /** Turns a span into a place; line, column and offset unless the format has better words. */
  readonly locate: (span: Span) => Location;
}
