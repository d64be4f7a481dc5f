// A text as it is seen, for the dialects that go by lines and characters, and the way back to the untouched text.
import type { Block } from '../document/document.ts';
import { withoutInvisible } from '../document/invisible.ts';
import { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';

/** What is seen of a source, and blocks read from it with the places they have in the source. */
export interface SeenText {
  readonly source: SourceText;
  readonly inPlace: (blocks: Block[]) => Block[];
}

/** Line ends that only some programs write; a text that has no others is cut at them. */
const rareLineEnd = /[\u0085\u2028\u2029]/g;
const usualLineEnd = /[\n\r]/g;

export function seenText(source: SourceText): SeenText {
  const text = withUsualLineEnds(source.text);
  const seen = withoutInvisible(text);
  if (seen === source.text) return { source, inPlace: (blocks) => blocks };
  return { source: new SourceText(seen), inPlace: placing(source, seen, offsetsOf(text)) };
}

function withUsualLineEnds(text: string): string {
  const rare = text.match(rareLineEnd)?.length ?? 0;
  return rare > 0 && rare > (text.match(usualLineEnd)?.length ?? 0) ? text.replace(rareLineEnd, '\n') : text;
}

/** Where each unit that is seen stands. */
function offsetsOf(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const isSeen = withoutInvisible(character) !== '';
    for (const end = at + character.length; at < end; at += 1) if (isSeen) offsets.push(at);
  }
  return offsets;
}

/** Moves blocks to their places in the source; a paragraph gets back what stands there unseen. */
function placing(source: SourceText, seen: string, offsets: readonly number[]): SeenText['inPlace'] {
  const at = (offset: number): number => offsets[offset] ?? source.text.length;
  const moved = ({ start, end }: Span): Span =>
    start === end ? { start: at(start), end: at(start) } : { start: at(start), end: at(end - 1) + 1 };
  return (blocks) =>
    blocks.map((block): Block => {
      const span = moved(block.span);
      if (block.kind === 'paragraph') {
        const isAsPrinted = seen.slice(block.span.start, block.span.end) === block.text;
        return { ...block, span, text: isAsPrinted ? source.slice(span) : block.text };
      }
      const rows = block.rows.map((row) => ({
        span: moved(row.span),
        cells: row.cells.map((cell) => ({ ...cell, span: moved(cell.span) })),
      }));
      return { ...block, span, rows };
    });
}
