// The peers of an office in one year: of its type, level and scope, narrowed by a rule the reader chose.
import type { PeerCandidate, PeerNarrowing } from './peer-narrowings.ts';

/**
 * Reasons why an office of the same type and level does not stand in the group; worded by `indicator.left_out.<id>`.
 */
export const leftOutReasons = ['unknown_scope', 'other_scope', 'no_volume'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface PeerGroup {
  readonly narrowing: PeerNarrowing['id'];
  /**
   * The same for every office of the group, and for no other of the
   * year: type, level, scope, rule and its key. Null: no group.
   */
  readonly id: string | null;
  /** The office itself among its peers, by division code, then by id; empty where there is no group. */
  readonly members: readonly PeerCandidate[];
  /**
   * Offices of the same type and level, within the rule, that are left
   * out, to be said beside the group; without a group the office itself.
   */
  readonly leftOut: Readonly<Record<LeftOutReason, readonly string[]>>;
}

/**
 * `candidates`: one for each office with a report in force for the year, `self` among them or not. A report of unknown
 * scope has no peers and is nobody's peer; own and aggregate reports never stand in one group.
 */
export function peerGroup(
  self: PeerCandidate,
  candidates: readonly PeerCandidate[],
  narrowing: PeerNarrowing,
): PeerGroup {
  const key = narrowing.keyOf(self);
  const others = candidates.filter((candidate) => candidate.agency_id !== self.agency_id && isLike(candidate, self));
  const near = others.filter((candidate) => [key, null].includes(narrowing.keyOf(candidate)));
  const isGrouped = reasonOf(self, self, narrowing) === 'member';
  const all = isGrouped ? [self, ...near].toSorted(inOrder) : [self];
  const reasons = Map.groupBy(all, (candidate) => reasonOf(candidate, self, narrowing));
  const leftOut = (reason: LeftOutReason) => (reasons.get(reason) ?? []).map(({ agency_id }) => agency_id);
  return {
    narrowing: narrowing.id,
    id: isGrouped ? [self.type, self.level, self.scope, narrowing.id, key].join('.') : null,
    members: reasons.get('member') ?? [],
    leftOut: {
      unknown_scope: leftOut('unknown_scope'),
      other_scope: leftOut('other_scope'),
      no_volume: leftOut('no_volume'),
    },
  };
}

/** Are two offices peers at all: of one type, level and known scope? A narrowing may still part them. */
export function arePeers(one: PeerCandidate, other: PeerCandidate): boolean {
  return isLike(one, other) && one.scope === other.scope && one.scope !== 'unknown';
}

function isLike(candidate: PeerCandidate, self: PeerCandidate): boolean {
  return candidate.type === self.type && candidate.level === self.level;
}

function reasonOf(candidate: PeerCandidate, self: PeerCandidate, { keyOf }: PeerNarrowing): LeftOutReason | 'member' {
  if (candidate.scope === 'unknown') return 'unknown_scope';
  if (candidate.scope !== self.scope) return 'other_scope';
  return keyOf(candidate) === null ? 'no_volume' : 'member';
}

function inOrder(one: PeerCandidate, other: PeerCandidate): number {
  return compare(one.adcode, other.adcode) || compare(one.agency_id, other.agency_id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
