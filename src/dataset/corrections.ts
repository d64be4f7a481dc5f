// Ties the rows of `corrections.csv` to the reports they are for, and says of each row that is not taken why.
import { parseFigure } from '../codebook/figures.ts';
import { refusalOf, standingText, unreadWord } from '../records/correct.ts';
import type { Correction, RefusalReason } from '../records/correct.ts';
import type { ReportRecord } from '../records/schema.ts';
import { quote } from '../records/word.ts';
import { readCorrections } from './registers.ts';
import type { Entry, Problem } from './registers.ts';
import type { CorrectionEntry } from './shapes.ts';

/** A row of `corrections.csv` with its file and line, so that whoever applies it can say where it stands. */
export interface RegisteredCorrection extends Entry<CorrectionEntry> {
  readonly file: string;
}

export interface TiedCorrections {
  /** By the report's key: `<year> <agency_id>`. */
  readonly byReport: ReadonlyMap<string, readonly RegisteredCorrection[]>;
  readonly problems: readonly Problem[];
}

/** Reads the register (null: there is none, and nothing is corrected) and sorts out rows for no report or no figure. */
export function tieCorrections(file: string, text: string | null, reports: ReadonlySet<string>): TiedCorrections {
  if (text === null) return { byReport: new Map(), problems: [] };
  const { entries, problems } = readCorrections(file, text);
  const faults = entries.map(({ row, line }) => misplaced(row, reports, { file, line }));
  const fitting = entries.filter((_, index) => faults[index] === null).map((entry) => ({ ...entry, file }));
  return {
    byReport: Map.groupBy(fitting, ({ row }) => `${row.year} ${row.agency_id}`),
    problems: [...problems, ...faults.filter((fault) => fault !== null)],
  };
}

/** The columns a problem points at, as they stand in the head line. */
const columns = { agency: 2, figure: 3, expectedRaw: 4, value: 5 } as const;

function misplaced(
  row: CorrectionEntry,
  reports: ReadonlySet<string>,
  at: { readonly file: string; readonly line: number },
): Problem | null {
  if (!reports.has(`${row.year} ${row.agency_id}`)) {
    const args = { agency: row.agency_id, year: row.year };
    return { ...at, column: columns.agency, key: 'correction-no-report', args };
  }
  if (parseFigure(row.figure) !== null) return null;
  return { ...at, column: columns.figure, key: 'correction-no-figure', args: { figure: row.figure } };
}

/** What the pipeline needs to know of a row. */
export function toCorrection({ row }: RegisteredCorrection): Correction {
  return { figure: row.figure, expectedRaw: row.expected_raw, value: row.value };
}

/** The rows for a report that its record did not take. */
export function refusedCorrections(record: ReportRecord, rows: readonly RegisteredCorrection[]): Problem[] {
  return rows.flatMap((entry) => {
    const reason = refusalOf(record, toCorrection(entry));
    return reason === null ? [] : [toProblem(record, entry, reason)];
  });
}

const refusals = {
  absent: { column: columns.figure, key: 'correction-absent' },
  unnecessary: { column: columns.value, key: 'correction-unnecessary' },
  other_raw: { column: columns.expectedRaw, key: 'correction-other-raw' },
} as const satisfies Readonly<Record<RefusalReason, Pick<Problem, 'column' | 'key'>>>;

function toProblem(record: ReportRecord, entry: RegisteredCorrection, reason: RefusalReason): Problem {
  const { file, line, row } = entry;
  const found = record.figures[row.figure];
  const args = {
    figure: row.figure,
    report: record.file,
    value: row.value,
    expected: quote(row.expected_raw),
    found: quote(found === undefined ? unreadWord : standingText(found)),
  };
  return { file, line, ...refusals[reason], args };
}
