// The rows of an office among its peers: its own counts, and
// the group as a distribution or, below 10 offices, one by one.
import type { Agency, Office } from '../dataset/shapes.ts';
import type { IndicatorResult } from '../indicators/compute-indicator.ts';
import { definitionIds } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import { narrowingFrom } from '../indicators/peer-narrowings.ts';
import { leastOffices, peerForm, peerPosition } from '../indicators/peer-position.ts';
import { notPlacedReasons } from '../indicators/peer-values.ts';
import type { NotPlacedReason, PeerValues } from '../indicators/peer-values.ts';
import { quartilesOf } from '../indicators/quartiles.ts';
import type { ChartRow, RowHead, Subject } from './chart.ts';
import { notCollected } from './marks.ts';
import type { Count } from './marks.ts';
import { officeIn, peersOf, resultOf } from './peer-results.ts';
import type { Peers } from './peer-results.ts';
import { rowHead, sideOfRate } from './subject.ts';
import type { OfficeRow } from './subject.ts';

/**
 * numerator and denominator: of an office; the others are of the group: its members, those in a step of the
 * distribution, those clearly below, not told apart and clearly above, the quartiles, those not placed and why.
 */
export type PeerMeasure =
  | 'numerator'
  | 'denominator'
  | 'members'
  | 'step'
  | 'below'
  | 'alike'
  | 'above'
  | 'lower'
  | 'median'
  | 'upper'
  | NotPlacedReason;

export interface PeerRow extends ChartRow {
  readonly definition: DisclosureDefinition;
  readonly relation: 'self' | 'peer' | 'group';
  readonly measure: PeerMeasure;
  /** Bounds of a step, in percent. */
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: Pick<Agency, 'type' | 'level'>;
  /** On the numerators of offices that have a report. */
  readonly result: IndicatorResult | null;
}

type Facts = Pick<PeerRow, 'definition' | 'relation' | 'measure' | 'kind'> &
  Partial<Pick<PeerRow, 'from' | 'to' | 'result'>>;

export function peerRow(head: RowHead, facts: Facts, count: Count): PeerRow {
  return { ...head, from: null, to: null, result: null, ...facts, count };
}

/** All peers of the kind: narrower groups have pages of their own. */
export function peerRows(subject: Subject, office: Office): readonly PeerRow[] {
  const { agency } = office;
  const peers = peersOf(subject, agency, narrowingFrom(null));
  const own = officeIn(subject, agency.id);
  if (peers === null || own === undefined) return rowsWithoutReport(agency, subject.year);
  return definitionIds.flatMap((definition) => [
    ...officeRows(subject, own, { definition, relation: 'self' }),
    ...groupRows(subject, own, { definition, peers }),
  ]);
}

function rowsWithoutReport(agency: Agency, year: number): readonly PeerRow[] {
  const head = rowHead(agency, year, 'unknown');
  return definitionIds.flatMap((definition) =>
    (['numerator', 'denominator'] as const).map((measure) =>
      peerRow(head, { definition, relation: 'self', measure, kind: agency }, notCollected([])),
    ),
  );
}

function officeRows(
  subject: Subject,
  { agency, row }: OfficeRow,
  { definition, relation }: { readonly definition: DisclosureDefinition; readonly relation: 'self' | 'peer' },
): readonly PeerRow[] {
  const head = rowHead(agency, row.year, row.scope);
  const result = resultOf(row, definition);
  const [above, below] = [result.above, result.below];
  const isDoubted = result.doubted.length > 0;
  const count = (value: number | null, figures: readonly string[]) =>
    sideOfRate(subject, row, { value, figures, isDoubted });
  return [
    peerRow(head, { definition, relation, measure: 'numerator', kind: agency, result }, count(result.numerator, above)),
    peerRow(head, { definition, relation, measure: 'denominator', kind: agency }, count(result.denominator, below)),
  ];
}

interface OfGroup {
  readonly definition: DisclosureDefinition;
  readonly peers: Peers;
}

function groupRows(subject: Subject, own: OfficeRow, { definition, peers }: OfGroup): readonly PeerRow[] {
  const values = peers.values[definition];
  const add = groupRowOf(own, definition);
  const members = add('members', peers.offices.length);
  if (peerForm(values.values) === 'list') {
    const placed = new Set(values.values.map(({ agency_id }) => agency_id));
    const isSmall = peers.offices.length <= leastOffices;
    const listed = peers.offices.filter(({ agency }) => isSmall || placed.has(agency.id));
    const others = listed.filter(({ agency }) => agency.id !== own.agency.id);
    return [
      members,
      ...others.flatMap((other) => officeRows(subject, other, { definition, relation: 'peer' })),
      ...(isSmall ? [] : notPlaced(values, add)),
    ];
  }
  const position = peerPosition(own.agency.id, values.values);
  const quartiles = quartilesOf(values.values.map(({ value }) => value));
  const told = position === null ? [] : (['below', 'alike', 'above'] as const).map((key) => add(key, position[key]));
  const quarters =
    quartiles === null ? [] : (['lower', 'median', 'upper'] as const).map((key) => add(key, quartiles[key]));
  return [members, ...steps(values, add), ...told, ...quarters, ...notPlaced(values, add)];
}

type AddRow = (measure: PeerMeasure, value: number, step?: Pick<PeerRow, 'from' | 'to'>) => PeerRow;

function groupRowOf({ agency, row }: OfficeRow, definition: DisclosureDefinition): AddRow {
  const head = rowHead(agency, row.year, row.scope);
  return (measure, value, step = { from: null, to: null }) =>
    peerRow(
      head,
      { definition, relation: 'group', measure, kind: agency, ...step },
      { value, status: 'printed', figures: [] },
    );
}

/** Offices whose share lies in a stretch, in percent. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly offices: number;
}

/** Percentage points of one step. */
export const stepWidth = 5;

/**
 * Shares of 0 to 1 by step in percent, those steps alone that
 * hold an office; the last one holds those of the whole too.
 */
export function stepsOf(shares: readonly number[]): readonly Step[] {
  const last = 100 / stepWidth - 1;
  const stepOf = (share: number): number => Math.min(last, Math.floor((100 * share) / stepWidth + 1e-9));
  return [...Map.groupBy(shares, stepOf)]
    .toSorted(([one], [other]) => one - other)
    .map(([step, { length }]) => ({ from: step * stepWidth, to: (step + 1) * stepWidth, offices: length }));
}

function steps({ values }: PeerValues, add: AddRow): readonly PeerRow[] {
  return stepsOf(values.map(({ value }) => value)).map(({ from, to, offices }) => add('step', offices, { from, to }));
}

function notPlaced({ notPlaced: reasons }: PeerValues, add: AddRow): readonly PeerRow[] {
  return notPlacedReasons
    .filter((reason) => reasons[reason].length > 0)
    .map((reason) => add(reason, reasons[reason].length));
}
