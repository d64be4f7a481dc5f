// The place of some words of a paragraph in the source.
import type { Paragraph } from '../document/document.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';

/**
 * Turns offsets in a paragraph's text into a span of the source. Where the text is not its source (HTML), words that stand
 * there once are found by looking for them; else the whole paragraph is their place.
 */
export function paragraphSpan(source: SourceText, { span, text }: Paragraph, words: Span): Span {
  if (text.length === span.end - span.start) return { start: span.start + words.start, end: span.start + words.end };
  const wanted = text.slice(words.start, words.end);
  const raw = source.slice(span);
  const at = raw.indexOf(wanted);
  if (at < 0 || raw.includes(wanted, at + 1)) return span;
  return { start: span.start + at, end: span.start + at + wanted.length };
}
