// What digits alone show of a row in which a figure was torn, or ran into its neighbour: no office prints such numbers.
//
//   1 005 0 0 0 0 1005      1005 and a blank cell that left no trace: no office prints 005
//   5 029 _ 0 0 0 34        0 and 29 ran together
//   229 .175                229.175 and a blank cell that left no trace, as well as 229. 175
//   000 _ _                 three noughts did
//   197000023220 _ _ _ _ _   all of them did
//   5 29_0 0 0 34 _         29 and 0 stand in one cell, and the blank one fills the place of the second

export const digits = /^\d{1,12}$/;
/** What a count begins with: 00 is a nought, 005 the end of another number. */
export const piece = /^0+[1-9]\d*$/;

/** What a point or comma opens behind a number is its end, and so is what stands behind one; null where none is. */
export function withAmountJoined(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text, index) => isEndOfAmount(texts[index - 1] ?? '', text));
  return at < 0 ? null : texts.toSpliced(at - 1, 2, `${texts[at - 1] ?? ''}${texts[at] ?? ''}`);
}

function isEndOfAmount(before: string, text: string): boolean {
  const isParted = before.endsWith('.') || before.endsWith(',') ? /^\d/.test(text) : /^[.,]\d/.test(text);
  return isParted && /^[+-]?\d+[.,]?$/.test(before);
}

/** No count has as many digits: several figures ran together. */
const tooLong = /^\d{9,}$/;

/** Beside blank cells: a number too long for a count; one alone that has a digit for each cell of its row is too long already. */
export function haveRunTogether(texts: readonly string[]): boolean {
  const [text = '', ...others] = texts.filter((one) => one !== '');
  const isAlone = others.length === 0 && text.length >= texts.length && digits.test(text);
  return isAlone || texts.some((one) => tooLong.test(one));
}

/** No count of documents, items or projects has as many digits; before the last column stand no others. */
const longCount = /^\d{6,}$/;

/** A number of items and the change of it. */
const withChange = /^\d+[+-]\d+$/;

/** In a row without sums that ends with blank cells: a number before them too long for what its column counts, or two in one cell. */
export function areGluedBeforeBlanks(texts: readonly string[]): boolean {
  if (texts.at(-1) !== '') return false;
  return longCount.test(texts.findLast((text) => text !== '') ?? '') || texts.some((text) => withChange.test(text));
}

/** True where an office prints all its counts of one digit with a nought before: 00 05 02 07. */
export function areOfTwoDigits(texts: readonly string[]): boolean {
  return texts.filter((text) => /^0\d$/.test(text)).length > 1 && !texts.some((text) => /^\d$/.test(text));
}

export const parted = /^(\d{1,12})\s+(\d{1,12})$/;

/** Amounts have points, and may be torn at them. */
const partedAmount = /^\d[\d.,]{0,14}\s+[.,]?\d[\d.,]{0,14}$/;

/** The only figure of a row where it holds two numbers: one that was torn, or its own and one that strayed there. */
export function partedAlone([text = '', ...others]: readonly string[]): string | null {
  return others.length === 0 && partedAmount.test(text.trim()) ? text.trim().replace(/\s+/, ' ') : null;
}

/** The two numbers of one cell in cells of their own, for which a blank one at either end of the row has made room; null where none has. */
export function withNumbersApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text) => parted.test(text.trim()));
  const [, left = '', right = ''] = parted.exec(texts[at]?.trim() ?? '') ?? [];
  if (at < 0 || (texts[0] !== '' && texts.at(-1) !== '')) return null;
  const row = texts.toSpliced(at, 1, left, right);
  return texts.at(-1) === '' ? row.slice(0, -1) : row.slice(1);
}

/**
 * The figures with a nought apart that ran together with its neighbour and left a blank cell there; null where none did.
 * No office prints 029, and the row adds up either way.
 */
export function withGluedApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text, index) => piece.test(text) && (texts[index + 1] === '' || texts[index - 1] === ''));
  if (at < 0) return null;
  return texts.toSpliced(texts[at + 1] === '' ? at : at - 1, 2, '0', (texts[at] ?? '').slice(1));
}

/** More than the two that some print for none. */
const noughts = /^0{3,}$/;

/** The figures with noughts apart that ran together in one cell, where as many cells are blank as they would fill. */
export function withNoughtsApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text) => noughts.test(text));
  const run = texts[at] ?? '';
  const blank = texts.filter((text) => text === '').length;
  if (at < 0 || blank < run.length - 1) return null;
  return texts.toSpliced(at, 1, ...run.split('')).filter((text) => text !== '');
}

/** What digits alone tell of a row without sums: a piece of the figure before it, or one that ran into a nought and left its cell blank at either end. */
export function withoutSums(texts: readonly string[]): readonly string[] | null {
  const joined = withPiecesJoined(texts);
  const isBlankBeside = texts[0] === '' || texts.at(-1) === '';
  return joined ?? (isBlankBeside && !areOfTwoDigits(texts) ? withPieceApart(texts) : null);
}

/** The figures with each piece joined to the one before it, that of which it is the end; null where no such piece stands. */
export function withPiecesJoined(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text, index) => piece.test(text) && /^[1-9]\d*$/.test(texts[index - 1] ?? ''));
  return at < 0 ? null : joinedAt(texts, at);
}

/** The figures with what follows a nought in its cell apart: a nought, and a number that ran into it; null where none did. */
export function withPieceApart(texts: readonly string[]): readonly string[] | null {
  const at = texts.findIndex((text) => piece.test(text));
  return at < 0 ? null : texts.toSpliced(at, 1, '0', (texts[at] ?? '').replace(/^0+/, ''));
}

/** The row with a figure joined to the one before it; null behind a nought, for no number that was torn begins with one. */
export function joinedAt(texts: readonly string[], at: number): readonly string[] | null {
  const [before = '', behind = ''] = [texts[at - 1], texts[at]];
  return digits.test(before) && before !== '0' && digits.test(behind)
    ? texts.toSpliced(at - 1, 2, before + behind)
    : null;
}
