// Reads one report into what the dataset keeps of it: its record and the lines of its source, each as the text of a file.
import { maskContacts } from '../narrative/mask-contacts.ts';
import { processReport } from '../pipeline.ts';
import type { ReportInput } from '../pipeline.ts';
import { reportRecordSchema } from '../records/schema.ts';
import type { SourceLines } from './shapes.ts';

export interface ReportTexts {
  /** The record as one line. */
  readonly record: string;
  readonly source: string;
}

/** Reads a report, here or in another thread. */
export type ReadReport = (input: ReportInput) => Promise<ReportTexts>;

/** Somebody who reads reports for a build, and how many may be asked for before the first is there. */
export interface Readers {
  readonly read: ReadReport;
  readonly ahead: number;
}

export const readReport: ReadReport = async (input) => {
  const { record, document } = await processReport(input);
  const { file, sha256 } = input;
  const lines = document ? document.source.text.split(/\r\n|\n|\r/).map(maskContacts) : [];
  const source: SourceLines = { file, sha256, lines };
  return { record: toJson(reportRecordSchema.parse(record)), source: toJson(source) };
};

/** A value as the one line of a file. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
