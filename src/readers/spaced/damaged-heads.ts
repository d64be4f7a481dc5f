// Damaged heads among those that were put together: the words left over that may be one tell no column by themselves.
//
//   科研机构 社公益组织 法律服务机构     as near to the head that is missing as a lost character leaves it
import type { Filled, FoundHead, Token } from './fill-heads.ts';
import { isSubtotal } from './glossary.ts';
import type { Word } from './line-words.ts';

/** Heads in the order of their columns. */
export interface FoundHeads {
  readonly heads: readonly FoundHead[];
  /** Words of damaged heads that stand nowhere among the others: they tell of no column. */
  readonly left: readonly Word[];
}

/** Puts a damaged head in the place of the one that is missing, if one word alone may be it. */
export function withDamaged(filled: Filled, tokens: readonly Token[], columns: readonly string[]): FoundHeads {
  const used = new Set(filled.flat());
  const lost = columns.filter((_, at) => filled[at]?.length === 0);
  const near = tokens.filter((token) => !used.has(token) && lost.some((head) => isNear(token.core, head)));
  const words = near.map(({ word }) => word);
  const heads = filled.map((head) => head.map(({ word }) => word));
  if (lost.length !== 1 || near.length !== 1) return { heads: heads.filter((head) => head.length > 0), left: words };
  return { heads: heads.map((head) => (head.length > 0 ? head : words)), left: [] };
}

/** True for a part of a head, or for a word no longer than it that has half of its characters in their order. */
function isNear(core: string, head: string): boolean {
  if (core === '' || isSubtotal(core)) return false;
  if (head.includes(core)) return true;
  return core.length <= head.length + 1 && inCommon(core, head) * 2 >= head.length;
}

/** How many characters two words have in common, in their order. */
function inCommon(one: string, other: string): number {
  let before = Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const row = [0];
    for (let at = 0; at < other.length; at += 1)
      row.push(letter === other[at] ? (before[at] ?? 0) + 1 : Math.max(row[at] ?? 0, before[at + 1] ?? 0));
    before = row;
  }
  return before.at(-1) ?? 0;
}
