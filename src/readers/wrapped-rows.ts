// Rows of pipes that a converter broke over several lines: a line of the text is a row again.
//
//   （六）其他处理| 1.逾期不补正| 8| 6| 4| 3| 1| 5|      html2text ends each row with two blanks, a broken one with none
//   18··
//
//   |===                                                AsciiDoc counts cells: a row goes on until it has all of them
//   |规章 |3 |
//   4 |5
//
//   | 规章 | 3 |                                         where rows have pipes on both sides, one without a pipe at its
//   4 | 5 |                                             end goes on in the next line
//
//   规章 |                                              a blank cell may hold a line end: the row goes on in lines that
//   |                                                   open with a pipe, up to as many as the row above has
//   | 7 |
import { joinFilledRows } from './broken-filled-rows.ts';
import { latePipes } from './late-pipes.ts';
import { isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';
import { pipesIn, pipesOf } from './pipe-lines.ts';
import { joinOpenedRows } from './opened-rows.ts';
import type { SourceText } from '../document/source-text.ts';

/** Lines of one row, at most. */
const mostLines = 8;
/** Lines between two fences; the longest table of a report has some hundred. */
const mostLinesOfTable = 2000;
/** Rows that have to show how rows end. */
const fewestRows = 6;

/** The lines with broken rows joined; such a line holds the line ends between its parts. */
export function joinWrapped(source: SourceText, lines: readonly Line[]): readonly Line[] {
  const whole = joinLines(source, lines, latePipes(lines));
  const fenced = blankInFences(whole);
  const joined = joinLines(source, whole, continuations(whole));
  return fenced.size === 0 ? joined : joined.filter((line) => !fenced.has(line));
}

function joinLines(source: SourceText, lines: readonly Line[], goesOn: ReadonlySet<number>): readonly Line[] {
  if (goesOn.size === 0) return lines;
  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const above = joined.at(-1);
    if (!above || !goesOn.has(index)) joined.push(line);
    else
      joined[joined.length - 1] = {
        start: above.start,
        end: line.end,
        text: source.slice({ start: above.start, end: line.end }),
      };
  });
  return joined;
}

/** Indexes of the lines that go on with the one above. */
function continuations(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const counted = countedRows(lines, found);
  if (counted) return found;
  const piped = lines.filter(({ text }) => text.includes('|'));
  const closed = piped.filter(({ text }) => /^\s*\|.*\|\s*$/s.test(text)).length;
  const ended = piped.filter(({ text }) => endsRow(text)).length;
  if (piped.length < fewestRows || joinOpenedRows(lines, found)) return found;
  if (ended * 5 > piped.length * 4 && closed <= ended) unendedRows(lines, found);
  else {
    if (closed > ended && closed * 2 > piped.length) openRows(lines, found);
    else blanksOnLines(lines, found);
    joinFilledRows(lines, found);
  }
  return found;
}

/** A row with fewer pipes than the one above goes on in lines that open with one, where it has as many with them. */
function blanksOnLines(lines: readonly Line[], found: Set<number>): void {
  let width = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const pipes = pipesOf(lines[index]);
    if (pipes > 0 && pipes < width && !opensWithPipe(lines[index])) {
      let [end, sum] = [index + 1, pipes];
      while (sum < width && opensWithPipe(lines[end])) {
        sum += pipesOf(lines[end]);
        end += 1;
      }
      if (sum === width && end > index + 1) {
        for (let at = index + 1; at < end; at += 1) found.add(at);
        index = end - 1;
        continue;
      }
    }
    // Pipes alone fill the row above up; they are no row.
    width = isOnlyPipes(lines[index]) ? 0 : pipes;
  }
}

function isOnlyPipes(line: Line | undefined): boolean {
  return /^[\s|]*$/.test(line?.text ?? '');
}

function opensWithPipe(line: Line | undefined): boolean {
  return /^\s*\|/.test(line?.text ?? '');
}

/** Two blanks, with which Markdown breaks a line, behind a text without an outer pipe. */
function endsRow(text: string): boolean {
  return /[^\s|] {2}$/.test(text) || /\| {2,}$/.test(text);
}

/** A row of pipes without the blanks goes on, with what stands below it, up to them. */
function unendedRows(lines: readonly Line[], found: Set<number>): void {
  let open = 0;
  lines.forEach((line, index) => {
    if (open > 0 && open < mostLines && !isBlankLine(line)) found.add(index);
    else open = 0;
    const isRow = open > 0 || (line.text.includes('|') && !/^[-|\s:]+$/.test(line.text));
    open = isRow && !endsRow(line.text) && !isBlankLine(line) ? open + 1 : 0;
  });
}

/** A row that opens with a pipe and ends without one goes on in lines that open with none, up to one that ends with it. */
function openRows(lines: readonly Line[], found: Set<number>): void {
  for (let index = 0; index < lines.length; index += 1) {
    if (!/^\s*\|/.test(lines[index]?.text ?? '') || /\|\s*$/.test(lines[index]?.text ?? '')) continue;
    const behind = lines.slice(index + 1, index + mostLines);
    const stop = behind.findIndex((line) => isBlankLine(line) || /^\s*\|/.test(line.text));
    const end = behind.slice(0, stop < 0 ? behind.length : stop).findIndex(({ text }) => /\|\s*$/.test(text));
    for (let at = 0; at <= end; at += 1) found.add(index + 1 + at);
  }
}

const fence = /^\|={3,}\s*$/;
const columns = /^\[[^\]]*cols="([^"]*)"/;

/** Tables between fences, where rows end when they have as many cells as the table has columns; false where there is none. */
function countedRows(lines: readonly Line[], found: Set<number>): boolean {
  let hasTable = false;
  for (let index = 0; index < lines.length; index += 1) {
    if (!fence.test(lines[index]?.text ?? '')) continue;
    const length = lines.slice(index + 1, index + 1 + mostLinesOfTable).findIndex(({ text }) => fence.test(text));
    if (length < 0) break;
    hasTable = true;
    const width = widthOf(lines[index - 1], lines[index + 1]);
    let cells = 0;
    for (let at = index + 1; at <= index + length; at += 1) {
      const line = lines[at];
      if (!line || isBlankLine(line)) continue;
      if (cells > 0 && cells < width && !isBlankLine(lines[at - 1] ?? line)) found.add(at);
      else cells = 0;
      cells += pipesIn(line.text);
    }
    index += length + 1;
  }
  return hasTable;
}

/** Blank lines between two fences part no tables there. */
function blankInFences(lines: readonly Line[]): ReadonlySet<Line> {
  const fences = lines.flatMap(({ text }, index) => (fence.test(text) ? [index] : []));
  const found = new Set<Line>();
  for (let at = 0; at + 1 < fences.length; at += 2) {
    const [from = 0, end = 0] = fences.slice(at, at + 2);
    for (let index = from + 1; index < Math.min(end, from + mostLinesOfTable); index += 1) {
      const line = lines[index];
      if (line && isBlankLine(line)) found.add(line);
    }
  }
  return found;
}

function widthOf(above: Line | undefined, first: Line | undefined): number {
  const named = columns.exec(above?.text ?? '')?.[1];
  return named === undefined ? pipesIn(first?.text ?? '') : named.split(',').length;
}
