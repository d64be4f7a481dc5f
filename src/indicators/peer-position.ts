// Where an office stands among its peers, without ranks: how many lie clearly below, clearly above, and not told apart.
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
  const self = values.find(({ agency_id }) => agency_id === agencyId);
  if (self === undefined || peerForm(values) === 'list') return null;
  const own = intervalOf(self);
  const below = values.filter((other) => intervalOf(other).high < own.low).length;
  const above = values.filter((other) => intervalOf(other).low > own.high).length;
  const offices = values.length;
  const [from, to] = [below / offices, (offices - above) / offices];
  const quarters = [Math.floor((4 * below) / offices) + 1, Math.ceil((4 * (offices - above)) / offices)] as const;
  return { offices, below, above, alike: offices - below - above, from, to, quarters };
}

function intervalOf({ value, interval }: PeerValue): Interval {
  return interval ?? { low: value, high: value };
}
