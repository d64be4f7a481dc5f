// Pipes behind cells that stand on lines of their own, as converters of web pages leave tables whose cells hold paragraphs.
//
//   第二十条第（一）项 |      a pipe ends a cell, whatever the line it stands on
//   |||                      a row shorter than the table is filled up with pipes
//   规章 |
//   3 |
//   |                        a blank cell
//   7 |                      four pipes: the row is full, the next one begins
import type { SourceText } from '../document/source-text.ts';
import { fillingPipes } from './filled-rows.ts';
import { isBlankLine, isRunningText } from './lines.ts';
import type { Line } from './lines.ts';
import { pipesIn } from './pipe-lines.ts';
import { isBlankPiece, isHeading, kindOf, opensSection, piecesOf } from './piped-pieces.ts';
import type { Piece } from './piped-pieces.ts';
import { readTable } from './piped-table.ts';
import type { PipedTable } from './piped-table.ts';

/** A stretch of lines that this dialect claims, half-open, and the tables in it. */
export interface PipedTables {
  readonly from: number;
  readonly end: number;
  readonly tables: readonly PipedTable[];
}

const fewestPiped = 8;
const fewestFillings = 3;
/** One before a cell and one behind it. */
const mostAroundCell = 2;
/** Between two pipes: lines of a cell, and a heading before the next table. */
const mostLinesOfCell = 6;
const longestLineOfCell = 60;
const shortestHeading = 8;
const widest = 40;
/** A report has some 500 pipes; each is looked at for every table of its stretch. */
const mostPieces = 3000;
const mostStretches = 20;

/** All stretches of piped lines in a text. */
export function findPipedTables(source: SourceText, lines: readonly Line[]): PipedTables[] {
  if (!source.text.includes('|') || !lines.some(({ text }) => fillingPipes(text) > 0)) return [];
  const found: PipedTables[] = [];
  for (let index = 0; index < lines.length && found.length < mostStretches; index += 1) {
    if (!hasPipe(lines[index])) continue;
    const end = stretchEnd(lines, index);
    const stretch = lines.slice(index, end);
    if (isPiped(stretch)) {
      const from = opensAbove(lines, index, stretch) ? lineAbove(lines, index) : index;
      const tables = readTables(source, piecesOf(lines, from, end));
      if (tables.length > 0) found.push({ from, end, tables });
    }
    index = end - 1;
  }
  return found;
}

function hasPipe(line: Line | undefined): boolean {
  return line?.text.includes('|') === true && !isRunningText(line);
}

/** Up to the last pipe before running text, or more lines than a cell holds. */
function stretchEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let index = from, open = 0; index < lines.length && open <= mostLinesOfCell; index += 1) {
    const line = lines[index];
    if (line === undefined || (!hasPipe(line) && line.text.length > longestLineOfCell)) break;
    if (hasPipe(line)) {
      end = index + 1;
      open = 0;
    } else if (!isBlankLine(line)) open += 1;
  }
  return end;
}

/** Most lines hold one cell at most, without blank ones behind it, and some fill a row up. */
function isPiped(stretch: readonly Line[]): boolean {
  const piped = stretch.filter(hasPipe);
  const ofOneCell = piped.filter(({ text }) => {
    const filled = text.split('|').filter((cell) => cell.trim() !== '').length;
    return filled === 0 || (filled === 1 && pipesIn(text) <= mostAroundCell);
  });
  const fillings = piped.filter(({ text }) => fillingPipes(text) > 0);
  const pipes = piped.reduce((sum, { text }) => sum + pipesIn(text), 0);
  if (pipes > mostPieces) return false;
  return ofOneCell.length >= fewestPiped && ofOneCell.length * 2 > piped.length && fillings.length >= fewestFillings;
}

/** Where pipes stand on lines of their own always, the first one ends the line above it. */
function opensAbove(lines: readonly Line[], from: number, stretch: readonly Line[]): boolean {
  const areAlone = stretch.filter(hasPipe).every(({ text }) => /^[\s|]+$/.test(text));
  return areAlone && lines.slice(0, from).some((line) => !isBlankLine(line));
}

function lineAbove(lines: readonly Line[], from: number): number {
  return lines.slice(0, from).findLastIndex((line) => !isBlankLine(line));
}

/** Reads section by section, so that what is lost in one leaves the tables of the others as they are. */
function readTables(source: SourceText, pieces: readonly Piece[]): PipedTable[] {
  const starts = pieces.flatMap((piece, index) => (index === 0 || opensSection(piece) ? [index] : []));
  const tables: PipedTable[] = [];
  let wasOpened = false;
  for (const [at, start] of starts.entries()) {
    const section = readSection(source, pieces.slice(start, starts[at + 1]), wasOpened);
    tables.push(...section.tables);
    wasOpened = section.wasOpened;
  }
  return tables;
}

/** Cuts the pieces into tables: rows of one table have as many pipes each, and a row that is filled up ends there. */
function readSection(
  source: SourceText,
  pieces: readonly Piece[],
  wasOpenedBefore: boolean,
): { readonly tables: PipedTable[]; readonly wasOpened: boolean } {
  const tables: PipedTable[] = [];
  let wasOpened = wasOpenedBefore;
  let passedOver = 0;
  for (let start = 0; start < pieces.length;) {
    // Pipes that fill a row up open none: they were printed twice.
    if (pieces[start]?.isFilling) {
      start += 1;
      continue;
    }
    const width = widthAt(pieces, start);
    if (width === null) {
      // Behind a row that lost a cell the next one is known by the pipes that fill one up before it.
      const filled = pieces.findIndex((piece, index) => index >= start && piece.filled > 0);
      if (filled < 0) break;
      start = filled + 1;
      continue;
    }
    const end = tableEnd(pieces, start, width);
    const next = pieces[end];
    const rows = withoutCutRows(rowsOf(pieces.slice(start, end), width), next);
    // A table of one row opens as the one before it does.
    const isOpened: boolean = rows.length > 1 ? rows.slice(1).every(([first]) => isBlankPiece(first)) : wasOpened;
    const table = readTable(source, withoutOpeningOfNext(rows, next), { width, isOpened });
    tables.push({ ...table, above: [...headingsIn(pieces.slice(passedOver, start)), ...table.above] });
    wasOpened = isOpened;
    passedOver = end;
    start = end;
  }
  return { tables, wasOpened };
}

/** The heading of a section whose first table could not be read stays its heading. */
function headingsIn(pieces: readonly Piece[]): readonly Line[] {
  return pieces.filter(opensSection).flatMap(({ lines }) => lines.filter(isHeading));
}

/** Pipes in each row: as many as to the first row's end that is known, or a divisor where full rows come first. */
function widthAt(pieces: readonly Piece[], start: number): number | null {
  const ends = pieces.flatMap(({ filled }, index) => (index >= start && filled > 0 ? [index + 1 - start] : []));
  const [first = pieces.length - start, ...others] = ends;
  const next = others.slice(0, 2);
  for (let rows = 1; rows <= first; rows += 1) {
    const width = first / rows;
    if (!Number.isInteger(width) || width > widest || width < 2) continue;
    const agrees = rows === 1 || next.every((end) => end % width === 0);
    if (agrees && areRows(pieces.slice(start, start + first), width)) return width;
  }
  return null;
}

function areRows(pieces: readonly Piece[], width: number): boolean {
  return rowsOf(pieces, width).every(isRow);
}

/** No row goes on with a label behind its figures. */
function isRow(row: readonly Piece[]): boolean {
  return !/f[fb]*l/.test(row.map(kindOf).join(''));
}

/**
 * Where the next table begins: where a heading stands before the pipe that opens each row, or with the row that has lines
 * above its first cell before the rows no longer come out even.
 */
function tableEnd(pieces: readonly Piece[], start: number, width: number): number {
  const uneven = pieces.findIndex(
    ({ filled }, index) => index >= start && filled > 0 && ((index + 1 - start) % width !== 0 || filled >= width),
  );
  const end = uneven < 0 ? pieces.length : uneven;
  const count = Math.floor((end - start) / width);
  const starts = Array.from({ length: count }, (_, row) => start + width * (row + 1)).filter(
    (at) => at < pieces.length && pieces[at]?.isFilling === false,
  );
  const isOpened = isBlankPiece(pieces[start + width]);
  const headed = starts.find((at) => (isOpened ? !isBlankPiece(pieces[at]) : isHeaded(pieces.slice(at, at + width))));
  if (headed !== undefined) return headed;
  if (uneven < 0 && (pieces.length - start) % width === 0) return pieces.length;
  return starts.findLast((at) => (pieces[at]?.lines.length ?? 0) > 1) ?? starts.at(-1) ?? pieces.length;
}

/** A row of heads below a line too long for a word that a cell breaks, or with a year. */
function isHeaded(row: readonly Piece[]): boolean {
  const [first, ...others] = row[0]?.lines ?? [];
  const text = others.length > 0 ? (first?.text.trim() ?? '') : '';
  return (text.length >= shortestHeading || /\d{4}/.test(text)) && row.every((piece) => kindOf(piece) !== 'f');
}

/** Rows that a lost cell made of two, or with a figure behind that ends with one: one too many is in it, nobody knows which. */
function withoutCutRows(rows: readonly (readonly Piece[])[], behind: Piece | undefined): readonly (readonly Piece[])[] {
  return rows.filter((row, at) => {
    const [last, next] = [row.at(-1), rows[at + 1]?.[0] ?? behind];
    const goesOn = last !== undefined && next !== undefined && kindOf(last) === 'f' && kindOf(next) === 'f';
    return isRow(row) && !goesOn;
  });
}

/**
 * Where a pipe opens most rows and one opens with its label, the row before it lost a cell, and its last pipe opens the other:
 * it is no blank cell, and nobody knows whether those before it are. `behind`: what stands behind the last row.
 */
function withoutOpeningOfNext(
  rows: readonly (readonly Piece[])[],
  behind: Piece | undefined,
): readonly (readonly Piece[])[] {
  const opened = rows.filter(([first]) => isBlankPiece(first) && first?.isFilling === false);
  if (opened.length * 2 < rows.length) return rows;
  return rows.map((row, at) => {
    const [next, last] = [rows[at + 1]?.[0] ?? behind, row.at(-1)];
    const isTaken = next !== undefined && !isBlankPiece(next) && isBlankPiece(last) && last?.isFilling === false;
    return isTaken ? row.slice(0, row.findLastIndex((piece) => !isBlankPiece(piece)) + 1) : row;
  });
}

function rowsOf(pieces: readonly Piece[], width: number): (readonly Piece[])[] {
  const count = Math.ceil(pieces.length / width);
  return Array.from({ length: count }, (_, row) => pieces.slice(row * width, (row + 1) * width));
}
