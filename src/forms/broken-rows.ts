// Rows that have a cell for each column only because one figure was torn in two, or because an empty cell beside them fills
// the place of one that is gone or ran into its neighbour. Digits show it, or sums.
import { holds, mended, withOnePartMended, withOtherBeside, withPartMoved, withSubtotalMoved } from './mended-rows.ts';
import { addendsOf, addUp } from './row-totals.ts';
import type { RowSum } from './row-totals.ts';
import {
  areOfTwoDigits,
  areGluedBeforeBlanks,
  haveRunTogether,
  partedAlone,
  piece,
  withAmountJoined,
  withGluedApart,
  withNoughtsApart,
  withNumbersApart,
  withoutSums,
  withPieceApart,
  withPiecesJoined,
} from './torn-digits.ts';

/**
 * What the figures seem to be where a row shows that one was torn, with a blank between them; null where it shows none. A
 * false sum alone is the office's: it must hold once one tear is mended, or one figure must be no number of its own, or
 * the subtotal of the row stand in another column than its own.
 */
export function seemingFigures(
  texts: readonly string[],
  sums: readonly RowSum[],
  subtotals: readonly RowSum[] = [],
): string | null {
  const told =
    withAmountJoined(texts) ?? (texts.includes('') ? (withGluedApart(texts) ?? withNoughtsApart(texts)) : null);
  if (told !== null) return told.join(' ');
  const isRun = texts.includes('') && (sums.length > 0 ? haveRunTogether(texts) : areGluedBeforeBlanks(texts));
  if (isRun) return texts.join(' ').trim();
  const apart = withNumbersApart(texts);
  if (sums.length === 0) return partedAlone(texts) ?? (apart ?? withoutSums(texts))?.join(' ') ?? null;
  const addends = addendsOf(texts);
  if (addends === null) return (apart && holds(apart, sums) ? apart : withPartMoved(texts, sums))?.join(' ') ?? null;
  if (addUp(addends, sums)) return null;
  const isMoved = subtotals.length > 0 && !addUp(addends, subtotals);
  const seeming =
    mended(texts, sums) ??
    withOnePartMended(texts, sums) ??
    withOtherBeside(texts, sums) ??
    (isMoved ? withSubtotalMoved(texts, subtotals) : null) ??
    (areOfTwoDigits(texts) ? null : (withPiecesJoined(texts) ?? withPieceApart(texts)));
  return seeming?.join(' ') ?? null;
}

/**
 * True where the total is blank, as in each row of the table, and no other cell, or one between figures, is blank: an office
 * that prints no totals leaves them blank in sound rows. A figure that could be cut says that a row is broken all the same;
 * whether the totals of all rows moved up is seen where these are taken together.
 */
export function isTotalAloneBlank(texts: readonly string[], sums: readonly RowSum[]): boolean {
  const last = texts.length - 1;
  const first = texts.findIndex((text) => text !== '');
  const end = texts.findLastIndex((text) => text !== '');
  const isBlankBetween = texts.slice(first, end).includes('');
  const isBlankEnd = texts[last] === '' && (texts.indexOf('') === last || isBlankBetween);
  return isBlankEnd && sums.every(({ total }) => total === last) && !texts.some((text) => piece.test(text));
}
