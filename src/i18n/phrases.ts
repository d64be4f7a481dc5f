// Where a line of a Chinese heading or label may end: between words, not inside them.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Belongs to what stands before it. */
const enclitic = /^[的了里中]/;
/** Belongs to a name before it: 焦作市中站区 is not to end a line before 市中. */
const ofName = /^[省市区县州]/;
/** Begins something new although it is a single character. */
const opening = /^[未不无与和或及加]$/;
/** A place ends with it, and what lies in the place follows. */
const place = /^[省市区县州]$/;
/** A year or an office is named behind it: 上年度, 本机关. */
const pointing = /^[上下本]$/;
const openBracket = /^[（“《]/;
const closing = /^[\p{Pe}\p{Pf}，、；：。？！%]/u;
/** An ordinal, what a bracket holds while it is short, or the number of a document goes on. */
const goesOn = /(?:第[一二三四五六七八九十百\d]*|[（“《][^）”》]{0,7}|国办[^号]*)$/;
/** From so many characters on a word may stand on a line of its own; a single one belongs to its neighbours. */
const leastWord = 2;
/** After so many characters a line may end behind a single one too. */
const leastRun = 4;
/** What is counted begins behind the one, and ends before the other. */
const [year, amount] = [/^(?:本年|上年|上一年)$/, /^(?:数量|金额|件数)$/];

/** The pieces of a text that stay on one line each, none of them a single character; joined they are the text again. */
export function phrases(text: string): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(text)) {
    const piece = pieces.at(-1);
    if (piece !== undefined && mayEnd(piece, before, segment)) pieces.push(segment);
    else pieces.splice(-1, 1, `${piece ?? ''}${segment}`);
    before = segment;
  }
  const last = pieces.at(-1) ?? '';
  return last.length < leastWord && pieces.length > 1 ? [...pieces.slice(0, -2), pieces.slice(-2).join('')] : pieces;
}

/** For heads of narrow columns: four characters break in the middle too. */
export function pairedPhrases(text: string): readonly string[] {
  return phrases(text).flatMap((piece) =>
    /^\p{Script=Han}{4}$/u.test(piece) ? [piece.slice(0, 2), piece.slice(2)] : [piece],
  );
}

/** For text that can hold no elements, such as an attribute: a zero-width space where a line may end; other scripts stay as they are. */
export function softly(text: string): string {
  return /\p{Script=Han}/u.test(text) ? phrases(text).join('\u200b') : text;
}

/** Whether a line may end between the piece so far, whose last word is `before`, and the next word. */
function mayEnd(piece: string, before: string, next: string): boolean {
  if (closing.test(next) || enclitic.test(next) || goesOn.test(piece)) return false;
  if (closing.test(before) || year.test(piece) || (amount.test(next) && piece.length >= leastWord)) return true;
  if (ofName.test(next) || pointing.test(before)) return false;
  if (openBracket.test(next)) return piece.length >= leastWord;
  if (place.test(before)) return piece.length > leastWord && next !== '级';
  if (opening.test(next)) return before.length >= leastWord;
  if (next.length < leastWord || !/^\p{Script=Han}/u.test(next) || /\d$/.test(before)) return false;
  return before.length >= leastWord || enclitic.test(before) || piece.length >= leastRun;
}
