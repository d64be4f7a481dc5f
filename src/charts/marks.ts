// Zero, blank, text, unread, not in this collection, withdrawn and doubted:
// marks that are the same in every chart, and the counts they stand for.
import type { CountStatus } from '../codebook/count-statuses.ts';
import type { FigureId } from '../codebook/figures.ts';
import { doubtedFigures } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';
import { append } from './drawing/svg.ts';

/** In the order of legends. */
export const marks = ['zero', 'blank', 'text', 'unread', 'not_collected', 'withdrawn', 'doubted'] as const;
export type Mark = (typeof marks)[number];

/**
 * A number as a report has it, or why there is none. Several figures: their sum, which has no value if one has none, and
 * is doubted if one is.
 */
export interface Count {
  readonly value: number | null;
  readonly status: CountStatus;
  readonly figures: readonly FigureId[];
  /** Of a number of the prose that is not exact: it never stands as an exact one. */
  readonly qualifier?: 'about' | 'at_least';
}

/** A number that stands there as we read it, though a warning about our own reading names it. */
export function isDoubted({ value, status }: Count): boolean {
  return value !== null && status === 'doubted';
}

/** A zero nobody doubts: only of such a one it is said that there is nothing. */
export function isSureZero({ value, status }: Count): boolean {
  return value === 0 && status !== 'doubted';
}

/**
 * The mark of a count; null where a number above zero stands that is not doubted,
 * and for numbers of the prose, whose absence is put in words.
 */
export function markOf(count: Count): Mark | null {
  const { value, status } = count;
  if (value !== null) return isDoubted(count) ? 'doubted' : value === 0 ? 'zero' : null;
  return status === 'blank' || status === 'text' || status === 'unread' || isWithoutReport(status) ? status : null;
}

function isWithoutReport(status: CountStatus): status is 'not_collected' | 'withdrawn' {
  return status === 'not_collected' || status === 'withdrawn';
}

/** The count of one or more figures in a record; a figure of a table that was not found is unread. */
export function countIn(record: Pick<ReportRecord, 'figures' | 'diagnostics'>, figures: readonly FigureId[]): Count {
  const doubted = doubtedFigures(record);
  return sumOfCounts(
    figures.map((figure) => {
      const { value = null, status = 'unread' } = record.figures[figure] ?? {};
      return { value, status: value !== null && doubted.has(figure) ? 'doubted' : status, figures: [figure] };
    }),
  );
}

/** The sum of counts; without a value where one of them has none, for a blank is no zero. */
export function sumOfCounts(counts: readonly Count[]): Count {
  const figures = counts.flatMap((count) => count.figures);
  const gaps = counts.filter(({ value }) => value === null).map(({ status }) => status);
  if (gaps.length === 0) {
    const status = counts.some(isDoubted) ? 'doubted' : 'printed';
    return { value: counts.reduce((sum, { value }) => sum + (value ?? 0), 0), status, figures };
  }
  const worst = (['withdrawn', 'not_collected', 'unread', 'text', 'blank'] as const).find((status) =>
    gaps.includes(status),
  );
  return { value: null, status: worst ?? 'unread', figures };
}

export function notCollected(figures: readonly FigureId[]): Count {
  return { value: null, status: 'not_collected', figures };
}

/** Marks a legend has to explain: all but zero, which has its numeral beside it. */
export function marksIn(counts: readonly Count[]): readonly Mark[] {
  const used = new Set(counts.map(markOf));
  return marks.filter((mark) => mark !== 'zero' && used.has(mark));
}

const shapes: Readonly<Record<Mark, string>> = {
  zero: 'M1.5 5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
  blank: 'M.75.75h8.5v8.5h-8.5z',
  text: 'M.75.75h8.5v8.5h-8.5zM2.8 3.7h4.4M2.8 6.3h4.4',
  unread: 'M.75.75h8.5v8.5h-8.5zM2.9 2.9l4.2 4.2M7.1 2.9l-4.2 4.2',
  not_collected:
    'M.75 2.4v-1.65h1.65M4 .75h2M7.6.75h1.65v1.65M9.25 4v2M9.25 7.6v1.65h-1.65M6 9.25h-2M2.4 9.25h-1.65v-1.65M.75 6v-2',
  withdrawn: 'M.75.75h8.5v8.5h-8.5zM.75 9.25l8.5-8.5',
  doubted: 'M2.6 3.1c0-1.4 1-2.3 2.4-2.3s2.4.9 2.4 2.2c0 1.7-2.4 1.9-2.4 3.7M5 8.3v1.2',
};

/** A question mark is a letter among signs: it has full ink and a stronger stroke. */
function lookOf(mark: Mark): string {
  return mark === 'doubted' ? 'mark doubted' : 'mark';
}

/** Draws a mark in a square of 10 px whose upper left corner is at x, y. */
export function drawMark(parent: Element, mark: Mark, at: { readonly x: number; readonly y: number }): void {
  append(parent, 'path', { class: lookOf(mark), d: shapes[mark], transform: `translate(${at.x} ${at.y})` });
}
