// Rows that a pipe opens, broken over lines behind some cell or each: a line that no pipe opens goes on with the row above.
//
//   | 规章 |        opens a row
//   0 |
//   3 |
//   | 行政规范性文件 | 1 |
//   40 |
import { isBareNumber } from './figure-text.ts';
import type { Line } from './lines.ts';
import { endsWithPipe, holdsWords, isRule } from './pipe-lines.ts';

/** Rows that have to be opened, and lines that have to go on: one alone may have lost its first pipe. */
const fewestOpened = 6;
const fewestGoingOn = 4;

/** Adds the indexes of the lines that go on with the one above; false where rows are written in another way. */
export function joinOpenedRows(lines: readonly Line[], found: Set<number>): boolean {
  const isGoingOn = (line: Line, at: number): boolean => isCellsAlone(line) && isPiped(lines[at - 1]);
  const isOfWay = (line: Line, at: number): boolean =>
    !isPiped(line) || isRule(line) || opensRow(line) || isPiped(lines[at - 1]);
  if (lines.filter(opensRow).length < fewestOpened || lines.filter(isGoingOn).length < fewestGoingOn) return false;
  if (!lines.every(isOfWay)) return false;
  let hasFigure = false;
  lines.forEach((line, at) => {
    const cells = line.text.split('|').map((cell) => cell.trim());
    // A label behind a figure begins a row that lost the pipe before it.
    if (isGoingOn(line, at) && !(hasFigure && cells.some(holdsWords))) found.add(at);
    else hasFigure = false;
    hasFigure ||= cells.some(isBareNumber);
  });
  return true;
}

/** `| 规章 |`, perhaps with more cells. */
function opensRow({ text }: Line): boolean {
  return /^\s*\|\s*[^\s|].*\|\s*$/s.test(text);
}

/** Cells with a pipe behind each and none before the first, blank ones, or pipes that fill the row up. */
function isCellsAlone({ text }: Line): boolean {
  return /^\s*(?:[^\s|].*\||\|+)\s*$/s.test(text);
}

/** A line with a pipe at its end. */
function isPiped(line: Line | undefined): boolean {
  return line !== undefined && endsWithPipe(line);
}
