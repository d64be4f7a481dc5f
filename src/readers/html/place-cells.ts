// Columns of the cells of a table, from their spans, as a browser lays them out.
//
//   <td rowspan=2>a <td>b        a b      the span of a keeps column 0 in the second row,
//                   <td>c        a c      so c stands in column 1
import { attribute } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';
import type { HtmlRow } from './table-rows.ts';

export interface PlacedCell {
  readonly element: HtmlElement;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** `isRuled`: every row fills the same columns, no cell lies over another; only then a column is to be trusted. */
export interface PlacedTable {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly isRuled: boolean;
}

/** Spans HTML knows; a table of more columns than this is none of a report and is not laid out. */
const widestSpan = 1000;
const tallestSpan = 65_534;
const mostColumns = 200;

/**
 * Lays a table out. Spans over rows end with their part of the table; where that gives no even table but letting them
 * run on does (a head part with one row only), they run on. A line across the table, whose span is often written too wide
 * or not at all, is no measure of its width, but only where no layout is even as written.
 */
export function placeCells(rows: readonly HtmlRow[]): PlacedTable {
  const placed = layOut(rows, groupEnds(rows));
  if (isEven(placed.widths)) return { rows: placed.rows, isRuled: true };
  const over = layOut(
    rows,
    rows.map(() => rows.length),
  );
  if (isEven(over.widths)) return { rows: over.rows, isRuled: true };
  return { rows: placed.rows, isRuled: isEven(placed.widths.filter((_, row) => placed.rows[row]?.length !== 1)) };
}

/** For each row the end (exclusive) of the part of the table it is in. */
function groupEnds(rows: readonly HtmlRow[]): number[] {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const isLast = rows[index + 1]?.group !== rows[index]?.group;
    ends[index] = isLast ? index + 1 : (ends[index + 1] ?? rows.length);
  }
  return ends;
}

interface Layout {
  readonly rows: readonly (readonly PlacedCell[])[];
  /** For each row how many columns it fills, `uneven` where it cannot be told; 0 for a row without a cell. */
  readonly widths: readonly number[];
}

function layOut(rows: readonly HtmlRow[], ends: readonly number[]): Layout {
  /** For each column the first row that is free again. */
  const takenUntil: number[] = [];
  const widths: number[] = [];
  const placedRows = rows.map((row, index) => {
    let column = 0;
    const faults: number[] = [];
    const cells = row.cells.map((element): PlacedCell => {
      while ((takenUntil[column] ?? 0) > index) column += 1;
      const most = (ends[index] ?? index + 1) - index;
      const rowSpan = Math.min(spanOf(element, 'rowspan', tallestSpan) || most, most);
      const columnSpan = spanOf(element, 'colspan', widestSpan) || 1;
      const end = Math.min(column + columnSpan, mostColumns);
      if (column + columnSpan > mostColumns) faults.push(column);
      for (let covered = column; covered < end; covered += 1) {
        if ((takenUntil[covered] ?? 0) > index) faults.push(covered);
        takenUntil[covered] = index + rowSpan;
      }
      column = end;
      return { element, column: end - columnSpan, columnSpan, rowSpan };
    });
    widths.push(faults.length > 0 ? uneven : filledWidth(takenUntil, index));
    return cells;
  });
  return { rows: placedRows, widths };
}

const uneven = -1;

function isEven(widths: readonly number[]): boolean {
  const distinct = new Set(widths.filter((width) => width !== 0));
  return distinct.size === 1 && !distinct.has(uneven);
}

/** How many columns a row fills from the left on; `uneven` where it leaves one free in between. */
function filledWidth(takenUntil: readonly number[], row: number): number {
  const filled = takenUntil.filter((until) => until > row).length;
  const isFree = takenUntil.slice(0, filled).some((until) => until <= row);
  return isFree ? uneven : filled;
}

/** A span as written; 0 is kept, which for rows means to the end. No number is 1. */
function spanOf(element: HtmlElement, name: string, most: number): number {
  const written = /^\s*\+?(\d+)/.exec(attribute(element, name) ?? '1')?.[1] ?? '1';
  return Math.min(Number(written), most);
}
