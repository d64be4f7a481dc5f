// Sorts the rows of all grids of a report by the statutory table they belong to, from the words in them.
import type { TableId } from '../codebook/concepts.ts';
import { tableIds } from '../codebook/concepts.ts';
import type { Block, Document, Paragraph } from '../document/document.ts';
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { joinBrokenWords } from './broken-words.ts';
import { yearAtRow, yearOf } from './caption-year.ts';
import { withCaption } from './captioned-row.ts';
import { sectionHeadings } from './heading.ts';
import { otherCore, toLabel } from './label.ts';
import type { Label } from './label.ts';
import { rowOfParagraph } from './paragraph-row.ts';
import { withPartedHeads } from './parted-heads.ts';
import { joinPartedWords } from './parted-words.ts';
import { allWords, sharedWords, sumWords, vocabulary, wordsByTable } from './table-words.ts';
import { isFigureLike, readValue } from './value.ts';

/** One row of one grid, in document order. */
export interface TableRow {
  readonly grid: Grid;
  readonly cells: readonly Cell[];
  readonly span: Span;
  /** The year that the caption above it names; null where there is none. */
  readonly year: number | null;
}

/** The rows of the report on a year by table; a row whose words fit no table goes with the row before it. */
export function rowsByTable(
  document: Document,
  reportYear: number | null,
): Readonly<Record<TableId, readonly TableRow[]>> {
  const rows: Record<TableId, TableRow[]> = { proactive: [], requests: [], disputes: [] };
  const gridStarts = startsOfNextGrids(document);
  const labelsOfYear = new Map<number, Set<string>>();
  let current: TableId | null = null;
  let year: number | null = null;
  let isBehind = false;
  /** True right below a caption that names the year. */
  let isCaptioned = false;
  /** The year of an annex behind all sections, whose tables have headings of their own. */
  let annex: number | null = null;
  const annexAt = (named: number): number | null => (named !== reportYear && isBehind ? named : null);
  for (const [place, printed] of document.blocks.entries()) {
    isBehind ||= rows.requests.length > 0 && opensBehind(printed);
    const found = rowOfParagraph(document, place) ?? withCaption(document, place) ?? printed;
    const block = withFiguresBelowHeads(withWholeWords(found, document.source));
    if (block.kind === 'paragraph') {
      if (block.span.start >= (gridStarts[place] ?? Infinity)) continue;
      const named = yearOf(block.text, reportYear);
      const isApart = current === null && year === null;
      if (named === null && (isApart || isBetweenParts(block))) continue;
      if (named !== null) annex = annexAt(named);
      current = null;
      year = named ?? annex;
      isCaptioned = named !== null;
      continue;
    }
    const goesOnWithYear = isCaptioned || annex !== null;
    if (year !== null && !goesOnWithYear && isPrintedAgain(block, labelsOfYear.get(year))) year = null;
    isCaptioned = false;
    const disputes = disputesRow(document, place);
    // Halves of its heads (其他 for 其他结果) would speak for another table.
    const votes = block.rows.map((row, index) => (index <= disputes ? 'disputes' : voteOf(row)));
    // Rows before the first telling one belong to it; a grid without any goes on with the part right above it, if any.
    const untold: TableId | null = goesOn(block, current, rows) ? current : null;
    current = votes.find((vote) => vote !== null) ?? untold;
    const told = nextTold(votes);
    for (const [index, row] of block.rows.entries()) {
      const vote = current === 'disputes' && isHalfOfHead(row) ? null : votes[index];
      current = vote ?? (isOfAnother(row, current) ? (told[index] ?? current) : current);
      const next = yearAtRow(row, reportYear, year);
      if (next !== null && next !== year) annex = annexAt(next);
      year = next ?? annex;
      if (!current) continue;
      rows[current].push({ grid: block, cells: row.cells, span: row.span, year });
      if (year === null) continue;
      const labels = labelsOfYear.get(year) ?? new Set();
      labelsOfYear.set(year, labels);
      for (const label of labelsWithFigures([row])) labels.add(label);
    }
  }
  return rows;
}

/** The section behind those of the tables. */
const firstBehind = 5;

/** A heading of a section behind those of the tables, such as 六、其他需要报告的事项. */
function opensBehind(block: Block): boolean {
  return block.kind === 'paragraph' && sectionHeadings(block).some(({ number }) => number >= firstBehind);
}

/**
 * For each block where the next grid begins. Lines of a table without edges are offered as paragraphs before it too: there
 * its rows tell the year.
 */
function startsOfNextGrids({ blocks }: Document): readonly number[] {
  const starts: number[] = [];
  for (let place = blocks.length - 1, next = Infinity; place >= 0; place -= 1) {
    const block = blocks[place];
    if (block?.kind === 'grid') next = block.span.start;
    starts[place] = next;
  }
  return starts;
}

function withWholeWords(printed: Block, source: SourceText): Block {
  if (printed.kind === 'paragraph') return printed;
  const block = withPartedHeads(printed);
  if (block.layout === 'ruled') return block;
  const rows = joinBrokenWords(joinPartedWords(block.rows, source), wordsByTable);
  return rows === block.rows ? block : { ...block, rows };
}

/** What may stand between the parts of one table: a page's number, a note that it goes on, its unit, words of the form. */
const betweenParts =
  /^(?:[\d\s\-\u2010-\u2015.·/|()（）]*|第\s*\d+\s*页.{0,12}|.{0,6}[（(]?\s*续\s*表?\s*[）)]?.{0,6}|[（(]?\s*单位.{0,12})$/u;

const longestBetween = 60;

function isBetweenParts({ text, level }: Paragraph): boolean {
  if (text.length > longestBetween) return false;
  if (level === 0 && betweenParts.test(text.trim())) return true;
  return vocabulary.has(toLabel(text).core) || isPieceOfLabels(text);
}

/** Numbers of labels, behind which the next label begins in a line that holds pieces of several. */
const numbersInside = /[（(][一二三四五六七][）)]|(?<!\d)\d[.．、](?!\d)/;

/** What is left of labels whose figures stand in a grid of their own, or of heads on one line: 予处理4.无正当理由大量反复, 自然人 总计. */
function isPieceOfLabels(text: string): boolean {
  const pieces = text.split(/\s+/u).flatMap((words) => words.split(numbersInside).map((piece) => toLabel(piece).core));
  return pieces.every((piece) => piece === '' || allWords.some((word) => word.includes(piece)));
}

/** The row of table 四 has no label: a grid can only be it where no other figures were found for that table. */
function goesOn(grid: Grid, table: TableId | null, rows: Readonly<Record<TableId, readonly TableRow[]>>): boolean {
  if (table === null || !grid.rows.some(hasFigures)) return false;
  return table !== 'disputes' || !rows.disputes.some(hasFigures);
}

const figuresOfDisputes = 15;
const sectionOfDisputes = 4;
/** Blocks above a table that its heading is looked for in; a few lines stand between. */
const furthestHeading = 50;

/**
 * Where the row of table 四 is in a grid without heads to know it by: one row of as many figures as it has, and no others,
 * below its section's heading; -1 where it is not.
 */
function disputesRow({ blocks }: Document, place: number): number {
  const grid = blocks[place];
  if (grid?.kind !== 'grid') return -1;
  const at = grid.rows.findIndex(hasFigures);
  const row = grid.rows[at];
  if (row === undefined || grid.rows.some((other, index) => index > at && hasFigures(other))) return -1;
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length !== figuresOfDisputes || !filled.every((cell) => isFigureLike(cell.text))) return -1;
  for (let above = place - 1; above >= Math.max(0, place - furthestHeading); above -= 1) {
    const block = blocks[above];
    const heading = block?.kind === 'paragraph' ? sectionHeadings(block).at(-1) : undefined;
    if (heading) return heading.number === sectionOfDisputes ? at : -1;
  }
  return -1;
}

/** Figures between the heading of table 四 and its heads are those of another table where these have figures below them. */
function withFiguresBelowHeads(block: Block): Block {
  if (block.kind === 'paragraph') return block;
  const at = block.rows.findIndex(isDisputesBehindHeading);
  const row = block.rows[at];
  if (row === undefined || !block.rows.slice(at + 1).some(holdsSeveralFigures)) return block;
  const cells = row.cells.filter(({ text }) => !isFigureLike(text));
  return { ...block, rows: block.rows.with(at, { ...row, cells }) };
}

/** More than a page's number, in cells of their own or in one. */
function holdsSeveralFigures({ cells }: Row): boolean {
  return cells.flatMap(({ text }) => text.split(' ')).filter(isFigureLike).length > 1;
}

/** The heading of its section, in text without marks between cells, and the figures of table 四 right behind it. */
function isDisputesBehindHeading({ cells, span }: Row): boolean {
  if (cells.length <= figuresOfDisputes) return false;
  const [heading, ...figures] = cells.filter(({ text }) => text !== '');
  if (figures.length !== figuresOfDisputes || !figures.every(({ text }) => isFigureLike(text))) return false;
  const found = sectionHeadings({ kind: 'paragraph', span, text: heading?.text ?? '', level: 0 });
  return found.at(-1)?.number === sectionOfDisputes;
}

/**
 * A grid below captioned ones goes on with them, unless it prints figures for a label that these have; `captioned` are all
 * such labels below captions of one year.
 */
function isPrintedAgain(grid: Grid, captioned: ReadonlySet<string> | undefined): boolean {
  return captioned !== undefined && labelsWithFigures(grid.rows).some((label) => captioned.has(label));
}

function labelsWithFigures(rows: readonly Row[]): string[] {
  return rows
    .filter(hasFigures)
    .flatMap(({ cells }) => cells.flatMap(({ text }) => (text === '' || isFigureLike(text) ? [] : toLabel(text).core)));
}

function hasFigures(row: Pick<Row, 'cells'>): boolean {
  return row.cells.some((cell) => isFigureLike(cell.text));
}

/** The table most words of a row speak for; null when none does, or two do alike. */
function voteOf(row: Row): TableId | null {
  if (isDisputesBehindHeading(row)) return 'disputes';
  const labels: Label[] = [];
  let isSum = false;
  for (const { text } of row.cells) {
    const { status, isFigureLike: isFigure } = readValue(text);
    isSum ||= isFigure;
    if (text !== '' && status !== 'printed') labels.push(toLabel(text));
  }
  if (labels.length === 0) return null;
  const votes: TableId[] = [];
  // 主题分类 | 其他, as pages print around an article, is no row of table 三.
  const isStrange = labels.some(({ core }) => !vocabulary.has(core) && !sharedWords.has(core));
  for (const { core, ordinal } of labels) {
    const isAnyOther = isStrange && core === otherCore && ordinal === '';
    const table = isAnyOther || (isSum && sumWords.has(core)) ? undefined : vocabulary.get(core);
    if (table !== undefined) votes.push(table);
  }
  const [first] = votes;
  return votes.every((table) => table === first) ? (first ?? null) : mostOf(votes);
}

/** The table with most votes; null where two have as many. */
function mostOf(votes: readonly TableId[]): TableId | null {
  const counts = tableIds.map((table) => votes.filter((vote) => vote === table).length);
  const most = Math.max(...counts);
  const [best, second] = tableIds.filter((_, at) => counts[at] === most);
  return second === undefined ? (best ?? null) : null;
}

/** 其他 alone: below words of table 四 it is the first line of 其他结果, of which a converter left the second out. */
function isHalfOfHead({ cells }: Row): boolean {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return false;
  const { core, ordinal } = toLabel(only.text);
  return core === otherCore && ordinal === '';
}

/** For each row the vote of the first telling one from it on. */
function nextTold(votes: readonly (TableId | null)[]): readonly (TableId | null)[] {
  const told = [...votes];
  for (let index = told.length - 2; index >= 0; index -= 1) told[index] ??= told[index + 1] ?? null;
  return told;
}

/** True for a row with words of other tables only, such as 总计 below table 二: the heads of the next begin there. */
function isOfAnother(row: Row, current: TableId | null): boolean {
  const cores = row.cells.flatMap((cell) => (cell.text === '' ? [] : toLabel(cell.text).core));
  const known = cores.flatMap((core) => sharedWords.get(core) ?? []);
  if (hasFigures(row) && cores.some((core) => sumWords.has(core))) return false;
  return current !== null && known.length > 0 && !known.includes(current);
}
