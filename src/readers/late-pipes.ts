// Pipes that a line end in a cell moved to the next line: the row goes on there.
//
//   规章 | 3 | 0 | 40        40 ends with a line end, and the pipe behind it comes late
//   |
//   行政规范性文件            so does the label
//   | 1 | 0 | 7 |
import { isBareNumber } from './figure-text.ts';
import { isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';
import { endsWithPipe, holdsWords, pipesIn } from './pipe-lines.ts';
import { isSectionHeading } from './spaced/section-heading.ts';

/** Rows that must show that they end with a pipe, and no fewer than cells that lack it. */
const fewestRows = 6;
/** A longer line is no cell. */
const longestCell = 60;

/** Indexes of the lines that begin with the pipe of a cell above. */
export function latePipes(lines: readonly Line[]): ReadonlySet<number> {
  const late = lines.flatMap((line, at) =>
    opensWithPipe(line) && isOpen(lines[at - 1]) && !isBehindFigure(lines, at - 1) ? [at] : [],
  );
  const told = late.filter((at) => isOfRow(lines[at], lines[at - 1])).length;
  const rows = late.length > 0 ? told + lines.filter(isRow).length : 0;
  // Where most go on with a label, their rows begin with a blank cell.
  return new Set(rows >= fewestRows && told * 2 >= late.length ? late : []);
}

/**
 * The end of a row, or figures of it, and no label that may stand behind a blank cell or behind one with the row's number;
 * one of both lines holds more pipes.
 */
function isOfRow(line: Line | undefined, above: Line | undefined): boolean {
  if (line === undefined || above === undefined || !(holdsPipe.test(line.text) || holdsPipe.test(above.text)))
    return false;
  const next = line.text.split('|').find((cell) => cell.trim() !== '');
  return next === undefined ? endOfRow.test(line.text) : isBareNumber(next.trim()) && !holdsWords(line.text);
}

/** A pipe behind a cell of the same line. */
const holdsPipe = /[^\s|]\s*\|/;
/** The pipe behind the last cell of a row, and those that fill it up. */
const endOfRow = /^\s*\|(?:\s+\|+)?\s*$/;

/** Several cells with a pipe behind each, and none before the first. */
function isRow({ text }: Line): boolean {
  return !opensWithPipe({ text }) && endsWithPipe({ text }) && pipesIn(text) >= fewestCells;
}

const fewestCells = 2;

function opensWithPipe({ text }: Pick<Line, 'text'>): boolean {
  return /^\s*\|/.test(text);
}

/** A cell without its pipe stands at the end of the line. */
function isOpen(line: Line | undefined): boolean {
  if (line === undefined || isBlankLine(line) || endsWithPipe(line)) return false;
  const cell = line.text.slice(line.text.lastIndexOf('|') + 1).trim();
  return cell.length <= longestCell && !isSectionHeading(line.text.trim());
}

/** A number alone on its line behind a figure without its pipe: nobody can tell which of them is the page's number. */
function isBehindFigure(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]?.text ?? '';
  const isNumber = isBareNumber(lines[at]?.text.trim() ?? '');
  return isNumber && isBareNumber(above.slice(above.lastIndexOf('|') + 1).trim());
}
