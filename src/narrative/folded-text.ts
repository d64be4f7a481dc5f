// Prose folded for sentence patterns (no blanks, no residue, one way of writing), with the way back to the source.
import type { Paragraph } from '../document/document.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { paragraphSpan } from '../forms/paragraph-span.ts';
import { plainUnit } from '../forms/plain-text.ts';

/** A stretch of a paragraph's text. */
export interface Piece {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/**
 * Folded prose. `runAt`, `runOffset`, `runPiece`: from this offset of `text` on, this offset of this piece's paragraph.
 */
export interface FoldedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly runAt: readonly number[];
  readonly runOffset: readonly number[];
  readonly runPiece: readonly number[];
}

/** Folded prose in the making. */
export interface Folder {
  readonly chunks: string[];
  readonly pieces: Piece[];
  readonly runAt: number[];
  readonly runOffset: number[];
  readonly runPiece: number[];
  length: number;
  /** The last unit folded. */
  last: number;
  /** Where the last line of the text began. */
  lineStart: number;
}

const space = 0x20;
const comma = 0x2c;
const period = 0x2e;
/** What a sentence may end with; a Chinese numeral before a full stop is the number of a heading. */
const endsWord = /[\u4e00-\u9fff）”》](?<![一二三四五六七八九十])/;
const lineFeed = 0x0a;
const bracket = 0x5b;
const bookmark = /\[bookmark[^\]\n]{0,60}\]/y;
/** Pinyin behind a character: 項(xiàng). */
const pinyin = /[(（][a-z\u00e0-\u024f]{1,8}[)）]/y;
const openBracket = 0xff08;

export function newFolder(): Folder {
  return { chunks: [], pieces: [], runAt: [], runOffset: [], runPiece: [], length: 0, last: lineFeed, lineStart: 0 };
}

/** Adds a piece; it reads on from the one before unless `breakLine` stands between. */
export function appendPiece(folder: Folder, piece: Piece): void {
  folder.pieces.push(piece);
  const { text } = piece.paragraph;
  let run = piece.start;
  for (let at = piece.start; at < piece.end;) {
    const unit = text.charCodeAt(at);
    const plain = plainUnit(unit);
    const isSpecial =
      (plain === openBracket && isLatin(text.charCodeAt(at + 1))) ||
      (plain === space && (at === piece.start || !isBetweenDigits(text, at))) ||
      plain === bracket ||
      (plain === comma && !isInNumber(text, at)) ||
      (plain === period && endsSentence(text, at));
    const isPlain = plain === unit && !isSpecial;
    if (!isPlain) emit(folder, text.slice(run, at), run);
    if (isPlain) at += 1;
    else run = at = appendChanged(folder, text, at);
  }
  emit(folder, text.slice(run, piece.end), run);
}

/** Ends a sentence for certain. */
export function breakLine(folder: Folder): void {
  if (folder.last === lineFeed) return;
  folder.chunks.push('\n');
  folder.length += 1;
  folder.last = lineFeed;
}

export function foldedText({ chunks, pieces, runAt, runOffset, runPiece }: Folder): FoldedText {
  return { text: chunks.join(''), pieces, runAt, runOffset, runPiece };
}

/** Folds the unit at an offset, or the blanks or the bookmark beginning there; gives the offset behind. */
function appendChanged(folder: Folder, text: string, at: number): number {
  const plain = plainUnit(text.charCodeAt(at));
  if (plain === 0) return at + 1;
  if (plain === space) {
    const next = blanksEnd(text, at);
    // Blanks between digits are kept as one: 2024 336 is not a number.
    if (isDigit(folder.last) && isDigit(plainUnit(text.charCodeAt(next)))) emit(folder, ' ', at);
    return next;
  }
  if (plain === openBracket) {
    pinyin.lastIndex = at;
    const skipped = pinyin.exec(text)?.[0].length ?? 0;
    if (skipped > 0) return at + skipped;
  }
  if (plain === comma) emit(folder, '，', at);
  else if (plain === period) emit(folder, '。', at);
  else {
    bookmark.lastIndex = at;
    const skipped = plain === bracket ? (bookmark.exec(text)?.[0].length ?? 0) : 0;
    if (skipped > 0) return at + skipped;
    emit(folder, String.fromCharCode(plain), at);
  }
  return at + 1;
}

function emit(folder: Folder, chunk: string, offset: number): void {
  if (chunk === '') return;
  folder.runAt.push(folder.length);
  folder.runOffset.push(offset);
  folder.runPiece.push(folder.pieces.length - 1);
  folder.chunks.push(chunk);
  folder.length += chunk.length;
  folder.last = chunk.charCodeAt(chunk.length - 1);
}

/** A full stop of other scripts behind Chinese words: 未收到申请. */
function endsSentence(text: string, at: number): boolean {
  return endsWord.test(text.charAt(at - 1)) && !/[\w.]/.test(text.charAt(at + 1));
}

function isInNumber(text: string, at: number): boolean {
  return isDigit(plainUnit(text.charCodeAt(at - 1))) && isDigit(plainUnit(text.charCodeAt(at + 1)));
}

/** One blank that is kept as it stands, so that what it stands in stays one run. */
function isBetweenDigits(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === space && isDigit(text.charCodeAt(at - 1)) && isDigit(plainUnit(text.charCodeAt(at + 1)))
  );
}

/** A letter of pinyin, with or without its tone. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x24f);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (plainUnit(text.charCodeAt(at)) || space) === space) at += 1;
  return at;
}

/** Words of the source. */
export interface SourceWords {
  readonly span: Span;
  readonly text: string;
}

/** The words of the source behind a stretch of folded text; over a page end they hold what stands between, too. */
export function sourceWords(folded: FoldedText, source: SourceText, stretch: Span): SourceWords | null {
  const first = placeOf(folded, stretch.start);
  const last = placeOf(folded, stretch.end - 1);
  if (first === null || last === null) return null;
  const { paragraph } = first;
  if (paragraph === last.paragraph) {
    const words = { start: first.offset, end: last.offset + 1 };
    return { span: paragraphSpan(source, paragraph, words), text: paragraph.text.slice(words.start, words.end) };
  }
  const opening = paragraphSpan(source, paragraph, { start: first.offset, end: paragraph.text.length });
  const span = {
    start: opening.start,
    end: paragraphSpan(source, last.paragraph, { start: 0, end: last.offset + 1 }).end,
  };
  return { span, text: source.slice(span) };
}

function placeOf(
  { pieces, runAt, runOffset, runPiece }: FoldedText,
  at: number,
): { paragraph: Paragraph; offset: number } | null {
  let low = 0;
  let high = runAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runAt[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const paragraph = pieces[runPiece[low] ?? -1]?.paragraph;
  return paragraph ? { paragraph, offset: (runOffset[low] ?? 0) + at - (runAt[low] ?? 0) } : null;
}
