// The lines of a text with their offsets, as the text readers walk over them.
import type { SourceText } from '../document/source-text.ts';
import type { Cell } from '../document/grid.ts';
import type { Span } from '../document/span.ts';

/** One line without its line end. */
export interface Line extends Span {
  readonly text: string;
}

export function linesOf(source: SourceText): Line[] {
  const lines: Line[] = [];
  for (let number = 1; number <= source.lineCount; number += 1) {
    const span = source.lineSpan(number);
    lines.push({ ...span, text: source.slice(span) });
  }
  return lines;
}

/**
 * Takes a lone pipe off lines that hold one cell (`74|`, or a pipe on a line of its own), as word processors leave them;
 * not beside rows of several pipes, where it is the bound of a cell.
 */
export function withoutLonePipes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => pipesIn(line) === 1)) return lines;
  const areApart = lines.filter(({ text }) => text.trim() === '|').length >= fewestLonePipes;
  const filled = lines.filter((line) => !isBlankLine(line));
  const places = new Map(filled.map((line, index) => [line, index]));
  const isRowOfPipes = (index: number): boolean => pipesIn(filled[index]) > 1;
  return lines.map((line) => {
    // Where all pipes stand on lines of their own, a rule below the heads is the only line that holds several cells.
    if (areApart && ruleOfPipes.test(line.text)) return { ...line, end: line.start, text: '' };
    const place = pipesIn(line) === 1 ? places.get(line) : undefined;
    if (place === undefined || isRowOfPipes(place - 1) || isRowOfPipes(place + 1)) return line;
    const at = line.text.indexOf('|');
    const before = line.text.slice(0, at);
    const behind = line.text.slice(at + 1);
    if (behind.trim() === '') return { ...line, end: line.start + at, text: before };
    return before.trim() === '' ? { ...line, start: line.start + at + 1, text: behind } : line;
  });
}

/** So many pipes on lines of their own show that those of a table stand so. */
const fewestLonePipes = 8;
const ruleOfPipes = /^[ \t]*:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)+[ \t]*$/;

/** None are counted in a line that is too long for a cell. */
const longestCell = 200;

/** True for a line that is too long for a cell, whether or not a pipe ends it: the text of a page whose layout is a table. */
export function isRunningText({ text }: Line): boolean {
  const first = text.indexOf('|');
  return (first < 0 ? text.length : first) > longestCell;
}

function pipesIn(line: Line | undefined): number {
  if (line === undefined || line.text.length > longestCell || !line.text.includes('|')) return 0;
  return line.text.split('|').length - 1;
}

/** The blanks that pad cells: spaces, tabs, no-break and ideographic spaces, byte order marks, line ends. */
const blank = /[\s\u00a0\u3000\u200b\u2060\ufeff]/;

/** True for a line that holds nothing but blanks. */
export function isBlankLine(line: Line): boolean {
  return trimSpan(line.text, 0, line.text.length).start === line.text.length;
}

/** A page's number: - 3 -, — 5 —, \u7b2c 5 \u9875, \u7b2c5\u9875\u5171 12\u9875, 5/12 */
const pageMark =
  /^(?:[-\u2010-\u2015\u2212\uff0d\u2500\u00b7\u2022.~\uff5e]+\s*\d{1,3}\s*[-\u2010-\u2015\u2212\uff0d\u2500\u00b7\u2022.~\uff5e]+|\u7b2c\s*\d{1,3}\s*\u9875(?:[\s,，/]*\u5171?\s*\d{1,3}\s*\u9875)?|\d{1,3}\s*[/\uff0f]\s*\d{1,3})$/;
const longestPageMark = 24;

/** True for a line that only numbers a page: it parts no table and belongs to no cell. */
export function isPageMark({ text }: Line): boolean {
  return text.length <= longestPageMark && pageMark.test(text.trim());
}

/** The part of `text` between two offsets without outer blanks; empty (at `end`) where only blanks stand. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isBlankAt(text, start)) start += 1;
  let end = to;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  return { start, end };
}

/** Digits, letters and Chinese characters are told by their number alone: nearly all cells begin and end with one. */
function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const isPlain = (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfeff);
  return !isPlain && blank.test(text.charAt(at));
}

/** A cell from offsets of the whole text; `column` is its order in the row. An empty cell stands where it begins. */
export function cellAt(source: SourceText, span: Span, column: number): Cell {
  const trimmed = trimSpan(source.text, span.start, span.end);
  const place = trimmed.start === trimmed.end ? { start: span.start, end: span.start } : trimmed;
  return { span: place, text: source.slice(place), column, columnSpan: 1, rowSpan: 1 };
}
