// A page as blocks in reading order: lines of text and tables, ruled or not.
import type { Box } from './box.ts';
import type { LaidTable } from './laid-table.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { tablesOf } from './page-tables.ts';
import { linesOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';
import { unruledTables } from './unruled-tables.ts';
import { upright } from './upright.ts';

export interface LineBlock {
  readonly kind: 'line';
  readonly line: TextLine;
  readonly page: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: LaidTable;
}

export type PageBlock = LineBlock | TableBlock;

/** One page: its blocks from the top, and the page itself as it is read. */
export interface PageBlocks {
  readonly page: number;
  readonly box: Box;
  readonly blocks: readonly PageBlock[];
}

export function blocksOf(marks: PageMarks): PageBlocks {
  const page = upright(marks);
  const { tables, rest } = tablesOf(page, page.back);
  const { lines, tables: unruled } = unruledTables(freeLines(rest), { page: page.page, back: page.back });
  const blocks: PageBlock[] = [
    ...lines.map((line): LineBlock => ({ kind: 'line', line, page: page.page })),
    ...[...tables, ...unruled].map((table): TableBlock => ({ kind: 'table', table })),
  ];
  return { page: page.page, box: page.box, blocks: blocks.toSorted(byPlace) };
}

export function boxOf(block: PageBlock): Box {
  return block.kind === 'line' ? block.line : block.table.box;
}

function byPlace(left: PageBlock, right: PageBlock): number {
  const [first, second] = [boxOf(left), boxOf(right)];
  return first.y0 - second.y0 || first.x0 - second.x0;
}

/** Text in another direction than the page's (a note on the margin) is left out of the lines. */
function freeLines(glyphs: readonly Glyph[]): TextLine[] {
  return linesOf(glyphs.filter(({ direction }) => direction === 0));
}
