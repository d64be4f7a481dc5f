// Puts broken column heads together: which words of several lines make which heads, in the order of the columns.
//
//   自然人   商业 科研 社会公益    each head is filled from above; the words of a line stand in the order of the columns,
//            企业 机构 组织        so heads in another order do not fit and are not made to
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/** A head: the words it is made of, from above. */
export type FoundHead = readonly Word[];

/** Steps that the search may still take for all heads of one text. */
export interface Patience {
  left: number;
}

/** Heads that may be damaged, and words of heads that may be left over: group heads have some in common with them. */
const allowances = [
  { lost: 0, over: 0 },
  { lost: 0, over: 2 },
  { lost: 1, over: 1 },
  { lost: 2, over: 3 },
] as const;

/** Of fewer heads none may be damaged. */
const fewestWithLoss = 5;

interface Token {
  readonly word: Word;
  readonly core: string;
  readonly line: number;
}

type Lines = readonly (readonly Word[])[];

/**
 * Finds the heads of `order` in the lines, up to two damaged ones aside; null where the words do not make them. The heads
 * come in the order of the columns, which is that of the form unless the lines themselves say otherwise.
 */
export function findHeads(lines: Lines, order: readonly string[], patience: Patience): readonly FoundHead[] | null {
  const tokens = lines.flatMap((words, line) => words.map((word) => ({ word, core: coreOf(word.text), line })));
  if (!hasLetters(tokens, order)) return null;
  const printed = printedOrder(tokens, order);
  for (const allowance of order.length > fewestWithLoss ? allowances : allowances.slice(0, 2)) {
    for (const columns of printed === null ? [order] : [order, printed]) {
      const filled = fill(tokens, columns, { ...allowance, patience });
      if (filled !== null && standsInOrder(filled, tokens)) return withDamaged(filled, tokens);
    }
  }
  return null;
}

/** Most letters of the heads must be there before anything is tried. */
function hasLetters(tokens: readonly Token[], order: readonly string[]): boolean {
  const there = new Map<string, number>();
  for (const letter of tokens.map(({ core }) => core).join('')) there.set(letter, (there.get(letter) ?? 0) + 1);
  const letters = Array.from(order.join(''));
  const missing = letters.filter((letter) => {
    const left = there.get(letter) ?? 0;
    there.set(letter, left - 1);
    return left <= 0;
  });
  return missing.length * 3 <= letters.length;
}

/** The order in which the line with most beginnings of heads prints them; heads not in it keep their places. */
function printedOrder(tokens: readonly Token[], order: readonly string[]): readonly string[] | null {
  if (new Set(order).size < order.length) return null;
  const lines = [...Map.groupBy(tokens, ({ line }) => line).values()].map((line) =>
    line.flatMap(({ core }) => (core.length < 2 ? [] : (order.find((head) => head.startsWith(core)) ?? []))),
  );
  const alone = order.length > 0 ? inColumn(tokens, order) : [];
  const best = [...lines, alone].toSorted((left, right) => new Set(right).size - new Set(left).size)[0] ?? [];
  const heads = [...new Set(best)];
  if (heads.length < 2) return null;
  const free = heads[Symbol.iterator]();
  const columns = order.map((head) => (heads.includes(head) ? (free.next().value ?? head) : head));
  return columns.every((head, index) => head === order[index]) ? null : columns;
}

/** Heads that stand one below the other, each broken over lines that hold nothing else. */
function inColumn(tokens: readonly Token[], order: readonly string[]): string[] {
  const alone = tokens.filter(
    ({ line }, index) => tokens[index - 1]?.line !== line && tokens[index + 1]?.line !== line,
  );
  return alone.flatMap(({ core }, index) => {
    for (let text = core, next = index + 1; text.length <= 12 && next <= alone.length; next += 1) {
      if (next > index + 1 && order.includes(text)) return [text];
      text += alone[next]?.core ?? '';
    }
    return [];
  });
}

interface Filled {
  readonly columns: readonly string[];
  /** Words of each head; none for a damaged one. */
  readonly words: readonly (readonly Token[])[];
}

interface Search {
  readonly lost: number;
  readonly over: number;
  readonly patience: Patience;
}

/** Gives each token to a head that goes on with it, columns of a line from left to right; tries, and goes back. */
function fill(tokens: readonly Token[], columns: readonly string[], { lost, over, patience }: Search): Filled | null {
  const rest = [...columns];
  const given: number[] = [];
  const dead = new Set<string>();
  const isPart = (core: string): boolean => core !== '' && columns.some((head) => head.includes(core));
  const isDone = (): boolean =>
    rest.filter((text) => text !== '').length <= lost && rest.every((text, at) => text === '' || text === columns[at]);
  /** `last` is the rightmost column taken in this line, -1 where none. */
  const step = (index: number, last: number, left: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return isDone();
    if ((patience.left -= 1) < 0) return false;
    const edge = tokens[index - 1]?.line === token.line ? last : -1;
    const goesOn = edge >= 0 && given[index - 1] === edge;
    const state = `${index},${edge},${goesOn},${left},${rest.map((text) => text.length).join('.')}`;
    if (dead.has(state)) return false;
    for (let column = goesOn ? edge : edge + 1; column < rest.length && token.core !== ''; column += 1) {
      const text = rest[column] ?? '';
      if (!text.startsWith(token.core)) continue;
      rest[column] = text.slice(token.core.length);
      given[index] = column;
      if (step(index + 1, column, left)) return true;
      rest[column] = text;
    }
    given[index] = -1;
    const cost = isPart(token.core) ? 1 : 0;
    if (left >= cost && step(index + 1, edge, left - cost)) return true;
    dead.add(state);
    return false;
  };
  if (!step(0, -1, over)) return null;
  return { columns, words: columns.map((_, column) => tokens.filter((__, index) => given[index] === column)) };
}

/** Heads that are each broken over lines of their own come one after the other: then that is the order of the columns. */
function standsInOrder({ words }: Filled, tokens: readonly Token[]): boolean {
  const perLine = new Map([...Map.groupBy(tokens, ({ line }) => line)].map(([line, all]) => [line, all.length]));
  const starts = words
    .filter(
      (head) => new Set(head.map(({ line }) => line)).size > 1 && head.every(({ line }) => perLine.get(line) === 1),
    )
    .map((head) => head[0]?.line ?? 0);
  return starts.every((line, index) => index === 0 || line > (starts[index - 1] ?? 0));
}

/** Puts a word that fits no head between its neighbours of the same line, where a head of the form is missing. */
function withDamaged({ words }: Filled, tokens: readonly Token[]): FoundHead[] {
  const used = new Set(words.flat());
  return words.flatMap((head, index): FoundHead[] => {
    if (head.length > 0) return [head.map(({ word }) => word)];
    const before = words[index - 1]?.[0];
    const after = words[index + 1]?.[0];
    const line = before?.line ?? after?.line;
    const between = tokens.filter(
      (token) =>
        token.line === line &&
        !used.has(token) &&
        (before === undefined || token.word.start > before.word.start) &&
        (after?.line !== line || token.word.start < after.word.start),
    );
    const [only, ...others] = between;
    return only && others.length === 0 ? [[only.word]] : [];
  });
}
