// One table of cells with pipes behind them, from its rows of pieces.
import type { Cell, Grid } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { isBareNumber, isFigureText } from './figure-text.ts';
import { withoutSingleFilling } from './filled-rows.ts';
import { cellAt, isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';
import { isBlankPiece } from './piped-pieces.ts';
import type { Piece } from './piped-pieces.ts';
import { rowOf } from './spaced/cells.ts';

/** One table; `above` are lines before its first cell that belong to none, such as its heading. */
export interface PipedTable {
  readonly above: readonly Line[];
  readonly grid: Grid;
}

/** `isOpened`: a pipe opens each row, so that its first piece is blank, or a heading above the table. */
interface Shape {
  readonly width: number;
  readonly isOpened: boolean;
}

/** Its cells, row by row, and the lines above its first one. */
export function readTable(
  source: SourceText,
  rows: readonly (readonly Piece[])[],
  { width, isOpened }: Shape,
): PipedTable {
  const opening = rows[0]?.[0]?.lines ?? [];
  const above = opening.slice(0, isOpened ? opening.length : -1).filter((line) => !isBlankLine(line));
  const areFillingsApart = rows.some(isFillingApart);
  const areBlanksSpaced = holdSpacedBlanks(rows.map((row) => (isOpened ? row.slice(1) : row)));
  const filled = rows.map((row) => {
    const own = isOpened ? row.slice(1) : row;
    const printed = own.filter(({ isFilling }) => !isFilling);
    const cells = printed.map((piece) => cellOf(source, linesOfCell(piece, rows[0]?.[0])));
    // Where a pipe opens each row and fillings stand on the line of the last cell, a blank cell has one of its own.
    const isApart = isOpened && !areFillingsApart && printed.at(-1)?.at !== printed.at(-2)?.at;
    const last = printed.at(-1);
    const isSurelyFilled = areBlanksSpaced && last !== undefined && isBareBlank(last);
    return {
      cells,
      isFilled: printed.length < own.length,
      mayBeFilled: isBlankPiece(last) && !isApart,
      isSurelyFilled,
    };
  });
  const cells = withoutSingleFilling(filled, isOpened ? width - 1 : width).filter((row) => row.length > 0);
  const span = { start: cells[0]?.[0]?.span.start ?? 0, end: cells.at(-1)?.at(-1)?.span.end ?? 0 };
  return { above, grid: { kind: 'grid', layout: 'ragged', dialect: 'piped lines', rows: cells.map(rowOf), span } };
}

/** Blank cells amid the others have a blank before their pipe, as where cell and pipe are parted by one: a filling has none. */
function holdSpacedBlanks(rows: readonly (readonly Piece[])[]): boolean {
  const blanks = rows.flatMap((row) => row.slice(0, -1).filter((piece, at) => at > 0 && isAmidRow(piece)));
  return blanks.length > 0 && !blanks.some(isBareBlank);
}

function isAmidRow(piece: Piece): boolean {
  return isBlankPiece(piece) && !piece.isFilling;
}

function isBareBlank({ lines }: Piece): boolean {
  return lines.every(({ text }) => text === '');
}

/** The pipes that fill a row up have a line of their own. */
function isFillingApart(row: readonly Piece[]): boolean {
  const first = row.findIndex(({ isFilling }) => isFilling);
  return first > 0 && row[first]?.at !== row[first - 1]?.at;
}

/**
 * The first cell of a table is its last line, and so is a figure below a caption; a label may go on over several, and of two
 * figures nobody can tell which is the page's number.
 */
function linesOfCell(piece: Piece, first: Piece | undefined): readonly Line[] {
  const [last = '', above = ''] = piece.lines.toReversed().map(({ text }) => text.trim());
  return piece === first || (isBareNumber(last) && !isFigureText(above)) ? piece.lines.slice(-1) : piece.lines;
}

function cellOf(source: SourceText, lines: readonly Line[]): Cell {
  return cellAt(source, { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }, 0);
}
