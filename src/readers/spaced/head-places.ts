// Where the words of column heads stand across the page, and what that shows of their order.
//
//   自然人   商业企业   科研机构        each stands above the figures of its own column
//      101        102        103
import type { Filled, FoundHead, Token } from './fill-heads.ts';
import type { Word } from './line-words.ts';

/** The words of some lines. */
export type Lines = readonly (readonly Word[])[];

/** Blanks in a row that show that words keep their places across the page. */
const columnGap = 3;

/** True where blanks in a row show that words stand where they stand on the page. */
export function keepsPlaces(lines: Lines): boolean {
  return lines.some((words) =>
    words.some((word, index) => {
      const before = words[index - 1];
      return before !== undefined && word.x - before.x - before.text.length >= columnGap;
    }),
  );
}

/** True where places give the order of the form. */
export function isFormOrder(filled: Filled, order: readonly string[]): boolean {
  const found = filled.flatMap((tokens, at) =>
    tokens.length > 0 ? [{ words: wordsOf(tokens), text: order[at] }] : [],
  );
  const placed = found.toSorted((left, right) => middleOf(left.words) - middleOf(right.words));
  return placed.every(({ text }, at) => text === found[at]?.text);
}

/** Heads that keep their places stand above the figures one by one; a line whose blanks are lost does not. */
export function standsAbove(heads: readonly FoundHead[], columns: readonly number[] | null): boolean {
  if (columns?.length !== heads.length) return false;
  return heads.every((words, at) => {
    const away = columns.map((middle) => Math.abs(middle - middleOf(words)));
    return away[at] === Math.min(...away);
  });
}

function wordsOf(tokens: readonly Token[]): Word[] {
  return tokens.map(({ word }) => word);
}

/** The words of each head, from left to right. */
export function inPlace(filled: Filled): FoundHead[] {
  return filled.map(wordsOf).toSorted((left, right) => middleOf(left) - middleOf(right));
}

/** Words of a line come in the order of the columns; where blanks are squeezed, their places say otherwise. */
export function followLines(heads: readonly FoundHead[], lines: Lines): boolean {
  const columnOf = new Map(heads.flatMap((head, column) => head.map((word) => [word, column] as const)));
  return lines.every((words) => {
    const columns = words.flatMap((word) => columnOf.get(word) ?? []);
    return columns.every((column, at) => at === 0 || column >= (columns[at - 1] ?? 0));
  });
}

function middleOf(words: readonly Word[]): number {
  return words.reduce((sum, { x, text }) => sum + x + text.length / 2, 0) / words.length;
}
