// Whether the running text of a report speaks of the information processing fee at all.
import type { Document } from '../document/document.ts';
import type { Outline } from '../forms/outline.ts';

/** Not 污水处理费 or 垃圾处理费. */
const processingFee = /(?<![水圾]\s*)处\s*理\s*费/;
/** Among other matters at the end, where the fee rules want it, any fee is that one. */
const anyFee = /收\s*费|费\s*用|收\s*取/;
const otherMatters = 6;

/** Any word of it counts: whoever says how charging is done has not passed it over in silence. */
export function mentionsProcessingFee({ blocks }: Document, { sections }: Outline): boolean {
  const last = sections.find(({ number }) => number === otherMatters)?.headingSpan.start ?? Infinity;
  return blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      (processingFee.test(block.text) || (block.span.start >= last && anyFee.test(block.text))),
  );
}
