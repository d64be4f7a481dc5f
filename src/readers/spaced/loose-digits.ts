// Digits on a line of their own that belong to no row: the number of a page, or the end of a figure that its cell broke.
//
//   3.危及“三安全一稳定” 1  0 0 0 0 0 1053     a narrow cell broke 1053, and nothing but the sum shows it
//                        053
//   5                                          where the rows beside it add up, nothing of them is missing
import { neighbour } from './elements.ts';
import type { Element } from './elements.ts';
import type { Word } from './line-words.ts';
import { addsUp, fewestToTest, isSumIn } from './row-sums.ts';
import { isNought, nextRow } from './torn-figures.ts';

/** Blank cells may leave fewer, of which one is the sum all the same. */
const fewestInPart = 3;

/** Of so many rows in five the sums must agree before one that does not says anything. */
const mostInFive = 4;

/** Digits on a line of their own, and where they stand among the elements. */
export interface LooseDigits {
  readonly index: number;
  readonly word: Word;
  /** A small number with nothing else on its line. */
  readonly mayBePage: boolean;
}

/** Figures alone on their lines that no label takes. */
export function untied(elements: readonly Element[]): { readonly index: number; readonly word: Word }[] {
  return elements.flatMap(({ kind, figures: [word, ...others] }, index) =>
    kind === 'figures' && word && others.length === 0 ? [{ index, word }] : [],
  );
}

/**
 * Leaves rows out of the columns that digits beside them may belong to: those that do not add up although others do, and
 * all beside digits that are no page's number.
 */
export function doubtBeside(elements: readonly Element[], loose: readonly LooseDigits[]): void {
  if (loose.length === 0) return;
  const long = elements.filter(({ figures }) => figures.length >= fewestToTest);
  const exact = long.filter(({ figures }) => addsUp(figures));
  const isTested = exact.length * 5 >= long.length * mostInFive;
  for (const { index, word, mayBePage } of loose) {
    for (const by of [-1, 1] as const) {
      const row = elements[nextRow(elements, index, by)];
      const isShort = row !== undefined && row.figures.length < fewestToTest;
      if (!row || addsUp(row.figures)) continue;
      const isOfRow = by < 0 ? isEndIn(row.figures, word) || isInCellOf(row, word) : isBeginningIn(row.figures, word);
      if ((isShort || !isTested) && mayBePage && !isOfRow) continue;
      row.isTorn = true;
    }
  }
}

/** True where a word stands right below the beginning of the label, into whose cell the first figure ran. */
function isInCellOf({ label: [first], figures }: Element, { x }: Word): boolean {
  return x > 0 && first?.x === x && figures.length >= fewestToTest;
}

/** True where a row adds up with these digits at the end of one of its figures, one with blank cells only with them. */
function isEndIn(figures: readonly Word[], { text }: Word): boolean {
  const isPart = figures.length >= fewestInPart && figures.length < fewestToTest && !isSumIn(figures);
  return figures.some((figure, at) => {
    const whole = figures.with(at, { ...figure, text: `${figure.text}${text}` });
    return addsUp(whole) || (isPart && isSumIn(whole));
  });
}

/** True where a row adds up with these digits at the beginning of its first figure. */
function isBeginningIn([first, ...others]: readonly Word[], { text }: Word): boolean {
  return first !== undefined && addsUp([{ ...first, text: `${text}${first.text}` }, ...others]);
}

/**
 * Gives a number that stands alone on its line to each row that has one figure or a few and whose figure a narrow cell may
 * have broken: the row above, and the row below where its figure may be the end of one as wide as the cells of such rows.
 * Noughts alone are no beginnings. No column takes any figure of such a row: that it has enough with the number proves no
 * order, since a cell set lower than its row leaves its figure alone as well.
 *
 *   行政许可 12        125, or 12 and the number of a page
 *   5
 */
export function doubtWrapped(
  elements: readonly Element[],
  loose: readonly Pick<LooseDigits, 'index' | 'word'>[],
): void {
  for (const { index, word } of loose) {
    for (const by of [-1, 1] as const) {
      const row = elements[wrappedRow(elements, index, by)];
      const isRow = row?.kind === 'row' || row?.kind === 'label';
      if (!isRow || row.figures.length === 0 || row.figures.length > mostInShortRow) continue;
      const isWide = word.text.length >= widestAmong(elements, row.figures.length);
      if (by < 0 ? row.figures.every(isNought) : !isWide) continue;
      row.figures = by < 0 ? [...row.figures, word] : [word, ...row.figures];
      row.isTorn = true;
      withoutFigures(elements[index]);
    }
  }
}

/** What another row was given is no row of its own. */
function withoutFigures(element: Element | undefined): void {
  if (element?.kind !== 'figures') return;
  element.kind = 'stray';
  element.figures = [];
}

/**
 * The row above or below. Where the figure of the row above stands lower than its label, its end does as well: the head of
 * the next block may stand between.
 */
function wrappedRow(elements: readonly Element[], index: number, by: -1 | 1): number {
  const at = neighbour(elements, index, by);
  const beyond = neighbour(elements, at, by);
  const isBetween = by < 0 && elements[at]?.kind === 'stray' && elements[beyond]?.kind === 'label';
  return isBetween ? beyond : at;
}

/** The most characters that a figure has in rows of so many. */
function widestAmong(elements: readonly Element[], count: number): number {
  const alike = elements.flatMap(({ kind, figures }) => (kind === 'row' && figures.length === count ? figures : []));
  return alike.reduce((most, { text }) => Math.max(most, text.length), 0);
}

/** Rows of table 二 have no more figures. */
const mostInShortRow = 3;
