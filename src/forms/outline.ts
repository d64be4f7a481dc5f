// The skeleton of a report: its six sections and the five parts of the first.
import type { Document, Paragraph } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { numerals, sectionHeadings } from './heading.ts';
import type { Heading } from './heading.ts';
import { paragraphSpan } from './paragraph-span.ts';
import { partHeadings } from './part-heading.ts';
import { plainText } from './plain-text.ts';

/** A section 一 to 六 with the span of its heading and of all it holds (heading included). */
export interface Section {
  readonly number: number;
  readonly heading: string;
  readonly headingSpan: Span;
  readonly span: Span;
}

/** Part （一） to （五） of section 一. */
export interface Part {
  readonly number: number;
  readonly headingSpan: Span;
  readonly span: Span;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly parts: readonly Part[];
}

/** A possible heading of a section, with its place among the blocks. */
interface Candidate extends Heading {
  readonly paragraph: Paragraph;
  readonly block: number;
}

/**
 * Finds sections and parts by their key words, so that reworded headings and wrong numerals do no harm; a section or part
 * that is not there is absent. A section runs to the next one, the last to the end of the text; sections and parts are in
 * the order of the text.
 */
export function findOutline(document: Document): Outline {
  const sections = findSections(document);
  return { sections, parts: findParts(document, sections) };
}

function findSections(document: Document): Section[] {
  const { source, blocks, end: textEnd = source.text.length } = document;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries())
    if (block.kind === 'paragraph') candidates.push(...candidatesOf(block, index));
  const listed = inContents(candidates);
  const printed = bestByNumber(candidates, (candidate, index) =>
    listed.has(candidate) ? mention : standing(candidate, candidates[index + 1], blocks),
  );
  const best = withHeadingsInTables(printed, blocks);
  const headingSpans = best.map((heading) => paragraphSpan(source, heading.paragraph, heading));
  return best.map(({ number, start, end, paragraph }, index) => {
    const headingSpan = headingSpans[index] ?? paragraph.span;
    const nextStart = headingSpans[index + 1]?.start ?? textEnd;
    return {
      number,
      heading: paragraph.text.slice(start, end),
      headingSpan,
      span: { start: headingSpan.start, end: nextStart },
    };
  });
}

function candidatesOf(paragraph: Paragraph, block: number): Candidate[] {
  return sectionHeadings(paragraph).map((heading) => ({ ...heading, paragraph, block }));
}

/** The sections of the form. */
const sectionsOfForm = 6;
/** A heading in a table must have its numeral: heads of columns have none. */
const numbered = new RegExp(`^\\s*[${numerals}]`);

/** The headings, and those of the sections not among them that are a row of their own in a table. */
function withHeadingsInTables(found: readonly Candidate[], blocks: Document['blocks']): readonly Candidate[] {
  const known = new Set(found.map(({ number }) => number));
  if (known.size === sectionsOfForm) return found;
  const inTables = blocks.flatMap((block, index) => {
    if (block.kind !== 'grid') return [];
    return block.rows.flatMap(({ cells }) => {
      const [only, ...others] = cells.filter(({ text }) => text !== '');
      if (only === undefined || !numbered.test(plainText(only.text)) || others.some(({ text }) => text !== only.text))
        return [];
      const { text, span } = only;
      return candidatesOf({ kind: 'paragraph', text, span, level: 0 }, index).filter(
        ({ number }) => !known.has(number),
      );
    });
  });
  if (inTables.length === 0) return found;
  const all = [...found, ...bestByNumber(inTables, () => 0)];
  return all.toSorted((one, other) => one.paragraph.span.start - other.paragraph.span.start);
}

/** Less than any heading has for its standing. */
const mention = -3;
/** So many headings with nothing between them are a table of contents. */
const leastContents = 4;

/** 六、其他需要报告的事项……6 */
const endsInPage = /[^\d]\d{1,3} *$/;

/** The lines of a table of contents, the last one too, whatever stands behind it. */
function inContents(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const before = runs.at(-1)?.at(-1);
    const follows = before && candidate.block - before.block <= 1 && candidate.number > before.number;
    if (follows) runs.at(-1)?.push(candidate);
    else runs.push([candidate]);
  }
  const paged = candidates.filter(({ paragraph, start, end }) => endsInPage.test(paragraph.text.slice(start, end)));
  return new Set([...runs.filter((run) => run.length >= leastContents).flat(), ...paged]);
}

/** Sections 二 to 四 hold a table; a line of a table of contents holds nothing before the next heading. */
function standing({ number, block }: Candidate, next: Candidate | undefined, blocks: Document['blocks']): number {
  if (next && next.number !== number && next.block - block <= 1) return mention;
  if (number < 2 || number > 4) return 0;
  const end = next?.block ?? blocks.length;
  for (let index = block + 1; index < end; index += 1) if (blocks[index]?.kind === 'grid') return 2;
  return 0;
}

function findParts(document: Document, sections: readonly Section[]): Part[] {
  const first = sections.find(({ number }) => number === 1);
  const span = first?.span ?? { start: 0, end: sections[0]?.span.start ?? document.source.text.length };
  const from = first?.headingSpan.end ?? 0;
  const candidates = document.blocks.flatMap((block, index) => {
    if (block.kind === 'grid' || block.span.end <= from || block.span.start >= span.end) return [];
    return partHeadings(block, document.blocks[index - 1])
      .map((heading) => ({ ...heading, headingSpan: paragraphSpan(document.source, block, heading) }))
      .filter(({ headingSpan }) => headingSpan.start >= from && headingSpan.start < span.end);
  });
  const best = bestByNumber(candidates, () => 0);
  return best.map(({ number, headingSpan }, index) => {
    const end = best[index + 1]?.headingSpan.start ?? span.end;
    return { number, headingSpan, span: { start: headingSpan.start, end } };
  });
}

/** The highest score for each number, the first of equals; in the order of the text. */
function bestByNumber<Found extends { readonly number: number; readonly score: number }>(
  candidates: readonly Found[],
  bonus: (candidate: Found, index: number) => number,
): Found[] {
  const best = new Map<number, { readonly candidate: Found; readonly score: number }>();
  for (const [index, candidate] of candidates.entries()) {
    const score = candidate.score + bonus(candidate, index);
    const known = best.get(candidate.number);
    if (known === undefined || score > known.score) best.set(candidate.number, { candidate, score });
  }
  const chosen = new Set([...best.values()].map(({ candidate }) => candidate));
  return candidates.filter((candidate) => chosen.has(candidate));
}
