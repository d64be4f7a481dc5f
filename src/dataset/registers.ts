// The registers people edit: what fits into each cell of `agencies.csv`, `sources.csv` and the files beside them.
import { z } from 'zod';
import { readRegister, withoutRepeats } from './register.ts';
import type { Register } from './register.ts';
import {
  agencySchema,
  correctionEntrySchema,
  replyEntrySchema,
  searchEntrySchema,
  sourceEntrySchema,
} from './shapes.ts';
import type { Agency, CorrectionEntry, ReplyEntry, SearchEntry, SourceEntry } from './shapes.ts';

const empty = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
const orNull = z.preprocess(empty, z.string().nullable());
/**
 * Spreadsheets write TRUE; what is neither yes nor no is a fault,
 * or a report withdrawn by mistyped word would stay in force.
 */
const yesNo = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'yes', '1', 'false', 'no', '0', '']))
  .transform((value) => ['true', 'yes', '1'].includes(value));
/** In addresses an id of digits alone is that of a region, and `all` is the whole collection. */
const slug = z.string().regex(/^(?!\d+$|all$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
const date = z.preprocess(empty, z.iso.date().nullable());
const url = z.preprocess(empty, z.url({ protocol: /^https?$/ }).nullable());
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Six digits, or nine for what lies in a county; the first two are those of a province. */
const divisionCode = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}(?:\d{3})?$/;

const agencyRow = z.object({
  ...agencySchema.shape,
  id: slug,
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  adcode: z.string().regex(divisionCode),
  code_system: orNull,
  parent_id: orNull,
  managed_by: orNull,
  city_zh: orNull,
  county_zh: orNull,
  population: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[1-9]\d{0,9}$/)
      .transform(Number)
      .nullable(),
  ),
  population_source: orNull,
});

const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().min(2008).max(2100));

const sourceRow = z.object({
  ...sourceEntrySchema.shape,
  year,
  agency_id: slug,
  file: z.string().min(1),
  source_title: orNull,
  source_url: url,
  published_on: date,
  retrieved_on: date,
  sha256,
  original_sha256: z.preprocess(empty, sha256.nullable()),
  supersedes: orNull,
  withdrawn: yesNo,
  notes: orNull,
});

/** An empty cell is no number, so a value is never made from anything but digits. */
const plainNumber = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a number in digits alone, such as 25 or 43.788')
  .transform(Number)
  .refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER);

const correctionRow = z.object({
  ...correctionEntrySchema.shape,
  year,
  agency_id: slug,
  figure: z.string().min(1),
  value: plainNumber,
  reason: z.string().min(1),
});

const replyRow = z.object({
  ...replyEntrySchema.shape,
  year,
  agency_id: slug,
  rule: z.string().min(1),
  date: z.iso.date(),
  source_url: url,
});

const searchRow = z.object({
  ...searchEntrySchema.shape,
  agency_id: slug,
  year,
  searched_on: z.iso.date(),
  where: z.string().min(1),
});

export function readSearches(file: string, text: string): Register<SearchEntry> {
  return readRegister(file, text, searchRow);
}

export function readAgencies(file: string, text: string): Register<Agency> {
  return withoutRepeats(file, readRegister(file, text, agencyRow), { keyOf: ({ id }) => id, at: 'id' });
}

/** One row for each file, and one for each version of a report that is not withdrawn. */
export function readSources(file: string, text: string): Register<SourceEntry> {
  const byFile = withoutRepeats(file, readRegister(file, text, sourceRow), { keyOf: (row) => row.file, at: 'file' });
  return withoutRepeats(file, byFile, {
    keyOf: (row) => (row.withdrawn ? row.file : `${row.year} ${row.agency_id} ${versionOf(row.file)}`),
    at: 'agency_id',
  });
}

export function readCorrections(file: string, text: string): Register<CorrectionEntry> {
  return withoutRepeats(file, readRegister(file, text, correctionRow), {
    keyOf: ({ year, agency_id, figure }) => [year, agency_id, figure].join(' '),
    at: 'figure',
  });
}

export function readReplies(file: string, text: string): Register<ReplyEntry> {
  return withoutRepeats(file, readRegister(file, text, replyRow), {
    keyOf: ({ year, agency_id, rule, figure, date }) => [year, agency_id, rule, figure, date].join(' '),
    at: 'rule',
  });
}

/** `v1` for a superseded version (`<agency-id>.v1.<ext>`), '' for the report in force. */
export function versionOf(file: string): string {
  return /\.(v\d+)\.[a-z]+$/.exec(file)?.[1] ?? '';
}
