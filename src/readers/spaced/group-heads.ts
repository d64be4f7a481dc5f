// Heads above groups of columns, in the order they are printed in: table 四 has groups whose columns are all alike.
import { fillHeads } from './fill-heads.ts';
import type { FoundHead, Patience, Token } from './fill-heads.ts';
import { groupHeads, litigation } from './glossary.ts';
import type { Word } from './line-words.ts';

/** The heads of table 四: reconsideration, and litigation with two groups in it. */
const [reconsideration = '', ...ofLitigation] = groupHeads;

/** Heads of groups in the order of their columns; null where one is not found, `unknown` where their order is open. */
export type ShownGroups = readonly FoundHead[] | null | 'unknown';

interface Group {
  readonly text: string;
  readonly words: FoundHead;
  readonly tokens: readonly Token[];
  readonly last: Token;
}

interface Setting {
  readonly patience: Patience;
  /** Words stand where they stand on the page, so that lines can be held against each other. */
  readonly keepsPlaces: boolean;
  /** All words of the lines, those of other heads as well. */
  readonly words: readonly Word[];
}

/**
 * The groups, those of litigation behind its head. Where they stand on lines of their own in another order than the
 * form's, and places are not kept, the lines may as well have been torn apart.
 */
export function findGroups(tokens: readonly Token[], setting: Setting): ShownGroups {
  const groups = groupsAmong(tokens, setting.patience);
  const own = groups.find(({ text }) => text === reconsideration);
  const outer = groups.filter(({ text }) => text === litigation);
  const inner = groups.filter(({ text }) => ofLitigation.includes(text));
  const [first, second] = inner;
  if (own === undefined || first === undefined || second === undefined) return null;
  // A line broken where its head ends leaves the next head at the beginning of a line, left of all that belongs to it.
  const ofLaw = setting.keepsPlaces ? [...outer, first, second] : [outer[0] ?? first];
  const isCourtFirst = agreed(ofLaw.map((court) => isMoved(own, court, setting)));
  const isSecondFirst = areTorn(first, second, setting) ? null : isMoved(first, second, setting);
  if (isCourtFirst === null || isSecondFirst === null) return 'unknown';
  const ofCourt = [...outer, ...(isSecondFirst ? [second, first] : [first, second])];
  return (isCourtFirst ? [...ofCourt, own] : [own, ...ofCourt]).map(({ words }) => words);
}

function groupsAmong(tokens: readonly Token[], patience: Patience): readonly Group[] {
  const left = new Set(tokens);
  return [litigation, ...groupHeads].flatMap((text): Group[] => {
    const head = fillHeads([...left], [text], { lost: 0, over: tokens.length, patience, byPosition: false })?.[0];
    const last = head?.at(-1);
    if (head === undefined || last === undefined) return [];
    for (const token of head) left.delete(token);
    return [{ text, words: head.map(({ word }) => word), tokens: head, last }];
  });
}

/**
 * True where the second of two groups, in the form's order, stands left of the first; null where nobody can tell, as where
 * the end of a head stands at the beginning of the next line, or all of it: a line too long goes on there.
 */
function isMoved(one: Group, other: Group, { keepsPlaces }: Setting): boolean | null {
  if (!keepsPlaces && one.last.line !== other.last.line) return other.last.line < one.last.line ? null : false;
  const isLeft = agreed(one.tokens.flatMap((own) => other.tokens.map(({ word }) => word.x < own.word.x)));
  return isLeft === true && other.tokens.every(({ line }) => line > one.last.line) ? null : isLeft;
}

/** What all of them say; null where they do not say the same. */
function agreed(sayings: readonly (boolean | null)[]): boolean | null {
  const [first = null] = sayings;
  return sayings.every((saying) => saying === first) ? first : null;
}

/** Heads that stand side by side follow each other, or share a line; words between show that the lines were torn apart. */
function areTorn(one: Group, other: Group, { keepsPlaces, words }: Setting): boolean {
  if (keepsPlaces || one.last.line === other.last.line) return false;
  const [above, below] = one.last.line < other.last.line ? [one, other] : [other, one];
  const end = Math.max(...above.words.map((word) => word.end));
  const start = Math.min(...below.words.map((word) => word.start));
  return words.some((word) => word.start >= end && word.end <= start);
}

/** Heads of groups and of their columns in as many rows as the form has, so that each group has its own columns below. */
export function inGroups(
  groups: readonly FoundHead[],
  columns: readonly FoundHead[],
  textOf: (head: FoundHead) => string,
): (readonly FoundHead[])[] {
  const share = columns.length / groupHeads.size;
  const own = groups.find((head) => textOf(head) === reconsideration);
  const inner = groups.filter((head) => ofLitigation.includes(textOf(head)));
  if (own === undefined || inner.length < ofLitigation.length || !Number.isInteger(share)) return [groups, columns];
  const from = groups[0] === own ? 0 : columns.length - share;
  const below = columns.slice(from, from + share);
  const outer = groups.filter((head) => !inner.includes(head));
  return [outer, from === 0 ? [...below, ...inner] : [...inner, ...below], columns.toSpliced(from, share)];
}
