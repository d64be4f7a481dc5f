// Labels as this dialect compares them: without blanks, punctuation and numbering, in simplified characters.
import { withoutLatinWords } from '../../document/latin-words.ts';
import { rememberedTexts } from '../../document/remembered.ts';
import { simplified } from '../../document/simplified.ts';
import { withLostFound, withSigns } from './lost-letters.ts';

/** Chinese numerals one to ten. */
export const numerals = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341';
const marked = `[（(](?:[${numerals}]{1,3}|\\d{1,2})[）)]|[${numerals}]{1,3}[、.\\uff0e,，]|\\d{1,2}[、.\\uff0e,，)）](?!\\d)`;
const markedNumbering = new RegExp(`^(?:${marked})`);
const numbering = new RegExp(`^(?:${marked}|\\d{1,2}(?=\\p{Script=Han}))`, 'u');
/** A word that is only the beginning of a numbering: （, 三, 1 */
const beginning = new RegExp(`^(?:[（(]|[（(]?(?:[${numerals}]{1,3}|\\d{1,2}))$`);
const noLetters = /[\s\p{P}\p{S}\u200b\u2060\ufeff]/gu;

/** Without blanks, and with characters in place of radicals, as some fonts print them, and of digits of full width. */
function dense(text: string): string {
  const plain = text.replace(/\s+/g, '');
  return /[\u2e80-\u2fdf\uff10-\uff19]/.test(plain) ? plain.normalize('NFKC') : plain;
}

/** What is compared: letters and digits behind the numbering, once where each is printed twice. */
export function coreOf(text: string): string {
  return toCore(text).core;
}

const toCore = rememberedTexts((text: string): { core: string } => {
  const whole = withSigns(dense(text));
  const plain = whole.slice(numbering.exec(whole)?.[0].length ?? 0).replace(noLetters, '');
  return {
    core: withLostFound(
      once(simplified(/[^\u4e00-\u9fff]/.test(plain) ? withoutLatinWords(plain.normalize('NFKC')) : plain)),
    ),
  };
});

/** Bold set by printing twice gives each character twice. */
function once(text: string): string {
  return text.length >= shortestDoubled && /^(?:(.)\1)+$/u.test(text) ? text.replace(/(.)\1/gu, '$1') : text;
}

const shortestDoubled = 4;

/** The numbering a label begins with, '' where none. */
export function numberingOf(text: string): string {
  return toNumbering(text);
}

const toNumbering = rememberedTexts((text): string => numbering.exec(dense(text))?.[0] ?? '');

/** True where a numbered label begins with this word, also when blanks stand inside the numbering. */
export function startsNumbered(words: readonly { readonly text: string }[], index: number): boolean {
  const opening = toOpening(words[index]?.text ?? '');
  if (opening === 'none') return false;
  if (opening !== 'begun') return opening === 'whole' || index + 1 < words.length;
  const rest = words.slice(index, index + 4).map(({ text }) => text);
  return markedNumbering.test(dense(rest.join('')));
}

/** Whether a word begins with a numbering, is nothing else (`bare`), or is only the beginning of one. */
const toOpening = rememberedTexts((text): 'whole' | 'bare' | 'begun' | 'none' => {
  const word = dense(text);
  if (numbering.test(word)) return word.length > 2 ? 'whole' : 'bare';
  return beginning.test(word) ? 'begun' : 'none';
});

/** First of its kind: 1. or （一） but not 一、, which opens tables and not groups. */
export function isFirstOfGroup(text: string): boolean {
  return new RegExp(`^[（(]?(?:1(?!\\d)|[（(]${numerals.charAt(0)}[）)])`).test(dense(text));
}

/** True where a bracket is opened and not closed. */
export function isBracketOpen(text: string): boolean {
  const opened = text.match(/[（(]/g)?.length ?? 0;
  const closed = text.match(/[）)]/g)?.length ?? 0;
  return opened > closed;
}

/** True where a text ends with a bracket that it does not open: the end of a label that began on a line above. */
export function closesBracket(text: string): boolean {
  return /[）)]$/.test(text) && !/[（(]/.test(text);
}
