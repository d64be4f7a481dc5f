// Rows between pipes or commas with a blank line between each two: without these lines they are one table.
//
//   | 规章 | 0 | 0 | 0 |
//
//   | 行政规范性文件 | 1 | 0 | 2 |
import { isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';

/** Fewer rows with blank lines between them may be tables of one row each. */
const fewestRows = 12;
/** Four cells, as table 二 has. */
const ofCommas = /,[^,]*,[^,]*,/;

/** The lines without the blank ones between rows, where no two of these stand right below each other. */
export function joinRowsApart(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(isRow);
  if (first < 0 || isRow(lines[first + 1])) return lines;
  const isBetween = (line: Line, at: number): boolean =>
    isBlankLine(line) && isRow(lines[at - 1]) && isRow(lines[at + 1]);
  const between = new Set(lines.filter(isBetween));
  const areApart = between.size >= fewestRows && !lines.some((line, at) => isRow(line) && isRow(lines[at + 1]));
  return areApart ? lines.filter((line) => !between.has(line)) : lines;
}

/** A pipe alone on its line ends a cell. */
function isRow(line: Line | undefined): boolean {
  if (line === undefined) return false;
  return line.text.includes('|') ? line.text.trim() !== '|' : line.text.includes(',') && ofCommas.test(line.text);
}
