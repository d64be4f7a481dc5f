// Writes the text of a report from its blocks, and remembers where on which page each part of it was printed.
//
//   paragraph ⏎ cell ⇥ cell ⏎ cell ⇥ cell ⏎ paragraph     the text; spans of the document are offsets in it
import type { Block, Paragraph } from '../../document/document.ts';
import type { Cell, Grid, Row } from '../../document/grid.ts';
import type { Location } from '../../document/location.ts';
import { SourceText } from '../../document/source-text.ts';
import type { Span } from '../../document/span.ts';
import { raisedIn } from '../raised-marks.ts';
import { unionOf } from './box.ts';
import type { Box } from './box.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import type { TableBlock } from './page-blocks.ts';
import type { ParagraphBlock } from './paragraphs.ts';
import { textOf } from './text-lines.ts';
import type { Piece } from './text-lines.ts';

/** The text of a report, its blocks, and the way from a span to its place on paper. */
export interface Composed {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
  readonly locate: (span: Span) => Location;
}

/** A printed part of the text. */
interface Mark extends Span {
  readonly page: number;
  readonly at: Box;
}

/** The text as it grows. */
interface Draft {
  text: string;
  readonly marks: Mark[];
}

export function compose(blocks: readonly (ParagraphBlock | TableBlock)[]): Composed {
  const draft: Draft = { text: '', marks: [] };
  const made = blocks.flatMap((block) =>
    block.kind === 'table' ? writeTable(draft, block.table) : [writeParagraph(draft, block)],
  );
  return { source: new SourceText(draft.text), blocks: made, locate: locator(draft.marks) };
}

function writeParagraph(draft: Draft, { pieces, level }: Pick<ParagraphBlock, 'pieces' | 'level'>): Paragraph {
  const span = writePieces(draft, pieces);
  draft.text += '\n';
  return { kind: 'paragraph', span, text: draft.text.slice(span.start, span.end), level };
}

/** Rows that hold running text are paragraphs between the parts of the table. */
function writeTable(draft: Draft, table: LaidTable): Block[] {
  const rows = rowsOf(table);
  const prose = proseIn(table, rows);
  const written: Block[] = [];
  let from = 0;
  for (const [index, cells] of rows.entries()) {
    if (!prose.has(cells)) continue;
    written.push(...writeGrid(draft, table, rows.slice(from, index)));
    for (const { pieces } of cells) if (pieces.length > 0) written.push(writeParagraph(draft, { pieces, level: 0 }));
    from = index + 1;
  }
  return [...written, ...writeGrid(draft, table, rows.slice(from))];
}

type LaidRow = readonly LaidCell[];

function rowsOf({ rows, cells }: LaidTable): LaidRow[] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return Array.from({ length: rows }, (_, row) =>
    (byRow.get(row) ?? []).toSorted((left, right) => left.column - right.column),
  ).filter((row) => row.length > 0);
}

const sentenceEnd = '\u3002';
const shortestProse = 20;

/**
 * Some offices set the whole report in one table, and some pages rule what lays them out: a row with nothing but running
 * text, and those of a single cell beside such rows (titles, headings).
 */
function proseIn(table: LaidTable, rows: readonly LaidRow[]): ReadonlySet<LaidRow> {
  const found = new Set<LaidRow>();
  if (table.layout !== 'ruled') return found;
  const overRows = table.cells.filter(({ row, rowEnd, pieces }) => rowEnd > row + 1 && pieces.length > 0);
  let open: LaidRow[] = [];
  let isOpen = false;
  for (const row of rows) {
    const isProse = isRunningText(row, overRows);
    if (!isProse && row.length > 1) [open, isOpen] = [[], false];
    else if (isProse || isOpen) for (const one of [...open.splice(0), row]) found.add(one);
    else open.push(row);
    isOpen ||= isProse;
  }
  return found;
}

/** A sentence in one cell of this row alone, and nothing else beside it. */
function isRunningText(row: LaidRow, overRows: readonly LaidCell[]): boolean {
  const [only, ...others] = row.filter(({ pieces }) => pieces.length > 0);
  if (only === undefined || others.length > 0 || only.rowEnd > only.row + 1) return false;
  const text = textOf(only.pieces);
  if (text.length < shortestProse || !text.includes(sentenceEnd)) return false;
  return !overRows.some((cell) => cell.row < only.row && cell.rowEnd > only.row);
}

function writeGrid(draft: Draft, table: LaidTable, laid: readonly LaidRow[]): Grid[] {
  if (laid.length === 0) return [];
  const start = draft.text.length;
  const rows = laid.map((cells) => writeRow(draft, cells));
  const dialect = table.layout === 'ruled' ? 'pdf rules' : 'pdf columns';
  const span = { start, end: Math.max(start, draft.text.length - 1) };
  return [{ kind: 'grid', layout: table.layout, dialect, rows, span }];
}

function writeRow(draft: Draft, laid: LaidRow): Row {
  const start = draft.text.length;
  const cells = laid.map((cell, index): Cell => {
    if (index > 0) draft.text += '\t';
    const span = writePieces(draft, cell.pieces);
    if (span.start === span.end) draft.marks.push({ ...span, page: cell.page, at: cell.at });
    const text = draft.text.slice(span.start, span.end);
    return {
      span,
      text,
      column: cell.column,
      columnSpan: cell.columnEnd - cell.column,
      rowSpan: cell.rowEnd - cell.row,
      ...raisedIn(cell.isRaised, text),
    };
  });
  const span = { start, end: draft.text.length };
  draft.text += '\n';
  return { cells, span };
}

/** Characters that would break the text of the document apart become blanks. */
const breaking = /[\t\n\r\u2028\u2029]/g;

function writePieces(draft: Draft, pieces: readonly Piece[]): Span {
  const start = draft.text.length;
  for (const { text, at, page } of pieces) {
    const from = draft.text.length;
    draft.text += text.replace(breaking, ' ');
    if (at) draft.marks.push({ start: from, end: draft.text.length, page, at });
  }
  return { start, end: draft.text.length };
}

/** Marks stand in the order of the text; a span over two pages is placed where it begins. */
function locator(marks: readonly Mark[]): (span: Span) => Location {
  return (span) => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const mark = marks[middle];
      const isBefore =
        mark !== undefined && (mark.end < span.start || (mark.end === span.start && mark.start < mark.end));
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    const first = marks[low] ?? marks.at(-1);
    if (first === undefined) return { page: 1, box: [0, 0, 0, 0] };
    const covered: Box[] = [first.at];
    for (let index = low + 1; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.start >= span.end || mark.page !== first.page) break;
      covered.push(mark.at);
    }
    const { x0, y0, x1, y1 } = unionOf(covered) ?? first.at;
    return { page: first.page, box: [rounded(x0), rounded(y0), rounded(x1), rounded(y1)] };
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
