// The record of one report, as `parse` prints it and the dataset publishes it; guarded by zod at its borders.
import { z } from 'zod';
import { editionIds } from '../codebook/concepts.ts';
import { severities } from '../document/diagnostic.ts';
import { formats } from '../document/document.ts';

const edition = z.enum(editionIds).nullable();
const count = z.tuple([z.number().int(), z.number().int()]).nullable();

/** Where a value stands: line, column and offset in text; table, row and cell in DOCX; page and box in PDF. */
const place = {
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  offset: z.tuple([z.number().int(), z.number().int()]).optional(),
  cell: z.object({ table: z.number().int(), row: z.number().int(), cell: z.number().int() }).optional(),
  page: z.number().int().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
};

/**
 * printed: a number stands there; blank: the cell is empty;
 * text: no number; unread: we could not tell which text it is.
 */
export const statuses = ['printed', 'blank', 'text', 'unread'] as const;

const figureSchema = z.object({
  value: z.number().nullable(),
  raw: z.string().nullable(),
  status: z.enum(statuses),
  ...place,
  basis: z.enum(['stated', 'corrected']),
});

const claimSchema = z.object({
  concept: z.string(),
  value: z.number(),
  qualifier: z.enum(['exact', 'about', 'at_least', 'none']),
  scope: z.enum(['own', 'aggregate']),
  origin: z.enum(['report', 'transcription']),
  ...place,
  text: z.string(),
});

/** A place in another report that a finding is held against; figure null: that report as a whole. */
const relatedSchema = z.object({
  file: z.string(),
  agency_id: z.string(),
  year: z.number().int(),
  figure: z.string().nullable(),
  ...place,
});

/** What an office answered to a finding (`data/replies.csv`); '' where it answered in the other language alone. */
const replySchema = z.object({
  zh: z.string(),
  en: z.string(),
  date: z.string(),
  source_url: z.string().nullable(),
});

const diagnosticSchema = z.object({
  rule: z.string(),
  code: z.string().nullable(),
  severity: z.enum(severities),
  ...place,
  figures: z.array(z.string()),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.object({ zh: z.string(), en: z.string() }),
  /** Absent where there is none; only the dataset knows other reports and replies. */
  related: z.array(relatedSchema).optional(),
  replies: z.array(replySchema).optional(),
});

const sectionSchema = z.object({
  number: z.number().int(),
  heading: z.string(),
  lines: z.tuple([z.number().int(), z.number().int()]),
});

export const scopes = ['own', 'aggregate', 'unknown'] as const;
export const transcriptions = ['full', 'tables'] as const;

export const reportRecordSchema = z.object({
  schema: z.literal('nianbao/report@1'),
  file: z.string(),
  format: z.enum(formats).nullable(),
  sha256: z.string(),
  title: z.string().nullable(),
  agency_name: z.string().nullable(),
  year: z.number().int().nullable(),
  agency_id: z.string().nullable(),
  scope: z.enum(scopes).nullable(),
  transcription: z.enum(transcriptions).nullable(),
  source_url: z.string().nullable(),
  editions: z.object({ proactive: edition, requests: edition, disputes: edition }),
  /** [not unread, promised] for each table; null: no such table found. */
  cells: z.object({ proactive: count, requests: count, disputes: count }),
  figures: z.record(z.string(), figureSchema),
  claims: z.array(claimSchema),
  sections: z.array(sectionSchema),
  diagnostics: z.array(diagnosticSchema),
});

export type ReportRecord = z.infer<typeof reportRecordSchema>;
export type FigureRecord = z.infer<typeof figureSchema>;
export type ClaimRecord = z.infer<typeof claimSchema>;
export type DiagnosticRecord = z.infer<typeof diagnosticSchema>;
export type RelatedRecord = z.infer<typeof relatedSchema>;
export type ReplyRecord = z.infer<typeof replySchema>;
export type SectionRecord = z.infer<typeof sectionSchema>;
