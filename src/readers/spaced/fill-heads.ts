// The search behind broken column heads: which word goes on with which head.
import { balanceOf, change, lackOf, leastLackOf } from './letter-balance.ts';
import type { LetterBalance } from './letter-balance.ts';
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

/** Gives each word to a head that goes on with it, and takes it back where that leads nowhere. */
export function fillHeads(tokens: readonly Token[], columns: readonly string[], search: Search): Filled | null {
  const mostLost = lettersOfLongest(columns, search.lost);
  if (leastLackOf(tokens, columns) > mostLost) return null;
  const board: Board = {
    tokens,
    columns,
    search,
    way: search.byPosition ? byPosition : byLine,
    rest: [...columns],
    given: [],
    dead: new Set(),
    costs: tokens.map(({ core }) => (core !== '' && columns.some((head) => head.includes(core)) ? 1 : 0)),
    balance: balanceOf(tokens, columns),
    mostLost,
  };
  const isFilled = hasLettersFor(board) && fillFrom(board, 0, search.over);
  return isFilled ? columns.map((_, column) => wordsOf(board, column)) : null;
}

/** Where the search stands: the words before one are given to heads or left over. */
interface Board {
  readonly tokens: readonly Token[];
  readonly columns: readonly string[];
  readonly search: Search;
  readonly way: Way;
  /** What each head still lacks. */
  readonly rest: string[];
  /** The head that each word was given to, `leftOver` for none. */
  readonly given: number[];
  /** States that led nowhere. */
  readonly dead: Set<string>;
  /** What it costs to leave a word over: nothing where it is no part of a head. */
  readonly costs: readonly number[];
  /** Letters of the words not left over, against those of the heads. */
  readonly balance: LetterBalance;
  /** Letters of the longest heads that may be lost. */
  readonly mostLost: number;
}

/** How words of one head stand to each other. */
interface Way {
  /** The first head that may take the word; those behind it may as well. */
  readonly firstFor: (board: Board, index: number) => number;
  /** Whether the word stands where the head goes on. */
  readonly mayTake: (board: Board, column: number, token: Token) => boolean;
  /** False where heads that are begun cannot be ended any more. */
  readonly mayEnd: (board: Board, index: number) => boolean;
  /** The same for states that go on alike. */
  readonly stateOf: (board: Board, index: number) => string;
}

const leftOver = -1;

/** True where the words from one on can be given to heads; then the board has them all. */
function fillFrom(board: Board, index: number, over: number): boolean {
  const { tokens, rest, given, dead, way, search } = board;
  const token = tokens[index];
  given.length = index;
  if (token === undefined) return isDone(board);
  if ((search.patience.left -= 1) < 0) return false;
  const state = `${index},${over},${way.stateOf(board, index)}`;
  if (dead.has(state) || !way.mayEnd(board, index)) return false;
  for (const column of columnsFor(board, index, token)) {
    const text = rest[column] ?? '';
    rest[column] = text.slice(token.core.length);
    given[index] = column;
    if (fillFrom(board, index + 1, over)) return true;
    rest[column] = text;
  }
  given[index] = leftOver;
  if (leaveOver(board, index, over)) return true;
  dead.add(state);
  return false;
}

/** The heads that go on with a word. */
function columnsFor(board: Board, index: number, token: Token): readonly number[] {
  const { rest, way } = board;
  if (token.core === '') return [];
  const found: number[] = [];
  for (let column = way.firstFor(board, index); column < rest.length; column += 1)
    if (rest[column]?.startsWith(token.core) && way.mayTake(board, column, token)) found.push(column);
  return found;
}

/** True where the words behind one can be given to heads without it. */
function leaveOver(board: Board, index: number, over: number): boolean {
  const { tokens, costs, balance } = board;
  const [core, cost] = [tokens[index]?.core ?? '', costs[index] ?? 0];
  change(balance, core, -1);
  if (over >= cost && hasLettersFor(board) && fillFrom(board, index + 1, over - cost)) return true;
  change(balance, core, 1);
  return false;
}

/** False where words left over leave too few letters, also when the longest heads are the lost ones. */
function hasLettersFor({ balance, mostLost }: Board): boolean {
  return lackOf(balance) <= mostLost;
}

/** Each head is whole or lost, and no more are lost than may be. */
function isDone({ rest, columns, search }: Board): boolean {
  const open = rest.filter((text) => text !== '');
  return open.length <= search.lost && rest.every((text, at) => text === '' || text === columns[at]);
}

function wordsOf({ tokens, given }: Board, column: number): Token[] {
  return tokens.filter((_, index) => given[index] === column);
}

/** Words of a line stand in the order of the heads. */
const byLine: Way = {
  firstFor: (board, index) => {
    const edge = edgeBefore(board, index);
    return goesOn(board, index, edge) ? edge : edge + 1;
  },
  mayTake: () => true,
  mayEnd: () => true,
  stateOf: (board, index) => {
    const edge = edgeBefore(board, index);
    return `${edge},${goesOn(board, index, edge)},${board.rest.map((text) => text.length).join('.')}`;
  },
};

/** The rightmost head that words before one have taken in its line, -1 where none. */
function edgeBefore({ tokens, given }: Board, index: number): number {
  const line = tokens[index]?.line;
  for (let at = index - 1; at >= 0 && tokens[at]?.line === line; at -= 1) {
    const column = given[at] ?? leftOver;
    if (column !== leftOver) return column;
  }
  return -1;
}

/** A word may go on with the head of the word right before it. */
function goesOn({ given }: Board, index: number, edge: number): boolean {
  return edge >= 0 && given[index - 1] === edge;
}

/** Words of a head stand one below the other. */
const byPosition: Way = {
  firstFor: () => 0,
  mayTake: (board, column, token) => !isLikeBefore(board, column) && fitsBelow(board, column, token),
  mayEnd: (board, index) =>
    board.rest.every(
      (text, column) => text === '' || text === board.columns[column] || isAwaited({ board, column }, index),
    ),
  stateOf: ({ rest, columns, given }) =>
    rest.map((text, at) => (text === '' || text === columns[at] ? text.length : given.lastIndexOf(at))).join('.'),
};

/** Some word from one on goes on with the head. */
function isAwaited({ board, column }: { readonly board: Board; readonly column: number }, index: number): boolean {
  const text = board.rest[column] ?? '';
  return board.tokens.some(
    (token, at) => at >= index && token.core !== '' && text.startsWith(token.core) && fitsBelow(board, column, token),
  );
}

/** Of heads with the same text none of which is begun one stands for all: by position they have no order. */
function isLikeBefore({ rest, columns }: Board, column: number): boolean {
  const text = rest[column];
  return text === columns[column] && columns.some((head, at) => at < column && head === text && rest[at] === text);
}

/** The first word of a head stands anywhere, the others below those before them. */
function fitsBelow(board: Board, column: number, token: Token): boolean {
  const isNew = board.rest[column] === board.columns[column];
  return isNew || wordsOf(board, column).every(({ word }) => standsBelow(word, token.word));
}

function lettersOfLongest(heads: readonly string[], count: number): number {
  const lengths = heads.map((head) => head.length).toSorted((one, other) => other - one);
  return lengths.slice(0, count).reduce((sum, length) => sum + length, 0);
}

/** Blanks by which words of one head may miss each other. */
const slack = 1;

/** True where two words share a place across the page, or nearly. */
export function standsBelow(one: Word, other: Word): boolean {
  return one.x <= other.x + other.text.length + slack && other.x <= one.x + one.text.length + slack;
}
