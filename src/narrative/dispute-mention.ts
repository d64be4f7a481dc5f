// Whether the running text of a report speaks of reconsideration or litigation at all, headings and tables aside.
import type { Document } from '../document/document.ts';
import type { Outline } from '../forms/outline.ts';

/** Words without a stop are a heading, or the head of a table that is told apart from the text by nothing else. */
const stop = /[，。；]/;
const dispute = /复\s*议|诉\s*讼|应\s*诉|被\s*诉|起\s*诉|败\s*诉/;

/** Any word of it counts: whoever mentions the subject has not passed it over in silence. */
export function mentionsDisputes({ blocks }: Document, { sections }: Outline): boolean {
  return blocks.some((block) => {
    if (block.kind === 'grid' || !stop.test(block.text) || !dispute.test(block.text)) return false;
    const heading = sections.find(
      ({ headingSpan }) => headingSpan.start >= block.span.start && headingSpan.end <= block.span.end,
    );
    return heading === undefined || dispute.test(block.text.replace(heading.heading, ''));
  });
}
