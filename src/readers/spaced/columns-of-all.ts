// The columns of table 三 on a page where hardly a row has a figure in each of them.
import { isAligned, leastSpread, withWord } from './aligned-columns.ts';
import type { Column, PlacedRow, Reach } from './aligned-columns.ts';
import { headOrders } from './glossary.ts';
import type { Word } from './line-words.ts';
import { isSumIn, sum, valueOf } from './row-sums.ts';

const applicants = headOrders[0]?.length ?? 0;
/** A page with more rows is none of a report. */
const mostRows = 5000;

/** Rows that show the columns among them where few or none is complete, and figures in each row. */
const fewestOfAll = 8;
const fewestInRow = 2;
/** Of so many figures one proves something where it is the sum of the others, and so many rows have to. */
const fewestAdded = 3;

/**
 * The columns of applicants of a page where hardly a row has a figure in each: figures that stand one below the other, with
 * nothing between the columns in any row. As many columns are others where one of the form is blank in all rows and the
 * total of another year stands beside: most rows must add up.
 */
export function columnsOfAll(printed: readonly PlacedRow[], heads: readonly Word[]): readonly Column[] | null {
  const rows = printed.filter(({ element }) => element.figures.length >= fewestInRow);
  const ends = rows.flatMap(({ labelEnd }) => (labelEnd < 0 ? [] : [labelEnd]));
  if (rows.length < fewestOfAll || rows.length > mostRows || Math.max(...ends) - Math.min(...ends) < leastSpread)
    return null;
  const words = rows.flatMap(({ element }) => element.figures).toSorted((one, other) => one.x - other.x);
  const columns: FilledColumn[] = [];
  for (const word of words) {
    const [last, to] = [columns.at(-1), word.x + word.text.length];
    if (last && word.x <= last.to) {
      last.to = Math.max(last.to, to);
      last.words.push(word);
      last.reach = withWord(last.reach, word);
    } else columns.push({ from: word.x, to, words: [word], reach: withWord(undefined, word) });
  }
  return columns.every(({ reach }) => isAligned(reach)) && doMostAddUp(rows) ? allOf(columns, heads) : null;
}

interface FilledColumn {
  readonly from: number;
  to: number;
  readonly words: Word[];
  reach: Reach;
}

/** Figures by which a column is known wherever it stands. */
const fewestInColumn = 3;
/** Columns by which it is known how far they stand from each other, and by which part of that they may miss their places. */
const fewestApart = 4;
const tolerance = 0.25;
/** A step over a blank column is twice as wide as others. */
const widestStep = 1.75;

/**
 * The columns with those between them that are blank in all rows: as many as the form has between the first and the total,
 * where all of them stand about as far from each other, and the first below its head. Null where nothing shows whether one is
 * blank.
 */
function allOf(columns: readonly FilledColumn[], heads: readonly Word[]): readonly Column[] | null {
  const middles = columns.map(({ words }) => mean(words.map(middleOf)));
  const steps = middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0));
  if (columns.length === applicants) {
    const areEven = Math.max(...steps) < Math.min(...steps) * widestStep;
    return areEven || columns.every(({ words }) => words.length >= fewestInColumn) ? columns : null;
  }
  const step = ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / stepsOfAll;
  const counts = steps.map((one) => Math.round(one / step));
  const areEven = steps.every((one, at) => Math.abs(one / step - (counts[at] ?? 0)) <= tolerance);
  const isBelow = heads.every((head) => Math.abs(middleOf(head) - (middles[0] ?? 0)) * 2 < step);
  if (columns.length < fewestApart || !areEven || !isBelow || sum(counts) !== stepsOfAll) return null;
  return columns.flatMap((column, at) => [
    column,
    ...Array.from({ length: (counts[at] ?? 1) - 1 }, (_, more): Column => {
      const from = Math.round((middles[at] ?? 0) + (more + 1) * step);
      return { from, to: from };
    }),
  ]);
}

const stepsOfAll = applicants - 1;

function middleOf({ x, text }: Word): number {
  return x + text.length / 2;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Of so many rows in five one figure must be the sum of all others: offices print a wrong total now and then. */
const mostInFive = 4;

function doMostAddUp(rows: readonly PlacedRow[]): boolean {
  const telling = rows.filter(
    ({ element: { figures } }) => figures.length >= fewestAdded && figures.some(({ text }) => valueOf(text) > 0),
  );
  const holding = telling.filter(({ element }) => isSumIn(element.figures));
  return holding.length >= fewestAdded && holding.length * 5 >= telling.length * mostInFive;
}
