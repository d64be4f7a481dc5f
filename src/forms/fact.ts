// One figure read from one place of a report.
import type { EditionId, TableId } from '../codebook/concepts.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Span } from '../document/span.ts';

/** How the row of a figure was tied to the form: by its exact label, a near one, or its order among the others. */
export type MatchedBy = 'label' | 'near_label' | 'order';

/** A figure with its place; status as in the contract (printed, blank, text, unread). */
export interface Fact {
  readonly figure: FigureId;
  readonly value: number | null;
  /** The text at the place, outer blanks trimmed; null when unread. */
  readonly raw: string | null;
  readonly status: 'printed' | 'blank' | 'text' | 'unread';
  readonly span: Span | null;
  readonly matchedBy: MatchedBy | null;
}

/** One statutory table of a report as read: one fact for every figure its edition promises. */
export interface TableReading {
  readonly table: TableId;
  readonly edition: EditionId;
  readonly facts: readonly Fact[];
}
