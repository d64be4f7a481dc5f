// Puts the rows of `replies.csv` beside the findings they answer, and says of each row that answers none why.
import type { DiagnosticRecord, ReplyRecord, ReportRecord } from '../records/schema.ts';
import { faultIn } from './register.ts';
import type { Entry, Problem } from './register.ts';
import { readReplies } from './registers.ts';
import type { ReplyEntry } from './shapes.ts';

/** A row of `replies.csv` with its file and line. */
export interface RegisteredReply extends Entry<ReplyEntry> {
  readonly file: string;
}

export interface TiedReplies {
  /** By the report's key: `<year> <agency_id>`. */
  readonly byReport: ReadonlyMap<string, readonly RegisteredReply[]>;
  readonly problems: readonly Problem[];
}

/** Reads the register (null: there is none) and sorts out rows for no report and rows that say nothing. */
export function tieReplies(file: string, text: string | null, reports: ReadonlySet<string>): TiedReplies {
  if (text === null) return { byReport: new Map(), problems: [] };
  const { entries, problems } = readReplies(file, text);
  const faults = entries.map((entry) => misplaced(entry, reports, file));
  const fitting = entries.filter((_, index) => faults[index] === null).map((entry) => ({ ...entry, file }));
  return {
    byReport: Map.groupBy(fitting, ({ row }) => `${row.year} ${row.agency_id}`),
    problems: [...problems, ...faults.filter((fault) => fault !== null)],
  };
}

function misplaced(entry: Entry<ReplyEntry>, reports: ReadonlySet<string>, file: string): Problem | null {
  const { year, agency_id: agency, reply_zh: zh, reply_en: en } = entry.row;
  if (!reports.has(`${year} ${agency}`))
    return faultIn<ReplyEntry>(file, entry, { in: 'agency_id', key: 'reply-no-report', args: { agency, year } });
  if (zh.trim() !== '' || en.trim() !== '') return null;
  return faultIn<ReplyEntry>(file, entry, { in: 'reply_zh', key: 'reply-empty', args: {} });
}

/** The record with the replies beside the findings they answer, in the place of those it held before. */
export function withReplies(record: ReportRecord, replies: readonly RegisteredReply[]): ReportRecord {
  if (replies.length === 0 && record.diagnostics.every((one) => one.replies === undefined)) return record;
  const diagnostics = record.diagnostics.map((one) => {
    const answers = replies.filter((reply) => isAnswer(reply, one)).map(toRecord);
    const { replies: before, ...bare } = one;
    return answers.length > 0 ? { ...bare, replies: answers } : before === undefined ? one : bare;
  });
  return { ...record, diagnostics };
}

/** The rows for a report that answer nothing said of it. */
export function idleReplies(record: ReportRecord, replies: readonly RegisteredReply[]): Problem[] {
  return replies
    .filter((reply) => !record.diagnostics.some((one) => isAnswer(reply, one)))
    .map((reply) => {
      const { rule, figure } = reply.row;
      const args = { rule, figure: figure === '' ? '-' : figure, report: record.file };
      return faultIn<ReplyEntry>(reply.file, reply, { in: 'rule', key: 'reply-no-finding', args });
    });
}

/** Only what is said of the report can be answered, not our doubts about reading it. */
function isAnswer({ row }: RegisteredReply, { rule, code, figures }: DiagnosticRecord): boolean {
  if (!rule.startsWith('check/') || (row.rule !== rule && row.rule !== code)) return false;
  return row.figure === '' || figures.includes(row.figure);
}

function toRecord({ row }: RegisteredReply): ReplyRecord {
  return { zh: row.reply_zh.trim(), en: row.reply_en.trim(), date: row.date, source_url: row.source_url };
}
