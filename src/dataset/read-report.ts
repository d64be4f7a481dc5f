// Reads one report into what the dataset keeps of it: its record
// and the lines of its source, each as the text of a file.
import type { Document } from '../document/document.ts';
import { findOutline } from '../forms/outline.ts';
import { fingerprintWording } from '../narrative/fingerprint-wording.ts';
import { maskContacts } from '../narrative/mask-contacts.ts';
import { readProse } from '../narrative/prose.ts';
import { processReport } from '../pipeline.ts';
import type { ReportInput } from '../pipeline.ts';
import { reportRecordSchema } from '../records/schema.ts';
import type { SourceLines } from './shapes.ts';

export interface ReportTexts {
  /** The record as one line. */
  readonly record: string;
  readonly source: string;
  /** Fingerprint of its wording; null where it is not the office's own or too short to tell. */
  readonly wording: readonly number[] | null;
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
  const isOwn = input.registered?.transcription === 'full';
  const wording = document && isOwn ? wordingOf(document) : null;
  const source: SourceLines = { file, sha256, lines, ...(wording === null ? {} : { wording: [...wording] }) };
  return { record: toJson(reportRecordSchema.parse(record)), source: toJson(source), wording };
};

/** The fingerprint of the running text of a report; null where it is too short to tell. */
export function wordingOf(document: Document): readonly number[] | null {
  return fingerprintWording(readProse(document, findOutline(document)).folded.text);
}

/** A value as the one line of a file. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
