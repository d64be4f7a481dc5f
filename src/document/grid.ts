// A table as it stands in a report: rows of cells, each with the span it was read from.
import type { Span } from './span.ts';

/**
 * One cell. `span` covers its text without outer blanks; for an empty cell it is empty and stands where the text would.
 */
export interface Cell {
  readonly span: Span;
  readonly text: string;
  /** Position in the row, from 0. In a `ragged` grid it is only the order; in a `ruled` one it is the true column. */
  readonly column: number;
  /** Columns and rows it stretches over; 1 where the format does not say. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** All it holds is set high, as marks of notes are, while other figures of the report are not: nobody can tell whether it is one. */
  readonly isRaised?: boolean;
  /** The label of a row, or where it has none its first figure: the figures stand elsewhere, and only their order makes them this row's. */
  readonly isByOrder?: true;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/**
 * A table. `ruled`: the format itself places each cell in a column (HTML, DOCX, ruled PDF); `ragged`: cells are only
 * in order and rows may be shifted (pipe rows, tab rows, one cell per line).
 */
export interface Grid {
  readonly kind: 'grid';
  readonly layout: 'ruled' | 'ragged';
  readonly dialect: string;
  readonly rows: readonly Row[];
  readonly span: Span;
}
