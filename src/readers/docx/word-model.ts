// A word processor's document as it is accepted and shown: paragraphs and tables, nested as they are.

/** A paragraph; `text` holds a line feed for each line break, `number` is its list number as shown, '' where none. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly level: number;
  readonly number: string;
  /** All it holds is set high, as marks of notes are; `text` is that of a single one. */
  readonly isRaised: boolean;
}

/** A cell as written. `merge`: it opens a cell over several rows, goes on in one, or neither. */
export interface WordCell {
  readonly content: Flow;
  readonly columnSpan: number;
  readonly merge: 'opens' | 'goes on' | null;
  /** Order in its row as written, from 1. */
  readonly order: number;
}

export interface WordRow {
  /** Columns of the table left free before the first and behind the last cell. */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly WordCell[];
}

/** `order`: among all tables of the document as they open, from 1. */
export interface WordTable {
  readonly kind: 'table';
  readonly order: number;
  readonly rows: readonly WordRow[];
}

/** What follows each other in the body, a cell or a text box. */
export type Flow = readonly (WordParagraph | WordTable)[];
