// Lines of running text to paragraphs: a line that broke at the margin goes on in the next one.
import type { LineBlock, PageBlock, TableBlock } from './page-blocks.ts';
import { joinLines } from './cell-text.ts';
import { piecesOf, textOf } from './text-lines.ts';
import type { Piece, TextLine } from './text-lines.ts';
import { numbering, sentenceEnd } from './text-marks.ts';

/** A paragraph: its text and 1 for letters larger than the rest (titles, headings), else 0. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  readonly level: number;
}

/** Room at the right end of a full line, in ems: a sign that must not begin a line took its neighbour along. */
const fullWithin = 2.2;
/** An indent, in ems: a new paragraph. */
const indent = 0.8;
/** Wider space between lines, in ems above the usual, parts paragraphs. */
const extraSpace = 0.6;
/** Letters larger than the usual by this much are a heading's. */
const larger = 1.12;
/** Lines of a title stand closer together than this, in ems. */
const titleStep = 2.2;

export function paragraphsOf(blocks: readonly PageBlock[]): (ParagraphBlock | TableBlock)[] {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  const setting = settingOf(lines);
  const made: (ParagraphBlock | TableBlock)[] = [];
  let open: LineBlock[] = [];
  const close = (): void => {
    if (open.length > 0) made.push(toParagraph(open, setting));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      made.push(block);
      continue;
    }
    const above = open.at(-1);
    if (above && !goesOn(above, block, setting)) close();
    open.push(block);
  }
  close();
  return made;
}

/** Size of most text, its left and right side, and the usual step from line to line. */
interface Setting {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

function settingOf(lines: readonly TextLine[]): Setting {
  const size = usual(lines.map((line) => [line.size, line.x1 - line.x0]));
  const body = lines.filter((line) => Math.abs(line.size - size) < 1);
  const steps = body.flatMap((line, index) => {
    const above = body[index - 1];
    const step = above ? line.y0 - above.y0 : 0;
    return step > 0 && step < 4 * size ? [[step, 1] as const] : [];
  });
  return {
    size,
    left: Math.min(...body.map(({ x0 }) => x0)),
    right: rightOf(body, fullWithin * size),
    step: usual(steps),
  };
}

/** Where full lines end, within `reach` of each other: long lines count for more, since many headings are as long as others. */
function rightOf(lines: readonly TextLine[], reach: number): number {
  const byEnd = lines.toSorted((left, right) => right.x1 - left.x1);
  const weights = byEnd.map(({ x0, x1 }) => (x1 - x0) ** 2);
  let [best, most, weight, last] = [0, 0, 0, 0];
  for (const [first, { x1 }] of byEnd.entries()) {
    for (; (byEnd[last]?.x1 ?? -Infinity) > x1 - reach; last += 1) weight += weights[last] ?? 0;
    if (weight > most) [best, most] = [x1, weight];
    weight -= weights[first] ?? 0;
  }
  return best;
}

/** The value with most weight, rounded to half points. */
function usual(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  let best = 0;
  for (const [value, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = value;
  return best;
}

function goesOn(above: LineBlock, below: LineBlock, setting: Setting): boolean {
  const [upper, lower] = [above.line, below.line];
  if (Math.abs(upper.size - lower.size) > 0.5) return false;
  const isFull = upper.x1 > setting.right - fullWithin * upper.size;
  if (isFull && above.page === below.page && isRestOfTitle(upper, lower, setting)) return true;
  const isIndented = lower.x0 > setting.left + indent * lower.size;
  const isSamePage = above.page === below.page;
  const space = isSamePage ? lower.y0 - upper.y0 : setting.step;
  if (!isFull || isIndented || space > setting.step + extraSpace * lower.size) return false;
  const text = textOf(piecesOf(upper, above.page));
  return !sentenceEnd.test(text) || !numbering.test(textOf(piecesOf(lower, below.page)).normalize('NFKC'));
}

/** Large letters below a full line of them, set in the middle of the page as that line is. */
function isRestOfTitle(upper: TextLine, lower: TextLine, { size }: Setting): boolean {
  const middle = ({ x0, x1 }: TextLine): number => (x0 + x1) / 2;
  const isCentred = Math.abs(middle(upper) - middle(lower)) < upper.size;
  return upper.size > size * larger && isCentred && lower.y0 - upper.y0 < titleStep * upper.size;
}

function toParagraph(blocks: readonly LineBlock[], setting: Setting): ParagraphBlock {
  const pieces: Piece[] = [];
  for (const { line, page } of blocks) pieces.push(...joinLines([line], page));
  const isLarge = blocks.every(({ line }) => line.size > setting.size * larger);
  return { kind: 'paragraph', pieces, level: isLarge ? 1 : 0 };
}
