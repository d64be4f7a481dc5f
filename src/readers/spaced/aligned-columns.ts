// Figures that stand one below the other, row by row, and the columns that they show.
import type { Element } from './elements.ts';
import type { Word } from './line-words.ts';

/** Blanks by which figures of one column may miss each other, and by which the ends of labels differ at least. */
export const slack = 2;
export const leastSpread = 3;

/** From where to where the figures of a column stand. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** A row on one line. */
export interface PlacedRow {
  readonly element: Element;
  /** Where its label ends across the page. */
  readonly labelEnd: number;
}

/** The columns of rows with as many figures each, where these stand one below the other and apart from the next. */
export function columnsAmong(complete: readonly PlacedRow[]): readonly Column[] | null {
  const columns = (complete[0]?.element.figures ?? []).map((_, at): Column => {
    const words = complete.flatMap(({ element }) => element.figures[at] ?? []);
    return {
      from: Math.min(...words.map(({ x }) => x)),
      to: Math.max(...words.map(({ x, text }) => x + text.length)),
    };
  });
  const areApart = columns.every(({ from }, at) => from >= (columns[at - 1]?.to ?? 0));
  const isAligned = columns.every((_, at) => areAligned(complete.flatMap(({ element }) => element.figures[at] ?? [])));
  return areApart && isAligned ? columns : null;
}

/** Figures of a column begin, end or have their middles one below the other. */
export function areAligned(words: readonly Word[]): boolean {
  const spread = (placeOf: (word: Word) => number): number => {
    const places = words.map(placeOf);
    return Math.max(...places) - Math.min(...places);
  };
  const places = [
    ({ x }: Word) => x,
    ({ x, text }: Word) => x + text.length,
    ({ x, text }: Word) => x + text.length / 2,
  ];
  return Math.min(...places.map(spread)) <= slack;
}

/** The column of each figure; null where one stands in none, in that of another, or reaches into the next. */
export function placesIn(figures: readonly Word[], columns: readonly Column[]): readonly number[] | null {
  const places = figures.map(({ x, text }) => columns.findIndex(({ from, to }) => x < to && x + text.length > from));
  const isInOne = ({ x, text }: Word, index: number): boolean => {
    const column = places[index] ?? -1;
    const [before, behind] = [columns[column - 1], columns[column + 1]];
    const isNew = index === 0 || column > (places[index - 1] ?? -1);
    return column >= 0 && isNew && x > (before?.to ?? -1) && x + text.length < (behind?.from ?? Infinity);
  };
  return figures.every(isInOne) ? places : null;
}
