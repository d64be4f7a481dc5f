// Tables as PDF tools print them: no tabs, no pipes, words and figures parted by blanks, a row on one or more lines.
//
//   （一）予以公开 74 0 0 0 0 0 74     a row
//   5.要求行政机关确认或重新出具       a label on two lines, its figures between them
//   0 1 0 0 0 0 1
//   已获取信息
//   — 5 —                              a page number, left out
import type { Grid } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { assemble } from './spaced/assemble.ts';
import { placeBlanks } from './spaced/blank-columns.ts';
import type { PlacedLine } from './spaced/blank-columns.ts';
import { rowsOfElements } from './spaced/element-rows.ts';
import { toElements } from './spaced/elements.ts';
import type { SpacedTable } from './spaced/find-tables.ts';
import type { Patience } from './spaced/fill-heads.ts';
import type { Line } from './lines.ts';
import type { Word } from './spaced/line-words.ts';

/** Makes a grid of the lines of one such table; null where there are none. */
export function readSpacedTable(source: SourceText, table: SpacedTable, patience: Patience): Grid | null {
  const { lines, read, arePagesKnown } = table;
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const elements = toElements(source, read, patience);
  assemble(elements, arePagesKnown);
  placeBlanks(elements, { lineOf: linesOfPages(lines), words: read.flatMap(({ words }) => words) });
  const rows = rowsOfElements(source, elements);
  if (rows.length === 0) return null;
  return { kind: 'grid', layout: 'ragged', dialect: 'spaced lines', rows, span: { start: first.start, end: last.end } };
}

/** Where the line of a word begins, and the number of its page: tools print a form feed before each page. */
function linesOfPages(lines: readonly Line[]): (word: Word) => PlacedLine {
  let page = 0;
  const known = new Map<number, PlacedLine>();
  for (const { start, text } of lines) {
    if (text.startsWith('\f')) page += 1;
    known.set(start, { start, page });
  }
  return ({ start, x }) => known.get(start - x) ?? { start: start - x, page: -1 };
}
