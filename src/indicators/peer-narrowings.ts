// The rules by which the reader narrows a group of peers, as data: nation, province, prefecture, similar volume.

/** What of an office and its report of one year decides who its peers are. */
export interface PeerCandidate {
  readonly agency_id: string;
  readonly type: string;
  readonly level: string;
  /** Division code of 6 digits, or 9 for what lies in a county. */
  readonly adcode: string;
  readonly scope: 'own' | 'aggregate' | 'unknown';
  /** Requests received in the year; null where the report gives no number. */
  readonly volume: number | null;
}

/** Offices with the same key are in one group; null: this office belongs to no group under the rule. */
export interface PeerNarrowing {
  /** Permanent, it is in addresses; worded by `indicator.peers.<id>`. */
  readonly id: 'nation' | 'province' | 'prefecture' | 'volume';
  readonly keyOf: (candidate: PeerCandidate) => string | null;
}

/** The least number of requests of each band of volume: 0, 1 to 9, 10 to 29, 30 to 99 and so on. */
export const volumeBands = [0, 1, 10, 30, 100, 300, 1000, 3000, 10_000] as const;

/** Province codes of the four municipalities, whose districts have no prefecture above them. */
const municipalities: readonly string[] = ['11', '12', '31', '50'];

/**
 * All keep to one type, level and scope. Bands rather than a window around each office: so an office and its peer have
 * the same group, and a page can stand behind it.
 */
export const peerNarrowings: readonly PeerNarrowing[] = [
  { id: 'nation', keyOf: () => 'all' },
  { id: 'province', keyOf: ({ adcode }) => adcode.slice(0, 2) },
  { id: 'prefecture', keyOf: ({ adcode }) => prefectureOf(adcode) },
  { id: 'volume', keyOf: ({ volume }) => bandOfVolume(volume) },
];

/** The narrowing an address asks for; the nation where it names none we know. */
export function narrowingFrom(asked: string | null): PeerNarrowing {
  const known = peerNarrowings.find(({ id }) => id === asked) ?? peerNarrowings[0];
  if (known === undefined) throw new Error('no rule of peers is listed');
  return known;
}

/** The first four digits; in a municipality the first two. */
function prefectureOf(adcode: string): string {
  return isMunicipality(adcode) ? adcode.slice(0, 2) : adcode.slice(0, 4);
}

/** Does a code lie in one of the four cities that are provinces? */
export function isMunicipality(adcode: string): boolean {
  return municipalities.includes(adcode.slice(0, 2));
}

function bandOfVolume(volume: number | null): string | null {
  if (volume === null) return null;
  const least = volumeBands.findLast((band) => band <= volume);
  return least === undefined ? null : String(least);
}
