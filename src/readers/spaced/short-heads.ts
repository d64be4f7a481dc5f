// Heads of columns that offices print without their last word.
//
//   社会 法律      社会公益 for 社会公益组织, 法律服务 for 法律服务机构, as narrow columns break them
//   公益 服务
import { headOrders } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/** Characters of applicants that are understood without their last word, and of that word. */
const fewestLetters = 6;
const lastWord = 2;
const [applicants = []] = headOrders;
const longHeads = new Set(applicants.filter((head) => head.length >= fewestLetters));

/** A head of applicants without its last word, where offices print it so. */
export function shortOf(head: string): string {
  return longHeads.has(head) ? head.slice(0, -lastWord) : head;
}

/** The heads with those shortened whose last word has no letter among the words, the others' own aside; null where there is none. */
export function withShortHeads(
  order: readonly string[],
  lines: readonly (readonly Word[])[],
): readonly string[] | null {
  const long = order.filter((head) => longHeads.has(head));
  if (long.length === 0) return null;
  const parts = lines
    .flat()
    .map(({ text }) => coreOf(text))
    .filter((core) => order.some((head) => head.includes(core)));
  const countIn = (words: readonly string[], letter: string): number => words.join('').split(letter).length - 1;
  const isShort = (head: string): boolean => {
    const others = order.filter((other) => other !== head);
    return Array.from(head.slice(-lastWord)).every((letter) => countIn(parts, letter) <= countIn(others, letter));
  };
  const short = long.filter(isShort);
  return short.length === 0 ? null : order.map((head) => (short.includes(head) ? shortOf(head) : head));
}
