// Ties the rows of `corrections.csv` to the reports they are for, and says of each row that is not taken why.
import { parseFigure } from '../codebook/figures.ts';
import { refusalOf, standingText, unreadWord } from '../records/correct.ts';
import type { Correction, RefusalReason } from '../records/correct.ts';
import type { ReportRecord } from '../records/schema.ts';
import { quote } from '../records/word.ts';
import { faultIn } from './register.ts';
import type { Entry, Problem } from './register.ts';
import { readCorrections } from './registers.ts';
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
  const faults = entries.map((entry) => misplaced(entry, reports, file));
  const fitting = entries.filter((_, index) => faults[index] === null).map((entry) => ({ ...entry, file }));
  return {
    byReport: Map.groupBy(fitting, ({ row }) => `${row.year} ${row.agency_id}`),
    problems: [...problems, ...faults.filter((fault) => fault !== null)],
  };
}

function misplaced(entry: Entry<CorrectionEntry>, reports: ReadonlySet<string>, file: string): Problem | null {
  const { year, agency_id: agency, figure } = entry.row;
  if (!reports.has(`${year} ${agency}`)) {
    const args = { agency, year };
    return faultIn<CorrectionEntry>(file, entry, { in: 'agency_id', key: 'correction-no-report', args });
  }
  if (parseFigure(figure) !== null) return null;
  return faultIn<CorrectionEntry>(file, entry, { in: 'figure', key: 'correction-no-figure', args: { figure } });
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
  absent: { in: 'figure', key: 'correction-absent' },
  unnecessary: { in: 'value', key: 'correction-unnecessary' },
  other_raw: { in: 'expected_raw', key: 'correction-other-raw' },
} as const satisfies Readonly<Record<RefusalReason, { in: keyof CorrectionEntry; key: string }>>;

function toProblem(record: ReportRecord, entry: RegisteredCorrection, reason: RefusalReason): Problem {
  const { row } = entry;
  const found = record.figures[row.figure];
  const args = {
    figure: row.figure,
    report: record.file,
    value: row.value,
    expected: quote(row.expected_raw),
    found: quote(found === undefined ? unreadWord : standingText(found)),
  };
  return faultIn<CorrectionEntry>(entry.file, entry, { ...refusals[reason], args });
}
