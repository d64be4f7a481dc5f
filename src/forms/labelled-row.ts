// A row of a report and the row of the form it is tied to, and where a row prints its label.
import type { MatchedBy } from './fact.ts';
import type { BlockForm, RowForm } from './form.ts';
import { rowKey, toLabel } from './label.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

/** A row of the report tied to a row of the form. */
export interface LabelledRow {
  readonly row: TableRow;
  readonly block: BlockForm;
  readonly form: RowForm;
  readonly by: MatchedBy;
  /** Index of the label's cell; -1 where the form's row has no label. */
  readonly labelIndex: number;
  /** False where the label may go on in the next cell. */
  readonly labelIsWhole: boolean;
  /** What seems to be the row's figures where they stand in the label's own cell; '' where they do not. */
  readonly glued: string;
}

/** The figure of a row with the label of the next row run into it: 行政处罚 | 287 行政强制 | 35. */
const figureBeforeWords = /^[+-]?\d[\d,.]*(?<![,.])\s*\p{Script=Han}{2}/u;

/** The figures of another row inside a label, where a lost line end made one row of two. */
const figuresInLabel = /(?:\s\d[\d,.]*){3}/u;

/** A mark that stands in the place of the first figure, behind blanks or not: 行政许可      *, 行政许可x. */
const markBehind = /(?<=[\p{Script=Han})])(?:\s{2,}[^\s\p{Script=Han})\u201d]|[xX\u00d7_oO])$/u;

/** What the row has in one cell that should stand in two: label and figure, or the figure and the next label; '' for none. */
export function gluedIn({ row, labelIndex, glued }: LabelledRow): string {
  if (glued !== '') return glued;
  const label = row.cells[labelIndex]?.text ?? '';
  const ofAnother = figuresInLabel.exec(label) ?? markBehind.exec(label.normalize('NFKC'));
  if (ofAnother) return label.slice(ofAnother.index).trim();
  let found = '';
  for (let at = labelIndex + 1; at < row.cells.length; at += 1) {
    const text = row.cells[at]?.text ?? '';
    if (text === '') continue;
    if (isFigureLike(text)) return found;
    if (found === '' && figureBeforeWords.test(text.trim())) found = text;
  }
  return '';
}

/** A row of a form, with the block it stands in. */
export interface Entry {
  readonly block: BlockForm;
  readonly form: RowForm;
  /** Order in the form. */
  readonly order: number;
}

/** The last text with figures behind it; null for rows without figures. Where the label is gone the core is ''. */
export function labelCell(row: TableRow): { core: string; ordinal: string; index: number } | null {
  const last = row.cells.findLastIndex((cell) => cell.text !== '' && isFigureLike(cell.text));
  if (last < 0) return null;
  const index = row.cells.slice(0, last).findLastIndex((cell) => cell.text !== '' && !isFigureLike(cell.text));
  const first = row.cells.findIndex((cell) => cell.text !== '');
  if (index < 0) return { core: '', ordinal: '', index: first - 1 };
  const text = row.cells[index]?.text ?? '';
  const { core, ordinal } = toLabel(text);
  // （六）其他 with figures of its own is a subtotal where its rows are printed, never one of them.
  const isSubtotal = rowKey(text) !== core && !/\d/.test(ordinal);
  return isSubtotal ? null : { core, ordinal, index };
}

/**
 * Lets go of rows that are a label alone, printed once more in the next row with the figures: a cell that spans several
 * columns of labels, its text repeated in each of them, where every cell has a line of its own.
 */
export function dropRepeated(rows: readonly TableRow[], found: Map<TableRow, LabelledRow>): void {
  rows.forEach((row, index) => {
    const own = found.get(row);
    const next = rows[index + 1];
    if (own === undefined || next === undefined || row.cells.length > 1 || row.grid !== next.grid) return;
    if (found.get(next)?.form === own.form && own.glued === '') found.delete(row);
  });
}
