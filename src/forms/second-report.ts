// Sections that begin anew below no title: the report of another office may follow, so that what the first lacks is no part of it.
import { tableIds } from '../codebook/concepts.ts';
import type { TableId } from '../codebook/concepts.ts';
import { promisedFigures } from '../codebook/figures.ts';
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Block, Document } from '../document/document.ts';
import type { TableReading } from './fact.ts';
import type { Outline } from './outline.ts';
import { beginsAnew, titleAt } from './own-report.ts';
import { sectionHeadings } from './heading.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

type Rows = Readonly<Record<TableId, readonly TableRow[]>>;

/** 总体情况, without which no report opens here. */
const opening = '总体';

/** More openings are a list of headings, and each is looked at with all that stands before it. */
const mostOpenings = 20;

/** The rows of a file, and the tables that only its second report has. */
export interface OwnRows {
  readonly rows: Rows;
  readonly doubtful: readonly TableId[];
}

/**
 * Leaves out what stands behind the place where sections begin anew, table by table: the first report's own is there. Where it
 * has some tables and lacks another, that of the second is taken under `form/report-doubtful`; where it has none by half,
 * the second part is its annex.
 */
export function rowsOfFirstReport(document: Document, rows: Rows): OwnRows {
  const from = secondFrom(document);
  if (from === null) return { rows, doubtful: [] };
  const own = ofTables((table) => rows[table].filter(({ span }) => span.start < from));
  const printed = ofTables((table) => figuresIn(own[table]));
  // A table or two of a few figures between its sentences may be a chart's.
  const isReport = tableIds.some((table) => printed[table] * 2 >= promisedFigures(table, '2021').length);
  if (!isReport) return { rows, doubtful: [] };
  const hasOwn = (table: TableId): boolean => printed[table] > 0;
  return {
    rows: ofTables((table) => (hasOwn(table) ? own[table] : rows[table])),
    doubtful: tableIds.filter((table) => !hasOwn(table)),
  };
}

function figuresIn(rows: readonly TableRow[]): number {
  return rows.flatMap(({ cells }) => cells).filter(({ text }) => text !== '' && isFigureLike(text)).length;
}

function ofTables<Value>(valueOf: (table: TableId) => Value): Record<TableId, Value> {
  return { proactive: valueOf('proactive'), requests: valueOf('requests'), disputes: valueOf('disputes') };
}

/** Where the first section begins once more behind others, below no title of the same office; null as a rule. */
function secondFrom(document: Document): number | null {
  const { blocks } = document;
  const from = openingsAgain(document).find((index) => !isBelowOwnTitle(blocks, index) && beginsAnew(blocks, index));
  return from === undefined ? null : (blocks[from]?.span.start ?? null);
}

/**
 * The outline of the report alone where a copy of it follows below its own title, for a narrow screen say, or as it was before
 * it was mended: the copy is no part of the last section, so that what it prints otherwise stands against the first.
 */
export function outlineBeforeCopy(document: Document, outline: Outline | null): Outline | null {
  const { blocks } = document;
  const from = openingsAgain(document).find((index) => isBelowOwnTitle(blocks, index) && beginsAnew(blocks, index));
  const end = blocks[from ?? -1]?.span.start;
  if (outline === null || end === undefined) return outline;
  const sections = outline.sections.map((section) => ({
    ...section,
    span: { ...section.span, end: Math.max(section.span.start, Math.min(section.span.end, end)) },
  }));
  return { ...outline, sections };
}

/** The blocks where the first section begins once more. */
function openingsAgain({ source: { text }, blocks }: Document): readonly number[] {
  if (text.indexOf(opening) === text.lastIndexOf(opening)) return [];
  const [, ...again] = blocks.flatMap((block, index) => (opensReport(block) ? index : []));
  return again.slice(0, mostOpenings);
}

function opensReport(block: Block): boolean {
  if (block.kind === 'grid' || !block.text.includes(opening)) return false;
  return sectionHeadings(block).some(({ number }) => number === 1);
}

/** A title that names the office stands above, behind the section before: another one would have ended the report. */
function isBelowOwnTitle(blocks: readonly Block[], at: number): boolean {
  for (let index = at - 1; index > 0; index -= 1) {
    const [block, above] = [blocks[index], blocks[index - 1]];
    if (block === undefined || block.kind === 'grid' || sectionHeadings(block).length > 0) return false;
    const title = titleAt(block, above, index);
    if (title !== null) return title.office !== '';
  }
  return false;
}

/** Says that a table is the second report's. */
export function doubtfulReport(document: Document, { table, facts }: TableReading): Diagnostic {
  const span = facts.find((fact) => fact.span !== null)?.span ?? null;
  const figures = facts.flatMap(({ figure, status }) => (status === 'unread' ? [] : figure));
  const place = span && document.locate(span);
  return { rule: 'form/report-doubtful', severity: 'warning', place, related: [], figures, args: { table } };
}
