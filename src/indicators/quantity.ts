// The value of one side of an indicator in one report: a sum of its figures, a claim of its prose, or the population.
import { concepts, narrativeConcepts, outcomeGroups } from '../codebook/concepts.ts';
import type { EditionId, OutcomeGroup } from '../codebook/concepts.ts';
import { outcomeConcepts, outcomeGroupOf, parseFigure, tableOf } from '../codebook/figures.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { ReportRecord } from '../records/schema.ts';
import { claimsInScope } from './claims-in-scope.ts';
import type { QuantityPart } from './indicator.ts';

/** The parts of a record an indicator rests on. */
export type IndicatorSource = Pick<
  ReportRecord,
  'editions' | 'cells' | 'figures' | 'claims' | 'diagnostics' | 'scope' | 'transcription'
>;

/** What the registers know beside a report; what is left out is not known. */
export interface KnownOfOffice {
  /** Type of the office as in `data/agencies.csv`. */
  readonly type?: string;
  /** Inhabitants of its territory. */
  readonly population?: number | null;
  /** How much of the report's prose is in the collection, as in `data/sources.csv`. */
  readonly prose?: 'known' | 'partly' | 'unknown';
}

/** Why a quantity has no value, the weightiest first; `printed` where it has one. */
export const quantityStatuses = [
  'no_table',
  'not_on_form',
  'unread',
  'text',
  'blank',
  'prose_not_collected',
  'not_stated',
  'no_population',
  'printed',
] as const;
export type QuantityStatus = (typeof quantityStatuses)[number];

export interface Quantity {
  /** Null where any part has no value: a blank is no zero. */
  readonly value: number | null;
  readonly status: QuantityStatus;
  /** All figures, claims or `population` it is made of. */
  readonly figures: readonly string[];
  /** Those of them without a value. */
  readonly missing: readonly string[];
  /** Each number is a whole one from 0 on; a sum could hide that one of them is not. */
  readonly isCounts: boolean;
  /** A claim such as 约140条: the number is about right. */
  readonly isApproximate: boolean;
}

interface PartValue {
  readonly figure: string;
  readonly value: number | null;
  readonly status: QuantityStatus;
  readonly isApproximate?: boolean;
}

const listed = new Map<string, readonly FigureId[]>();

/**
 * The figures of the form a part stands for on one edition: a group is all its rows; none for claims and population.
 */
export function figuresOfPart(part: QuantityPart, edition: EditionId): readonly FigureId[] {
  const key = `${edition} ${part}`;
  const figures = listed.get(key) ?? listFigures(part, edition);
  listed.set(key, figures);
  return figures;
}

function listFigures(part: QuantityPart, edition: EditionId): readonly FigureId[] {
  if (!isGroup(part)) return parseFigure(part) === null ? [] : [part];
  return outcomeConcepts(edition)
    .filter((concept) => outcomeGroupOf(concept) === part)
    .map((concept) => `${concept}.total`);
}

/** Adds up the parts as one report has them. */
export function quantityIn(parts: readonly QuantityPart[], record: IndicatorSource, known: KnownOfOffice): Quantity {
  const values = parts.flatMap((part) => valuesOf(part, record, known));
  const missing = values.filter(({ value }) => value === null);
  const statuses = new Set(missing.map(({ status }) => status));
  return {
    value: missing.length === 0 ? values.reduce((sum, { value }) => sum + (value ?? 0), 0) : null,
    status: quantityStatuses.find((status) => statuses.has(status)) ?? 'printed',
    figures: values.map(({ figure }) => figure),
    missing: missing.map(({ figure }) => figure),
    isCounts: values.every(({ value }) => value === null || (Number.isSafeInteger(value) && value >= 0)),
    isApproximate: values.some(({ isApproximate }) => isApproximate === true),
  };
}

export function isGroup(part: QuantityPart): part is OutcomeGroup {
  return Object.hasOwn(outcomeGroups, part);
}

function valuesOf(part: QuantityPart, record: IndicatorSource, known: KnownOfOffice): readonly PartValue[] {
  if (part === 'population') return [populationOf(known)];
  if (Object.hasOwn(narrativeConcepts, part)) return [claimIn(part, record, known)];
  const figures = figuresOfPart(part, record.editions.requests ?? '2021');
  if (figures.length === 0) throw new Error(`invalid part of an indicator: ${part}`);
  return figures.map((figure) => figureIn(figure, record));
}

function populationOf({ population = null }: KnownOfOffice): PartValue {
  return { figure: 'population', value: population, status: population === null ? 'no_population' : 'printed' };
}

function figureIn(figure: FigureId, record: IndicatorSource): PartValue {
  const found = record.figures[figure];
  if (found !== undefined)
    return { figure, value: found.value, status: found.value === null ? withoutNumber(found.status) : 'printed' };
  const table = tableOf(figure);
  return { figure, value: null, status: record.cells[table] === null ? 'no_table' : absence(figure) };
}

/** A printed figure always has its value; without one it could not be told. */
function withoutNumber(status: ReportRecord['figures'][string]['status']): QuantityStatus {
  return status === 'printed' ? 'unread' : status;
}

/** A figure both forms have can only be missing because it was not read; the others may be missing from the form. */
function absence(figure: FigureId): QuantityStatus {
  const concept = parseFigure(figure)?.concept;
  const editions: readonly EditionId[] = concept === undefined ? [] : concepts[concept].editions;
  return editions.length > 1 ? 'unread' : 'not_on_form';
}

/** The first claim in the report's scope counts. Silence of prose we have is told apart from prose we have not. */
function claimIn(concept: string, record: IndicatorSource, known: KnownOfOffice): PartValue {
  const [claim] = claimsInScope(record, concept);
  if (claim !== undefined) {
    const isApproximate = claim.qualifier === 'about' || claim.qualifier === 'at_least';
    return { figure: concept, value: claim.value, status: 'printed', isApproximate };
  }
  const prose = known.prose ?? (record.transcription === 'tables' ? 'unknown' : 'known');
  return { figure: concept, value: null, status: prose === 'known' ? 'not_stated' : 'prose_not_collected' };
}
