// Tabs on lines of their own between the cells of a row, as a browser gives the text of a page whose cells hold paragraphs:
//
//   规章
//                a blank line on either side
//   ⇥            the bound of two cells; of two with nothing between them one is the bound of a blank cell
//
//   5
//                three blank lines part two rows
//
//
//   行政规范性文件
import type { SourceText } from '../document/source-text.ts';
import { isFigureText } from './figure-text.ts';
import { isBlankLine, isRunningText } from './lines.ts';
import type { Line } from './lines.ts';
import { isSectionHeading } from './spaced/section-heading.ts';

/** So many tabs show it. */
const fewestTabs = 8;
/** Of so many one may have lost the blank line beside it. */
const mostApart = 10;
/** Blank lines between two rows. */
const betweenRows = 3;

const loneTab = /^\t+$/;

/** The lines, those of one row joined, so that it is a row of tabs; such a line holds the line ends between its cells. */
export function joinLoneTabs(source: SourceText, lines: readonly Line[]): readonly Line[] {
  let apart = 0;
  let others = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.text.startsWith('\t') !== true) continue;
    if (isApart(lines, at)) apart += 1;
    else others += 1;
  }
  if (apart < fewestTabs || others * mostApart > apart) return lines;
  return chunksOf(lines).flatMap((chunk) => joinRows(source, chunk));
}

/** Nothing but tabs, between blank lines. */
function isApart(lines: readonly Line[], at: number): boolean {
  const beside = [lines[at - 1], lines[at + 1]];
  return loneTab.test(lines[at]?.text ?? '') && beside.every((line) => line === undefined || isBlankLine(line));
}

/** The runs of lines between so many blank ones, which fall away. */
function chunksOf(lines: readonly Line[]): readonly Line[][] {
  const chunks: Line[][] = [[]];
  let blanks: Line[] = [];
  for (const line of lines) {
    if (isBlankLine(line) && !line.text.startsWith('\t')) {
      blanks.push(line);
      continue;
    }
    if (blanks.length >= betweenRows) chunks.push([line]);
    else chunks.at(-1)?.push(...blanks, line);
    blanks = [];
  }
  return chunks;
}

/** Each row of a chunk as one line: most chunks are one, and where a table ends another may begin before three blank lines. */
function joinRows(source: SourceText, chunk: readonly Line[]): readonly Line[] {
  const parts: (readonly Line[])[] = [];
  let from = 0;
  for (const [tab, line] of chunk.entries()) {
    if (tab < from || !loneTab.test(line.text)) continue;
    const first = firstOfRow(chunk, from, tab);
    const end = endOfRow(chunk, tab);
    const span = { start: chunk[first]?.start ?? line.start, end: chunk[end - 1]?.end ?? line.end };
    parts.push(chunk.slice(from, first), [{ ...span, text: source.slice(span) }]);
    from = end;
  }
  return [...parts, chunk.slice(from)].flat();
}

/** The first line of a row: all of a chunk where it may be one label, else the line above the tab, or the tab behind a blank cell. */
function firstOfRow(chunk: readonly Line[], from: number, tab: number): number {
  const above = chunk.slice(from, tab).filter((line) => !isBlankLine(line));
  if (above.every(mayBeLabel)) return from;
  const last = above.at(-1);
  return last && mayBeLabel(last) ? chunk.lastIndexOf(last, tab) : tab;
}

/**
 * Behind the last cell of a row: no words follow a figure in its cell, and neither a heading nor running text stands in one. Of
 * two figures nobody can tell which is the page's number.
 */
function endOfRow(chunk: readonly Line[], tab: number): number {
  let end = tab + 1;
  let cell = '';
  for (let at = end; at < chunk.length; at += 1) {
    const line = chunk[at];
    if (line === undefined || (isBlankLine(line) && !loneTab.test(line.text))) continue;
    if (loneTab.test(line.text)) cell = '';
    else if ((isFigureText(cell) && !isFigureText(line.text)) || !mayBeLabel(line)) break;
    else cell = line.text;
    end = at + 1;
  }
  return end;
}

function mayBeLabel(line: Line): boolean {
  return !isSectionHeading(line.text) && !isRunningText(line);
}
