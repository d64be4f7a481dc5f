// What sums show of a row in which a figure was torn, gone or ran into its neighbour: it adds up once that is mended.
//
//   12 3 40 1 0 0 164       123 and 4, 0, 1: nothing shows it but the total
//   0 0 22 46 0 68 _        the cell before one of these is gone, for the last of them is the total
//   1175 120 _ 3 1 0 1191   12 and 0 ran together, and nothing shows it but the total
//   0 0 0 0 0 0 03          0 and the number of a page did
import { addendsOf, addUp } from './row-totals.ts';
import type { RowSum } from './row-totals.ts';
import { digits, joinedAt, parted, piece } from './torn-digits.ts';

/** Empty cells beside the figures of a row, at most: more are a part of the table that is blank, unless the total is moved. */
const mostBeside = 2;

/**
 * The figures without the empty cells beside them so that they add up, once for each of these a blank cell is added among
 * them or one is cut in two; or with two joined, once one more is cut in two or a blank cell is added.
 */
export function mended(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
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

/** True where the blank end of a row holds the total, and the last figure before it is the sum of the others. */
function isLastTheTotal(filled: readonly string[], texts: readonly string[], sums: readonly RowSum[]): boolean {
  const addends = addendsOf(filled);
  const total = addends?.at(-1) ?? 0;
  const isAtEnd = texts.at(-1) === '' && sums.every((sum) => sum.total === texts.length - 1);
  const isSum = addends !== null && addends.reduce((sum, value) => sum + value, 0) === 2 * total;
  return isAtEnd && isSum && total > 0;
}

/** True where so many cells more make the row add up. */
function mayHold(texts: readonly string[], lacking: number, sums: readonly RowSum[]): boolean {
  if (lacking === 0) return holds(texts, sums);
  return [...withBlank(texts), ...cuts(texts)].some((row) => mayHold(row, lacking - 1, sums));
}

/**
 * The figures with one of them cut in two beside its blank cell, so that one more of the row's sums holds: another of them
 * may be false as the office printed it. Null for a row of one sum.
 *
 *   10 _ 6 0 7 2 0 1 0 0      1, 0, 6, 0 and 7; nothing mends the second total
 */
export function withOnePartMended(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
  if (sums.length < 2 || !texts.includes('')) return null;
  const held = (row: readonly string[]): readonly RowSum[] => sums.filter((sum) => holds(row, [sum]));
  const before = held(texts);
  const parted = partedIntoBlanks(texts).filter((row) => held(row).length > before.length);
  return parted.find((row) => holds(row, before)) ?? null;
}

/**
 * The figures with a part of a cell that holds two numbers moved to its neighbour, so that the row adds up: it was torn there,
 * and is no number of its own. None where it adds up with one or both of them in their cell.
 *
 *   128 4 | 39 | 339        128, 439 and 339: nobody gave 39
 */
export function withPartMoved(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
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

/** The figures with another of them in the column that no sum knows, 备注 say, so that the others add up. */
export function withOtherBeside(texts: readonly string[], sums: readonly RowSum[]): readonly string[] | null {
  const isSummed = (place: number): boolean =>
    sums.some(({ parts, total }) => place === total || parts.includes(place));
  const beside = texts.findIndex((_, place) => !isSummed(place));
  if (beside < 0) return null;
  return movedTo(texts, beside).find((row) => holds(row, sums)) ?? null;
}

/** The figures with another of them in the column of subtotals, so that it is the sum of its group. */
export function withSubtotalMoved(texts: readonly string[], subtotals: readonly RowSum[]): readonly string[] | null {
  const rows = subtotals.flatMap(({ total }) => movedTo(texts, total));
  return rows.find((row) => holds(row, subtotals)) ?? null;
}

/** The figures with each of them at this place, those between moved on. */
function movedTo(texts: readonly string[], to: number): readonly (readonly string[])[] {
  return texts.map((text, place) => texts.toSpliced(place, 1).toSpliced(to, 0, text));
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
