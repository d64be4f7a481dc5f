// Brings together what was read from one report into its record, the shape everything after works on.
import { tableIds } from '../codebook/concepts.ts';
import type { TableId } from '../codebook/concepts.ts';
import { codeOf } from '../codebook/rules.ts';
import type { Diagnostic, RelatedPlace } from '../document/diagnostic.ts';
import type { Document, Format } from '../document/document.ts';
import type { Location } from '../document/location.ts';
import type { Fact, TableReading } from '../forms/fact.ts';
import type { Outline } from '../forms/outline.ts';
import type { Claim } from '../narrative/claim.ts';
import type { Narrative } from '../narrative/narrative.ts';
import { correct } from './correct.ts';
import type { Correction } from './correct.ts';
import type {
  ClaimRecord,
  DiagnosticRecord,
  FigureRecord,
  RelatedRecord,
  ReportRecord,
  SectionRecord,
} from './schema.ts';
import { wordDiagnostic } from './word.ts';

/** What the registers in `data/` know of a report; null for a loose file. */
export interface Registered {
  readonly year: number;
  readonly agencyId: string;
  /** Chinese name in the register of agencies; null where it has no such id. */
  readonly agencyName: string | null;
  readonly scope: NonNullable<ReportRecord['scope']>;
  readonly transcription: NonNullable<ReportRecord['transcription']>;
  /** How much of the running text is in the file; all of it unless said. */
  readonly prose?: 'known' | 'partly' | 'unknown';
  readonly sourceUrl: string | null;
  /** Rows of `data/corrections.csv` for this report, in the order of the file. */
  readonly corrections: readonly Correction[];
}

/** The file a record is about. `sha256` is that of its bytes, in hex. */
export interface ReportFile {
  readonly file: string;
  readonly sha256: string;
  readonly format: Format | null;
  readonly registered: Registered | null;
}

/** What the stages before have read. */
export interface Reading {
  readonly document: Document;
  readonly tables: Readonly<Record<TableId, TableReading | null>>;
  readonly outline: Outline;
  readonly narrative: Narrative;
}

/** The record of a file that cannot be read: nothing but what the file is and why. */
export function assembleUnread(file: ReportFile, diagnostics: readonly Diagnostic[]): ReportRecord {
  return {
    schema: 'nianbao/report@1',
    file: file.file,
    format: file.format,
    sha256: file.sha256,
    title: null,
    agency_name: file.registered?.agencyName ?? null,
    year: file.registered?.year ?? null,
    agency_id: file.registered?.agencyId ?? null,
    scope: file.registered?.scope ?? null,
    transcription: file.registered?.transcription ?? null,
    source_url: file.registered?.sourceUrl ?? null,
    editions: { proactive: null, requests: null, disputes: null },
    cells: { proactive: null, requests: null, disputes: null },
    figures: {},
    claims: [],
    sections: [],
    diagnostics: diagnostics.map(toDiagnosticRecord),
  };
}

/**
 * The record of a report that was read, corrected, with the diagnostics
 * of readers and forms; findings are added by the pipeline.
 */
export function assemble(file: ReportFile, reading: Reading, diagnostics: readonly Diagnostic[]): ReportRecord {
  const { document, tables, narrative } = reading;
  const origin = file.registered?.transcription === 'tables' ? 'transcription' : 'report';
  const empty = assembleUnread(file, diagnostics);
  const record: ReportRecord = {
    ...empty,
    title: narrative.title?.text ?? null,
    agency_name: narrative.agencyName ?? empty.agency_name,
    year: empty.year ?? narrative.year,
    editions: byTable((table) => tables[table]?.edition ?? null),
    cells: byTable((table) => countCells(tables[table])),
    figures: toFigures(tables, document),
    claims: narrative.claims.map((claim) => toClaim(claim, document, origin)),
    sections: reading.outline.sections.map((section) => toSection(section, document)),
  };
  return correct(record, file.registered?.corrections ?? []);
}

function byTable<Value>(make: (table: TableId) => Value): Record<TableId, Value> {
  return { proactive: make('proactive'), requests: make('requests'), disputes: make('disputes') };
}

function countCells(table: TableReading | null): [number, number] | null {
  if (table === null) return null;
  return [table.facts.filter((fact) => fact.status !== 'unread').length, table.facts.length];
}

function toFigures(tables: Reading['tables'], document: Document): ReportRecord['figures'] {
  const figures: ReportRecord['figures'] = { ...promisedBy(tables) };
  for (const table of tableIds)
    for (const fact of tables[table]?.facts ?? []) figures[fact.figure] = toFigure(fact, document);
  return figures;
}

const unreadFigure: FigureRecord = { value: null, raw: null, status: 'unread', basis: 'stated' };
const promisedByEditions = new Map<string, ReportRecord['figures']>();

/** All figures of these editions, unread: to copy the object costs a third of adding 200 names to an empty one. */
function promisedBy(tables: Reading['tables']): ReportRecord['figures'] {
  const editions = tableIds.map((table) => tables[table]?.edition).join();
  const known = promisedByEditions.get(editions);
  if (known) return known;
  const names = tableIds.flatMap((table) => (tables[table]?.facts ?? []).map(({ figure }) => figure));
  const figures = Object.fromEntries(names.map((figure) => [figure, unreadFigure]));
  promisedByEditions.set(editions, figures);
  return figures;
}

function toFigure(fact: Fact, document: Document): FigureRecord {
  const { value, raw, status, span } = fact;
  if (span === null) return { value, raw, status, basis: 'stated' };
  const location = document.locate(span);
  if (!('line' in location)) return { value, raw, status, ...location, basis: 'stated' };
  const { line, column, offset } = location;
  return { value, raw, status, line, column, offset, basis: 'stated' };
}

function toClaim(claim: Claim, document: Document, origin: ClaimRecord['origin']): ClaimRecord {
  const { concept, value, qualifier, scope, span, text } = claim;
  return { concept, value, qualifier, scope, origin, ...document.locate(span), text };
}

function toSection(section: Outline['sections'][number], document: Document): SectionRecord {
  const { source } = document;
  const first = source.pointAt(section.headingSpan.start).line;
  const last = source.pointAt(Math.max(section.span.start, section.span.end - 1)).line;
  return { number: section.number, heading: section.heading, lines: [first, Math.max(first, last)] };
}

/** A diagnostic as the record carries it, with its code and its words in both languages. */
export function toDiagnosticRecord(diagnostic: Diagnostic): DiagnosticRecord {
  const { rule, severity, place, related, figures, args } = diagnostic;
  return {
    rule,
    code: codeOf(rule),
    severity,
    ...(place ? pointOf(place) : {}),
    figures: [...figures],
    args: { ...args },
    message: wordDiagnostic(rule, args),
    ...(related.length === 0 ? {} : { related: related.map(toRelated) }),
  };
}

function toRelated({ report, agencyId, year, figure, location }: RelatedPlace): RelatedRecord {
  return { file: report, agency_id: agencyId, year, figure, ...(location ? pointOf(location) : {}) };
}

/** A diagnostic points at where something begins; how long it is does not matter. */
function pointOf(location: Location): Pick<FigureRecord, 'line' | 'column' | 'cell' | 'page' | 'box'> {
  return 'line' in location ? { line: location.line, column: location.column } : location;
}

/** Diagnostics by place, those about the whole file first, those at one place by rule. */
export function byPlace(left: DiagnosticRecord, right: DiagnosticRecord): number {
  const [before, after] = [placeKey(left), placeKey(right)];
  const differing = before.findIndex((part, index) => part !== after[index]);
  if (differing >= 0) return (before[differing] ?? 0) - (after[differing] ?? 0);
  return left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0;
}

/** Page and distance from its top and left, or table, row and cell after the lines of the prose, or line and column. */
function placeKey({ page = 0, box = [0, 0, 0, 0], cell, line = 0, column = 0 }: DiagnosticRecord): readonly number[] {
  return [page, box[1], box[0], cell?.table ?? 0, cell?.row ?? 0, cell?.cell ?? 0, line, column];
}
