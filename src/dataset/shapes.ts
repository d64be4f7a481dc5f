// The shapes of the dataset's own files besides the records: register, sources, collection rows and index.
import { z } from 'zod';
import { collectionRateIds } from '../indicators/collection-rates.ts';
import { indicatorStatuses } from '../indicators/compute-indicator.ts';
import { scopes, transcriptions } from '../records/schema.ts';
import type { ReportRecord } from '../records/schema.ts';

export const agencyTypes = [
  'government',
  'general_office',
  'department',
  'subdistrict',
  'township',
  'town',
  'zone',
  'agency_branch',
  'vertical',
] as const;
export const agencyLevels = ['province', 'prefecture', 'county', 'township'] as const;
export const proseStates = ['known', 'partly', 'unknown'] as const;

/** One row of `data/agencies.csv`; empty cells are null. */
export const agencySchema = z.object({
  id: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  type: z.enum(agencyTypes),
  level: z.enum(agencyLevels),
  adcode: z.string(),
  code_system: z.string().nullable(),
  parent_id: z.string().nullable(),
  managed_by: z.string().nullable(),
  province_zh: z.string(),
  city_zh: z.string().nullable(),
  county_zh: z.string().nullable(),
  population: z.number().int().nullable(),
  population_source: z.string().nullable(),
});
export type Agency = z.infer<typeof agencySchema>;

/** One row of `data/sources.csv`; empty cells are null. */
export const sourceEntrySchema = z.object({
  year: z.number().int(),
  agency_id: z.string(),
  file: z.string(),
  scope: z.enum(scopes),
  source_title: z.string().nullable(),
  source_url: z.string().nullable(),
  published_on: z.string().nullable(),
  retrieved_on: z.string().nullable(),
  sha256: z.string(),
  original_sha256: z.string().nullable(),
  transcription: z.enum(transcriptions),
  prose: z.enum(proseStates),
  supersedes: z.string().nullable(),
  withdrawn: z.boolean(),
  notes: z.string().nullable(),
});
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** open: entered, and not yet compared by a second person; confirmed: compared with the original. Both are applied. */
export const correctionStates = ['open', 'confirmed'] as const;

/** One row of `data/corrections.csv`: what the original prints where our copy is damaged, in the unit of the figure. */
export const correctionEntrySchema = z.object({
  year: z.number().int(),
  agency_id: z.string(),
  figure: z.string(),
  /** The raw text the row is for; '' for a blank cell, `unread` for a figure that could not be read. */
  expected_raw: z.string(),
  value: z.number(),
  reason: z.string(),
  status: z.enum(correctionStates),
});
export type CorrectionEntry = z.infer<typeof correctionEntrySchema>;

/**
 * One row of `data/searches.csv`: somebody looked for a report
 * and did not find it. Else nobody is said not to have published.
 */
export const searchEntrySchema = z.object({
  agency_id: z.string(),
  year: z.number().int(),
  searched_on: z.string(),
  where: z.string(),
});
export type SearchEntry = z.infer<typeof searchEntrySchema>;

/** One row of `data/replies.csv`: what an office answered to a finding, in its own words or a translation. */
export const replyEntrySchema = z.object({
  year: z.number().int(),
  agency_id: z.string(),
  /** The rule's name or its code. */
  rule: z.string(),
  /** A figure the finding names; '' for whatever the rule says of the report. */
  figure: z.string(),
  reply_zh: z.string(),
  reply_en: z.string(),
  date: z.string(),
  source_url: z.string().nullable(),
});
export type ReplyEntry = z.infer<typeof replyEntrySchema>;

/** `offices/<id>.json`: which reports an office has, in order of year; superseded versions are listed apart. */
export const officeShardSchema = z.object({
  agency: agencySchema,
  entries: z.array(sourceEntrySchema),
  earlier: z.array(sourceEntrySchema),
});
export type OfficeShard = z.infer<typeof officeShardSchema>;

/** One report of an office: its row in the register and its record. */
export interface OfficeReport {
  readonly entry: SourceEntry;
  readonly record: ReportRecord;
}

/** All that the pages of one office need. */
export interface Office {
  readonly agency: Agency;
  readonly reports: readonly OfficeReport[];
  readonly earlier: readonly SourceEntry[];
}

/**
 * `sources/<year>/<id>.json`: the report's lines as printed, phone
 * numbers masked by full-width asterisks of the same length.
 */
export const sourceLinesSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  lines: z.array(z.string()),
  /** Fingerprint of the wording (`src/narrative/fingerprint-wording.ts`), where it is the office's own. */
  wording: z.array(z.number()).optional(),
});
export type SourceLines = z.infer<typeof sourceLinesSchema>;

const countOrNull = z.number().nullable();

/** A rate as counts; `doubt` says why it stands in no distribution though it could be computed. */
const rateSchema = z.object({
  numerator: countOrNull,
  denominator: countOrNull,
  status: z.enum(indicatorStatuses).exclude(['printed']),
  doubt: z.enum(['doubted', 'contested']).nullable(),
});

/**
 * `collection.json`: one light row for each report, for pages about many offices. Numbers are the printed totals
 * (column total of table 三), null where there is none or our own reading is in doubt; `groups` are sums over the rows of
 * an outcome group, null when any member is. `items` is the exact or approximate claim of items proactively disclosed.
 */
export const collectionRowSchema = z.object({
  agency_id: z.string(),
  year: z.number().int(),
  scope: z.enum(scopes),
  edition: z.string().nullable(),
  read_whole: z.boolean(),
  received: countOrNull,
  carried_in: countOrNull,
  processed: countOrNull,
  carried_out: countOrNull,
  groups: z.object({
    granted: countOrNull,
    partly_granted: countOrNull,
    refused: countOrNull,
    unable: countOrNull,
    not_processed: countOrNull,
    other: countOrNull,
  }),
  licences: countOrNull,
  penalties: countOrNull,
  coercion: countOrNull,
  fees_wan: countOrNull,
  items: z.number().nullable(),
  items_qualifier: z.string().nullable(),
  prose: z.enum(proseStates),
  reconsideration: countOrNull,
  litigation_direct: countOrNull,
  litigation_after: countOrNull,
  /** 公开率 by each of its definitions, so that peers need no record of each other. */
  disclosure: z.object({ strict: rateSchema, official: rateSchema, substantive: rateSchema }),
  /** The other rates many offices are set beside each other by. */
  rates: z.record(z.enum(collectionRateIds), rateSchema),
  identities: z.object({ agrees: z.number(), differs: z.number(), not_judged: z.number() }),
  /** Columns in which what was carried in is not what the report of the year before carried forward. */
  carry_over_differs: z.number(),
  /** Numbers of the prose that are not those of the tables. */
  prose_differs: z.number(),
  /** The day it came into the collection; null where nobody wrote it down. */
  retrieved_on: z.string().nullable(),
  findings: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
});
export type CollectionRow = z.infer<typeof collectionRowSchema>;

/** `index.json`: what the dataset holds; no clock, two builds of one input are the same bytes. */
export const indexSchema = z.object({
  schema: z.literal('nianbao/index@1'),
  agencies: z.number(),
  reports: z.number(),
  years: z.array(z.number()),
  figures: z.number(),
  /** Rows of `findings.csv`, and how they weigh. */
  findings: z.number(),
  findings_by_severity: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
  input_hash: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Index = z.infer<typeof indexSchema>;
