// Zero, blank, text, unread, not in this collection and withdrawn:
// marks that are the same in every chart, and the counts they stand for.
import type { FigureId } from '../codebook/figures.ts';
import type { ReportRecord } from '../records/schema.ts';
import { append } from './drawing/svg.ts';

/** In the order of legends. */
export const marks = ['zero', 'blank', 'text', 'unread', 'not_collected', 'withdrawn'] as const;
export type Mark = (typeof marks)[number];

/**
 * What became of a number: as in the record, or its report or the prose of it is not in this collection, or the office
 * took its report back, or its prose states none.
 */
export type CountStatus =
  'printed' | 'blank' | 'text' | 'unread' | 'not_collected' | 'withdrawn' | 'prose_not_collected' | 'not_stated';

/**
 * A number as a report has it, or why there is none. Several figures: their sum, which has no value if one has none.
 */
export interface Count {
  readonly value: number | null;
  readonly status: CountStatus;
  readonly figures: readonly FigureId[];
  /** Of a number of the prose that is not exact: it never stands as an exact one. */
  readonly qualifier?: 'about' | 'at_least';
}

/**
 * The mark of a count; null where a number above zero stands,
 * and for numbers of the prose, whose absence is put in words.
 */
export function markOf({ value, status }: Count): Mark | null {
  if (value !== null) return value === 0 ? 'zero' : null;
  return status === 'printed' || status === 'not_stated' || status === 'prose_not_collected' ? null : status;
}

/** The count of one or more figures in a record; a figure of a table that was not found is unread. */
export function countIn(record: Pick<ReportRecord, 'figures'>, figures: readonly FigureId[]): Count {
  return sumOfCounts(
    figures.map((figure) => {
      const found = record.figures[figure];
      return { value: found?.value ?? null, status: found?.status ?? 'unread', figures: [figure] };
    }),
  );
}

/** The sum of counts; without a value where one of them has none, for a blank is no zero. */
export function sumOfCounts(counts: readonly Count[]): Count {
  const figures = counts.flatMap((count) => count.figures);
  const gaps = counts.filter(({ value }) => value === null).map(({ status }) => status);
  if (gaps.length === 0) {
    return { value: counts.reduce((sum, { value }) => sum + (value ?? 0), 0), status: 'printed', figures };
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
};

/** Draws a mark in a square of 10 px whose upper left corner is at x, y. */
export function drawMark(parent: Element, mark: Mark, at: { readonly x: number; readonly y: number }): void {
  append(parent, 'path', { class: 'mark', d: shapes[mark], transform: `translate(${at.x} ${at.y})` });
}
