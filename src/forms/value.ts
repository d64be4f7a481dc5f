// What a cell says: a number, nothing, or something that is no number. Blank is never zero.
import { unitPattern } from '../codebook/concepts.ts';
import { damagedNumber } from '../document/damaged-number.ts';
import { withoutInvisible } from '../document/invisible.ts';
import { noneWord } from '../document/none-word.ts';
import { rememberedTexts } from '../document/remembered.ts';

/** A cell's content. For `text` the value is the one number that a unit or remark surrounds, else null. */
export interface CellValue {
  readonly status: 'printed' | 'blank' | 'text';
  readonly value: number | null;
  /** The unit of money printed in the cell, if any: how many zeros it stands for. */
  readonly unit: number | null;
  /** It stands where a figure would: a number, a damaged one, or a mark or word instead (`-`, `/`, 无). */
  readonly isFigureLike: boolean;
}

const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** Units that leave the number as it stands; a lone 万 would not. */
const unitWords = new RegExp(`^${unitPattern}?$`);
/** Marks printed in the place of a number. */
const insteadOfNumber = /^[\p{P}\p{S}]{1,4}$/u;
const zeros: readonly [RegExp, number][] = [
  [/十/, 1],
  [/百/, 2],
  [/千/, 3],
  [/万/, 4],
  [/亿/, 8],
];
/** `5000（元）`: the unit in brackets is no remark. */
const bracketedUnit = /\((?:单位:)?([十百千]?[万亿]?元)\)/;
/** Commas part thousands alone: `4068,208` is no number of these. */
const numbersIn = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/g;
/** More digits than a double holds exactly are no count of anything. */
const mostDigits = 15;

/** Reads a cell. Markdown emphasis and blanks around the number do not count; blanks inside it do. */
export const readValue = rememberedTexts((text): CellValue => {
  const plain = trimmed(text);
  const read = readPlain(plain);
  const isMark =
    read.status === 'text' && (insteadOfNumber.test(plain) || noneWord.test(plain) || damagedNumber.test(plain));
  return { ...read, isFigureLike: read.status === 'printed' || read.value !== null || isMark };
});

function readPlain(plain: string): Omit<CellValue, 'isFigureLike'> {
  if (plain === '') return { status: 'blank', value: null, unit: null };
  if (plainNumber.test(plain) && digits(plain) <= mostDigits) {
    return { status: 'printed', value: Number(plain.replaceAll(',', '')), unit: null };
  }
  return { status: 'text', ...surrounded(plain) };
}

/** True for a cell that is a bare number, as the figures of a row are. */
export function isNumber(text: string): boolean {
  return readValue(text).status === 'printed';
}

/** True for a number with its unit, and nothing else: `3件`. */
export function isNumberWithUnit(text: string): boolean {
  const plain = trimmed(text);
  return readValue(text).value !== null && unitWords.test(plain.replace(numbersIn, '').trim());
}

/** True for a cell that stands where a figure would. */
export function isFigureLike(text: string): boolean {
  return readValue(text).isFigureLike;
}

/** True for digits without a word that are no one number, such as 3/5 or 1O: a damaged figure, never a part of a label. */
export function holdsDigitsAlone(text: string): boolean {
  return /\d/.test(text) && !/\p{Script=Han}/u.test(text);
}

/** The zeros that the words of a unit stand for, in yuan: 元 0, 万元 4. */
export function zerosOf(unit: string): number {
  return zeros.reduce((sum, [word, count]) => (word.test(unit) ? sum + count : sum), 0);
}

/** A number with its decimal point moved to the right, exactly: nothing is computed. */
export function withPointMoved(value: number, places: number): number {
  const [written = '', exponent = '0'] = value.toString().split('e');
  return Number(`${written}e${Number(exponent) + places}`);
}

/** Raised and circled digits, as footnotes have them, and their marks in Markdown: `25①` is 25 with a remark, not 251. */
const footnoteMarks =
  /\[(?:\^[^\s\]]{1,20}|\d{1,3})\]|\u3014\d{1,2}\u3015|\u203b(?=\s*$)|<sup>[^<>]{1,20}<\/sup>|[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]+/gu;

/** A cell set as code or as a formula by converters to Markdown: `$25$`, `\( 25 \)`. */
const markedUp = /^\s*(?:(`|\$|__)\s*([+-]?[\d.,]+)\s*\1|\\\(\s*([+-]?[\d.,]+)\s*\\\))\s*$/;

function trimmed(text: string): string {
  const plain = withoutInvisible(text).replace(footnoteMarks, '()').replace(markedUp, '$2$3').normalize('NFKC');
  return withoutEdges(plain)
    .replace(/^(?:[\u2212\u2013](?=\s*\d)|\u2014(?=\d))/u, '-')
    .replace(/^([+-])\s+(?=\d)/, '$1');
}

const blankOrStar = /[\s*]/;

/** A star right before a number stands for a lost digit as well as for a note; behind it, or on both sides, it is markup. */
const starBefore = /^\s*\*\d[^*]*$/;

/** Looks from both ends: a pattern that ends with the text would try each run of blanks inside from each of its blanks. */
function withoutEdges(text: string): string {
  if (starBefore.test(text)) return text.trim();
  let [start, end] = [0, text.length];
  while (start < end && blankOrStar.test(text.charAt(start))) start += 1;
  while (end > start && blankOrStar.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function digits(text: string): number {
  return text.replace(/\D/g, '').length;
}

const currency = '\u00a5';

/** `43.788万元`, `￥5800` and `22（其中修订16件）`: a number at the start, with its unit or a bracketed remark. */
function surrounded(text: string): { value: number | null; unit: CellValue['unit'] } {
  const outside = text.replace(bracketedUnit, '$1').replace(/\([^()]*\)/g, '');
  const numbers = outside.match(numbersIn) ?? [];
  const number = numbers[0];
  if (numbers.length !== 1 || number === undefined || digits(number) > mostDigits) return { value: null, unit: null };
  const isCurrency = outside.trimStart().startsWith(currency);
  const rest = outside
    .replace(isCurrency ? currency : '', '')
    .replace(number, '')
    .trim();
  if (!unitWords.test(rest)) return { value: null, unit: null };
  const unit = isCurrency || rest.includes('元') ? zerosOf(rest) : null;
  return { value: Number(number.replaceAll(',', '')), unit };
}
