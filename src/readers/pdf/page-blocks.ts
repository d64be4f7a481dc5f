// A page as blocks in reading order: lines of text and tables, ruled or not.
import type { Box } from './box.ts';
import type { LaidTable } from './laid-table.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { tablesOf } from './page-tables.ts';
import { withoutRunningNumbers } from './running-numbers.ts';
import type { RunningNumbers } from './running-numbers.ts';
import { linesOf, piecesOf, textOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';
import { pageNumber } from './text-marks.ts';
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
  /** Running numbers of a table without rules, as far as they count on it. */
  readonly numbers: RunningNumbers | null;
}

/** What a table without rules at the end of a page is, which may go on on the next. */
export interface OpenTable {
  readonly columns: readonly Box[];
  readonly numbers: RunningNumbers | null;
}

export function blocksOf(marks: PageMarks, before: OpenTable): PageBlocks {
  const page = upright(marks);
  const { tables, rest } = tablesOf(page, page.back);
  const free = freeLines(rest);
  const numbers = pageNumbers(free, page);
  const inText = free.filter((line) => !numbers.has(line));
  const counted = withoutRunningNumbers(inText, page.page, before.numbers);
  const place = { page: page.page, back: page.back, before: before.columns };
  const { lines, tables: unruled } = unruledTables(counted.lines, place);
  const blocks: PageBlock[] = [
    ...[...lines, ...numbers].map((line): LineBlock => ({ kind: 'line', line, page: page.page })),
    ...[...tables, ...unruled].map((table): TableBlock => ({ kind: 'table', table })),
  ];
  return { page: page.page, box: page.box, blocks: blocks.toSorted(byPlace), numbers: counted.numbers };
}

/** Part of the longer side of a page, at its top and bottom, where page numbers stand. */
const margin = 0.12;

/** The height of the ends of a page where its number stands: the same upright and lying. */
export function marginOf({ x0, y0, x1, y1 }: Box): number {
  return Math.max(x1 - x0, y1 - y0) * margin;
}

/** A number without marks stands apart from all other lines by this much (ems). */
const apart = 1.5;
const bare = /^\d{1,3}$/;

/** Page numbers at the ends of the page: they must not be taken for figures of the table above them. */
function pageNumbers(lines: readonly TextLine[], { box, page }: PageMarks): ReadonlySet<TextLine> {
  const height = marginOf(box);
  const found = lines.filter((line, index) => {
    if (line.y1 >= box.y0 + height && line.y0 <= box.y1 - height) return false;
    const text = textOf(piecesOf(line, page)).trim();
    return pageNumber.test(text) || (bare.test(text) && standsApart(line, lines[index - 1], lines[index + 1]));
  });
  return new Set(found);
}

function standsApart(line: TextLine, above: TextLine | undefined, below: TextLine | undefined): boolean {
  const gaps = [above ? line.y0 - above.y1 : Infinity, below ? below.y0 - line.y1 : Infinity];
  return gaps.includes(Infinity) && Math.min(...gaps) > apart * line.size;
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
