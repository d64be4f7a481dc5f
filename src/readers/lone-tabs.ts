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
/** Blank lines between two rows. */
const betweenRows = 3;

const loneTab = /^\t+$/;

/** The lines, those of one row joined, so that it is a row of tabs; such a line holds the line ends between its cells. */
export function joinLoneTabs(source: SourceText, lines: readonly Line[]): readonly Line[] {
  const tabbed = lines.flatMap(({ text }, at) => (text.startsWith('\t') ? [at] : []));
  const isApart = (at: number): boolean => {
    const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
    return loneTab.test(line?.text ?? '') && [above, below].every((one) => one === undefined || isBlankLine(one));
  };
  if (tabbed.length < fewestTabs || !tabbed.every(isApart)) return lines;
  return chunksOf(lines).flatMap((chunk) => joinRows(source, chunk));
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

/** Behind the last cell of a row: a figure is all its cell holds, and neither a heading nor running text stands in one. */
function endOfRow(chunk: readonly Line[], tab: number): number {
  let end = tab + 1;
  let cell = '';
  for (let at = end; at < chunk.length; at += 1) {
    const line = chunk[at];
    if (line === undefined || (isBlankLine(line) && !loneTab.test(line.text))) continue;
    if (loneTab.test(line.text)) cell = '';
    else if (isFigureText(cell) || !mayBeLabel(line)) break;
    else cell = line.text;
    end = at + 1;
  }
  return end;
}

function mayBeLabel(line: Line): boolean {
  return !isSectionHeading(line.text) && !isRunningText(line);
}
