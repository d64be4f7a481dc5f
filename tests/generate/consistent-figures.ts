// Figures of a report whose sums hold, of an office of some size; or figures that are all different, so that any shift shows.
import { applicantIds, outcomeConcepts, promisedFigures } from '../../src/codebook/figures.ts';
import type { FigureId } from '../../src/codebook/figures.ts';
import type { EditionId } from '../../src/codebook/concepts.ts';
import type { Random } from './random.ts';

/** zero: an office nobody asked; distinct: every figure its own number, sums do not hold. */
export const sizes = ['zero', 'township', 'county', 'city', 'distinct'] as const;
export type Size = (typeof sizes)[number];

/** Edition of table 二 and of table 三; table 四 is the same in both. */
export interface Editions {
  readonly proactive: EditionId;
  readonly requests: EditionId;
}

export type Figures = ReadonlyMap<FigureId, number>;

/** Requests from natural persons and from each other kind of applicant, at most. */
const mostRequests: Readonly<Record<Size, readonly [number, number]>> = {
  zero: [0, 0],
  township: [4, 1],
  county: [400, 30],
  city: [30_000, 1500],
  distinct: [0, 0],
};

export function promisedOf({ proactive, requests }: Editions): FigureId[] {
  return [
    ...promisedFigures('proactive', proactive),
    ...promisedFigures('requests', requests),
    ...promisedFigures('disputes', requests),
  ];
}

export function consistentFigures(size: Size, editions: Editions, random: Random): Figures {
  if (size === 'distinct') return new Map(promisedOf(editions).map((figure, index) => [figure, 1001 + index]));
  return new Map([
    ...proactive(size, editions.proactive, random),
    ...requests(size, editions.requests, random),
    ...disputes(size, random),
  ]);
}

/** Most figures of table 二 are 0 in a small office, and reach eight digits in a big one. */
function proactive(size: Size, edition: EditionId, random: Random): [FigureId, number][] {
  const most = { zero: 0, township: 300, county: 40_000, city: 12_345_678, distinct: 0 }[size];
  return promisedFigures('proactive', edition).map((figure) => {
    const isMoney = figure.endsWith('amount_wan') || figure.endsWith('procurement.amount');
    const isRare = /rules|coercion|fees/.test(figure) && size !== 'city';
    if (random.chance(isRare ? 0.8 : 0.35)) return [figure, 0];
    if (isMoney) return [figure, random.below(most * 1000) / 1000];
    const value = random.below(random.chance(0.6) ? Math.min(most, 40) + 1 : most + 1);
    return [figure, figure.endsWith('.change') && random.chance(0.5) ? 0 - value : value];
  });
}

/** What comes in and is left over equals what is closed and carried on; outcomes add up to what is closed. */
function requests(size: Size, edition: EditionId, random: Random): [FigureId, number][] {
  const outcomes = outcomeConcepts(edition);
  const rows = new Map<string, number[]>();
  const add = (row: string, column: number, count: number): void => {
    const cells = rows.get(row) ?? Array<number>(applicantIds.length).fill(0);
    rows.set(row, cells.with(column, (cells[column] ?? 0) + count));
  };
  const total = applicantIds.length - 1;
  for (let column = 0; column < total; column += 1) {
    const received = random.below(mostRequests[size][column === 0 ? 0 : 1] + 1);
    const carriedIn = random.chance(0.5) ? 0 : random.below(received + 1);
    const carriedOut = random.chance(0.5) ? 0 : random.below(received + 1);
    const closed = received + carriedIn - carriedOut;
    for (const [row, count] of [
      ['requests.received_new', received],
      ['requests.carried_in', carriedIn],
      ['requests.carried_out', carriedOut],
      ['requests.total_processed', closed],
      ...share(closed, outcomes.length, random).map((part, index) => [outcomes[index] ?? '', part] as const),
    ] as const) {
      add(row, column, count);
      add(row, total, count);
    }
  }
  return [...rows].flatMap(([row, cells]) =>
    cells.map((count, column): [FigureId, number] => [`${row}.${applicantIds[column] ?? ''}`, count]),
  );
}

/** A count in so many parts, most of it in a few of them. */
function share(count: number, parts: number, random: Random): number[] {
  const shares = Array<number>(parts).fill(0);
  for (let left = count; left > 0;) {
    const part = Math.min(left, 1 + random.below(Math.ceil(left / 2)));
    const at = random.below(random.chance(0.6) ? 3 : parts);
    shares[at] = (shares[at] ?? 0) + part;
    left -= part;
  }
  return shares;
}

function disputes(size: Size, random: Random): [FigureId, number][] {
  const most = { zero: 0, township: 1, county: 20, city: 400, distinct: 0 }[size];
  return ['reconsideration', 'litigation_direct', 'litigation_after'].flatMap((procedure) => {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((outcome): [FigureId, number] => [
      `disputes.${procedure}.${outcome}`,
      random.chance(0.3) ? 0 : random.below(most + 1),
    ]);
    const total = parts.reduce((sum, [, count]) => sum + count, 0);
    return [...parts, [`disputes.${procedure}.total`, total] satisfies [FigureId, number]];
  });
}
