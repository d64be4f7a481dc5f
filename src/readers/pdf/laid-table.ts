// A table of one page or several, its cells filled with text, before it becomes a grid of the document.
import type { Box } from './box.ts';
import type { Piece } from './text-lines.ts';

export interface LaidCell {
  /** First row and column, ends exclusive. */
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly pieces: readonly Piece[];
  /** The cell itself on its page, for cells without text. */
  readonly at: Box;
  readonly page: number;
  /** True where the last line of its text runs up to its right side: it may go on elsewhere. */
  readonly isFull: boolean;
  /** True where its last line holds digits of a figure and has no room for one more. */
  readonly breaksFigure: boolean;
  /** True where all it holds is set high beside the figures of its table. */
  readonly isRaised: boolean;
}

export interface LaidTable {
  readonly layout: 'ruled' | 'ragged';
  /** Sides of the columns in points: one more than columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly LaidCell[];
  readonly box: Box;
  readonly page: number;
  /** Of a table without rules, the columns of its figures as its page is read; none where rules make them. */
  readonly columns: readonly Box[];
}
