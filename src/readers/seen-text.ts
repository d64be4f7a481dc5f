// A text as it is seen, for the dialects that go by lines and characters, and the way back to the untouched text.
import type { Block } from '../document/document.ts';
import { invisibleIn } from '../document/invisible.ts';
import { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { inlineMarkup } from './inline-markup.ts';
import { lastAtMost } from './last-at-most.ts';
import { boldMarks, escapes, indentMarks, lineMarks } from './line-marks.ts';

/** What is seen of a source, and blocks read from it with the places they have in the source. */
export interface SeenText {
  readonly source: SourceText;
  readonly inPlace: (blocks: readonly Block[]) => readonly Block[];
}

/** Line ends that only some programs write; a text that has no others is cut at them. */
const rareLineEnd = /[\u0085\u2028\u2029]/g;
const usualLineEnd = /[\n\r]/g;

/** `aligned`: stretches where columns are told by what stands below what, so that markup in them is left to their cells. */
export function seenText(source: SourceText, aligned: () => readonly Span[] = () => []): SeenText {
  const text = withUsualLineEnds(source.text);
  const markup = inlineMarkup(text);
  const marks = [...markup, ...lineMarks(text), ...indentMarks(text), ...boldMarks(text), ...escapes(text)];
  const unseen = [...invisibleIn(text), ...(marks.length > 0 ? outside(marks, aligned()) : [])];
  if (unseen.length === 0 && text === source.text) return { source, inPlace: (blocks) => blocks };
  const parts = partsSeen(text, unseen);
  const seen = parts.map((span) => text.slice(span.start, span.end)).join('');
  const markedAt = markup.map(({ start }) => start);
  return { source: new SourceText(seen), inPlace: placing(source, { seen, parts, markedAt }) };
}

function outside(spans: readonly Span[], stretches: readonly Span[]): readonly Span[] {
  return spans.filter(({ start }) => !stretches.some((one) => start >= one.start && start < one.end));
}

/** What is left of a text without some spans of it. */
function partsSeen(text: string, unseen: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let end = 0;
  for (const span of unseen.toSorted((one, two) => one.start - two.start)) {
    if (span.start > end) parts.push({ start: end, end: span.start });
    end = Math.max(end, span.end);
  }
  return end < text.length || text === '' ? [...parts, { start: end, end: text.length }] : parts;
}

function withUsualLineEnds(text: string): string {
  const rare = text.match(rareLineEnd)?.length ?? 0;
  return rare > 0 && rare > (text.match(usualLineEnd)?.length ?? 0) ? text.replace(rareLineEnd, '\n') : text;
}

/** A text as it is seen, the parts of its source that it is made of, and where markup begins there. */
interface Seen {
  readonly seen: string;
  readonly parts: readonly Span[];
  readonly markedAt: readonly number[];
}

/**
 * Moves blocks to their places in the source; a paragraph gets back what stands there unseen, but for the markup of styled
 * pages: it parts words and numbers (202</span><span>4).
 */
function placing(source: SourceText, { seen, parts, markedAt }: Seen): SeenText['inPlace'] {
  const starts = startsOf(parts);
  const at = (offset: number): number => {
    const index = lastAtMost(starts, offset);
    return offset >= seen.length ? source.text.length : (parts[index]?.start ?? 0) + offset - (starts[index] ?? 0);
  };
  const moved = ({ start, end }: Span): Span =>
    start === end ? { start: at(start), end: at(start) } : { start: at(start), end: at(end - 1) + 1 };
  return (blocks) =>
    blocks.map((block): Block => {
      const span = moved(block.span);
      if (block.kind === 'paragraph') {
        const isMarked = (markedAt[lastAtMost(markedAt, span.end)] ?? -1) >= span.start;
        const isAsPrinted = !isMarked && seen.slice(block.span.start, block.span.end) === block.text;
        return { ...block, span, text: isAsPrinted ? source.slice(span) : block.text };
      }
      const rows = block.rows.map((row) => ({
        span: moved(row.span),
        cells: row.cells.map((cell) => ({ ...cell, span: moved(cell.span) })),
      }));
      return { ...block, span, rows };
    });
}

/** Where each part begins in the text that is seen. */
function startsOf(parts: readonly Span[]): readonly number[] {
  let length = 0;
  return parts.map(({ start, end }) => {
    length += end - start;
    return length - (end - start);
  });
}
