// What ends at a pipe, where cells stand on lines of their own with pipes behind them.
import { isFigureText } from './figure-text.ts';
import { fillingPipes } from './filled-rows.ts';
import { isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';
import { isRunningHead } from './spaced/glossary.ts';
import { isSectionHeading } from './spaced/section-heading.ts';

/** What ends at a pipe; `lines` hold its text. */
export interface Piece {
  readonly lines: readonly Line[];
  /** Number of the line its pipe stands on. */
  readonly at: number;
  /** One of several pipes that fill a row up. */
  readonly isFilling: boolean;
  /** For the last of them, with which a row ends, how many they are; else 0. */
  readonly filled: number;
  /** A running number before the label of a row. */
  readonly isRunning?: true;
}

/** All pieces of a stretch of lines, half-open. */
export function piecesOf(lines: readonly Line[], from: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let open: Line[] = [];
  lines.slice(from, end).forEach((line, at) => {
    const parts = line.text.split('|');
    // Below a cell without a pipe of its own the first of them ends it.
    const fills = fillingPipes(line.text) - (open.length > 0 && isBlankText(parts[0]) ? 1 : 0);
    let start = line.start;
    parts.forEach((text, index) => {
      const part = { start, end: start + text.length, text };
      start = part.end + 1;
      if (!isBlankLine(part)) open.push(part);
      if (index === parts.length - 1) return;
      const isFilling = index >= parts.length - 1 - fills;
      const filled = isFilling && index === parts.length - 2 ? fills : 0;
      pieces.push({ lines: open.length > 0 ? open : [{ ...part, start: part.end }], at, isFilling, filled });
      open = [];
    });
  });
  return withRunning(pieces);
}

function isBlankText(text: string | undefined): boolean {
  return text?.trim() === '';
}

/** Below the head of running numbers, those that count on before a label are no figures. */
function withRunning(pieces: readonly Piece[]): Piece[] {
  let next = 0;
  return pieces.map((piece, index) => {
    const text = textOf(piece);
    // The heading of the table may stand above its first head.
    if (isRunningHead(piece.lines.at(-1)?.text ?? '')) next = 1;
    const below = pieces[index + 1];
    if (next === 0 || text !== String(next) || below === undefined || kindOf(below) !== 'l') return piece;
    next += 1;
    return { ...piece, isRunning: true };
  });
}

function textOf({ lines }: Piece): string {
  return lines.map((line) => line.text.trim()).join('');
}

/** A label, a figure or a blank. */
export function kindOf(piece: Piece): 'l' | 'f' | 'b' {
  const text = textOf(piece);
  return text === '' ? 'b' : (isFigureText(text) || change.test(text)) && !piece.isRunning ? 'f' : 'l';
}

/** 增加5, and 0/0 below 本年增/减. */
const change = /^(?:[\u589e\u51cf][\u52a0\u5c11]?\d{1,6}|\d{1,6}\/\d{1,6})$/;

export function isBlankPiece(piece: Piece | undefined): boolean {
  return piece !== undefined && kindOf(piece) === 'b';
}

/** The heading of a section stands above the first cell of its table. */
export function opensSection({ lines }: Piece): boolean {
  return lines.some(isHeading);
}

/** A line that is the heading of a section. */
export function isHeading({ text }: Line): boolean {
  return isSectionHeading(text.trim());
}
