// Lines of tables with pipes between the cells: rows, pairs of cells, and rules that hold no cells.
//
//   | 规章 | 0 | 0 | 0 |      a row
//   规章 | 0                  a pair, which may be running text
//   |------|---|---|---|      a rule
import { isNumberText } from './figure-text.ts';
import type { Line } from './lines.ts';

/** A pipe, or what draws one: full-width, light, heavy and double. */
export const pipe = /[|\uff5c\u2502\u2503\u2551]/u;
/** One at an edge, or two. */
const outerOrTwo = new RegExp(`^${pipe.source}|${pipe.source}(?:$|[^]*${pipe.source})`, 'u');
/** What a line of either kind has. */
const pipeOrRule = /[|+\uff5c\u2500-\u257f]/u;
/** A line of a drawn table that holds no cells: `+---+===+`, `├──┼──┤`. */
export const drawnRule = /^[+\u2500-\u257f](?:[-=+:\u2500-\u257f]{3,})$/u;

/** A line with an outer pipe, or with two pipes inside; the rules of a drawn table belong to it. */
export function isPipeLine(line: Line): boolean {
  if (!pipeOrRule.test(line.text)) return false;
  const text = line.text.trim();
  return outerOrTwo.test(text) || (drawnRule.test(text) && !pipe.test(text));
}

const longestPair = 80;

/** Two cells with a pipe between them and none outside: a row among others, or with a figure, but running text alone. */
export function isPairLine({ text }: Line): boolean {
  if (text.length > longestPair || !text.includes('|')) return false;
  const [left = '', right = '', ...more] = text.split('|');
  return more.length === 0 && left.trim() !== '' && right.trim() !== '';
}

/** One of its cells is a figure, or a mark in its place. */
export function hasFigure({ text }: Line): boolean {
  return text.split('|').some((cell) => isNumberText(cell.trim()));
}

/** The last sign of the line is a pipe. */
export function endsWithPipe({ text }: Pick<Line, 'text'>): boolean {
  return text.trimEnd().endsWith('|');
}

/** Pipes of a line that ends with one; 0 for any other. */
export function pipesOf(line: Line | undefined): number {
  return line !== undefined && endsWithPipe(line) ? pipesIn(line.text) : 0;
}

/** Pipes in a text. */
export function pipesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) count += 1;
  return count;
}

/** Two Chinese characters side by side: a label, and neither a unit nor a mark in the place of a number. */
export function holdsWords(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text);
}

/** A rule between header and body, or between the rows of a drawn table; it holds no cells: `|---|:--:|`, `| :-: |`. */
export function isRule({ text }: Line): boolean {
  return (ruleSign.test(text) && ruleAlone.test(text)) || drawnRule.test(text.trim()) || fence.test(text);
}

/** One dash in each cell may be a mark in the place of a figure; colons beside it are none. */
const ruleSign = /--|:-|-:/;

/** What opens and closes a table of AsciiDoc. */
const fence = /^\|={3,}\s*$/;
export const ruleAlone = /^[\s|:-]+$/;
