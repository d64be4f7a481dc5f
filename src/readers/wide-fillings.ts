// Tables inside the layout of a page: a converter fills each of their rows up to the width of the layout, with hundreds of
// pipes. As many are left as make the rows of the table equally wide.
//
//   规章 | 0 | 0 | 0 | |||||||||||||||||||||||||||| …
import { fillingPipes } from './filled-rows.ts';
import { isRunningText } from './lines.ts';
import type { Line } from './lines.ts';
import { pipesIn } from './pipe-lines.ts';

/** The line that ends a row: cells of the row, and the pipes that fill it up. */
interface RowEnd {
  readonly at: number;
  readonly cells: number;
  readonly filled: number;
}

/** No table of the form is filled up with more. */
const mostFillings = 40;
export const wideFilling = '|'.repeat(mostFillings + 1);
const fewestRows = 3;
/** What the longest row keeps: fewer pipes would look like a blank cell. */
const fillingsKept = 2;

/** The lines with fewer pipes behind rows that are all filled up to one width beyond any table; else the lines themselves. */
export function withoutWideFillings(lines: readonly Line[]): readonly Line[] {
  const ends = rowEnds(lines).filter(({ filled }) => filled > mostFillings);
  const byWidth = Map.groupBy(ends, ({ cells, filled }) => cells + filled);
  const surplus = new Map<number, number>();
  for (const [width, rows] of byWidth) {
    const longest = Math.max(...rows.map(({ cells }) => cells));
    if (rows.length >= fewestRows) for (const { at } of rows) surplus.set(at, width - longest - fillingsKept);
  }
  if (surplus.size === 0) return lines;
  return lines.map((line, at) => {
    const text = line.text.trimEnd().slice(0, -(surplus.get(at) ?? 0) || undefined);
    return surplus.has(at) ? { ...line, text, end: line.start + text.length } : line;
  });
}

function rowEnds(lines: readonly Line[]): RowEnd[] {
  const ends: RowEnd[] = [];
  let cells = 0;
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    if (!text.includes('|') || isRunningText(line)) continue;
    const filled = fillingPipes(text);
    cells += pipesIn(text) - filled;
    if (filled === 0) continue;
    ends.push({ at, cells, filled });
    cells = 0;
  }
  return ends;
}
