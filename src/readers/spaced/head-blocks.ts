// Heads of columns that a program printed in blocks: line by line, each block the pieces of the heads of some columns.
//
//   社会 法律      the letters of a block are those of neighbouring columns, and of no others; on a line their pieces stand
//   科研           from left to right
//   公益 服务
//   机构
//   组织 机构

import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/** A block of heads: the pieces on each of its lines. */
export type HeadBlock = readonly (readonly string[])[];

/** Columns that a block heads, half-open. */
export interface HeadedColumns {
  readonly from: number;
  readonly end: number;
}

/** The columns of a block, from one on or from any; null where it is not that of neighbouring ones in their order. */
export function columnsOfBlock(block: HeadBlock, columns: readonly string[], from?: number): HeadedColumns | null {
  const letters = lettersOf(block.flat());
  const starts = from === undefined ? columns.keys() : [from];
  for (const start of starts) {
    const end = columns.findIndex((_, at) => at >= start && lettersOf(columns.slice(start, at + 1)) === letters) + 1;
    if (end > 0) return followColumns(block, columns.slice(start, end)) ? { from: start, end } : null;
  }
  return null;
}

/** True for a block without a letter. */
export function isEmptyBlock(block: HeadBlock): boolean {
  return block.flat().join('') === '';
}

/** True where heads that are whole come in the order of their columns, and the pieces of others on each line as well. */
function followColumns(block: HeadBlock, heads: readonly string[]): boolean {
  const text = block.flat().join('');
  const whole = new RegExp([...new Set(heads)].join('|'), 'g');
  if ((text.match(whole) ?? []).join('') === text) return text === heads.join('');
  if (!areEndsInOrder(block.flat(), heads)) return false;
  return block.every((pieces) => {
    let at = -1;
    return pieces.every((piece) => {
      at = heads.findIndex((head, place) => place > at && head.includes(piece));
      return at >= 0;
    });
  });
}

/** False where beginnings of heads, or their ends, come in another order than columns whose heads are as long. */
function areEndsInOrder(pieces: readonly string[], heads: readonly string[]): boolean {
  const isStart = (head: string, piece: string): boolean => head.startsWith(piece);
  const isEnd = (head: string, piece: string): boolean => head.endsWith(piece);
  return [isStart, isEnd].every((isOf) => {
    const places = pieces.flatMap((piece) => {
      const [at = 0, ...others] = heads.flatMap((head, place) => (head.includes(piece) ? [place] : []));
      const head = heads[at] ?? '';
      return others.length === 0 && head !== piece && isOf(head, piece) ? [at] : [];
    });
    return places.every((place, at) =>
      places.slice(0, at).every((before) => before <= place || heads[before]?.length !== heads[place]?.length),
    );
  });
}

/** The words of each head of a block, filled line by line from the left; null where they do not fit so. */
export function headsOfBlock(
  lines: readonly (readonly Word[])[],
  heads: readonly string[],
): readonly (readonly Word[])[] | null {
  const filled = heads.map((head) => ({ left: head, words: [] as Word[] }));
  for (const words of lines) {
    let from = 0;
    for (const word of words) {
      const core = coreOf(word.text);
      const at = filled.findIndex(({ left }, column) => column >= from && left.startsWith(core));
      const head = filled[at];
      if (head === undefined) return null;
      head.left = head.left.slice(core.length);
      head.words.push(word);
      from = at + 1;
    }
  }
  return filled.every(({ left }) => left === '') ? filled.map(({ words }) => words) : null;
}

function lettersOf(words: readonly string[]): string {
  return Array.from(words.join('')).toSorted().join('');
}
