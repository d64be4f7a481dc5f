// Tables drawn with lines, as text browsers print them: where no line parts two fields they are one cell.
//
//   ┌──────┬───────────────┬───┐
//   │      │1.属于国家秘密 │0  │
//   │（三）├───────────────┼───┤      a rule may begin inside the table: the cell left of it goes on
//   │不予  │2.其他法律行政 │0  │
//   └──────┴───────────────┴───┘
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { displayWidth } from './display-width.ts';
import type { WidthOf } from './display-width.ts';
import { isFigureText, isNumberText } from './figure-text.ts';
import { withoutMarkup } from './inline-markup.ts';
import { cellAt } from './lines.ts';
import type { Line } from './lines.ts';
import { isLabelled } from './pipe-table.ts';
import { isColumnHead } from './spaced/glossary.ts';
import { coreOf } from './spaced/label-core.ts';

/** A stretch of lines that is such a table, half-open. */
export interface BoxTable {
  readonly from: number;
  readonly end: number;
  readonly grid: Grid;
}

const corner = /[┌╔┏╭╒]/;
const top = /^\s*[┌╔┏╭╒][─═━┬╦┳╤]{3,}[┐╗┓╮╕]\s*$/;
const bottom = /^\s*[└╚┗╰╘][─═━┴╩┻╧]{3,}[┘╝┛╯╛]\s*$/;
const isAcross = (character: string): boolean => /[─═━]/.test(character);
const isDrawn = (character: string): boolean => /[\u2500-\u257f]/.test(character);
const mostLines = 400;
const longestLine = 1000;
const mostTables = 20;

export function findBoxTables(source: SourceText, lines: readonly Line[]): BoxTable[] {
  if (!corner.test(source.text)) return [];
  const ends = lines.flatMap(({ text }, at) => (bottom.test(text) ? [at] : []));
  const found: BoxTable[] = [];
  for (let from = 0, next = 0; from < lines.length && next < Math.min(ends.length, mostTables); from += 1) {
    if (!top.test(lines[from]?.text ?? '')) continue;
    while ((ends[next] ?? Infinity) < from) next += 1;
    const end = (ends[next] ?? Infinity) + 1;
    if (end - from > mostLines) continue;
    const drawn = lines.slice(from, end);
    const grid = drawn.every(({ text }) => text.length <= longestLine) ? readBox(source, drawn) : null;
    if (grid) found.push({ from, end, grid });
    from = end - 1;
  }
  return found;
}

/** A character with its place in the text; null: the second half of the one before. */
type Field = { readonly text: string; readonly start: number } | null;

function readBox(source: SourceText, lines: readonly Line[]): Grid | null {
  for (const widthOf of displayWidth) {
    const fields = lines.map((line) => fieldsOf(line, widthOf));
    const widths = new Set(fields.map(({ length }) => length));
    const rows = widths.size === 1 ? rowsOf(source, fields) : null;
    if (rows === null) continue;
    const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    return { kind: 'grid', layout: 'ruled', dialect: 'drawn table', rows, span };
  }
  return null;
}

function fieldsOf(line: Line, widthOf: WidthOf): readonly Field[] {
  const fields: Field[] = [];
  let start = line.start;
  for (const text of line.text.trimEnd()) {
    fields.push({ text, start }, ...Array<null>(widthOf(text) - 1).fill(null));
    start += text.length;
  }
  return fields;
}

type Fields = readonly (readonly Field[])[];

/** Where lines stand across and down the table. */
interface Frame {
  readonly across: readonly number[];
  readonly down: readonly number[];
}

/** Cells by the fields between the lines: null where a line is broken, they make no rectangle, or rows have no lines between them. */
function rowsOf(source: SourceText, fields: Fields): Row[] | null {
  const across = fields.flatMap((line, at) => (line.some((field) => isAcross(field?.text ?? '')) ? [at] : []));
  const down = [
    ...new Set(
      fields.flatMap((line) =>
        line.flatMap((field, x) => (field && isDrawn(field.text) && !isAcross(field.text) ? [x] : [])),
      ),
    ),
  ].toSorted((left, right) => left - right);
  const frame = { across, down };
  const taken = new Set<string>();
  const rows: Row[] = [];
  for (let row = 0; row + 1 < across.length; row += 1) {
    const drawn = cellsFrom(fields, frame, { row, taken });
    if (drawn === null || areRows(columnsOf(source, drawn))) return null;
    const cells = drawn.map(({ parts, place }) => cellIn(source, parts, place));
    // Where a line below a figure is gone, it may be that of the next row.
    if (cells.some(({ rowSpan, text }) => rowSpan > 1 && isNumberText(text) && text !== '')) return null;
    const spans = (fields[(across[row] ?? 0) + 1] ?? []).flatMap((field) => field?.start ?? []);
    rows.push({ cells, span: { start: spans[0] ?? 0, end: (spans.at(-1) ?? 0) + 1 } });
  }
  return rows;
}

/** Where a cell stands, and its text line by line. */
interface DrawnCell {
  readonly place: Size & { readonly column: number };
  readonly parts: readonly Span[];
}

/** The cells that begin in a row, whose fields are taken from then on; null where a line is broken. */
function cellsFrom(
  fields: Fields,
  frame: Frame,
  { row, taken }: { row: number; taken: Set<string> },
): readonly DrawnCell[] | null {
  const cells: DrawnCell[] = [];
  for (let column = 0; column + 1 < frame.down.length; column += 1) {
    if (taken.has(`${row} ${column}`)) continue;
    const size = sizeOf(fields, frame, { row, column });
    if (size === null) return null;
    for (let y = row; y < row + size.rowSpan; y += 1)
      for (let x = column; x < column + size.columnSpan; x += 1) taken.add(`${y} ${x}`);
    cells.push({ place: { column, ...size }, parts: partsOf(fields, frame, { row, column, ...size }) });
  }
  return cells;
}

/** The texts of the cells of one row alone, line by line. */
function columnsOf(source: SourceText, cells: readonly DrawnCell[]): readonly (readonly string[])[] {
  const own = cells.filter(({ place }) => place.rowSpan === 1);
  return own.map(({ parts }) => parts.map((part) => source.slice(part).trim()));
}

const fewestAlike = 2;

/**
 * True where what stands between two lines, each cell line by line, is no row with broken cells but several rows, as where a
 * line is drawn below the heads alone: heads above heads, figures below words, or figures behind several labels.
 */
function areRows(columns: readonly (readonly string[])[]): boolean {
  const isBelowWords = (lines: readonly string[]): boolean =>
    isNumberText(lines.findLast((text) => text !== '') ?? '') &&
    lines.some((text) => text !== '' && !isFigureText(text));
  const areHeads = (lines: readonly string[]): boolean =>
    lines.filter((text) => isColumnHead(coreOf(text))).length >= fewestAlike;
  if (columns.filter(isBelowWords).length >= fewestAlike || columns.some(areHeads)) return true;
  const lines = (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? ''));
  return lines.filter(isLabelled).length >= fewestAlike;
}

interface Size {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** How far the cell whose first field this is stretches; null where what parts it from the next is neither a line nor none. */
function sizeOf(fields: Fields, frame: Frame, { row, column }: { row: number; column: number }): Size | null {
  let [columnSpan, rowSpan] = [1, 1];
  while (isOpenDown(fields, frame, { row, at: column + columnSpan })) columnSpan += 1;
  while (isOpenAcross(fields, frame, { column, at: row + rowSpan })) rowSpan += 1;
  for (let y = row; y < row + rowSpan; y += 1)
    for (let x = column + 1; x <= column + columnSpan; x += 1)
      if (isOpenDown(fields, frame, { row: y, at: x }) !== x < column + columnSpan) return null;
  for (let x = column; x < column + columnSpan; x += 1)
    for (let y = row + 1; y <= row + rowSpan; y += 1)
      if (isOpenAcross(fields, frame, { column: x, at: y }) !== y < row + rowSpan) return null;
  return { rowSpan, columnSpan };
}

/** True where no line goes down between two fields of a row, false where one does, null where it is broken. */
function isOpenDown(fields: Fields, { across, down }: Frame, { row, at }: { row: number; at: number }): boolean | null {
  const x = down[at] ?? 0;
  if (at >= down.length - 1) return false;
  const lines = fields.slice((across[row] ?? 0) + 1, across[row + 1]);
  return allOrNone(lines.map((line) => isDrawn(line[x]?.text ?? '')));
}

/** The same of the line across between two fields of a column. */
function isOpenAcross(
  fields: Fields,
  { across, down }: Frame,
  { column, at }: { column: number; at: number },
): boolean | null {
  if (at >= across.length - 1) return false;
  const line = fields[across[at] ?? 0]?.slice((down[column] ?? 0) + 1, down[column + 1]) ?? [];
  return allOrNone(line.map((field) => isAcross(field?.text ?? '')));
}

function allOrNone(drawn: readonly boolean[]): boolean | null {
  if (drawn.length > 0 && drawn.every(Boolean)) return false;
  return drawn.some(Boolean) ? null : true;
}

/** The text of a cell, line by line. */
function partsOf(
  fields: Fields,
  { across, down }: Frame,
  { row, column, rowSpan, columnSpan }: Size & { row: number; column: number },
): readonly Span[] {
  return fields.slice((across[row] ?? 0) + 1, across[row + rowSpan]).flatMap((line) => {
    const own = line.slice((down[column] ?? 0) + 1, down[column + columnSpan]).filter((field) => field !== null);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ start: first.start, end: last.start + last.text.length }] : [];
  });
}

function cellIn(source: SourceText, parts: readonly Span[], place: Size & { readonly column: number }): Cell {
  const cells = parts.map((part) => cellAt(source, part, place.column));
  const filled = cells.filter(({ text }) => text !== '');
  const span = (filled[0] ?? cells[0])?.span ?? { start: 0, end: 0 };
  return { span, text: withoutMarkup(filled.map(({ text }) => text)), ...place };
}
