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
  const made = blocks.map((block) =>
    block.kind === 'table' ? writeTable(draft, block.table) : writeParagraph(draft, block),
  );
  return { source: new SourceText(draft.text), blocks: made, locate: locator(draft.marks) };
}

function writeParagraph(draft: Draft, { pieces, level }: ParagraphBlock): Paragraph {
  const span = writePieces(draft, pieces);
  draft.text += '\n';
  return { kind: 'paragraph', span, text: draft.text.slice(span.start, span.end), level };
}

function writeTable(draft: Draft, table: LaidTable): Grid {
  const start = draft.text.length;
  const byRow = Map.groupBy(table.cells, ({ row }) => row);
  const rows: Row[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const cells = (byRow.get(row) ?? []).toSorted((left, right) => left.column - right.column);
    if (cells.length > 0) rows.push(writeRow(draft, cells));
  }
  const dialect = table.layout === 'ruled' ? 'pdf rules' : 'pdf columns';
  return {
    kind: 'grid',
    layout: table.layout,
    dialect,
    rows,
    span: { start, end: Math.max(start, draft.text.length - 1) },
  };
}

function writeRow(draft: Draft, laid: readonly LaidCell[]): Row {
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
