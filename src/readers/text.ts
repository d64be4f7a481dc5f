// Plain text and Markdown: tables of any dialect, each recognised where it stands, and paragraphs between them.
import type { Block, Document, Paragraph } from '../document/document.ts';
import { locateInText } from '../document/location.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { withBlankLineCells } from './blank-line-cells.ts';
import { findBoxTables } from './box-table.ts';
import { claim } from './claim-lines.ts';
import type { Claimed } from './claim-lines.ts';
import { cutGluedCells } from './glued-cells.ts';
import { embeddedTableEnd, openTableEnd, readEmbeddedTable, tableStart } from './html/embedded-tables.ts';
import { withoutIndents } from './indented-pipes.ts';
import { linesOf, trimSpan } from './lines.ts';
import type { Line } from './lines.ts';
import { withoutLonePipes } from './lone-pipes.ts';
import { joinLoneTabs } from './lone-tabs.ts';
import { isRule } from './pipe-lines.ts';
import { cutOneLineTables } from './one-line-tables.ts';
import { findPipedTables } from './piped-lines.ts';
import { findRulerTables } from './ruler-table.ts';
import { findSheets } from './sheet-table.ts';
import { findCellStreams } from './spaced/cell-stream.ts';
import type { CellStream } from './spaced/cell-stream.ts';
import { withOrderedTables } from './spaced/ordered-tables.ts';
import { findSpacedTables } from './spaced/find-tables.ts';
import type { Patience } from './spaced/fill-heads.ts';
import { pageEnds } from './spaced/page-digits.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { seenText } from './seen-text.ts';
import { readSpacedLine } from './spaced/line-words.ts';
import { withoutShares } from './spaced/shares.ts';
import { readSpacedTable } from './spaced-table.ts';
import { withoutWideFillings } from './wide-fillings.ts';
import { joinWrapped } from './wrapped-rows.ts';

const heading = /^(#{1,6})\s+/;

/** Steps that may go into putting the broken heads of all tables of one text together. */
const mostStepsForHeads = 200_000;

/** Tables of HTML without an end that are looked for; a text with more is no report. */
const mostUnclosed = 20;

/**
 * Longer texts are not read, in whatever file they are: the longest report seen has some 100,000 characters, and ten times
 * that, all rows of figures, takes some seconds and half a gigabyte.
 */
export const mostCharacters = 1_000_000;

/** True for such a text; pictures written into it as letters do not count. */
export function isTooLong(text: string): boolean {
  return text.length > mostCharacters && text.replace(pictures, '').length > mostCharacters;
}

const pictures = /data:[\w/+.-]{1,80};base64,[\w+/=]*/g;

export function readText(source: SourceText): Document {
  const seen = seenText(source, () => underRulers(source));
  const own = joinLoneTabs(seen.source, withoutIndents(linesOf(seen.source)));
  const printed = joinWrapped(
    seen.source,
    withoutWideFillings(cutOneLineTables(cutGluedCells(withoutRunningHeads(own)))),
  );
  const stretches = stretchesIn(seen.source, printed);
  const lines = withoutShares(withBlankLineCells(withoutLonePipes(printed)));
  return {
    format: isMarkdown(lines) ? 'markdown' : 'text',
    source,
    blocks: seen.inPlace(readBlocks(seen.source, lines, stretches)),
    diagnostics: [],
    locate: locateInText(source),
  };
}

/** Stretches of tables whose columns a ruler draws. */
function underRulers(source: SourceText): Span[] {
  const lines = linesOf(source);
  return findRulerTables(source, lines).map(({ from, end }) => ({
    start: lines[from]?.start ?? 0,
    end: lines[end - 1]?.end ?? 0,
  }));
}

/** Markdown is told by what only Markdown has: a rule under a table head, or a heading with number signs. */
function isMarkdown(lines: readonly Line[]): boolean {
  return lines.some(
    (line) => (line.text.startsWith('#') && heading.test(line.text)) || (line.text.includes('|') && isRule(line)),
  );
}

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

function readBlocks(source: SourceText, printed: readonly Line[], stretches: readonly Stretch[]): readonly Block[] {
  const blocks: Block[] = [];
  const patience: Patience = { left: mostStepsForHeads };
  const streams = findCellStreams(source, printed, patience);
  const lines = withoutStreams(printed, streams);
  const spaced = findSpacedTables(lines, printed);
  const starts = new Map(spaced.map((table) => [table.from, table]));
  const strewn = streams.map((stream): Stretch => {
    return { ...stream, blocks: [...paragraphsWithin(printed, stream.from, stream), stream.grid] };
  });
  const stretchAt = new Map([...stretches, ...strewn].toReversed().map((stretch) => [stretch.from, stretch]));
  const pages = pageEnds(printed).numbers;
  const untilAt = nextStarts(stretchAt, lines.length);
  const passed = { end: 0, pairs: 0 };
  let unclosed = 0;
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    const stretch = stretchAt.get(index);
    if (stretch) {
      for (const block of stretch.blocks) blocks.push(block);
      index = stretch.end;
      continue;
    }
    if (line && tableStart(line) >= 0) {
      const html = readHtmlTable(source, lines, { from: index, unclosed });
      for (const block of html.blocks) blocks.push(block);
      if (!html.isClosed) unclosed += 1;
      index = html.end;
      continue;
    }
    const table = starts.get(index);
    const claimed = table
      ? { end: table.end, grid: readSpacedTable(source, table, patience) }
      : claim(source, lines, { from: index, until: untilAt(index), spaced, stretchAt, patience, pages, passed });
    if (claimed.grid) {
      for (const paragraph of paragraphsWithin(lines, index, claimed)) blocks.push(paragraph);
      blocks.push(claimed.grid);
    }
    if (!claimed.grid && line && claimed.end === index + 1) addParagraph(blocks, line);
    index = claimed.end;
  }
  return withOrderedTables(blocks, { source, lines: printed, patience });
}

/** Lines that are read already are none of another table: a mark of running text stands for each. */
function withoutStreams(lines: readonly Line[], streams: readonly CellStream[]): readonly Line[] {
  if (streams.length === 0) return lines;
  const read = new Set(streams.flatMap(({ from, end }) => Array.from({ length: end - from }, (_, at) => from + at)));
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

/** A table of plain or spaced lines has no edge of its own, so its labels are offered as paragraphs too: one may be a heading. */
function paragraphsWithin(lines: readonly Line[], from: number, { grid, end }: Claimed): Paragraph[] {
  if (grid?.dialect !== 'plain lines' && grid?.dialect !== 'spaced lines') return [];
  const isSpaced = grid.dialect === 'spaced lines';
  const labels = lines.slice(from, end).filter((line) => !isSpaced || readSpacedLine(line).kind === 'label');
  return paragraphs(labels.filter(({ text }) => /\p{Script=Han}/u.test(text)));
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
  const level = line.text.startsWith('#') ? (heading.exec(line.text)?.[1]?.length ?? 0) : 0;
  const span = { start: line.start + start, end: line.start + end };
  blocks.push({ kind: 'paragraph', span, text: line.text.slice(start, end), level });
}
