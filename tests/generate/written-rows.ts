// The rows of a draft as plain cells, and as the merged cells that pages print.
import type { DraftRow } from './draft.ts';
import { blank, mergedRows } from '../readers/report-parts.ts';
import type { MergedCell, MergedRow } from '../readers/report-parts.ts';
import type { SpannedCell } from '../readers/spanned-cells.ts';

/** Texts of the cells; a blank figure is marked, so that its cell is not taken for a merged one. */
export function cellTexts(rows: readonly DraftRow[]): string[][] {
  return rows.map((row) => row.map(({ text, figure }) => (figure !== null && text === '' ? blank : text)));
}

export function withoutMarks(text: string): string {
  return text.replaceAll(blank, '');
}

export function mergedDraftRows(rows: readonly DraftRow[]): MergedRow[] {
  return mergedRows(cellTexts(rows));
}

/** Merged cells in one list, each with its row. Labels of rows begin at the left of their cells, heads stand in the middle. */
export function pageCells(rows: readonly DraftRow[]): SpannedCell[] {
  return mergedDraftRows(rows).flatMap((cells, row) => {
    const figures = rows[row]?.findIndex(({ figure }) => figure !== null) ?? -1;
    const isCorner = (cell: MergedCell): boolean => figures < 0 && cell.column === 0 && cell.rowSpan > 1;
    return cells.map((cell) => ({ ...cell, row, isLabel: cell.column < figures || isCorner(cell) }));
  });
}

/** The columns of the widest row. */
export function widthOf(rows: readonly DraftRow[]): number {
  return Math.max(1, ...rows.map((row) => row.length));
}
