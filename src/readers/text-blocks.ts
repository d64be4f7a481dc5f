// The blocks of a text: tables of any dialect, each recognised where it stands, and paragraphs between them.
import type { Block, Paragraph } from '../document/document.ts';
import type { SourceText } from '../document/source-text.ts';
import { findBoxTables } from './box-table.ts';
import { claim } from './claim-lines.ts';
import type { Claimed } from './claim-lines.ts';
import { embeddedTableEnd, openTableEnd, readEmbeddedTable, tableStart } from './html/embedded-tables.ts';
import { trimSpan } from './lines.ts';
import type { Line } from './lines.ts';
import { findPipedTables } from './piped-lines.ts';
import { findRulerTables } from './ruler-table.ts';
import { findSheets } from './sheet-table.ts';
import { findCellStreams } from './spaced/cell-stream.ts';
import { withOrderedTables } from './spaced/ordered-tables.ts';
import { findSpacedTables } from './spaced/find-tables.ts';
import type { SpacedTable } from './spaced/find-tables.ts';
import type { Patience } from './spaced/fill-heads.ts';
import { pageEnds } from './spaced/page-digits.ts';
import { readSpacedLine } from './spaced/line-words.ts';
import { readSpacedTable } from './spaced-table.ts';
import type { TextLines } from './line-passes.ts';

/** A heading of Markdown and its level. */
export const markdownHeading = /^(#{1,6})\s+/;

/** Steps that may go into putting the broken heads of all tables of one text together. */
const mostStepsForHeads = 200_000;

/** Tables of HTML without an end that are looked for; a text with more is no report. */
const mostUnclosed = 20;

/** Lines that are a table, whatever other dialect might claim some of them, with the blocks they make up. */
interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

function stretchesIn(source: SourceText, lines: readonly Line[]): readonly Stretch[] {
  const piped = findPipedTables(source, lines).map(({ from, end, tables }): Stretch => {
    const blocks = tables.flatMap(({ above, grid }) => [...paragraphs(above), grid]);
    return { from, end, blocks };
  });
  const ruled = findRulerTables(source, lines).map(({ from, end, grid }): Stretch => ({ from, end, blocks: [grid] }));
  const boxes = findBoxTables(source, lines).map(({ from, end, grid }): Stretch => ({ from, end, blocks: [grid] }));
  return [...findSheets(source, lines), ...ruled, ...boxes, ...piped];
}

/** Commas that make a sheet may as well part the digits of numbers between blanks. */
function isDrawn({ blocks }: Stretch): boolean {
  return blocks.every((block) => block.kind !== 'grid' || block.dialect !== 'sheet');
}

/** Tables and paragraphs in the order they are printed. */
export function readBlocks(source: SourceText, { drawn, plain }: TextLines): readonly Block[] {
  const patience: Patience = { left: mostStepsForHeads };
  const streams = findCellStreams(source, plain, patience);
  const lines = withoutRead(plain, streams);
  const strewn = streams.map((stream): Stretch => {
    return { ...stream, blocks: [...paragraphsWithin(plain, stream.from, stream), stream.grid] };
  });
  const known = [...stretchesIn(source, drawn), ...strewn];
  const stretchAt = new Map(known.toReversed().map((stretch) => [stretch.from, stretch]));
  const spaced = findSpacedTables(withoutRead(lines, known.filter(isDrawn)), plain);
  const read = lineReader(source, { lines, printed: plain, stretchAt, spaced, patience });
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const next = stretchAt.get(index) ?? read(index);
    for (const block of next.blocks) blocks.push(block);
    index = next.end;
  }
  return withOrderedTables(blocks, { source, lines: plain, patience });
}

/** Lines without those of streams, the same lines with them, and the tables known among them, stretches by their first lines. */
interface Known {
  readonly lines: readonly Line[];
  readonly printed: readonly Line[];
  readonly stretchAt: ReadonlyMap<number, Stretch>;
  readonly spaced: readonly SpacedTable[];
  readonly patience: Patience;
}

/** Reads the table or the paragraph that begins at a line, for one line after the other. */
function lineReader(
  source: SourceText,
  { lines, printed, stretchAt, spaced, patience }: Known,
): (index: number) => Omit<Stretch, 'from'> {
  const starts = new Map(spaced.map((table) => [table.from, table]));
  const pages = pageEnds(printed).numbers;
  const untilAt = nextStarts(stretchAt, lines.length);
  const passed = { end: 0, pairs: 0 };
  let unclosed = 0;
  return (index) => {
    const line = lines[index];
    if (line && tableStart(line) >= 0) {
      const html = readHtmlTable(source, lines, { from: index, unclosed });
      if (!html.isClosed) unclosed += 1;
      return html;
    }
    const table = starts.get(index);
    const claimed = table
      ? { end: table.end, grid: readSpacedTable(source, table, patience) }
      : claim(source, lines, { from: index, until: untilAt(index), spaced, stretchAt, patience, pages, passed });
    const { grid, end } = claimed;
    const labels = table ? table.lines.filter((_, at) => table.read[at]?.kind === 'label') : undefined;
    if (grid) return { blocks: [...paragraphsWithin(lines, index, { grid, end, labels }), grid], end };
    return { blocks: line && end === index + 1 ? paragraphs([line]) : [], end };
  };
}

/** Lines that are read already are none of another table: a mark of running text stands for each. */
function withoutRead(lines: readonly Line[], tables: readonly Pick<Stretch, 'from' | 'end'>[]): readonly Line[] {
  if (tables.length === 0) return lines;
  const read = new Set(tables.flatMap(({ from, end }) => Array.from({ length: end - from }, (_, at) => from + at)));
  return lines.map((line, index) => (read.has(index) ? { ...line, text: endOfSentence } : line));
}

const endOfSentence = '\u3002';

/** A table of HTML, and the words before it on its line. */
function readHtmlTable(
  source: SourceText,
  lines: readonly Line[],
  { from, unclosed }: { readonly from: number; readonly unclosed: number },
): { readonly blocks: Block[]; readonly end: number; readonly isClosed: boolean } {
  const line = lines[from] ?? { text: '', start: 0, end: 0 };
  const at = tableStart(line);
  const closed = unclosed < mostUnclosed ? embeddedTableEnd(lines, from) : from;
  const end = closed > from ? closed : openTableEnd(lines, from);
  const before = line.text.slice(0, at).replace(/^[\s>*+-]+$/, '');
  const stretch = { start: line.start + at, end: lines[end - 1]?.end ?? line.end };
  const words = paragraphs([{ text: before, start: line.start, end: stretch.start }]);
  return { blocks: [...words, ...readEmbeddedTable(source, stretch)], end, isClosed: closed > from };
}

/** For one line after the other the next line at which a stretch begins, or the end. */
function nextStarts(stretchAt: ReadonlyMap<number, Stretch>, end: number): (from: number) => number {
  const starts = [...stretchAt.keys(), end].toSorted((left, right) => left - right);
  let at = 0;
  return (from) => {
    while (at < starts.length - 1 && (starts[at] ?? end) <= from) at += 1;
    return starts[at] ?? end;
  };
}

/**
 * A table of plain or spaced lines has no edge of its own, so its labels are offered as paragraphs too: one may be a heading.
 * `labels`: the lines of labels, where they are known.
 */
function paragraphsWithin(
  lines: readonly Line[],
  from: number,
  { grid, end, labels }: Claimed & { readonly labels?: readonly Line[] | undefined },
): Paragraph[] {
  if (grid?.dialect !== 'plain lines' && grid?.dialect !== 'spaced lines') return [];
  const isSpaced = grid.dialect === 'spaced lines';
  const own = labels ?? lines.slice(from, end).filter((line) => !isSpaced || readSpacedLine(line).kind === 'label');
  return paragraphs(own.filter(({ text }) => /\p{Script=Han}/u.test(text)));
}

function paragraphs(lines: readonly Line[]): Paragraph[] {
  const made: Paragraph[] = [];
  for (const line of lines) addParagraph(made, line);
  return made;
}

/** A line without its outer blanks, unless there is nothing else on it. */
function addParagraph(blocks: (Block | Paragraph)[], line: Line): void {
  const { start, end } = trimSpan(line.text, 0, line.text.length);
  if (start === end) return;
  const level = line.text.startsWith('#') ? (markdownHeading.exec(line.text)?.[1]?.length ?? 0) : 0;
  const span = { start: line.start + start, end: line.start + end };
  blocks.push({ kind: 'paragraph', span, text: line.text.slice(start, end), level });
}
