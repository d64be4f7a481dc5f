// Chance that comes out the same on every machine: all choices of a generated report follow from one number.

export interface Random {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  /** A whole number between two, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <One>(all: readonly One[]) => One;
  /** The list in another order. */
  readonly shuffle: <One>(all: readonly One[]) => One[];
}

/** Mulberry32, begun from a seed and a word, so that neighbouring seeds have nothing in common. */
export function randomFrom(seed: number, word = ''): Random {
  let state = Array.from(word).reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    Math.imul(seed ^ 0x811c9dc5, 0x01000193),
  );
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * Math.max(limit, 1));
  const pick = <One>(all: readonly One[]): One => {
    const one = all[below(all.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  return {
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    shuffle: (all) => {
      const order = all.map((one) => ({ one, at: next() }));
      return order.toSorted((left, right) => left.at - right.at).map(({ one }) => one);
    },
  };
}
