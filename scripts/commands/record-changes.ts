// What differs between two records of one report, as far as it matters to people who use the figures.
import type { ClaimRecord, DiagnosticRecord, FigureRecord, ReportRecord } from '../../src/records/schema.ts';

/** A figure without its place. */
export type FigureState = Pick<FigureRecord, 'value' | 'raw' | 'status' | 'basis'>;
/** A finding without its place; `message` is not compared. */
export type FindingState = Pick<DiagnosticRecord, 'rule' | 'severity' | 'figures' | 'args' | 'message'>;
/** What the prose states, without its place. */
export type ClaimState = Pick<ClaimRecord, 'concept' | 'value' | 'qualifier' | 'scope' | 'text'>;

/** Before and after; a side is null where the record has no such thing. */
export interface Change<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

export interface ComingAndGoing<One> {
  readonly appeared: readonly One[];
  readonly disappeared: readonly One[];
}

export interface RecordChanges {
  /** Other parts of the record by name: `scope`, `sha256`, `editions.requests`, `cells.requests`. */
  readonly fields: Readonly<Record<string, Change<unknown>>>;
  readonly figures: Readonly<Record<string, Change<FigureState>>>;
  readonly claims: ComingAndGoing<ClaimState>;
  readonly findings: ComingAndGoing<FindingState>;
  /** Parts in which only places or wording differ. */
  readonly details: readonly string[];
}

/** A report that is in one dataset only. */
export interface OneSided {
  readonly report: string;
  readonly file: string;
}

export interface ChangedReport extends RecordChanges {
  readonly report: string;
}

/** All that differs, reports in order of year and office. */
export interface Difference {
  readonly schema: 'nianbao/diff@1';
  readonly same: boolean;
  readonly added: readonly OneSided[];
  readonly removed: readonly OneSided[];
  readonly changed: readonly ChangedReport[];
}

const compared = ['figures', 'claims', 'diagnostics'] as const;
/** Parts that hold one value for each table. */
const byTable: readonly string[] = ['editions', 'cells'];

export function compareRecords(before: ReportRecord, after: ReportRecord): RecordChanges {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const others = names.filter((name) => !(compared as readonly string[]).includes(name));
  const fields = changed(flatten(before, others), flatten(after, others));
  const figures = changed(mapValues(before.figures, figureState), mapValues(after.figures, figureState));
  const claims = comingAndGoing(before.claims.map(claimState), after.claims.map(claimState));
  const findings = comingAndGoing(before.diagnostics.map(findingState), after.diagnostics.map(findingState));
  const isSame = {
    figures: Object.keys(figures).length === 0,
    claims: claims.appeared.length + claims.disappeared.length === 0,
    diagnostics: findings.appeared.length + findings.disappeared.length === 0,
  };
  const nested = others.filter((name) => !isPlain(before, name) || !isPlain(after, name));
  const details = [...compared.filter((name) => isSame[name]), ...nested].filter(
    (name) => !isEqual(before[name as keyof ReportRecord], after[name as keyof ReportRecord]),
  );
  return { fields, figures, claims, findings, details };
}

export function isEmpty({ fields, figures, claims, findings, details }: RecordChanges): boolean {
  const changes = [claims.appeared, claims.disappeared, findings.appeared, findings.disappeared, details];
  return Object.keys({ ...fields, ...figures }).length === 0 && changes.every((list) => list.length === 0);
}

function figureState({ value, raw, status, basis }: FigureRecord): FigureState {
  return { value, raw, status, basis };
}

function claimState({ concept, value, qualifier, scope, text }: ClaimRecord): ClaimState {
  return { concept, value, qualifier, scope, text };
}

function findingState({ rule, severity, figures, args, message }: DiagnosticRecord): FindingState {
  return { rule, severity, figures, args, message };
}

type Values<Value> = Readonly<Record<string, Value>>;

function mapValues<From, To>(values: Values<From>, make: (value: From) => To): Values<To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, make(value)]));
}

/** Names whose values differ, in the order of the old record, new ones last. */
function changed<Value>(before: Values<Value>, after: Values<Value>): Values<Change<Value>> {
  const of = (values: Values<Value>, name: string): Value | null =>
    Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.map((name) => [name, { before: of(before, name), after: of(after, name) }] as const);
  return Object.fromEntries(changes.filter(([, change]) => !isEqual(change.before, change.after)));
}

/** What each has more often than the other; two are one where all but their message is equal. */
function comingAndGoing<One extends object>(before: readonly One[], after: readonly One[]): ComingAndGoing<One> {
  return { appeared: without(after, before), disappeared: without(before, after) };
}

function without<One extends object>(all: readonly One[], others: readonly One[]): readonly One[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

function keyOf(one: object): string {
  return canonical({ ...one, message: null });
}

function isPlain(record: ReportRecord, name: string): boolean {
  const value: unknown = record[name as keyof ReportRecord];
  return value === null || typeof value !== 'object' || byTable.includes(name);
}

/** The plain values by name; a part with one value for each table becomes `editions.requests`. */
function flatten(record: ReportRecord, names: readonly string[]): Values<unknown> {
  const plain = names.filter((name) => isPlain(record, name));
  return Object.fromEntries(
    plain.flatMap((name) => {
      const value: unknown = record[name as keyof ReportRecord];
      if (value === null || typeof value !== 'object') return [[name, value]];
      return Object.entries(value).map(([table, one]) => [`${name}.${table}`, one as unknown]);
    }),
  );
}

function isEqual(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

/** JSON with the keys of every object in one order; what is not there is null. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : one,
  );
}
