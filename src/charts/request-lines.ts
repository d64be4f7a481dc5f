// The lines of table 三 as rows of charts: what came in, how it ended by outcome group, what is carried over.
import type { EditionId, OutcomeGroup } from '../codebook/concepts.ts';
import { outcomeConcepts, outcomeGroupOf } from '../codebook/figures.ts';
import type { FigureId } from '../codebook/figures.ts';
import { conceptTerm } from '../codebook/terms.ts';
import type { CollectionRow, Office } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ChartRow, Subject } from './chart.ts';
import { outcomeOrder } from './drawing/looks.ts';
import { isSureZero } from './marks.ts';
import { countFrom, countInYear, officesOf, reportOf, rowHead } from './subject.ts';
import { outcomeTerm, termLanguage } from './words.ts';

/** In the form's order. */
export const requestLines = ['received_new', 'carried_in', ...outcomeOrder, 'total_processed', 'carried_out'] as const;
export type RequestLine = (typeof requestLines)[number];

export interface RequestRow extends ChartRow {
  readonly line: RequestLine;
}

export function isOutcome(line: RequestLine): line is OutcomeGroup {
  return (outcomeOrder as readonly string[]).includes(line);
}

export function lineTerm(line: RequestLine, locale: Locale): string {
  if (isOutcome(line)) return outcomeTerm(line, locale);
  return conceptTerm(`requests.${line}`, termLanguage(locale)) ?? line;
}

/** Figures of a line: the total column of one row of the form, or of all rows of an outcome group. */
export function figuresOfLine(line: RequestLine, edition: EditionId): readonly FigureId[] {
  const rows = isOutcome(line)
    ? outcomeConcepts(edition).filter((concept) => outcomeGroupOf(concept) === line)
    : [`requests.${line}`];
  return rows.map((row) => `${row}.total`);
}

/** Rows of one office and year; every count says so where there is no report. */
export function requestRowsOfOffice(
  office: Office,
  year: number,
  lines: readonly RequestLine[],
): readonly RequestRow[] {
  const report = reportOf(office, year);
  const head = rowHead(office.agency, year, report?.entry.scope ?? 'unknown');
  return lines.map((line) => {
    const figures = figuresOfLine(line, report?.record.editions.requests ?? '2021');
    return { ...head, line, count: countInYear(office, year, figures) };
  });
}

/** Rows of every office for the subject's year. */
export function requestRowsOfAll(subject: Subject, lines: readonly RequestLine[]): readonly RequestRow[] {
  return officesOf(subject).flatMap(({ agency, row }) =>
    lines.map((line) => {
      const figures = figuresOfLine(line, row.edition === '2019' ? '2019' : '2021');
      const count = countFrom(subject, row, { value: valueIn(row, line), figures });
      return { ...rowHead(agency, row.year, row.scope), line, count };
    }),
  );
}

function valueIn(row: CollectionRow, line: RequestLine): number | null {
  if (isOutcome(line)) return row.groups[line];
  return {
    received_new: row.received,
    total_processed: row.processed,
    carried_in: row.carried_in,
    carried_out: row.carried_out,
  }[line];
}

export function valueOfLine(rows: readonly RequestRow[], line: RequestLine): number | null {
  return rows.find((row) => row.line === line)?.count.value ?? null;
}

/** Nothing came in and nothing was carried over: there is no request at all. */
export function hasNoRequests(rows: readonly RequestRow[]): boolean {
  const flows = rows.filter(
    ({ line }) => line === 'received_new' || line === 'carried_in' || line === 'total_processed',
  );
  return flows.length > 0 && flows.every(({ count }) => isSureZero(count));
}
