// Table 三 cell by cell, as programs that take text off a PDF in the order it was written: each label whole, then its figures.
//
//   （三）不予              labels and figures on as many lines as their cells have, or several cells to a line
//   公开
//   1.属于国家秘密
//   74
//   0 0 0                   each row has as many figures as the others: then the figures between two labels are the first's
import type { Grid } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Line } from '../lines.ts';
import { areCellByCell } from './cell-order.ts';
import { cellOf, rowOf } from './cells.ts';
import { countOf, figuresOf, stretchesOf, withoutRunning } from './cell-segments.ts';
import type { PlacedLine, Segment } from './cell-segments.ts';
import { contextOf, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { rowsOfElements } from './element-rows.ts';
import { beginsHead, isGroup, isLead, isPieceOfGroup, isSubtotal } from './glossary.ts';
import type { Patience } from './fill-heads.ts';
import { isGroupText } from './group-label.ts';
import { headLines, joinBlanks } from './head-lines.ts';
import { coreOf, isFirstOfGroup, startsNumbered } from './label-core.ts';
import type { Word } from './line-words.ts';
import { pageEnds, pageNumbers } from './page-digits.ts';
import { isSumIn } from './row-sums.ts';

/** A table found, half-open, with its grid. */
export interface CellStream {
  readonly from: number;
  readonly end: number;
  readonly grid: Grid;
}

/** Rows that must be complete, and the figures of one: fewer prove nothing. */
const fewestRows = 8;
const fewestColumns = 6;
/** Lines of figures that a text has at least before it is looked at closely. */
const fewestLines = 24;
const mostHeadLines = 40;
/** Lines that a page has at most where each cell has its own. */
const longestPage = 400;
/** Words that begin heads of columns; of fewer the table begins elsewhere. */
const fewestHeads = 5;

/** All such tables of a text. */
export function findCellStreams(source: SourceText, lines: readonly Line[], patience: Patience): CellStream[] {
  // Where pipes show blank cells, each figure has its column without being counted.
  if (lines.some(({ isBlankCell }) => isBlankCell)) return [];
  if (lines.filter(({ text }) => figuresAlone.test(text)).length < fewestLines) return [];
  const streams: CellStream[] = [];
  const known = pageEnds(lines);
  const pages = known.arePagesKnown ? known : { ...known, doubtful: pageNumbers(lines, longestPage) };
  for (const printed of stretchesOf(lines, pages)) {
    const segments = withoutRunning(printed);
    for (let at = 0; at < segments.length; at += 1) {
      const table = tableFrom(segments, at);
      if (table === null) continue;
      const stream = toStream(source, table, patience);
      if (stream) streams.push(stream);
      at += table.segments.length - 1;
    }
  }
  return streams;
}

/** Figures alone on their line; a tab before them is the edge of a cell, which no such program prints. */
const figuresAlone = /^[^\S\t]{0,40}[+-]?\d[\d.,]{0,20}(?:\s{1,40}\d[\d.,]{0,20}){0,9}\s{0,40}$/;

/** A row: what stands before its label, and its label. */
interface Labelled {
  readonly before: readonly (readonly Word[])[];
  readonly label: readonly Word[];
}

/** The heads of a table and its first row. */
interface Top {
  readonly heads: readonly PlacedLine[];
  readonly row: Labelled;
}

/** Segments of a table, each one row, and how many figures a whole row has. */
interface StreamTable {
  readonly top: Top;
  readonly segments: readonly Segment[];
  readonly width: number;
}

/** The table whose first row is that of the segment at a place; null where there is none. */
function tableFrom(all: readonly Segment[], from: number): StreamTable | null {
  const first = all[from];
  const top = first === undefined || first.figureLines.length === 0 ? null : rowWithHeads(first);
  if (top === null) return null;
  const heads = headTexts(top);
  let end = from + 1;
  while (end < all.length && !isLast(all[end - 1]) && labelOf(all[end], heads) !== null) end += 1;
  const segments = all.slice(from, end);
  const width = widthOf(segments);
  const counts = segments.map((segment) => figuresOf(segment, width).length);
  const whole = counts.filter((count) => count === width);
  const isTorn = counts.some((count) => count > width + 1);
  const spread = segments.filter(({ figureLines }) => figureLines.length > 1);
  const isClear = whole.length >= fewestRows && spread.length * 2 >= counts.length;
  return isTorn || !isClear ? null : { top, segments, width };
}

/** The most figures that several rows have. */
function widthOf(segments: readonly Segment[]): number {
  const counts = [...Map.groupBy(segments, countOf)];
  return Math.max(0, ...counts.flatMap(([count, rows]) => (count >= fewestColumns && rows.length > 2 ? [count] : [])));
}

/** The row that ends a segment which begins with heads. */
function rowWithHeads({ lines }: Segment): Top | null {
  const at = lines.findLastIndex(({ words }) => words.some((_, index) => startsNumbered(words, index)));
  const row = labelIn(lines.slice(at).flatMap(({ words }) => words));
  if (at < 1 || row === null || row.before.length > 0) return null;
  const above = lines.slice(0, at);
  const heading = above.findLastIndex(({ words }) => startsNumbered(words, 0));
  const heads = above.slice(Math.max(heading + 1, above.length - mostHeadLines));
  return heads.length > 0 ? { heads, row } : null;
}

/** Lines of heads that come again behind a page break; one or two may be a part of a label. */
const fewestRepeated = 3;

function headTexts({ heads }: Top): ReadonlySet<string> {
  return new Set(heads.map(({ words }) => textOf(words)));
}

/** The label of a segment that holds nothing but one row's, with groups or heads printed again before it. */
function labelOf(segment: Segment | undefined, heads: ReadonlySet<string>): Labelled | null {
  if (segment === undefined) return null;
  const { lines } = segment;
  const same = lines.flatMap(({ words }, index) => (heads.has(textOf(words)) ? [index] : []));
  const known = same.length < fewestRepeated ? [] : same;
  // Heads behind a label show that its figures stand before it, and those behind the heads are the next row's.
  if ((known[0] ?? 0) > 0) return null;
  return labelIn(lines.slice((known.at(-1) ?? -1) + 1).flatMap(({ words }) => words));
}

/** Parts of words each of which begins with a numbering; the last one is the label, the others open it. */
function labelIn(words: readonly Word[]): Labelled | null {
  const starts = words.flatMap((_, index) => (startsNumbered(words, index) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return isSubtotal(coreOf(textOf(words))) ? { before: [], label: words } : null;
  const parts = [...(first > 0 ? [0] : []), ...starts].map((start, at, all) => words.slice(start, all[at + 1]));
  const label = parts.at(-1) ?? [];
  const before = parts.slice(0, -1);
  const next = (at: number): string => textOf(parts[at + 1] ?? []);
  if (isGroup(coreOf(textOf(label))) || isLead(coreOf(textOf(label)))) return null;
  const areGroups = before.every((part, at) => isOpening(textOf(part), next(at)));
  const isHeadLine = label.filter(({ text }) => beginsHead(coreOf(text)) && coreOf(text).length > 1).length > 1;
  return areGroups && !isHeadLine ? { before, label } : null;
}

function isOpening(text: string, next: string): boolean {
  const core = coreOf(text);
  return isGroup(core) || isLead(core) || isGroupText(text) || isPieceOfGroup(core) || opens(text, next);
}

/** A damaged label of a group, right above the first label of the group. */
function opens(text: string, next: string): boolean {
  return /^[（(]/.test(text.trim()) && /^\s*\d/.test(next) && isFirstOfGroup(next);
}

/** Nothing follows the row of what is carried on. */
function isLast(segment: Segment | undefined): boolean {
  const words = segment?.lines.flatMap((line) => line.words) ?? [];
  return coreOf(textOf(labelIn(words)?.label ?? [])).startsWith(lastRow);
}

const lastRow = '\u7ed3\u8f6c\u4e0b\u5e74';

function asHeads(source: SourceText, words: readonly Word[]): Element {
  const row = rowOf(words.map((word) => cellOf(source, [word])));
  return { kind: 'heads', before: [], label: [], figures: [], rows: [row] };
}

function toStream(source: SourceText, { top, segments, width }: StreamTable, patience: Patience): CellStream | null {
  const rowFigures = segments.map((segment) => figuresOf(segment, width));
  const hasBlanks = rowFigures.some((figures) => figures.length < width);
  const areCells = areCellByCell(segments.flatMap(({ lines }) => lines.map(({ words }) => ({ words, figures: [] }))));
  const context = contextOf({ source, patience, rows: rowFigures, areCells });
  const headWords = top.heads.map(({ words }) => words);
  if (headWords.flat().filter(({ text }) => beginsHead(coreOf(text))).length < fewestHeads) return null;
  const heads = headLines(context, headWords) ?? headWords.map((words) => asHeads(source, joinBlanks(context, words)));
  const known = headTexts(top);
  const rows = segments.flatMap((segment, at): Element[] => {
    const found = at === 0 ? top.row : labelOf(segment, known);
    if (found === null) return [];
    const figures = rowFigures[at] ?? [];
    // Where blanks leave no trace, a number beside the end of a page may be a figure as well as the page's; none that adds up.
    const isOpen = segment.isDoubtful && hasBlanks && figures.length >= width && !isSumIn(figures);
    return [{ kind: 'row', ...found, figures: isOpen ? [] : figures, rows: [] }];
  });
  const cells = rowsOfElements(source, [...heads, ...rows]);
  const [from, end] = [top.heads[0]?.index ?? 0, segments.at(-1)?.end ?? 0];
  const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
  return { from, end, grid: { kind: 'grid', layout: 'ragged', dialect: 'spaced lines', rows: cells, span } };
}
