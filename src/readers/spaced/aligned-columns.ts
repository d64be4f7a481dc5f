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

/** The least and the greatest place across the page at which the words of a column begin, end and have their middles. */
export interface Reach {
  readonly starts: Range;
  readonly ends: Range;
  readonly middles: Range;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The reach of a column with one word more in it. */
export function withWord(reach: Reach | undefined, { x, text }: Word): Reach {
  return {
    starts: withPlace(reach?.starts, x),
    ends: withPlace(reach?.ends, x + text.length),
    middles: withPlace(reach?.middles, x + text.length / 2),
  };
}

function withPlace(range: Range | undefined, place: number): Range {
  if (range === undefined) return { least: place, most: place };
  return place >= range.least && place <= range.most
    ? range
    : { least: Math.min(range.least, place), most: Math.max(range.most, place) };
}

/** The columns of rows with as many figures each, where these stand one below the other and apart from the next. */
export function columnsOf(reaches: readonly Reach[]): readonly Column[] | null {
  const columns = reaches.map(({ starts, ends }): Column => ({ from: starts.least, to: ends.most }));
  const areApart = columns.every(({ from }, at) => from >= (columns[at - 1]?.to ?? 0));
  return areApart && reaches.every(isAligned) ? columns : null;
}

/** Figures of a column begin, end or have their middles one below the other. */
export function isAligned({ starts, ends, middles }: Reach): boolean {
  return [starts, ends, middles].some(({ least, most }) => most - least <= slack);
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
