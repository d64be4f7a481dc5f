// Pieces of text between two marks of a page, and where each of their characters stands in the source.
import { parseFragment } from 'parse5';
import { rememberedTexts } from '../../document/remembered.ts';
import type { Span } from '../../document/span.ts';
import { isText } from './parse-html.ts';
import type { HtmlNode } from './parse-html.ts';

/** A run of characters between two marks of the source, and the stretch of source it was decoded from. */
export interface TextPiece extends Span {
  readonly text: string;
}

/**
 * The text that begins with one child, with the texts right behind it. The parser gives several for one run of characters
 * (blanks and others apart), whose inner bounds are off by a reference; together they have the right ones.
 */
export function pieceAt(children: readonly HtmlNode[], from: number): { piece: TextPiece; next: number } | null {
  let text = '';
  let start = -1;
  let end = -1;
  let next = from;
  for (let child = children[next]; child !== undefined && isText(child); child = children[next]) {
    const location = child.sourceCodeLocation;
    if (!location || (next > from && end !== location.startOffset)) break;
    if (next === from) start = location.startOffset;
    text += child.value;
    end = location.endOffset;
    next += 1;
  }
  return next === from ? null : { piece: { text, start, end }, next };
}

/** The lines of preformatted text. */
export function linesIn(source: string, piece: TextPiece): TextPiece[] {
  if (!piece.text.includes('\n')) return [piece];
  const places = decodedPlaces(source.slice(piece.start, piece.end), piece.text);
  let at = 0;
  return piece.text.split('\n').map((text) => {
    const start = piece.start + (places[at]?.start ?? 0);
    const end = text === '' ? start : piece.start + (places[at + text.length - 1]?.end ?? piece.end - piece.start);
    at += text.length + 1;
    return { text, start, end };
  });
}

/** Where one character of a piece stands in the source. */
export function placeIn(source: string, piece: TextPiece, index: number): Span {
  if (source.startsWith(piece.text, piece.start)) return { start: piece.start + index, end: piece.start + index + 1 };
  const from = referenceAround(source, piece.start);
  const place = decodedPlaces(source.slice(from, piece.end), piece.text)[index];
  return place ? { start: from + place.start, end: from + place.end } : { start: from, end: piece.end };
}

/** Where a reference begins that reaches over an offset (its blanks before were dropped by the parser), else the offset. */
function referenceAround(source: string, offset: number): number {
  const from = Math.max(0, offset - longestReference);
  const at = from + source.slice(from, offset).lastIndexOf('&');
  reference.lastIndex = at;
  return at >= from && at + (reference.exec(source)?.[0].length ?? 0) > offset ? at : offset;
}

const longestReference = 44;
/** `&nbsp;`, `&#160;`, `&#xa0;`, `&amp`; longer names do not exist. */
export const reference = /&(?:#[xX]?[\da-fA-F]{1,12}|[a-zA-Z][a-zA-Z\d]{1,40});?/y;

/**
 * The place of each character of a text in the source it was decoded from.
 *
 *   a&nbsp;b     ->  a ␣ b      &nbsp; is the place of the blank
 *   ^^     ^
 */
function decodedPlaces(source: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = 0; at < source.length && places.length < text.length;) {
    reference.lastIndex = at;
    const written = source.charAt(at) === '&' ? (reference.exec(source)?.[0] ?? '') : '';
    const decoded = written === '' ? '' : decodeReference(written);
    const isDecoded = decoded !== '' && text.startsWith(decoded, places.length);
    const end = isDecoded ? at + written.length : at + (source.startsWith('\r\n', at) ? 2 : 1);
    const length = isDecoded ? decoded.length : isSame(source.charAt(at), text.charAt(places.length)) ? 1 : 0;
    for (let one = 0; one < length; one += 1) places.push({ start: at, end });
    at = end;
  }
  return places;
}

/** Line ends are read as LF; a character the parser leaves out (NUL) is passed over. */
function isSame(written: string, read: string): boolean {
  return written === read || (written === '\r' && read === '\n');
}

/** The parser itself decodes, so that what it takes for a reference and what not is never in question. */
export const decodeReference = rememberedTexts((written): string =>
  parseFragment(written)
    .childNodes.map((node) => (isText(node) ? node.value : ''))
    .join(''),
);
