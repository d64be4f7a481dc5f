// The search behind broken column heads: which word goes on with which head.
import { balanceOf, change, lackOf } from './letter-balance.ts';
import type { Word } from './line-words.ts';

/** A head: the words it is made of, from above. */
export type FoundHead = readonly Word[];

/** A word of the lines above the figures. */
export interface Token {
  readonly word: Word;
  readonly core: string;
  readonly line: number;
}

/** Steps that the search may still take for all heads of one text. */
export interface Patience {
  left: number;
}

export interface Search {
  /** Heads of which nothing may be found, and words of heads that may be left over. */
  readonly lost: number;
  readonly over: number;
  readonly patience: Patience;
  /** Words of one head stand one below the other; else words of a line stand in the order of the columns. */
  readonly byPosition: boolean;
}

/** Words of each head in the order asked for; none for a lost one. */
export type Filled = readonly (readonly Token[])[];

/** Blanks by which words of one head may miss each other. */
const slack = 1;

/** Gives each word to a head that goes on with it, and takes it back where that leads nowhere. */
export function fillHeads(tokens: readonly Token[], columns: readonly string[], search: Search): Filled | null {
  const rest = [...columns];
  const given: number[] = [];
  const dead = new Set<string>();
  // What it costs to leave a word over: nothing where it is no part of a head.
  const costs = tokens.map(({ core }) => (core !== '' && columns.some((head) => head.includes(core)) ? 1 : 0));
  const balance = balanceOf(tokens, columns);
  const most = lettersOfLongest(columns, search.lost);
  /** False where words left over leave too few letters, also when the longest heads are the lost ones. */
  const mayFill = (): boolean => lackOf(balance) <= most;
  const wordsOf = (column: number): Token[] => tokens.filter((_, index) => given[index] === column);
  const isDone = (): boolean =>
    rest.filter((text) => text !== '').length <= search.lost &&
    rest.every((text, at) => text === '' || text === columns[at]);
  const mayTake = (column: number, token: Token): boolean =>
    rest[column] === columns[column] || wordsOf(column).every(({ word }) => standsBelow(word, token.word));
  /** False where nothing behind goes on with a head that is begun: the places of the words do not fit each other. */
  const mayEnd = (index: number): boolean =>
    rest.every(
      (text, column) =>
        text === '' ||
        text === columns[column] ||
        tokens.some(
          (token, at) => at >= index && token.core !== '' && text.startsWith(token.core) && mayTake(column, token),
        ),
    );
  /** Of heads with the same text none of which is begun one stands for all: by position they have no order. */
  const isLikeBefore = (column: number): boolean =>
    rest[column] === columns[column] &&
    columns.some((text, at) => at < column && text === rest[column] && text === rest[at]);
  const stateOf = (edge: number, goesOn: boolean): string =>
    search.byPosition
      ? rest.map((text, at) => (text === '' || text === columns[at] ? text.length : given.lastIndexOf(at))).join('.')
      : `${edge},${goesOn},${rest.map((text) => text.length).join('.')}`;
  /** `last` is the rightmost column taken in this line, -1 where none. */
  const step = (index: number, last: number, over: number): boolean => {
    const token = tokens[index];
    given.length = index;
    if (token === undefined) return isDone();
    if ((search.patience.left -= 1) < 0) return false;
    const edge = tokens[index - 1]?.line === token.line ? last : -1;
    const goesOn = edge >= 0 && given[index - 1] === edge;
    const state = `${index},${over},${stateOf(edge, goesOn)}`;
    if (dead.has(state) || (search.byPosition && !mayEnd(index))) return false;
    const first = search.byPosition ? 0 : goesOn ? edge : edge + 1;
    for (let column = first; column < rest.length && token.core !== ''; column += 1) {
      const text = rest[column] ?? '';
      if (!text.startsWith(token.core) || (search.byPosition && (isLikeBefore(column) || !mayTake(column, token))))
        continue;
      rest[column] = text.slice(token.core.length);
      given[index] = column;
      if (step(index + 1, column, over)) return true;
      rest[column] = text;
    }
    given[index] = -1;
    const cost = costs[index] ?? 0;
    change(balance, token.core, -1);
    if (over >= cost && mayFill() && step(index + 1, edge, over - cost)) return true;
    change(balance, token.core, 1);
    dead.add(state);
    return false;
  };
  return mayFill() && step(0, -1, search.over) ? columns.map((_, column) => wordsOf(column)) : null;
}

function lettersOfLongest(heads: readonly string[], count: number): number {
  const lengths = heads.map((head) => head.length).toSorted((one, other) => other - one);
  return lengths.slice(0, count).reduce((sum, length) => sum + length, 0);
}

/** True where two words share a place across the page, or nearly. */
export function standsBelow(one: Word, other: Word): boolean {
  return one.x <= other.x + other.text.length + slack && other.x <= one.x + one.text.length + slack;
}
