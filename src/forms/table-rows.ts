// Sorts the rows of all grids of a report by the statutory table they belong to, from the words in them.
import type { TableId } from '../codebook/concepts.ts';
import type { Block, Document, Paragraph } from '../document/document.ts';
import type { Cell, Grid } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { joinBrokenWords } from './broken-words.ts';
import { yearOf } from './caption-year.ts';
import { withCaption } from './captioned-row.ts';
import { disputesRow, hasFigures, withFiguresBelowHeads } from './disputes-row.ts';
import { sectionHeadings } from './heading.ts';
import { withRowsApart } from './joined-rows.ts';
import { toLabel } from './label.ts';
import { rowOfParagraph } from './paragraph-row.ts';
import { withPartedHeads } from './parted-heads.ts';
import { joinPartedWords } from './parted-words.ts';
import { withHeadsOverLines } from './heads-over-lines.ts';
import { withRowsOverLines } from './rows-over-lines.ts';
import { isHalfOfHead, isOfAnother, nextTold, voteOf } from './table-votes.ts';
import { allWords, vocabulary, wordsByTable } from './table-words.ts';
import { yearsInTurn } from './years-in-turn.ts';

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
  let isBehind = false;
  const years = yearsInTurn(reportYear, () => isBehind);
  let current: TableId | null = null;
  for (const [place, printed] of document.blocks.entries()) {
    isBehind ||= rows.requests.length > 0 && opensBehind(printed);
    const found = rowOfParagraph(document, place) ?? withCaption(document, place) ?? printed;
    const block = withFiguresBelowHeads(withWholeWords(found, document.source));
    if (block.kind === 'paragraph') {
      if (block.span.start >= (gridStarts[place] ?? Infinity)) continue;
      const named = yearOf(block.text, reportYear);
      const isApart = current === null && years.year() === null;
      if (named === null && (isApart || isBetweenParts(block))) continue;
      current = null;
      years.passParagraph(named);
      continue;
    }
    years.openGrid(block);
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
      const year = years.openRow(row);
      if (!current) continue;
      rows[current].push({ grid: block, cells: row.cells, span: row.span, year });
      years.noteRow(row);
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
  const block = withRowsOverLines(withHeadsOverLines(withRowsApart(withPartedHeads(printed), source)));
  if (block.layout === 'ruled') return block;
  const rows = joinBrokenWords(joinPartedWords(block.rows, source), wordsByTable);
  return rows === block.rows ? block : { ...block, rows };
}

/** What may stand between the parts of one table: a page's number, a note that it goes on, its unit, words of the form. */
const betweenParts =
  /^(?:[\d\s\-\u2010-\u2015.·/|()（）]*|第\s*\d+\s*页.{0,12}|.{0,6}[（(]?\s*续\s*表?\s*[）)]?.{0,6}|[（(]?\s*单位.{0,12})$/u;

const longestBetween = 60;
/** With the blanks that keep words in their columns. */
const longestSet = 1000;

function isBetweenParts({ text: printed, level }: Paragraph): boolean {
  if (printed.length > longestSet) return false;
  const text = printed.replace(/\s+/g, ' ').trim();
  const label = text.replace(figuresBehind, '');
  if (label.length > longestBetween) return false;
  if (level === 0 && betweenParts.test(text)) return true;
  return vocabulary.has(toLabel(label).core) || isPieceOfLabels(label);
}

/** What stands behind the label on the line of a row that could not be cut into cells: 3 0 0 0 #VALUE! 0 3. */
const figuresBehind = / (?=[\d+#/*\u2014-]|(?!\S*\p{Script=Han})).*$/u;

/** Numbers of labels, behind which the next label begins in a line that holds pieces of several. */
const numbersInside = /[（(][一二三四五六七][）)]|(?<!\d)\d[.．、](?!\d)/;

/** What is left of labels whose figures stand in a grid of their own, or of heads on one line: 予处理4.无正当理由大量反复, 自然人 总计. */
function isPieceOfLabels(text: string): boolean {
  const pieces = text.split(/\s+/u).flatMap((words) => words.split(numbersInside).map((piece) => toLabel(piece).core));
  return pieces.every((piece) => allWords.includes(piece));
}

/** The row of table 四 has no label: a grid can only be it where no other figures were found for that table. */
function goesOn(grid: Grid, table: TableId | null, rows: Readonly<Record<TableId, readonly TableRow[]>>): boolean {
  if (table === null || !grid.rows.some(hasFigures)) return false;
  return table !== 'disputes' || !rows.disputes.some(hasFigures);
}
