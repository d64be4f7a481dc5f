// The untouched text of one report, with lines and columns on demand.
import type { Span } from './span.ts';

/** A place for people: line and column, both counted from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The decoded text of a report. Nothing in it is ever changed; all else refers to it by offsets. */
export class SourceText {
  readonly text: string;
  readonly #lineStarts: readonly number[];
  /** The line asked for last: the next place is asked for in it or in the one behind it, as a rule. */
  #line = 0;

  constructor(text: string) {
    this.text = text;
    this.#lineStarts = findLineStarts(text);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Line and column of an offset; an offset outside the text is `RangeError`, our own fault. */
  pointAt(offset: number): Point {
    if (offset < 0 || offset > this.text.length) throw new RangeError(`offset outside the text: ${offset}`);
    if (!this.#isInLine(offset, this.#line)) {
      this.#line = this.#isInLine(offset, this.#line + 1) ? this.#line + 1 : this.#lineAt(offset);
    }
    return { line: this.#line + 1, column: offset - startOf(this.#lineStarts, this.#line) + 1 };
  }

  #isInLine(offset: number, line: number): boolean {
    const start = this.#lineStarts[line];
    return start !== undefined && start <= offset && offset < (this.#lineStarts[line + 1] ?? Infinity);
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(this.#lineStarts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The span of a line (counted from 1) without its line end. */
  lineSpan(line: number): Span {
    const start = startOf(this.#lineStarts, line - 1);
    const next = this.#lineStarts[line] ?? this.text.length;
    let end = next;
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end -= 1;
    return { start, end };
  }
}

function startOf(starts: readonly number[], index: number): number {
  const start = starts[index];
  if (start === undefined) throw new RangeError(`no such line: ${index + 1}`);
  return start;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Lines end with LF, CRLF or a lone CR. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}
