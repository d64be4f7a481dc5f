// Tables saved from a spreadsheet: records of as many cells each, between commas, semicolons or tabs, some in quotes.
//
//   三、收到和处理政府信息公开申请情况,,,,,,,,,      a line of the sheet with one cell: a heading, perhaps
//   一、本年新收政府信息公开申请数量,,,3,0,"1,024",0    as many cells in all records prove blanks
//   ,,"1.申请人无正当理由逾期不补正、
//   行政机关不再处理",0,0,0,0                           line ends in quotes are part of a cell
import type { Block } from '../document/document.ts';
import type { Cell, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { isBareNumber, isFigureText } from './figure-text.ts';
import { trimSpan } from './lines.ts';
import type { Line } from './lines.ts';
import { withoutRowIndex } from './row-index.ts';

/** A stretch of lines that is such a table, half-open, and its blocks: headings, and the grid. */
export interface SheetTable {
  readonly from: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

const separators = [',', '\t', ';'] as const;
type Separator = (typeof separators)[number];

/** A sheet has the columns of the smallest table of the form at least, and records of it. */
const fewestCells = 4;
const fewestRecords = 4;
const mostCells = 200;
/** Lines of one record, and characters of one cell. */
const mostLines = 30;
const longestCell = 400;

interface Record {
  readonly cells: readonly Span[];
  /** Behind its last line. */
  readonly end: number;
  readonly isQuoted: boolean;
}

export function findSheets(source: SourceText, lines: readonly Line[]): SheetTable[] {
  const { text } = source;
  // Between tabs only rows with quotes are taken.
  const used = separators.filter((one) => text.includes(one) && (one !== '\t' || text.includes('"')));
  return used.flatMap((separator) => sheetsBetween(source, lines, separator));
}

function sheetsBetween(source: SourceText, lines: readonly Line[], separator: Separator): SheetTable[] {
  const found: (SheetTable & { readonly isSmall: boolean })[] = [];
  for (let index = 0; index < lines.length;) {
    if (lines[index]?.text.includes(separator) !== true) {
      index += 1;
      continue;
    }
    const records = recordsFrom(lines, index, separator);
    const end = records.at(-1)?.end ?? index + 1;
    const isSmall = records.length < fewestRecords;
    if (isSmall ? isPart(records, separator) : isSheet(records, separator)) {
      const rows = withoutRowIndex(records.map((record) => toRow(source, record)));
      const isText = isSmall && rows.some(hasSentence);
      if (rows.some(hasFigure) && !isText) found.push({ from: index, end, blocks: blocksOf(rows), isSmall });
    }
    index = isSmall && found.at(-1)?.from !== index ? index + 1 : end;
  }
  return found.some(({ isSmall }) => !isSmall) ? found : [];
}

/**
 * A few records of as many cells each: beside a whole sheet they are what a page or a converter parted from it, or table 四
 * without its heads. Rows between tabs have a reader of their own.
 */
function isPart(records: readonly Record[], separator: Separator): boolean {
  return separator !== '\t' && records.every(({ cells }) => cells.length === records[0]?.cells.length);
}

/** Rows between tabs have a reader of their own, which knows how they drift; it takes no quotes. */
function isSheet(records: readonly Record[], separator: Separator): boolean {
  if (records.length < fewestRecords) return false;
  return separator !== '\t' || records.some(({ isQuoted }) => isQuoted);
}

/** A bare number, or a mark or word in the place of one: some offices print no other. */
function hasFigure({ cells }: Row): boolean {
  return cells.some(
    ({ text }) => isBareNumber(text) || (text !== '' && text.length <= longestMark && isFigureText(text)),
  );
}

const longestMark = 4;

function hasSentence({ cells }: Row): boolean {
  return cells.some(({ text }) => text.includes('\u3002'));
}

/** Records one right below the other. */
function recordsFrom(lines: readonly Line[], from: number, separator: Separator): Record[] {
  const records: Record[] = [];
  for (let index = from; index < lines.length;) {
    const record = readRecord(lines, index, separator);
    if (record === null || record.cells.length < fewestCells) break;
    records.push(record);
    index = record.end;
  }
  return records;
}

/** null where a quote is not closed, or something stands behind a closed one. */
function readRecord(lines: readonly Line[], from: number, separator: Separator): Record | null {
  const cells: Span[] = [];
  let index = from;
  let at = 0;
  let isQuoted = false;
  for (let line = lines[index]; line !== undefined && cells.length < mostCells; line = lines[index]) {
    const { text, start } = line;
    if (text.charAt(at) === '"') {
      isQuoted = true;
      const close = closingQuote(lines, { index, at: at + 1 }, separator);
      if (close === null || close.index - from > mostLines) return null;
      const end = lines[close.index];
      if (!end) return null;
      cells.push({ start: start + at + 1, end: end.start + close.at });
      index = close.index;
      at = close.at + 1;
      const behind = end.text.charAt(at);
      if (behind !== '' && behind !== separator) return null;
      if (behind === '') return { cells, end: index + 1, isQuoted };
      at += 1;
    } else {
      const next = text.indexOf(separator, at);
      const end = next < 0 ? text.length : next;
      // Commas between tabs part the digits of numbers.
      const isAmidTabs = separator !== '\t' && text.slice(at, end).includes('\t');
      if (end - at > longestCell || isAmidTabs) return null;
      cells.push({ start: start + at, end: start + end });
      if (next < 0) return { cells, end: index + 1, isQuoted };
      at = next + 1;
    }
  }
  return null;
}

/** A character of a text by its line. */
interface InLine {
  readonly index: number;
  readonly at: number;
}

/** Where a cell in quotes ends; two quotes in it stand for one, and no tab between cells stands in it. */
function closingQuote(lines: readonly Line[], from: InLine, separator: Separator): InLine | null {
  let start = from.at;
  for (let index = from.index; index < Math.min(lines.length, from.index + mostLines); index += 1) {
    const text = lines[index]?.text ?? '';
    let place = text.indexOf('"', start);
    while (place >= 0 && text.charAt(place + 1) === '"') place = text.indexOf('"', place + 2);
    const tab = separator === '\t' ? text.indexOf(separator, start) : -1;
    if (tab >= 0 && (place < 0 || tab < place)) return null;
    if (place >= 0) return { index, at: place };
    start = 0;
  }
  return null;
}

function toRow(source: SourceText, { cells }: Record): Row {
  const read = cells.map(({ start, end }, column): Cell => {
    const inner = trimSpan(source.text, start, end);
    const span = inner.start === inner.end ? { start, end: start } : inner;
    return { span, text: source.slice(span).replaceAll('""', '"'), column, columnSpan: 1, rowSpan: 1 };
  });
  return { cells: read, span: { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 } };
}

/** A line with one cell is a paragraph before the grid, too: the title or the heading of a section may stand there. */
function blocksOf(rows: readonly Row[]): Block[] {
  const alone = rows.flatMap(({ cells }): Cell[] => {
    const filled = cells.filter(({ text }) => text !== '');
    return filled.length === 1 && filled[0]?.column === 0 ? filled : [];
  });
  const lines = alone.map(({ span, text }): Block => ({ kind: 'paragraph', span, text, level: 0 }));
  const [first, last] = [rows[0], rows.at(-1)];
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
  const isEven = rows.every(({ cells }) => cells.length === first?.cells.length);
  return [...lines, { kind: 'grid', layout: isEven ? 'ruled' : 'ragged', dialect: 'sheet', rows, span }];
}
