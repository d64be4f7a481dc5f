// Sentences made from data: worded text in which each number knows the figure it is.

/**
 * A number in a sentence: one figure, or the sum of several; `link`
 * leads to where it stands, `year` is of another report than the page's.
 */
export interface NumberInText {
  readonly value: number;
  readonly figure?: string;
  readonly sum?: readonly string[];
  readonly link?: string;
  readonly year?: number;
  /** Words that stand behind the number where we doubt it. */
  readonly doubt?: string;
}

/** Worded text with its numbers between tags, `<received>101</received>`, and what each tag stands for. */
export interface Sentence {
  readonly text: string;
  readonly numbers: Readonly<Record<string, NumberInText>>;
}

/** A run of text, or a number with the figure behind it. */
export interface Piece {
  readonly text: string;
  readonly number: NumberInText | null;
}

const tag = /<([a-z_]+)>([^<]*)<\/\1>/g;

/** Splits a sentence at its numbers, a doubt of ours behind them; tags that stand for nothing stay as the text they are. */
export function piecesOf({ text, numbers }: Sentence): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(tag)) {
    const number = numbers[match[1] ?? ''];
    if (number === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), number: null });
    pieces.push({ text: match[2] ?? '', number });
    if (number.doubt !== undefined) pieces.push({ text: number.doubt, number: null });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), number: null });
  return pieces;
}

/** The words alone, for titles and descriptions. */
export function plainText(sentences: readonly Sentence[]): string {
  return sentences
    .flatMap(piecesOf)
    .map(({ text }) => text)
    .join('');
}

/** A sentence without numbers. */
export function words(text: string): Sentence {
  return { text, numbers: {} };
}

/** Sentences one after the other, set apart as the language does: with a blank in English, without one in Chinese. */
export function inSequence(sentences: readonly Sentence[], separator: string): readonly Sentence[] {
  return sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [words(separator), sentence]));
}
