// The lines of a text with their offsets, as the text readers walk over them.
import type { SourceText } from '../document/source-text.ts';
import type { Cell } from '../document/grid.ts';
import type { Span } from '../document/span.ts';

/** One line without its line end. */
export interface Line extends Span {
  readonly text: string;
  /** The place of a blank cell, which a pipe of its own ends. */
  readonly isBlankCell?: true;
}

export function linesOf(source: SourceText): Line[] {
  const lines: Line[] = [];
  for (let number = 1; number <= source.lineCount; number += 1) {
    const span = source.lineSpan(number);
    lines.push({ ...span, text: source.slice(span) });
  }
  return lines;
}

/** Longer lines are running text, no cells. */
export const longestCell = 200;

/** True for a line that is too long for a cell, whether or not a pipe ends it: the text of a page whose layout is a table. */
export function isRunningText({ text }: Line): boolean {
  const first = text.indexOf('|');
  return (first < 0 ? text.length : first) > longestCell;
}

/** A cell without the note in brackets that some offices print behind a label, which may be a whole definition. */
export function withoutNote(text: string): string {
  const last = text.charAt(text.length - 1);
  return last === ')' || last === '\uff09' ? text.replace(noteBehind, '') : text;
}

const noteBehind = /[\uff08(][^\uff08\uff09()]{1,160}[\uff09)]$/u;

/** The blanks that pad cells: spaces, tabs, no-break and ideographic spaces, byte order marks, line ends. */
const blank = /[\s\u00a0\u3000\u200b\u2060\ufeff]/;

/** True for a line that holds nothing but blanks. */
export function isBlankLine({ text }: Line): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isBlankAt(text, at)) return false;
  return true;
}

/** A page's number: - 3 -, — 5 —, 第 5 页, 第5页共 12页, 5/12 */
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
  if (unit === 0x20 || unit === 0x09) return true;
  const isPlain = (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfeff);
  return !isPlain && blank.test(text.charAt(at));
}

/** A cell from offsets of the whole text; `column` is its order in the row. An empty cell stands where it begins. */
export function cellAt(source: SourceText, span: Span, column: number): Cell {
  const trimmed = trimSpan(source.text, span.start, span.end);
  const place = trimmed.start === trimmed.end ? { start: span.start, end: span.start } : trimmed;
  return { span: place, text: source.slice(place), column, columnSpan: 1, rowSpan: 1 };
}
