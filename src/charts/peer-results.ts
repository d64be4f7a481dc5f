// The peers of an office in one year with their rates, worked out once for each group and kept for all its offices.
import type { Agency, CollectionRow } from '../dataset/shapes.ts';
import { collectionRates } from '../indicators/collection-rates.ts';
import type { CollectionRate } from '../indicators/collection-rates.ts';
import type { IndicatorResult } from '../indicators/compute-indicator.ts';
import { disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { peerGroup } from '../indicators/peer-group.ts';
import type { PeerGroup } from '../indicators/peer-group.ts';
import type { PeerCandidate, PeerNarrowing } from '../indicators/peer-narrowings.ts';
import { peerValues } from '../indicators/peer-values.ts';
import type { PeerValues } from '../indicators/peer-values.ts';
import { figuresOfPart } from '../indicators/quantity.ts';
import type { Subject } from './chart.ts';
import { remembered } from '../document/remembered.ts';
import { officesOf } from './subject.ts';
import type { OfficeRow } from './subject.ts';

export interface Peers {
  readonly group: PeerGroup;
  readonly offices: readonly OfficeRow[];
  readonly values: Readonly<Record<DisclosureDefinition, PeerValues>>;
}

/** Null where the office has no report for the year. */
export function peersOf(subject: Subject, self: Agency, narrowing: PeerNarrowing): Peers | null {
  const offices = officesOf(subject);
  const own = byId(offices).get(self.id);
  if (own === undefined) return null;
  const candidate = candidateOf(own);
  const { type, level, scope } = candidate;
  const narrow = narrowing.keyOf(candidate);
  const alike = byKind(offices).get(`${type} ${level}`) ?? [];
  // An office that belongs to no group has none to share.
  if (scope === 'unknown' || narrow === null) return withValues(peerGroup(candidate, alike, narrowing), offices);
  const known = groupsOf(offices);
  const key = [type, level, scope, narrowing.id, narrow].join(' ');
  const peers = known.get(key) ?? withValues(peerGroup(candidate, alike, narrowing), offices);
  known.set(key, peers);
  return peers;
}

/** An office with its report of the subject's year; undefined where there is none. */
export function officeIn(subject: Subject, id: string): OfficeRow | undefined {
  return byId(officesOf(subject)).get(id);
}

/** What decides who the peers of an office are, from its row of the collection. */
export function candidateOf({ agency, row }: OfficeRow): PeerCandidate {
  const { id, type, level, adcode } = agency;
  return { agency_id: id, type, level, adcode, scope: row.scope, volume: row.received };
}

/** A result with the figures of each of its counts. */
export interface SidedResult extends IndicatorResult {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** A rate of a row of the collection as `computeIndicator` gave it when the dataset was built. */
export function resultOf(row: CollectionRow, definition: DisclosureDefinition): SidedResult {
  return sided(row, disclosureDefinitions[definition], row.disclosure[definition]);
}

/** The same for the other rates of a row. */
export function rateOf(row: CollectionRow, rate: CollectionRate): SidedResult {
  return sided(row, collectionRates[rate], row.rates[rate]);
}

type Rate = CollectionRow['rates'][CollectionRate];

function sided(row: CollectionRow, indicator: Indicator, rate: Rate): SidedResult {
  const { numerator, denominator, status, doubt } = rate;
  const edition = row.edition === '2019' ? '2019' : '2021';
  const figuresOf = (parts: readonly string[]) => parts.flatMap((part) => figuresOfPart(part, edition));
  const [above, below] = [figuresOf(indicator.numerator), figuresOf(indicator.denominator)];
  const figures = [...new Set([...above, ...below])];
  return {
    indicator: indicator.id,
    numerator,
    denominator,
    value: status === 'computed' ? (numerator ?? 0) / (denominator ?? 1) : null,
    status,
    emptyCases: status === 'empty' ? (hasNoRequests(row, indicator) ? 'requests' : indicator.emptyCases) : null,
    figures,
    missing: [],
    doubted: doubt === 'doubted' ? figures : [],
    contested: doubt === 'contested' ? figures : [],
    isApproximate: false,
    above,
    below,
  };
}

/** Then nothing was processed because nobody asked. */
function hasNoRequests({ received, carried_in }: CollectionRow, { emptyCases }: Indicator): boolean {
  return received === 0 && carried_in === 0 && ['processed', 'answered'].includes(emptyCases);
}

const byId = remembered(
  (offices: readonly OfficeRow[]) => new Map(offices.map((office) => [office.agency.id, office] as const)),
);

const byKind = remembered((offices: readonly OfficeRow[]) =>
  Map.groupBy(offices.map(candidateOf), ({ type, level }) => `${type} ${level}`),
);

const groupsOf = remembered<readonly OfficeRow[], Map<string, Peers>>(() => new Map());

function withValues(group: PeerGroup, offices: readonly OfficeRow[]): Peers {
  const known = byId(offices);
  const members = group.members.flatMap(({ agency_id }) => known.get(agency_id) ?? []);
  const of = (definition: DisclosureDefinition): PeerValues =>
    peerValues(
      disclosureDefinitions[definition],
      members.map(({ agency, row }) => ({ agency_id: agency.id, result: resultOf(row, definition) })),
    );
  const values = { strict: of('strict'), official: of('official'), substantive: of('substantive') };
  return { group, offices: members, values };
}
