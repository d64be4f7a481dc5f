// Which offices a query means: all words whole where any office has them, else those that come near.
import { beginningOf, fileOfKey, filterKey, fromSteps, gramsOf, wordsIn } from './grams.ts';

/** Gives the content of a file of keys; kept by whoever asks again. */
export type ReadKeys = (file: number) => Promise<Readonly<Record<string, readonly number[]>>>;

export interface Query {
  readonly text: string;
  /** Value of each filter in use, by its name. */
  readonly filters: Readonly<Record<string, string>>;
}

export interface Found {
  /** Numbers of offices, the best first. */
  readonly numbers: readonly number[];
  /** True where no office has all that was typed, and these have most of it. */
  readonly isNear: boolean;
}

/** Of the keys of a word so many must be there for an office to come near: a wrong letter costs a word of six three of five. */
const leastShare = 0.4;
/** A wrong letter in the middle of a short word leaves one key of four. */
const leastOfShort = 0.25;
const fewKeys = 4;
/** Those that come near are given as far as they come about as near as the best. */
const tolerance = 0.2;

/** Null where nothing was asked: no word of use and no filter. A single Latin letter is not yet a word. */
export async function findOffices({ text, filters }: Query, layout: Layout): Promise<Found | null> {
  const typed = wordsIn(text.slice(0, longestQuestion));
  const words = typed.map(gramsOf).filter((grams) => grams.length > 0);
  const filterKeys = Object.entries(filters).map(([name, value]) => [filterKey(name, value)]);
  const asked = [
    ...filterKeys.map((keys) => ({ keys, least: 1 })),
    ...words.map((keys) => ({ keys, least: keys.length <= fewKeys ? leastOfShort : leastShare })),
  ];
  if (asked.length === 0) return null;
  const [shares, beginnings] = await Promise.all([
    Promise.all(asked.map(({ keys }) => sharesOf(keys, layout))),
    Promise.all(typed.flatMap(beginningOf).map((key) => sharesOf([key], layout))),
  ]);
  const scored = scoreOffices(asked.map(({ least }, index) => ({ least, shares: shares[index] ?? new Map() })));
  const top = scored.reduce((most, { score }) => Math.max(most, score), 0);
  const isWhole = top > asked.length - rounding;
  const near = scored
    .filter(({ score }) => score > top - (isWhole ? rounding : tolerance))
    .map((one) => ({ ...one, begun: beginnings.filter((those) => those.has(one.number)).length }));
  const mostBegun = near.reduce((most, { begun }) => Math.max(most, begun), 0);
  const best = near.filter(({ begun }) => !isWhole || begun === mostBegun).toSorted(inOrder);
  return { numbers: best.map(({ number }) => number), isNear: !isWhole && best.length > 0 };
}

/** How the keys are kept. */
interface Layout {
  readonly keyFiles: number;
  readonly readKeys: ReadKeys;
}

/** A word or filter that was asked for: the share of its keys an office must have, and which share each office has. */
interface Asked {
  readonly least: number;
  readonly shares: ReadonlyMap<number, number>;
}

interface Scored {
  readonly number: number;
  /** The shares of all that was asked, added up. */
  readonly score: number;
}

/** The offices that come near in each word and filter. */
function scoreOffices(asked: readonly Asked[]): Scored[] {
  const numbers = [...(asked[0]?.shares.keys() ?? [])];
  const isNear = (number: number): boolean =>
    asked.every(({ least, shares }) => (shares.get(number) ?? 0) > least - rounding);
  return numbers
    .filter(isNear)
    .map((number) => ({ number, score: asked.reduce((sum, { shares }) => sum + (shares.get(number) ?? 0), 0) }));
}

/** The best first, among them those that have more of the words in one piece. */
function inOrder(one: Scored & { readonly begun: number }, other: Scored & { readonly begun: number }): number {
  return other.score - one.score || other.begun - one.begun || one.number - other.number;
}

const rounding = 1e-9;

/** No name and place together are longer; an address may hold anything. */
const longestQuestion = 200;

/** For each office the share of these keys it has. */
async function sharesOf(keys: readonly string[], { keyFiles, readKeys }: Layout): Promise<ReadonlyMap<number, number>> {
  const lists = await Promise.all(keys.map(async (key) => (await readKeys(fileOfKey(key, keyFiles)))[key] ?? []));
  const shares = new Map<number, number>();
  for (const numbers of lists.map(fromSteps))
    for (const number of numbers) shares.set(number, (shares.get(number) ?? 0) + 1 / keys.length);
  return shares;
}
