// From grids to figures: the three statutory tables of a report, each in its own edition, counted against the form.
import { tableIds } from '../codebook/concepts.ts';
import type { EditionId, TableId } from '../codebook/concepts.ts';
import { promisedFigures } from '../codebook/figures.ts';
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { rowsOfYear } from './caption-year.ts';
import { chooseEdition } from './choose-edition.ts';
import { withoutRowsBesideDigits } from './digits-beside.ts';
import { withoutEmptySamples } from './empty-samples.ts';
import type { Fact, TableReading } from './fact.ts';
import type { Outline } from './outline.ts';
import { matchPlain } from './layouts.ts';
import { withoutRowsOfLostLabels } from './lines-of-labels.ts';
import type { ChooseEdition, EditionMatch } from './layouts.ts';
import { matchInSections } from './own-tables.ts';
import type { RowMatch, TableMatch } from './table-match.ts';
import { inOnes, zerosOfCounts } from './count-units.ts';
import { annexOf2014 } from './editions/pre-2019.ts';
import { formDiagnostics } from './form-diagnostics.ts';
import type { DoubtfulUnit, ReadTable } from './form-diagnostics.ts';
import { withoutRunningNumbers } from './running-numbers.ts';
import { doubtfulReport, outlineBeforeCopy, rowsOfFirstReport } from './second-report.ts';
import { rowsByTable } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';
import { inFigureUnit } from './units.ts';
import { columnsOfYear } from './year-columns.ts';
import { rowsOfOwnYear } from './year-rows.ts';

const fewestAnnexLabels = 3;
/** The first year reported on in the form of 2019. */
const firstYear = 2019;
const longestSearched = 200_000;

/** All that was read from the tables of a report; a table that was not found is null. */
export interface TablesReading {
  readonly tables: Readonly<Record<TableId, TableReading | null>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Each row of each table and what it was tied to, for `inspect`. */
  readonly rows: readonly RowMatch[];
}

/**
 * Reads the tables of the year the report is about; `year` null: its title names none, so captions cannot tell. `outline`
 * tells in which section each stands; null where nobody looked for it.
 */
export function readTables(
  document: Document,
  year: number | null = null,
  outline: Outline | null = null,
): TablesReading {
  const own = rowsOfFirstReport(document, rowsByTable(document, year));
  const ownOutline = outlineBeforeCopy(document, outline);
  const printed = rowsOfYear(own.rows, year);
  const tables: Record<TableId, TableReading | null> = { proactive: null, requests: null, disputes: null };
  const diagnostics: Diagnostic[] = [];
  const matches: RowMatch[] = [];
  for (const table of tableIds) {
    const known = table === 'disputes' ? disputesEdition(tables) : null;
    const choose = (some: readonly TableRow[]): EditionId | null =>
      table === 'disputes'
        ? known
        : chooseEdition(table, some, { source: document.source, likely: tables.proactive?.edition ?? null });
    const plain = matchPlain(table, printed[table], choose);
    const read = plain ?? matchByRules(table, printed[table], { year, outline: ownOutline, choose });
    if (read === null || !isFound(read.match)) continue;
    const { edition } = read;
    const match = withoutRowsOfLostLabels(document, withoutRowsBesideDigits(document, read.match));
    const isWhole2019 = edition === '2019' && tables.proactive?.edition === '2019';
    const reading = { ...toReading(document, match, edition), isWhole2019, year, isPlain: match === plain?.match };
    tables[table] = reading.table;
    if (own.doubtful.includes(table)) diagnostics.push(doubtfulReport(document, reading.table));
    // Not spread out: a table of very many rows has more than a call takes.
    for (const row of match.rows) matches.push(row);
    for (const one of formDiagnostics(document, match, reading)) diagnostics.push(one);
  }
  return {
    tables,
    diagnostics: [...diagnostics, ...missingTables(document, tables, { year, outline })],
    rows: matches,
  };
}

/** Matches a table that may be printed otherwise than its form has it. */
export function matchByRules(
  table: TableId,
  printed: readonly TableRow[],
  { year, ...how }: { readonly year: number | null; readonly outline: Outline | null; readonly choose: ChooseEdition },
): EditionMatch | null {
  const filled = withoutEmptySamples(table, printed);
  const rows = withoutRunningNumbers(columnsOfYear(rowsOfOwnYear(filled, year), year));
  return matchInSections(table, rows, how);
}

/** Says which tables are not there: all (then it is likely no such report, or one with pictures), or some. */
function missingTables(
  document: Document,
  tables: Readonly<Record<TableId, TableReading | null>>,
  { year, outline }: { readonly year: number | null; readonly outline: Outline | null },
): Diagnostic[] {
  const missing = tableIds.filter((table) => tables[table] === null);
  const saying = { severity: 'error', place: null, related: [], figures: [] } as const;
  if (missing.length === tableIds.length) {
    return [
      {
        ...saying,
        rule: (year ?? firstYear) < firstYear || isOlderReport(document) ? 'form/pre-2019' : 'read/no-tables',
        args: {},
      },
    ];
  }
  return missing.map((table): Diagnostic => {
    const section = outline?.sections.find(({ number }) => number === sectionOf[table]);
    const found = section === undefined ? 0 : numbersIn(document.source.slice(section.span));
    const isTorn = found * 2 >= promisedFigures(table, '2021').length;
    const place = isTorn && section ? document.locate(section.headingSpan) : null;
    return { ...saying, rule: 'form/table-missing', place, args: { table, numbers: isTorn ? found : 0 } };
  });
}

const sectionOf: Readonly<Record<TableId, number>> = { proactive: 2, requests: 3, disputes: 4 };

/** Numbers with nothing but blanks and the edges of cells around them, as a table leaves whose words cannot be put together. */
function numbersIn(text: string): number {
  return [...text.slice(0, longestSearched).matchAll(/(?<=^|[\s|])\d[\d,.]{0,14}(?=$|[\s|])/g)].length;
}

/** A report on the statistics annex of before 2019 prints several of its labels. */
function isOlderReport({ source }: Document): boolean {
  const text = source.text.slice(0, longestSearched).normalize('NFKC').replace(/\s/g, '');
  return annexOf2014.filter((label) => text.includes(label)).length >= fewestAnnexLabels;
}

/** A table is there when a row of it is; single words of it in another table are not enough. */
function isFound(match: TableMatch): boolean {
  const tied = match.rows.filter((row) => row.kind === 'figures');
  const heads = match.rows.filter((row) => row.kind === 'head');
  const isWholeTable = match.form.table === 'disputes' && match.facts.size > 0;
  return tied.length > 1 || (tied.length === 1 && (heads.length > 0 || isWholeTable));
}

/** Table 四 is alike in all editions: it takes that of 三, else of 二. */
function disputesEdition(tables: Readonly<Record<TableId, TableReading | null>>): EditionId | null {
  return tables.requests?.edition ?? tables.proactive?.edition ?? null;
}

/** What the text prints right above the grid of a row, where its unit may stand: 单位：元. */
function aboveGrid({ blocks }: Document, { grid, span }: TableRow): readonly string[] {
  const start = grid.rows[0]?.span.start ?? span.start;
  const next = blocks.findIndex((block) => block.span.end > start);
  return blocks
    .slice(Math.max(0, next - 2), Math.max(0, next))
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
}

function toReading(
  document: Document,
  match: TableMatch,
  edition: EditionId,
): Pick<ReadTable, 'table' | 'doubtfulUnits'> {
  const doubtfulUnits: DoubtfulUnit[] = [];
  const scaled = match.form.table === 'proactive' ? zerosOfCounts(match.rows) : null;
  const facts = promisedFigures(match.form.table, edition).map((figure): Fact => {
    const fact = match.facts.get(figure);
    if (fact === undefined) return { figure, value: null, raw: null, status: 'unread', span: null, matchedBy: null };
    const money = inFigureUnit(fact, match.rows, (row) => aboveGrid(document, row)) ?? inOnes(fact, scaled);
    if (money && money.unit !== 'stated' && money.fact.value !== 0) doubtfulUnits.push({ fact, unit: money.unit });
    return money?.fact ?? fact;
  });
  return { table: { table: match.form.table, edition, facts }, doubtfulUnits };
}
