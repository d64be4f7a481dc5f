// Heads that are printed once for each group of columns, broken alike, on lines that are not set one below the other.
//
//   结果维 结果纠 总计 结果维 结果纠        as many beginnings of each head as there are groups, and as many ends
//    持 正             持 正 总计
import type { Token } from './fill-heads.ts';

/** The heads group by group, in the form's order; null where words are missing, or lines show another order. */
export function evenHeads(
  tokens: readonly Token[],
  order: readonly string[],
): readonly (readonly Token['word'][])[] | null {
  const heads = [...new Set(order)];
  const groups = order.length / heads.length;
  if (groups < 2 || !Number.isInteger(groups)) return null;
  const counts = new Map([...Map.groupBy(tokens, ({ core }) => core)].map(([core, all]) => [core, all.length]));
  const split = splitAll(heads, counts, groups);
  if (split === null || !isInOrder(tokens, split)) return null;
  const left = new Map([...Map.groupBy(tokens, ({ core }) => core)].map(([core, all]) => [core, [...all]]));
  const groupsOfHeads = Array.from({ length: groups }, () =>
    split.map((parts) => parts.flatMap((part) => left.get(part)?.shift()?.word ?? [])),
  );
  return groupsOfHeads.flat();
}

/** The parts of each head: so many words of each part are there as all heads need. */
function splitAll(
  heads: readonly string[],
  counts: ReadonlyMap<string, number>,
  groups: number,
): readonly (readonly string[])[] | null {
  const [head, ...others] = heads;
  if (head === undefined) return [];
  for (const parts of splitsOf(head, counts)) {
    const left = new Map(counts);
    for (const part of parts) left.set(part, (left.get(part) ?? 0) - groups);
    if (parts.some((part) => (left.get(part) ?? 0) < 0)) continue;
    const rest = splitAll(others, left, groups);
    if (rest !== null) return [parts, ...rest];
  }
  return null;
}

/** All ways to make a head of words that are there. */
function splitsOf(head: string, counts: ReadonlyMap<string, number>): string[][] {
  if (head === '') return [[]];
  return [...counts.keys()].flatMap((part) =>
    part !== '' && head.startsWith(part)
      ? splitsOf(head.slice(part.length), counts).map((rest) => [part, ...rest])
      : [],
  );
}

/**
 * Words of one line, and those on lines of their own, come in the order of the heads, over and over; words that several
 * heads have in common tell nothing.
 */
function isInOrder(tokens: readonly Token[], split: readonly (readonly string[])[]): boolean {
  const places = tokens.flatMap(({ core, line }) => {
    const [place, ...others] = split.flatMap((parts, at) => (parts.includes(core) ? [at] : []));
    return place === undefined || others.length > 0 ? [] : [{ place, line }];
  });
  const lines = [...Map.groupBy(places, ({ line }) => line).values()];
  const alone = lines.filter((line) => line.length === 1).flat();
  const placesOf = (line: typeof places): readonly number[] => line.map(({ place }) => place);
  const total = split.length - 1;
  return (
    [alone, ...lines].every((line) => isOverAndOver(placesOf(line), total)) &&
    !lines.some((line) => isTotalBefore(placesOf(line), total))
  );
}

/** Right behind that of another group, and before other heads on its line, a total is the first column of its own. */
function isTotalBefore(places: readonly number[], total: number): boolean {
  return places.some((place, at) => place === total && places[at - 1] === total && (places[at + 1] ?? total) !== total);
}

/** No more rounds than some head is met; heads of totals, on fewer lines than the others, may stand right below each other. */
function isOverAndOver(places: readonly number[], total: number): boolean {
  const goesBack = (place: number, before: number): boolean => place < before || (place === before && place !== total);
  const rounds = places.filter((place, at) => at > 0 && goesBack(place, places[at - 1] ?? -1)).length + 1;
  const times = [...Map.groupBy(places, (place) => place).values()].map((same) => same.length);
  return rounds <= Math.max(1, ...times);
}
