// Damaged heads among those that were put together: the words left over that may be one tell no column by themselves.
//
//   科研机构 社公益组织 法律服务机构     as near to the head that is missing as a lost character leaves it
import type { Filled, FoundHead, Token } from './fill-heads.ts';
import { isOfGroup } from './column-order.ts';
import { isSubtotal } from './glossary.ts';
import type { Word } from './line-words.ts';

/** Heads in the order of their columns. */
export interface FoundHeads {
  readonly heads: readonly FoundHead[];
  /** Words of damaged heads that stand nowhere among the others: they tell of no column. */
  readonly left: readonly Word[];
}

/**
 * Puts a damaged head in the place of the one that is missing, if one word alone may be it; null where such a word stands
 * elsewhere among the others.
 */
export function withDamaged(filled: Filled, tokens: readonly Token[], columns: readonly string[]): FoundHeads | null {
  const used = new Set(filled.flat());
  const lost = columns.filter((_, at) => filled[at]?.length === 0);
  const near = tokens.filter((token) => !used.has(token) && lost.some((head) => isNear(token.core, head)));
  const at = columns.findIndex((_, column) => filled[column]?.length === 0);
  const kinds = new Set(columns).size;
  const shared = sharedLines(tokens);
  const fits = (token: Token): boolean =>
    kinds < columns.length
      ? isBetween(token, at % kinds, { filled, kinds })
      : stands(token, at, { filled, shared }) && (at > 0 || !isBehindGroup(token, tokens));
  if (lost.length === 1 && !near.every(fits)) return null;
  const words = near.map(({ word }) => word);
  const heads = filled.map((head) => head.map(({ word }) => word));
  if (lost.length !== 1 || near.length !== 1) return { heads: heads.filter((head) => head.length > 0), left: words };
  return { heads: heads.map((head) => (head.length > 0 ? head : words)), left: [] };
}

/** Heads that come over and over (table 四): the words beside one on its line are of the kinds before and behind its own. */
function isBetween(
  token: Token,
  kind: number,
  { filled, kinds }: { readonly filled: Filled; readonly kinds: number },
): boolean {
  const inLine = filled.flatMap((head, at) =>
    head.flatMap((other) => (other.line === token.line ? [{ start: other.word.start, kind: at % kinds }] : [])),
  );
  const sorted = inLine.toSorted((one, other) => one.start - other.start);
  const before = sorted.findLast(({ start }) => start < token.word.start);
  const behind = sorted.find(({ start }) => start > token.word.start);
  const isNext = (one: number, next: number): boolean => (one + 1) % kinds === next;
  return (before === undefined || isNext(before.kind, kind)) && (behind === undefined || isNext(kind, behind.kind));
}

interface Heads {
  readonly filled: Filled;
  /** Lines that hold more than one word. */
  readonly shared: ReadonlySet<number>;
}

/** True of a word behind the head of the group on its line: it is not the head of the first column, which is left of the group. */
function isBehindGroup({ line, word }: Token, tokens: readonly Token[]): boolean {
  return tokens.some((other) => other.line === line && isOfGroup(other) && other.word.start < word.start);
}

/** True where the words on the line of a word, or on lines of their own above and below its own, leave it in a column. */
function stands(token: Token, column: number, { filled, shared }: Heads): boolean {
  const isOuter = (at: number): boolean => at === 0 || at === filled.length - 1;
  return filled.every((head, at) =>
    head.every((other) => {
      const areInTurn = !isOuter(at) && !isOuter(column) && !shared.has(other.line) && !shared.has(token.line);
      if (other.line !== token.line && !areInTurn) return true;
      return at < column === other.word.start < token.word.start;
    }),
  );
}

function sharedLines(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.flatMap(({ line }, index) => (tokens[index - 1]?.line === line ? [line] : [])));
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
