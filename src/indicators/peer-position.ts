// Where an office stands among its peers, without ranks: how many lie clearly below, clearly above, and not told apart.
import { remembered } from '../document/remembered.ts';
import type { Interval } from './wilson.ts';

/** Fewer offices than this are listed, not drawn as a distribution. */
export const leastOffices = 10;

/** A value that may be ranked; a count has no interval and is told apart from any other count. */
export interface PeerValue {
  readonly agency_id: string;
  readonly value: number;
  readonly interval: Interval | null;
}

/** distribution: from 10 offices with a value on; list: fewer, and no position is told. */
export type PeerForm = 'distribution' | 'list';

export interface PeerPosition {
  /** Offices with a value, this one included. */
  readonly offices: number;
  /** Peers whose whole interval lies below that of the office, and above it. */
  readonly below: number;
  readonly above: number;
  /** The rest with the office itself: ties, for their intervals overlap with its own. */
  readonly alike: number;
  /** The part of the group, 0 to 1, the office may stand in: its ties are somewhere in it too. */
  readonly from: number;
  readonly to: number;
  /** First and last quarter of the group that part touches, 1 the lowest, 4 the highest. */
  readonly quarters: readonly [number, number];
}

/** How a group with so many values may be shown. */
export function peerForm(values: readonly PeerValue[]): PeerForm {
  return values.length < leastOffices ? 'list' : 'distribution';
}

/** Null where the office has no value that may be ranked, or the group is too small for a position. */
export function peerPosition(agencyId: string, values: readonly PeerValue[]): PeerPosition | null {
  if (peerForm(values) === 'list') return null;
  const { own: intervals, lows, highs } = boundsOf(values);
  const own = intervals.get(agencyId);
  if (own === undefined) return null;
  const offices = values.length;
  const below = firstIndex(highs, (high) => high >= own.low);
  const above = offices - firstIndex(lows, (low) => low > own.high);
  const [from, to] = [below / offices, (offices - above) / offices];
  const quarters = [Math.floor((4 * below) / offices) + 1, Math.ceil((4 * (offices - above)) / offices)] as const;
  return { offices, below, above, alike: offices - below - above, from, to, quarters };
}

/**
 * The ends of all intervals of a group in order, so that an office of a large group is placed without looking at all.
 */
interface Bounds {
  readonly own: ReadonlyMap<string, Interval>;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

const boundsOf = remembered((values: readonly PeerValue[]): Bounds => {
  const intervals = values.map((value) => intervalOf(value));
  return {
    own: new Map(values.map(({ agency_id }, index) => [agency_id, intervals[index] ?? { low: 0, high: 0 }])),
    lows: Float64Array.from(intervals, ({ low }) => low).sort(),
    highs: Float64Array.from(intervals, ({ high }) => high).sort(),
  };
});

/** First place in ascending numbers from which on a condition holds; their length where it never does. */
function firstIndex(ascending: Float64Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(ascending[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function intervalOf({ value, interval }: PeerValue): Interval {
  return interval ?? { low: value, high: value };
}
