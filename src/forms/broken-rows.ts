// Rows that have a cell for each column only because one figure was torn in two, or because an empty cell beside them fills
// the place of one that is gone or ran into its neighbour.
//
//   1 005 0 0 0 0 1005      1005 and a blank cell that left no trace: no office prints 005
//   12 3 40 1 0 0 164       123 and 4, 0, 1: nothing shows it but the total
//   0 0 22 46 0 68 _        the cell before one of these is gone, for the last of them is the total
//   5 029 _ 0 0 0 34        0 and 29 ran together
//   229 .175                229.175 and a blank cell that left no trace
//   000 _ _                 three noughts did
//   197000023220 _ _ _ _ _   all of them did
//   1175 120 _ 3 1 0 1191   12 and 0 did, and nothing shows it but the total
//   0 0 0 0 0 0 03          0 and the number of a page did
//   5 29_0 0 0 34 _         29 and 0 stand in one cell, and the blank one fills the place of the second
import { addendsOf, addUp } from './row-totals.ts';
import type { RowSum } from './row-totals.ts';

const digits = /^\d{1,12}$/;
/** What a count begins with: 00 is a nought, 005 the end of another number. */
const piece = /^0+[1-9]\d*$/;

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
  if (sums.length > 0 && texts.includes('') && haveRunTogether(texts)) return texts.join(' ').trim();
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

/** What a point or comma opens behind a number is its end; null where none is. */
function withAmountJoined(texts: readonly string[]): readonly string[] | null {
  const opensWithPoint = (text: string): boolean => (text.startsWith('.') || text.startsWith(',')) && /^.\d/.test(text);
  const at = texts.findIndex((text, index) => opensWithPoint(text) && /^[+-]?\d+$/.test(texts[index - 1] ?? ''));
  return at < 0 ? null : texts.toSpliced(at - 1, 2, `${texts[at - 1] ?? ''}${texts[at] ?? ''}`);
}

/** No count has as many digits: several figures ran together. */
const tooLong = /^\d{9,}$/;

/** Beside blank cells: a number too long for a count; one alone that has a digit for each cell of its row is too long already. */
function haveRunTogether(texts: readonly string[]): boolean {
  const [text = '', ...others] = texts.filter((one) => one !== '');
  const isAlone = others.length === 0 && text.length >= texts.length && digits.test(text);
  return isAlone || texts.some((one) => tooLong.test(one));
}

/** True where an office prints all its counts of one digit with a nought before: 00 05 02 07. */
function areOfTwoDigits(texts: readonly string[]): boolean {
  return texts.filter((text) => /^0\d$/.test(text)).length > 1 && !texts.some((text) => /^\d$/.test(text));
}

const parted = /^(\d{1,12})\s+(\d{1,12})$/;

/** Amounts have points, and may be torn at them. */
const partedAmount = /^\d[\d.,]{0,14}\s+[.,]?\d[\d.,]{0,14}$/;

/** The only figure of a row where it holds two numbers: one that was torn, or its own and one that strayed there. */
function partedAlone([text = '', ...others]: readonly string[]): string | null {
  return others.length === 0 && partedAmount.test(text.trim()) ? text.trim().replace(/\s+/, ' ') : null;
}

/** The two numbers of one cell in cells of their own, for which a blank one at either end of the row has made room; null where none has. */
function withNumbersApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text) => parted.test(text.trim()));
  const [, left = '', right = ''] = parted.exec(texts[at]?.trim() ?? '') ?? [];
  if (at < 0 || (texts[0] !== '' && texts.at(-1) !== '')) return null;
  const row = texts.toSpliced(at, 1, left, right);
  return texts.at(-1) === '' ? row.slice(0, -1) : row.slice(1);
}

/**
 * The figures with a part of a cell that holds two numbers moved to its neighbour, so that the row adds up: it was torn there,
 * and is no number of its own. None where it adds up with one or both of them in their cell.
 *
 *   128 4 | 39 | 339        128, 439 and 339: nobody gave 39
 */
function withPartMoved(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
  const at = texts.findIndex((text) => parted.test(text.trim()));
  const [, left = '', right = ''] = parted.exec(texts[at]?.trim() ?? '') ?? [];
  if (at < 0 || [left, right, left + right].some((text) => holds(texts.with(at, text), sums))) return null;
  const [before = '', behind = ''] = [texts[at - 1], texts[at + 1]];
  const moved = [
    ...(digits.test(behind) ? [texts.toSpliced(at, 2, left, right + behind)] : []),
    ...(digits.test(before) ? [texts.toSpliced(at - 1, 2, before + left, right)] : []),
  ];
  return moved.find((row) => holds(row, sums)) ?? null;
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

/** The figures with another of them in the column that no sum knows, 备注 say, so that the others add up. */
function withOtherBeside(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
  const isSummed = (place: number): boolean =>
    sums.some(({ parts, total }) => place === total || parts.includes(place));
  const beside = texts.findIndex((_, place) => !isSummed(place));
  if (beside < 0) return null;
  return movedTo(texts, beside).find((row) => holds(row, sums)) ?? null;
}

/** The figures with another of them in the column of subtotals, so that it is the sum of its group. */
function withSubtotalMoved(texts: readonly string[], subtotals: readonly RowSum[]): readonly string[] | null {
  const rows = subtotals.flatMap(({ total }) => movedTo(texts, total));
  return rows.find((row) => holds(row, subtotals)) ?? null;
}

/** The figures with each of them at this place, those between moved on. */
function movedTo(texts: readonly string[], to: number): readonly (readonly string[])[] {
  return texts.map((text, place) => texts.toSpliced(place, 1).toSpliced(to, 0, text));
}

/** Empty cells beside the figures of a row, at most: more are a part of the table that is blank, unless the total is moved. */
const mostBeside = 2;

/**
 * The figures without the empty cells beside them so that they add up, once for each of these a blank cell is added among
 * them or one is cut in two; or with two joined, once one more is cut in two or a blank cell is added.
 */
function mended(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
  const isFilled = (text: string): boolean => text !== '';
  const filled = texts.slice(texts.findIndex(isFilled), texts.findLastIndex(isFilled) + 1);
  const lacking = texts.length - filled.length;
  if (lacking > mostBeside) return isLastTheTotal(filled, texts, sums) ? filled : null;
  if (lacking > 0) return mayHold(filled, lacking, sums) ? filled : null;
  const apart = texts.includes('') ? partedIntoBlanks(texts).find((row) => holds(row, sums)) : undefined;
  if (apart) return apart;
  for (let at = 1; at < texts.length; at += 1) {
    const joined = joinedAt(texts, at);
    if (joined === null) continue;
    if (withBlank(joined).some((row) => holds(row, sums))) return joined;
    const cut = cuts(joined).find((row) => holds(row, sums));
    if (cut) return cut;
  }
  return null;
}

/**
 * The figures with one of them cut in two beside its blank cell, so that one more of the row's sums holds: another of them
 * may be false as the office printed it. Null for a row of one sum.
 *
 *   10 _ 6 0 7 2 0 1 0 0      1, 0, 6, 0 and 7; nothing mends the second total
 */
function withOnePartMended(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
  if (sums.length < 2 || !texts.includes('')) return null;
  const held = (row: readonly string[]): readonly RowSum[] => sums.filter((sum) => holds(row, [sum]));
  const before = held(texts);
  const parted = partedIntoBlanks(texts).filter((row) => held(row).length > before.length);
  return parted.find((row) => holds(row, before)) ?? null;
}

/** True where the blank end of a row holds the total, and the last figure before it is the sum of the others. */
function isLastTheTotal(filled: readonly string[], texts: readonly string[], sums: readonly RowSum[]): boolean {
  const addends = addendsOf(filled);
  const total = addends?.at(-1) ?? 0;
  const isAtEnd = texts.at(-1) === '' && sums.every((sum) => sum.total === texts.length - 1);
  const isSum = addends !== null && addends.reduce((sum, value) => sum + value, 0) === 2 * total;
  return isAtEnd && isSum && total > 0;
}

/**
 * The figures with a nought apart that ran together with its neighbour and left a blank cell there; null where none did.
 * No office prints 029, and the row adds up either way.
 */
function withGluedApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text, index) => piece.test(text) && (texts[index + 1] === '' || texts[index - 1] === ''));
  if (at < 0) return null;
  return texts.toSpliced(texts[at + 1] === '' ? at : at - 1, 2, '0', (texts[at] ?? '').slice(1));
}

/** More than the two that some print for none. */
const noughts = /^0{3,}$/;

/** The figures with noughts apart that ran together in one cell, where as many cells are blank as they would fill. */
function withNoughtsApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text) => noughts.test(text));
  const run = texts[at] ?? '';
  const blank = texts.filter((text) => text === '').length;
  if (at < 0 || blank < run.length - 1) return null;
  return texts.toSpliced(at, 1, ...run.split('')).filter((text) => text !== '');
}

/** True where so many cells more make the row add up. */
function mayHold(texts: readonly string[], lacking: number, sums: readonly RowSum[]): boolean {
  if (lacking === 0) return holds(texts, sums);
  return [...withBlank(texts), ...cuts(texts)].some((row) => mayHold(row, lacking - 1, sums));
}

/** The row with a blank cell more, in every place but the last. */
function withBlank(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map((_, gap) => texts.toSpliced(gap, 0, ''));
}

/** The row with one of its figures cut in two, one of them in the blank cell beside it, in every way. */
function partedIntoBlanks(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.flatMap((text, at) => {
    const [before, behind] = [texts[at - 1] === '', texts[at + 1] === ''];
    return (before || behind) && digits.test(text)
      ? cuts([text]).flatMap((parts) => [
          ...(before ? [texts.toSpliced(at - 1, 2, ...parts)] : []),
          ...(behind ? [texts.toSpliced(at, 2, ...parts)] : []),
        ])
      : [];
  });
}

/** The row with a figure joined to the one before it; null behind a nought, for no number that was torn begins with one. */
export function joinedAt(texts: readonly string[], at: number): readonly string[] | null {
  const [before = '', behind = ''] = [texts[at - 1], texts[at]];
  return digits.test(before) && before !== '0' && digits.test(behind)
    ? texts.toSpliced(at - 1, 2, before + behind)
    : null;
}

/** The row with one of its figures cut in two, in every way. */
export function cuts(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.flatMap((text, at) =>
    digits.test(text)
      ? Array.from({ length: text.length - 1 }, (_, last) =>
          texts.toSpliced(at, 1, text.slice(0, last + 1), text.slice(last + 1)),
        )
      : [],
  );
}

/** True where all are numbers of their own and every sum holds. */
export function holds(texts: readonly string[], sums: readonly RowSum[]): boolean {
  const addends = texts.some((text) => piece.test(text)) ? null : addendsOf(texts);
  return addends !== null && addUp(addends, sums);
}

/** The figures with each piece joined to the one before it, that of which it is the end; null where no such piece stands. */
function withPiecesJoined(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text, index) => piece.test(text) && /^[1-9]\d*$/.test(texts[index - 1] ?? ''));
  return at < 0 ? null : joinedAt(texts, at);
}

/** What digits alone tell of a row without sums: a piece of the figure before it, or one that ran into a nought and left its cell blank at either end. */
function withoutSums(texts: readonly string[]): readonly string[] | null {
  const joined = withPiecesJoined(texts);
  const isBlankBeside = texts[0] === '' || texts.at(-1) === '';
  return joined ?? (isBlankBeside && !areOfTwoDigits(texts) ? withPieceApart(texts) : null);
}

/** The figures with what follows a nought in its cell apart: a nought, and a number that ran into it; null where none did. */
function withPieceApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text) => piece.test(text));
  return at < 0 ? null : texts.toSpliced(at, 1, '0', (texts[at] ?? '').replace(/^0+/, ''));
}
