// Writes a word processor's document out as text, a paragraph or a row of cells on a line, and notes what stands where.
import type { Block } from '../../document/document.ts';
import type { Cell, Row } from '../../document/grid.ts';
import type { Span } from '../../document/span.ts';
import { trimSpan } from '../lines.ts';
import { raisedIn } from '../raised-marks.ts';
import { placeCells } from './place-cells.ts';
import type { PlacedCell } from './place-cells.ts';
import { isPlain, layOutTable, shownText } from './table-layout.ts';
import type { LaidCell } from './table-layout.ts';
import type { Flow, WordTable } from './word-model.ts';

/** A cell in the text (with the tab behind it) and its place in the document. */
export interface CellPlace extends Span {
  readonly cell: LaidCell['place'];
}

/** `places` are in the order of the text. */
export interface WrittenOut {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly places: readonly CellPlace[];
}

/** Writes all out. */
export function writeOut(flow: Flow): WrittenOut {
  const writer: Writer = { chunks: [], length: 0, blocks: [], places: [] };
  writeFlow(writer, flow);
  return { text: writer.chunks.join(''), blocks: writer.blocks, places: writer.places };
}

interface Writer {
  readonly chunks: string[];
  length: number;
  readonly blocks: Block[];
  readonly places: CellPlace[];
}

/** Adds text, and gives what stands in it between outer blanks (nothing, at its beginning, where only blanks do). */
function write(writer: Writer, text: string): { readonly span: Span; readonly text: string } {
  const start = writer.length;
  writer.chunks.push(text);
  writer.length += text.length;
  const inner = trimSpan(text, 0, text.length);
  if (inner.start === inner.end) return { span: { start, end: start }, text: '' };
  return { span: { start: start + inner.start, end: start + inner.end }, text: text.slice(inner.start, inner.end) };
}

function writeFlow(writer: Writer, flow: Flow): void {
  for (const block of flow) {
    if (block.kind === 'paragraph') writeLines(writer, shownText(block), block.level);
    else if (isPlain(block))
      for (const row of block.rows) for (const cell of row.cells) writeFlow(writer, cell.content);
    else writeTable(writer, block);
  }
}

/** A line break ends a paragraph as it does in plain text. */
function writeLines(writer: Writer, text: string, level: number): void {
  for (const line of text.split('\n')) {
    const shown = write(writer, line);
    write(writer, '\n');
    if (shown.text !== '') writer.blocks.push({ kind: 'paragraph', ...shown, level });
  }
}

/** Rows with values are grids. A line across one is a paragraph before it as well: a title or a heading may stand there. */
function writeTable(writer: Writer, table: WordTable): void {
  const rows = layOutTable(table);
  const { rows: placed, isRuled } = placeCells(rows);
  let open: Row[] = [];
  let lines: Block[] = [];
  const close = (): void => {
    for (const line of lines) writer.blocks.push(line);
    const [first, last] = [open[0], open.at(-1)];
    if (first && last && open.some((row) => row.cells.some((cell) => cell.text !== ''))) {
      const span = { start: first.span.start, end: last.span.end };
      writer.blocks.push({
        kind: 'grid',
        layout: isRuled ? 'ruled' : 'ragged',
        dialect: 'word table',
        rows: open,
        span,
      });
    }
    [open, lines] = [[], []];
  };
  rows.forEach((row, index) => {
    if (row.isFlow) {
      close();
      for (const cell of row.cells) writeFlow(writer, cell.content);
      return;
    }
    const written = writeRow(writer, placed[index] ?? [], isRuled);
    open.push(written);
    if (row.cells.length === 1) lines.push(...written.cells.flatMap(asParagraph));
  });
  close();
}

function asParagraph({ span, text }: Cell): Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', span, text, level: 0 }];
}

function writeRow(writer: Writer, placed: readonly PlacedCell<LaidCell>[], isRuled: boolean): Row {
  const start = writer.length;
  const cells = placed.map(({ cell, column, columnSpan, rowSpan }, order): Cell => {
    const cellStart = writer.length;
    const shown = write(writer, cell.text);
    if (order < placed.length - 1) write(writer, '\t');
    writer.places.push({ start: cellStart, end: writer.length, cell: cell.place });
    return {
      ...shown,
      column: isRuled ? column : order,
      columnSpan,
      rowSpan,
      ...raisedIn(cell.isRaised, shown.text),
    };
  });
  const span = { start, end: writer.length };
  write(writer, '\n');
  return { cells, span };
}
