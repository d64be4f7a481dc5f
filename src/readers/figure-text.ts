// What a cell with a line of its own prints where a figure stands: a number, perhaps with its unit, a remark or a note's mark.
import { unitPattern } from '../codebook/concepts.ts';
import { damagedNumber } from '../document/damaged-number.ts';
import { noneWord } from '../document/none-word.ts';

const notes = /(?:[\u00b2\u00b3\u00b9\u2070-\u2079\u203b\u2460-\u24ff\u2776-\u2793]+|\u3014\d{1,2}\u3015)$/u;
const remark = '\\([^()]{1,40}\\)';
/** A point before the digits is that of a number torn there: 15 and .282. */
const number = new RegExp(
  `^[+\\-\u2013\u2014\u2212]?(?:\\u00a5\\s?)?\\.?\\d[\\d,.]*(?:\\s?${unitPattern})?(?:\\s?${remark}|\\[\\^?\\d{1,3}\\]|\\*){0,2}$`,
  'u',
);
/** A mark in the place of a number. */
const mark = /^[-\u2010-\u2015\u2212/\\]{1,6}$/u;
/** What nearly all figures are. */
const plainCount = /^\d{1,6}$/;

/** Longer text is no figure, whatever it begins with. */
const longest = 45;

/** What nearly all labels begin with, and no number does. */
const opensWords = /^\s*(?!\u4e28)\p{Script=Han}/u;

/** Digits, those of full width as well: １２. */
const digit = '[\\d\\uff10-\\uff19]';
const bareNumber = new RegExp(`^[+\\-\\uff0b\\uff0d]?${digit}(?:${digit}|[,.\\uff0c\\uff0e])*$`);
const anyDigit = new RegExp(digit);

/** A number with nothing besides; points and commas may part its digits. */
export function isBareNumber(text: string): boolean {
  return bareNumber.test(text);
}

export function hasDigit(text: string): boolean {
  return anyDigit.test(text);
}

/** A number or a mark in its place. */
export function isNumberText(printed: string): boolean {
  // Blanks that set it in the middle of a wide page are no part of it.
  const text = printed.length > longest ? printed.trim() : printed;
  if (text.length > longest || opensWords.test(text)) return false;
  if (plainCount.test(text)) return true;
  const plain = text.trim().replace(notes, '').normalize('NFKC').replace(emphasis, '$2$3').trim();
  return number.test(plain) || mark.test(plain) || damagedNumber.test(plain);
}

/** The same, or a word that says there is none. */
export function isFigureText(text: string): boolean {
  return isNumberText(text) || noneWord.test(text.trim());
}

/** Words, and none that say there is no figure. */
export function isWord(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !isFigureText(text);
}

const emphasis = /^(?:(\*\*|`|\$)([^*`$]+)\1|\\\(([^()]{1,30})\\\))$/;
