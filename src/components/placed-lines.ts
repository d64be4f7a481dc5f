// Ties figures of Word and PDF files, whose places are cells or
// boxes, to the rows they share and to the lines read from them.
import type { FigureRecord, ReportRecord } from '../records/schema.ts';

/** A part of a line: text, or the text of one figure. */
export interface LinePart {
  readonly text: string;
  readonly figure: string | null;
}

/** Figures of one row of a table, as far as the file tells, from left to right. */
export interface PlacedRow {
  readonly place: Pick<FigureRecord, 'cell' | 'page'>;
  readonly figures: readonly { readonly id: string; readonly raw: string }[];
}

export interface PlacedLines {
  /** Rows by the index of the line that holds them. */
  readonly rows: ReadonlyMap<number, PlacedRow>;
  /** Rows no line was found for. */
  readonly rest: readonly PlacedRow[];
}

interface Placed {
  readonly id: string;
  readonly figure: FigureRecord;
  /** Page or table, row or distance from the top, cell or distance from the left. */
  readonly key: readonly [number, number, number];
}

/** Boxes of one printed row differ by less than this, in points. */
const rowHeight = 4;

/** A line holds a row where the row's texts stand side by side in it; lines and rows have one order. */
export function placedLines(record: ReportRecord, lines: readonly string[]): PlacedLines {
  const rows = new Map<number, PlacedRow>();
  const rest: PlacedRow[] = [];
  const cells = lines.map(cellsOf);
  let next = 0;
  for (const row of rowsOf(record)) {
    const index = cells.findIndex((texts, position) => position >= next && startOf(row, texts) >= 0);
    if (index < 0) {
      rest.push(row);
    } else {
      rows.set(index, row);
      next = index + 1;
    }
  }
  return { rows, rest };
}

/** The cells of a line, each of the row's figures with its id. */
export function partsOf(line: string, row: PlacedRow): readonly LinePart[] {
  const cells = cellsOf(line);
  const start = startOf(row, cells);
  return cells.map((text, index) => ({ text, figure: row.figures[index - start]?.id ?? null }));
}

const cellsOf = (line: string): readonly string[] => line.split('\t');

/** Blanks alone could stand anywhere: -1, as where the row is not in the line. */
function startOf({ figures }: PlacedRow, cells: readonly string[]): number {
  if (figures.every(({ raw }) => raw === '')) return -1;
  return cells.findIndex((_, start) => figures.every(({ raw }, index) => cells[start + index]?.trim() === raw));
}

function rowsOf(record: ReportRecord): readonly PlacedRow[] {
  const placed = Object.entries(record.figures)
    .flatMap(([id, figure]) => placedFigure(id, figure))
    .sort((left, right) => compare(left.key, right.key));
  const rows: Placed[][] = [];
  for (const figure of placed) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isSameRow(first, figure)) row.push(figure);
    else rows.push([figure]);
  }
  return rows.map(toRow);
}

function placedFigure(id: string, figure: FigureRecord): readonly Placed[] {
  const { cell, page, box } = figure;
  if (cell !== undefined) return [{ id, figure, key: [cell.table, cell.row, cell.cell] }];
  if (page !== undefined && box !== undefined) return [{ id, figure, key: [page, box[1], box[0]] }];
  return [];
}

function compare(left: Placed['key'], right: Placed['key']): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

function isSameRow({ figure, key }: Placed, other: Placed): boolean {
  if (key[0] !== other.key[0]) return false;
  return figure.cell === undefined ? other.key[1] - key[1] < rowHeight : other.key[1] === key[1];
}

function toRow(placed: readonly Placed[]): PlacedRow {
  const ordered = placed.toSorted((left, right) => left.key[2] - right.key[2]);
  const { cell, page } = ordered[0]?.figure ?? {};
  return {
    place: { ...(cell === undefined ? {} : { cell }), ...(page === undefined ? {} : { page }) },
    figures: ordered.map(({ id, figure }) => ({ id, raw: figure.raw ?? '' })),
  };
}
