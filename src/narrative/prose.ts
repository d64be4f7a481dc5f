// The running text of a report, zone by zone: which sentences stand under which heading of the skeleton.
import type { Document, Paragraph } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Outline } from '../forms/outline.ts';
import { appendPiece, breakLine, foldedText, newFolder } from './folded-text.ts';
import type { FoldedText, Folder, Piece } from './folded-text.ts';

/** Under a heading: a section, a part of section 一, or before section 一. Without sections all text is section 一. */
export type Zone = 'opening' | `section-${number}` | `part-${number}`;

/** Folded prose; each zone begins at its offset in `text` and runs to the next. */
export interface Prose {
  readonly folded: FoldedText;
  readonly zones: readonly { readonly zone: Zone; readonly start: number }[];
}

interface Mark {
  readonly zone: Zone;
  readonly headingSpan: Span;
}

/** Folded prose in the making, and the number alone on the last line, while nobody knows whether it is a page's. */
interface Reading extends Folder {
  number: Piece | null;
}

/** Section 五 tells of problems and plans; its numbers are no results. */
const unread: Zone = 'section-5';

export function readProse({ blocks }: Document, outline: Outline): Prose {
  const marks = zoneMarks(outline);
  const folder: Reading = { ...newFolder(), number: null };
  const zones: { zone: Zone; start: number }[] = [{ zone: firstZone(outline), start: 0 }];
  let nextMark = 0;
  for (const block of blocks) {
    if (block.kind === 'grid') {
      breakLine(folder);
      folder.number = null;
      continue;
    }
    let from = 0;
    for (let mark = marks[nextMark]; mark && mark.headingSpan.start < block.span.end; mark = marks[nextMark]) {
      const heading = headingWithin(block, mark.headingSpan);
      appendLines(folder, { paragraph: block, start: from, end: heading.start }, zones.at(-1)?.zone);
      breakLine(folder);
      folder.number = null;
      zones.push({ zone: mark.zone, start: folder.length });
      from = heading.end;
      nextMark += 1;
    }
    appendLines(folder, { paragraph: block, start: from, end: block.text.length }, zones.at(-1)?.zone);
  }
  return { folded: foldedText(folder), zones };
}

function zoneMarks({ sections, parts }: Outline): Mark[] {
  const marks = [
    ...sections.map(({ number, headingSpan }): Mark => ({ zone: `section-${number}`, headingSpan })),
    ...parts.map(({ number, headingSpan }): Mark => ({ zone: `part-${number}`, headingSpan })),
  ];
  return marks.sort((left, right) => left.headingSpan.start - right.headingSpan.start);
}

function firstZone({ sections }: Outline): Zone {
  return sections.some(({ number }) => number === 1) ? 'opening' : 'section-1';
}

/**
 * A heading's place in its paragraph's text; where that cannot be told (HTML), the paragraph belongs to the zone whole.
 */
function headingWithin({ span, text }: Paragraph, heading: Span): Span {
  if (text.length === span.end - span.start) {
    return { start: Math.max(0, heading.start - span.start), end: Math.max(0, heading.end - span.start) };
  }
  return { start: 0, end: 0 };
}

/** A page number on a line of its own stands inside the sentence that the page broke. */
const pageNumber = /^[-—–－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–－\s]*$/;
/** What programs that break lines at blanks leave on a line of its own: 公开信息 | 336 | 条，…; the unit tells it from a page's number. */
const numberAlone = /^\s*\d{1,8}\s*$/;
const opensWithUnit = /^\s*(?:条(?![例款目])|件(?!事)|份(?!额)|篇(?!章)|[宗起例封万余多元])/;
const opensWithYear = /^\s*年/;
/** Behind a number, or the first half of a word, stands the number of a page: 公开信息336 | 12 | 条, 制发文 | 2 | 件50件. */
const goesOnBelow = /[\d一二三四五六七八九十百千两文案信邮附证稿要事物发日月众许单部身]$/;
const listMark =
  /^\s*(?:(?:[（(]\s*)?[一二三四五六七八九十\d]{1,3}\s*[)）、.．]|第[一二三四五六七八九十]|[①-⑳•·●◆■—-])/;
const sentenceEnd = /[。！？；：:;!?…]$/;
const shortestBroken = 20;

function appendLines(folder: Reading, piece: Piece, zone: Zone | undefined): void {
  if (zone === unread || piece.start >= piece.end) return;
  const { paragraph } = piece;
  for (let start = piece.start; start < piece.end;) {
    const lineFeed = paragraph.text.indexOf('\n', start);
    const end = lineFeed < 0 || lineFeed > piece.end ? piece.end : lineFeed;
    appendLine(folder, { paragraph, start, end });
    start = end + 1;
  }
}

function appendLine(folder: Reading, line: Piece): void {
  const { number } = folder;
  const text = textOf(line);
  folder.number = null;
  if (number !== null && isCountOf(folder, textOf(number), text)) {
    appendPiece(folder, number);
    appendPiece(folder, line);
    return;
  }
  const isShort = text.length <= 12;
  // Of two on lines of their own nobody knows which is the page's.
  if (isShort && readsOn(folder, '') && numberAlone.test(text)) folder.number = number === null ? line : null;
  else if (!isShort || !pageNumber.test(text)) append(folder, line);
}

function textOf({ paragraph, start, end }: Piece): string {
  return paragraph.text.slice(start, end);
}

/** True of a number alone on a line that what stands above and below makes one of the sentence, and no page's. */
function isCountOf(folder: Folder, number: string, below: string): boolean {
  if (goesOnBelow.test(String.fromCharCode(folder.last))) return false;
  return opensWithUnit.test(below) || (opensWithYear.test(below) && !pageNumber.test(number));
}

function append(folder: Folder, line: Piece): void {
  const { paragraph, start } = line;
  if (!readsOn(folder, paragraph.text.slice(start, start + 16))) breakLine(folder);
  // A heading before it fills the line as well: （二）依申请公开。2024年，本机关收到政府信息公开
  folder.lineStart = folder.length - (start - (paragraph.text.lastIndexOf('\n', start - 1) + 1));
  appendPiece(folder, line);
}

/**
 * A line without a stop at its end goes on in the next one, unless it is short (a heading, a label) or a list begins.
 */
function readsOn(folder: Folder, next: string): boolean {
  if (folder.length - folder.lineStart < shortestBroken || listMark.test(next)) return false;
  const last = String.fromCharCode(folder.last);
  return !sentenceEnd.test(last) && !(/\d/.test(last) && /^\s*[\d１-９０]/.test(next));
}
