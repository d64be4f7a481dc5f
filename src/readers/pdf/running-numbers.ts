// A column of running numbers before the labels of a table without rules: it is no column of figures.
//
//   序号   内容                       自然人   …
//    1     一、本年新收政府信息…           142   …      counts on by one, also over the end of a page
import { isRunningHead } from '../spaced/glossary.ts';
import { overlap } from './box.ts';
import { piecesOf, segmentsOf, splitAtGaps, textOf, toLine } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';

/** Where such a column stands on a page, and how far it counts. */
export interface RunningNumbers {
  readonly last: number;
  /** Right below its head, where it may begin anew. */
  readonly isHeaded: boolean;
  readonly column: Pick<TextLine, 'x0' | 'x1'>;
}

export interface WithoutNumbers {
  readonly lines: readonly TextLine[];
  /** The column at the end of the page; null where there is none. */
  readonly numbers: RunningNumbers | null;
}

const number = /^\d{1,2}$/;
/** In the headings of tables 三 and 四, and nowhere in the labels of what stands above them. */
const nextSection = /\u7533\u8bf7\u60c5\u51b5|\u884c\u653f\u590d\u8bae|\u884c\u653f\u8bc9\u8bbc/;
/** Numbers stand below their head, or below those of the page before, within this many ems. */
const reach = 0.6;

/**
 * Leaves the numbers and their head out of the lines of a page, where they count on from 1 or from the page before
 * (`before`); the page may end below the head. Where they do not, all of a page is left as it is.
 */
export function withoutRunningNumbers(
  lines: readonly TextLine[],
  page: number,
  before: RunningNumbers | null,
): WithoutNumbers {
  const opening = lines.flatMap((line) => openingOf(line, page));
  const taken = new Map<TextLine, TextLine>();
  let numbers = before;
  let open: Opening[] = [];
  const close = (): void => {
    for (const { line, segment } of open) taken.set(line, segment);
    open = [];
  };
  for (const one of opening) {
    if (isRunningHead(one.text)) {
      close();
      open = [one];
      numbers = { last: numbers?.last ?? 0, isHeaded: true, column: one.segment };
    } else if (one.text === '') numbers = null;
    else if (numbers !== null && isUnder(one.segment, numbers.column)) {
      const value = Number(one.text);
      const isNext = value === numbers.last + 1 || (numbers.isHeaded && value === 1);
      numbers = isNext ? { last: value, isHeaded: false, column: numbers.column } : null;
      if (!isNext) open = [];
      else if (open.length > 0) open.push(one);
      else taken.set(one.line, one.segment);
    }
  }
  close();
  return { lines: taken.size === 0 ? lines : lines.flatMap((line) => without(line, taken.get(line))), numbers };
}

/** What a line begins with: a number, or the head of such a column; '' for a line with which the next section begins. */
interface Opening {
  readonly line: TextLine;
  readonly segment: TextLine;
  readonly text: string;
}

/** A head may be set with a gap inside, and a label close behind. */
function openingOf(line: TextLine, page: number): readonly Opening[] {
  if (nextSection.test(textOf(piecesOf(line, page)))) return [{ line, segment: line, text: '' }];
  const found = [...segmentsOf(line).slice(0, 1), ...splitAtGaps(line).slice(0, 1)].map((segment): Opening => {
    return { line, segment, text: textOf(piecesOf(segment, page)).normalize('NFKC').trim() };
  });
  return found.filter(({ text }) => number.test(text) || isRunningHead(text)).slice(0, 1);
}

function isUnder({ x0, x1, size }: TextLine, column: RunningNumbers['column']): boolean {
  return overlap([x0, x1], [column.x0 - reach * size, column.x1 + reach * size]) >= x1 - x0;
}

function without(line: TextLine, segment: TextLine | undefined): TextLine[] {
  if (segment === undefined) return [line];
  const own = new Set(segment.glyphs);
  return [toLine(line.glyphs.filter((glyph) => !own.has(glyph)))].flatMap((rest) => rest ?? []);
}
