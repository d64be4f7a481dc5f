// One line of spaced text: its words, the figures it ends with, and what kind of line that makes it.
//
//   （三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0     two words and seven figures
//   — 5 —                                            a page number
import { unitPattern } from '../../codebook/concepts.ts';
import { damagedNumber } from '../../document/damaged-number.ts';
import { noneWord } from '../../document/none-word.ts';
import type { Span } from '../../document/span.ts';
import { isPageMark, trimSpan, withoutNote } from '../lines.ts';
import type { Line } from '../lines.ts';
import { withFirstFigure } from './first-figure.ts';
import { beginsHead, isLabel } from './glossary.ts';
import { isOneWord, wordsIn } from './joined-words.ts';
import { closesBracket, coreOf, startsNumbered } from './label-core.ts';

/** A run of characters without blanks, with its place in the whole text. */
export interface Word extends Span {
  readonly text: string;
  /** Characters before it in its line. */
  readonly x: number;
}

/**
 * `row`: words, then figures; `figures`: figures alone; `label`: words alone; `page`: a page number with its marks;
 * `barrier`: running text or another dialect, where a table cannot go on.
 */
export interface SpacedLine {
  readonly kind: 'blank' | 'page' | 'barrier' | 'label' | 'row' | 'figures';
  readonly words: readonly Word[];
  readonly figures: readonly Word[];
}

/** Characters without blanks that a line of labels, or of labels with a row's figures, holds at most. */
const longestLabel = 45;
const longestRow = 110;
/** A row with fewer figures must not look like a sentence. */
const fewestInPlainRow = 3;

const blanks = /[\s\u00a0\u3000\u200b\u2060\ufeff]+/g;
/** The mark of a note behind a number, as in 12① or 12[1]. */
const noteMark =
  '(?:[\u00b2\u00b3\u00b9\u2070-\u2079\u203b\u2460-\u24ff\u2776-\u2793]{1,2}|[[\u3014]\\^?\\d{1,2}[\\]\u3015])';
/** A number, perhaps with a unit, a bracketed remark or the mark of a note: 0 40544 7730.28 +1 43.788万元 */
const number = new RegExp(
  `^[+\\-\u2013\u2014\u2212\uff0b\uff0d]?[\\d\uff10-\uff19](?:[\\d,.\uff0c\uff0e\uff10-\uff19]*[\\d\uff10-\uff19])?(?:\\s{0,4}${unitPattern})?(?:[（(][^（()）]{0,40}[）)])?${noteMark}?$`,
);
/** A mark or word that is printed instead of a number. */
const insteadOfNumber = /^(?:[-\u2013-\u2015\u2212\uff0d/\uff0f\\\uff3c]{1,4}|[\u65e0\u96f6\u25cb\u3007])$/;
/** Longer words are no 不涉及 or 暂无数据. */
const longestNone = 6;
/** A semicolon may end the name of a quotation mark in HTML. */
const sentenceMark = /[\u3002\uff1b\uff01!\t|]|(?<!&[a-z]{2,8});/;
/** Before figures it stands for a lost character of a label. */
const questionMark = '\uff1f';
/** What a sentence has and the label of a row with one or two figures has not. */
const clauseMark = /[，,：:]/;

const empty = { words: [], figures: [] } as const;

const longestMarks = 60;
/** A sign, a digit, or what stands instead of a number: a cheap look at what nearly all labels do not begin with. */
const opensFigure =
  /^[\s\u00a0\u3000\u200b\u2060\ufeff]*[+\d\uff0b\uff10-\uff19/\uff0f\-\u2013-\u2015\u2212\uff0d\u65e0\u96f6\\\uff3c\u25cb\u3007oOlI\u041e\u043e\u4e28\u25a1?\uff1f\ufffd]/;

/** Marks in the place of numbers, and damaged numbers, that have a line of their own, as each cell has where text is taken off cell by cell. */
export function marksAlone(line: Line): readonly Word[] {
  if (line.text.length > longestMarks || !opensFigure.test(line.text)) return [];
  const words = splitWords(line);
  return words.every(({ text }) => isFigure(text) || damagedNumber.test(text)) ? words : [];
}

/** Reads one line; tabs and pipes belong to other dialects. To remember it for each line takes longer than to read it. */
export function readSpacedLine(line: Line): SpacedLine {
  const text = line.text.trim();
  if (text === '') return { kind: 'blank', ...empty };
  if (text.length > 600 || sentenceMark.test(line.text.replace(/^\f/, ''))) return { kind: 'barrier', ...empty };
  if (isPageMark(line)) return { kind: 'page', ...empty };
  const all = splitWords(line);
  if (all.length === 0) return { kind: 'blank', ...empty };
  const from = figuresFrom(all);
  const { words, figures } = withFirstFigure({ words: all.slice(0, from), figures: all.slice(from) });
  if (figures.length === 0 && text.includes(questionMark)) return { kind: 'barrier', ...empty };
  if (words.length === 0) return { kind: 'figures', words, figures };
  return { kind: kindOf(words, figures), words, figures };
}

function kindOf(words: readonly Word[], figures: readonly Word[]): SpacedLine['kind'] {
  const length = lengthOf(words);
  if (length > longestLabel && length > (figures.length >= fewestInPlainRow ? longestRow : lengthWithHeads(words)))
    return 'barrier';
  if (figures.length >= fewestInPlainRow) return 'row';
  if (words.some((word, index) => isFigure(word.text) && !startsNumbered(words, index))) return 'barrier';
  if (figures.length === 0) return 'label';
  // The piece of a label of several rows may stand before that of its row.
  const isNumbered = startsNumbered(words, 0) || startsNumbered(words, 1);
  // Digits beside the end of a label that is broken over lines are the ends of its figures.
  const isEnd = closesBracket(words.map(({ text }) => text).join(''));
  const isSentence = words.some((word) => clauseMark.test(word.text)) && !isNumbered && !isEnd;
  return isSentence && !areApart(words, figures) ? 'barrier' : 'row';
}

/** No sentence has so many blanks before a number, or before the next one. */
const fewestApart = 4;

function areApart(words: readonly Word[], figures: readonly Word[]): boolean {
  const all = [...words.slice(-1), ...figures];
  return figures.some(({ start }, at) => start - (all[at]?.end ?? start) >= fewestApart);
}

function lengthOf(words: readonly Word[]): number {
  return withoutNote(words.map(({ text }) => text).join('')).length;
}

/** How long a line may be without figures: heads of columns, and years above figures, make it no sentence. */
function lengthWithHeads(words: readonly Word[]): number {
  return longestLabel + lengthOf(words.filter(({ text }) => yearAlone.test(text) || beginsHead(coreOf(text))));
}

const yearAlone = /^20\d\d\u5e74\u5ea6?$/;

export function isFigure(text: string): boolean {
  return number.test(text) || insteadOfNumber.test(text) || (text.length <= longestNone && noneWord.test(text));
}

/** Index of the first of the figures a line ends with. Marks alone are no figures unless there are several, or a label before. */
function figuresFrom(words: readonly Word[]): number {
  let from = words.length;
  const isIn = (at: number): boolean => isFigure(words[at]?.text ?? '');
  // Before the first figure it may as well be the end of the label.
  const isDamaged = (at: number): boolean =>
    damagedNumber.test(words[at]?.text ?? '') && (isIn(at - 1) || isDamaged(at - 1));
  while (from > 0 && (isIn(from - 1) || isDamaged(from - 1))) from -= 1;
  const found = words.slice(from);
  const areFigures = found.length >= 3 || found.some((word) => number.test(word.text));
  return areFigures || (found.length > 0 && isLabel(coreOf(words[from - 1]?.text ?? ''))) ? from : words.length;
}

/** The runs of characters without blanks of a line, those that ran together parted where the codebook knows them. */
export function splitWords(line: Line): Word[] {
  const alone = wordAlone(line);
  if (alone !== null) return [alone];
  const words: Word[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end <= start) return;
    let x = start;
    for (const text of wordsIn(line.text.slice(start, end))) {
      words.push({ start: line.start + x, end: line.start + x + text.length, text, x });
      x += text.length;
    }
  };
  for (const gap of line.text.matchAll(blanks)) {
    push(gap.index);
    start = gap.index + gap[0].length;
  }
  push(line.text.length);
  return withUnits(withSlashes(words, line), line);
}

const blankInside = /[\s\u00a0\u3000\u200b\u2060\ufeff]/;

/** The only word of a line, where it is too short to be two: most cells that have a line of their own hold a figure. */
function wordAlone(line: Line): Word | null {
  const { start, end } = trimSpan(line.text, 0, line.text.length);
  const text = line.text.slice(start, end);
  if (start === end || !isOneWord(text) || blankInside.test(text)) return null;
  return { start: line.start + start, end: line.start + end, text, x: start };
}

/** A stroke with blanks around it inside a word: 本年增 / 减. */
const stroke = /^[/\uff0f]$/;

function withSlashes(words: Word[], line: Line): Word[] {
  if (!/[/\uff0f]/.test(line.text)) return words;
  const isWord = (word: Word | undefined): word is Word =>
    word !== undefined && han.test(word.text) && !isFigure(word.text);
  const at = words.findIndex(
    ({ text }, index) => stroke.test(text) && isWord(words[index - 1]) && isWord(words[index + 1]),
  );
  const [first, last] = [words[at - 1], words[at + 1]];
  if (at < 0 || !first || !last) return words;
  const whole = { ...first, end: last.end, text: line.text.slice(first.x, last.x + last.text.length) };
  return [...words.slice(0, at - 1), ...withSlashes([whole, ...words.slice(at + 2)], line)];
}

const han = /\p{Script=Han}/u;

/** A unit that blanks part from its number. */
const unitAlone = new RegExp(`^${unitPattern}$`);
const plainNumber = /^[+\-\u2212\uff0b\uff0d]?\d[\d,.]*$/;

function withUnits(words: Word[], line: Line): Word[] {
  if (!words.some(({ text }, at) => at > 0 && unitAlone.test(text))) return words;
  return words.flatMap((word, at) => {
    const [before, behind] = [words[at - 1], words[at + 1]];
    if (unitAlone.test(word.text) && before && plainNumber.test(before.text)) return [];
    if (!behind || !plainNumber.test(word.text) || !unitAlone.test(behind.text)) return [word];
    return [{ ...word, end: behind.end, text: line.text.slice(word.x, behind.x + behind.text.length) }];
  });
}
