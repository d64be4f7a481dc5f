// What a person asks `add` to do, checked against the registers before anything is read or written.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportBytes } from '../../src/dataset/effects.ts';
import { readAgencies } from '../../src/dataset/registers.ts';
import type { Agency } from '../../src/dataset/shapes.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';
import { readReportBytes } from '../report-bytes.ts';
import { openCollection, registeredPath } from './collection-folder.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { readLanguage, UsageError } from './command.ts';
import type { Arguments } from './command.ts';
import { projectRoot, startFolder } from './report-files.ts';
import { wordProblem } from './word-problem.ts';

/** Options that become a cell of the row, by the column of `data/sources.csv`. */
export const optionOf = {
  year: 'year',
  agency_id: 'agency',
  scope: 'scope',
  source_title: 'title',
  source_url: 'url',
  published_on: 'published',
  retrieved_on: 'retrieved',
} as const;

export interface AddRequest {
  /** The file as named on the command line. */
  readonly name: string;
  readonly report: ReportBytes;
  readonly year: number;
  readonly agency: Agency;
  readonly collection: CollectionFolder;
  /** The options as typed, by column; a column without option is absent. */
  readonly cells: Readonly<Record<string, string>>;
  readonly isTitleWrong: boolean;
  readonly locale: Locale;
}

/** Of a register; the dataset tells all. */
const mostFaults = 5;

/** First year reports exist for: the regulations are in force since May 2008. */
const firstYear = 2008;

/** The request, or a UsageError with what to do. `today` is a date such as 2026-11-20. */
export function readRequest({ values, words }: Arguments, today: string): AddRequest {
  const locale = readLanguage(values['lang']);
  const typed = Object.entries(optionOf).flatMap(([column, option]) => {
    const value = values[option];
    return typeof value === 'string' ? [[column, value.trim()] as const] : [];
  });
  const cells: Record<string, string> = { scope: 'unknown', retrieved_on: today, ...Object.fromEntries(typed) };
  const [name, ...others] = words;
  if (name === undefined || others.length > 0) throw new UsageError('add takes one report file');
  for (const column of ['agency_id', 'year'] as const) {
    if (cells[column] === undefined) throw new UsageError(`add needs --${optionOf[column]}`);
  }
  const collection = findCollection(values['reports']);
  return {
    name,
    report: readFile(name),
    year: readYear(cells['year'] ?? '', { today, locale }),
    agency: findAgency(collection, cells['agency_id'] ?? '', locale),
    collection,
    cells,
    isTitleWrong: values['despite-title'] === true,
    locale,
  };
}

function readFile(name: string): ReportBytes {
  const path = resolve(startFolder(), name);
  if (!existsSync(path)) throw new UsageError(`no such file: ${name}`);
  if (!statSync(path).isFile()) throw new UsageError(`add takes one report file, and ${name} is none`);
  return readReportBytes(path);
}

/** A report is about a year that has begun. */
function readYear(typed: string, { today, locale }: { readonly today: string; readonly locale: Locale }): number {
  const last = Number(today.slice(0, 4));
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (year >= firstYear && year <= last) return year;
  throw new UsageError(
    translator(locale)('cli.add.year', { found: typed, first: String(firstYear), last: String(last) }),
  );
}

function findCollection(asked: string | boolean | undefined): CollectionFolder {
  const reports = typeof asked === 'string' ? resolve(startFolder(), asked) : join(projectRoot, 'data/reports');
  const collection = openCollection(reports);
  if (collection === null) throw new UsageError(`no agencies.csv and sources.csv in the folder above ${reports}`);
  return collection;
}

function findAgency(collection: CollectionFolder, id: string, locale: Locale): Agency {
  const file = registeredPath(collection, collection.agencies);
  const { entries, problems } = readAgencies(file, readFileSync(collection.agencies, 'utf8'));
  const agency = entries.find(({ row }) => row.id === id)?.row;
  if (agency !== undefined) return agency;
  // Its row may be there and have a fault.
  const faults = problems.slice(0, mostFaults).map((problem) => wordProblem(problem, locale));
  throw new UsageError([...faults, translator(locale)('cli.add.agency', { agency: id, file })].join('\n'));
}
