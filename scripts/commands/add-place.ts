// Where `add` puts a report and what its row says, or why it may not.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readSources, versionOf } from '../../src/dataset/registers.ts';
import type { Entry, Problem } from '../../src/dataset/register.ts';
import type { SourceEntry } from '../../src/dataset/shapes.ts';
import type { Format } from '../../src/document/document.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { optionOf } from './add-request.ts';
import type { AddRequest } from './add-request.ts';
import { filesOf, holds, registeredPath } from './collection-folder.ts';
import { UsageError } from './command.ts';
import { shortPath } from './report-files.ts';
import { composeRow } from './sources-row.ts';
import type { FittingRow } from './sources-row.ts';
import { wordProblem } from './word-problem.ts';

/** Where a report goes; `supersedes` is the version before, as the registers name it. */
export interface Place {
  readonly path: string;
  /** The same bytes stand there without a row: put there by hand, or by an `add` that was cut off. */
  readonly isThere: boolean;
  readonly supersedes: string;
}

const extensions: Readonly<Record<Format, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

/** The place of a report of this format; a UsageError where the office has one for the year. */
export function findPlace(request: AddRequest, format: Format): Place {
  const { collection, year, agency, report, locale } = request;
  const path = join(collection.reports, String(year), `${agency.id}.${extensions[format]}`);
  const { inForce, superseded, nextVersion } = filesOf(collection, year, agency.id);
  const listed = findListed(request);
  const isThere = inForce === path && listed === undefined && holds(path, report.bytes);
  if (inForce !== null && !isThere) {
    const renamed = `${agency.id}.v${nextVersion}${extname(inForce)}`;
    throw new UsageError(translator(locale)('cli.add.exists', { path: shortPath(inForce), renamed }));
  }
  if (listed !== undefined) {
    const args = { sources: shortPath(collection.sources), line: listed.line, file: listed.row.file };
    throw new UsageError(translator(locale)('cli.add.listed', args));
  }
  return { path, isThere, supersedes: superseded === null ? '' : registeredPath(collection, superseded) };
}

/** The row of a report in force for the same office and year. */
function findListed({ collection, year, agency }: AddRequest): Entry<SourceEntry> | undefined {
  const { entries } = readSources(collection.sources, readFileSync(collection.sources, 'utf8'));
  return entries.find(
    ({ row }) => row.year === year && row.agency_id === agency.id && versionOf(row.file) === '' && !row.withdrawn,
  );
}

/** The row for `data/sources.csv`; a UsageError names the option that does not fit. */
export function composeOrRefuse(request: AddRequest, loose: ReportRecord, place: Place): FittingRow {
  const { collection, cells, locale } = request;
  const title = cells['source_title'] ?? loose.title ?? '';
  const row = composeRow(registeredPath(collection, collection.sources), readFileSync(collection.sources, 'utf8'), {
    ...cells,
    file: registeredPath(collection, place.path),
    // A title over several lines is one line of the register.
    source_title: title.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(),
    sha256: loose.sha256,
    transcription: 'full',
    prose: 'known',
    supersedes: place.supersedes,
  });
  if ('entry' in row) return row;
  throw new UsageError(row.problems.map((problem) => wordRefusal(problem, locale)).join('\n'));
}

/** What does not fit was typed as an option, so the option is named and not a line that does not exist. */
function wordRefusal(problem: Problem, locale: Locale): string {
  const option = Object.entries(optionOf).find(([name]) => name === problem.args['column'])?.[1];
  if (problem.key !== 'csv-cell' || option === undefined) return wordProblem(problem, locale);
  return translator(locale)('cli.add.option', { ...problem.args, option });
}
