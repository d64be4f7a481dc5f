// Labels in a form for comparison only: width, script, blanks, punctuation and numbering taken away. The text itself stays.
import { withoutInvisible } from '../document/invisible.ts';
import { withoutLatinWords } from '../document/latin-words.ts';
import { withoutRadicals } from './radicals.ts';
import { rememberedTexts } from '../document/remembered.ts';
import { simplified } from '../document/simplified.ts';

/** A label as compared: `core` without blanks, punctuation and numbering; `ordinal` the numbering, '' where none. */
export interface Label {
  readonly core: string;
  readonly ordinal: string;
  /** True where each character stood twice, or all of it (bold set by printing twice); `core` has it once. */
  readonly isDoubled: boolean;
  /** True where characters stand twice one after the other, as no label of the form has them, all or some of the text. */
  readonly isPartTwice: boolean;
}

/** Pinyin that a reading aid put behind a character: 項(xiàng). */
const pinyin = /\([a-z\u00e0-\u024f]{1,8}\)/gi;
/** 本年(2023)制发件数: which year this one is. */
const thisYear = /(?<=本年度?)\(20\d\d年?度?\)/g;
/** Shorter labels are not taken for doubled ones. */
const shortestDoubled = 4;

/** `（一）`, `一、`, `(1)`, `1.`, `1、` before a label; a digit followed by a digit is a figure, not a numbering. */
const numbering =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\(\d{1,2}\)|\d{1,2}[、.,)](?!\d)|\d{1,2}(?=\p{Script=Han}))/u;
/** Line breaks and references of HTML inside the cells of Markdown, and the backslash before a mark. */
const markup = /<\/?[a-z][a-z\d]{0,9}\s*\/?>|&(?:[a-z]{2,8}|#\d{1,5}|#x[\da-f]{1,4});|\\(?=[^\w\s])/gi;
const marks = /[\s\p{P}\p{S}]/gu;

export const toLabel = rememberedTexts(normalise);

/** The last row of （六） in the form of 2021, and the whole of it on a form that prints it in one line. */
export const otherCore = '其他';

/** 其他, 其他处理, and what damage leaves of it. */
const longestOther = 4;

/**
 * What tells a row: its core, but for 其他, which its numbering tells. `3.其他` is a row of the group that `（六）其他处理`
 * prints in one line; without numbering 其他 may be either. `2.其他` is what a narrow cell leaves of 2.其他法律行政法规…,
 * and `4.其他` or `9.其他` a row that an office adds to another group.
 */
export function rowKey(text: string): string {
  const { core, ordinal, isDoubled } = toLabel(text);
  if (ordinal === '' || !core.startsWith(otherCore) || core.length > longestOther) return core;
  if (!/\d/.test(ordinal)) return `${ordinal}${otherCore}`;
  // Where each character stands twice, the digit does: 33..其其他他.
  return core === otherCore ? `${isDoubled ? ordinal.charAt(0) : ordinal}${core}` : core;
}

/** A remark in brackets behind a label, as offices add them: 规章（含以政府令形式发布的）; some print a whole definition. */
export function withoutRemark(text: string): string {
  return text.replace(/[（(][^（）()]{1,160}[）)]\s*$/u, '');
}

/** Where a label may begin behind its group in one cell: at its numbering, or behind a mark or blank. */
const behindGroup = /(?=[（(][一二三四五六七八九十]{1,3}[）)])|(?=(?<!\d)\d{1,2}[.．、])|[\s:：>＞/／·—–-]+/u;

/**
 * A label that carries its groups in its own cell, as flat web tables print it: `（三）不予公开1.属于国家秘密`. The label
 * and the nearest group before it, in the form's own words; null where anything before the label is no group.
 */
export function withoutGroups(text: string, groups: readonly string[]): { label: string; group: string } | null {
  const parts = text.split(behindGroup).filter((part) => toLabel(part).core !== '');
  const label = parts.pop();
  const found = parts.map((part) => groups.find((group) => toLabel(group).core === toLabel(part).core));
  const group = found.at(-1);
  return label === undefined || group === undefined || found.includes(undefined) ? null : { label, group };
}

function normalise(text: string): Label {
  const printed = withoutInvisible(withoutRadicals(text.replace(markup, '')))
    .normalize('NFKC')
    .replace(/[\s*]/g, '')
    .replace(pinyin, '')
    .replace(thisYear, '');
  const isAllTwice = printed.length >= shortestDoubled && /\p{Script=Han}/u.test(printed) && isWholeTwice(printed);
  const plain = isAllTwice ? printed.slice(printed.length / 2) : printed;
  const ordinal = numbering.exec(plain)?.[0] ?? '';
  const core = withoutLatinWords(plain.slice(ordinal.length).replace(marks, ''));
  const isDoubled = core.length >= shortestDoubled && isEachTwice(core);
  const once = isDoubled ? core.replace(/(.)\1/gsu, '$1') : core;
  return {
    core: simplified(once),
    ordinal: ordinal.replace(marks, ''),
    isDoubled: isDoubled || isAllTwice,
    isPartTwice: twiceInTurn.test(text.replace(/\s/g, '')),
  };
}

/** True for 行行政政: every character stands twice. */
export function isEachTwice(text: string): boolean {
  const characters = Array.from(text);
  return characters.length % 2 === 0 && characters.every((one, index) => one === characters[index - (index % 2)]);
}

/** True for 行政行政: all of it stands twice. */
export function isWholeTwice(text: string): boolean {
  return text.length % 2 === 0 && text.startsWith(text.slice(text.length / 2));
}

const twiceInTurn = /(\p{Script=Han})\1(\p{Script=Han})\2/u;

/**
 * Edits (insertions, deletions, substitutions of one character) that turn one label into the other; `limit + 1` when
 * there are more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const value = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[right.length] ?? 0, limit + 1);
}

/** The candidate a damaged label is clearly nearest to. */
export interface NearMatch<Candidate> {
  readonly candidate: Candidate;
  readonly distance: number;
  /** How much farther the next one is, in edits. */
  readonly margin: number;
}

/**
 * The candidate nearest to a damaged label, null when none is within a third of its length (at least one edit). The
 * caller judges the margin: labels that differ by few characters need a wide one.
 */
export function nearest<Candidate>(
  core: string,
  candidates: readonly { readonly core: string; readonly candidate: Candidate }[],
): NearMatch<Candidate> | null {
  let best: { candidate: Candidate; distance: number } | null = null;
  let second = Number.POSITIVE_INFINITY;
  for (const { core: other, candidate } of candidates) {
    const distance = editDistance(core, other, Math.max(core.length, other.length));
    if (best === null || distance < best.distance) {
      if (best && best.candidate !== candidate) second = best.distance;
      best = { candidate, distance };
    } else if (candidate !== best.candidate) second = Math.min(second, distance);
  }
  if (best === null || best.distance > Math.max(1, Math.floor(core.length / 3))) return null;
  return { ...best, margin: second - best.distance };
}
