// nianbao add: takes a report into the collection.
import { toRegistered } from '../../src/dataset/collect.ts';
import { translator } from '../../src/i18n/t.ts';
import { isReadWhole, processReport } from '../../src/pipeline.ts';
import type { ReportInput } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { deadline } from '../deadline.ts';
import { composeOrRefuse, findPlace } from './add-place.ts';
import { optionOf, readRequest } from './add-request.ts';
import type { AddRequest } from './add-request.ts';
import { describeAdded } from './added-report.ts';
import { messageIn } from './check.ts';
import { placeAndAppend } from './collection-folder.ts';
import { readArguments, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { shortPath } from './report-files.ts';
import { withWordsAround } from './words-around.ts';

const help = `usage: npm run -s nianbao -- add FILE --agency ID --year Y [OPTION...]

Copies a report as received to data/reports/<year>/<agency-id>.<ext> and appends its row to data/sources.csv, then says
what was read in it. The extension is that of the format its content shows. Nothing that is there is overwritten, and
nothing is written where the office is not in data/agencies.csv, the year is wrong or no statutory table is found.

  --agency     id of the office in data/agencies.csv
  --year       the year reported on
  --scope      own (the office alone), aggregate (with the offices below it) or unknown (when not given)
  --title      its title; as found in the report when not given
  --url        where it was published
  --published  the day it was published, as 2025-01-20
  --retrieved  the day it was retrieved; today when not given
  --despite-title  add it though its title names another year than --year
  --reports    folder of the reports (data/reports); agencies.csv and sources.csv stand in the folder above it
  --lang       language of the messages: zh (default) or en

The row says that the file is the full report and that its prose is known; mark a transcription in sources.csv by hand.

Exit status: 0 added and read whole; 1 added but not read whole, or not added since no table of it can be read;
2 wrong usage, no such file, or refused.
`;

const textOptions = Object.fromEntries(Object.values(optionOf).map((name) => [name, { type: 'string' } as const]));

export const add: Command = {
  summary: 'takes a report into the collection',
  help,
  async run(args) {
    const parsed = readArguments(args, {
      ...textOptions,
      'despite-title': { type: 'boolean' },
      reports: { type: 'string' },
      lang: { type: 'string' },
    });
    const request = readRequest(parsed, today());
    const loose = await readRecord(request, request.name, null);
    if (Object.values(loose.cells).every((count) => count === null)) return decline(request, loose);
    refuseOtherYear(request, loose);
    const place = findPlace(request, loose.format ?? 'text');
    const row = composeOrRefuse(request, loose, place);
    const failure = placeAndAppend(request.collection, { ...place, bytes: request.report.bytes, row: row.text });
    const { agency, collection, locale } = request;
    if (failure !== null) {
      process.stderr.write(
        `${translator(locale)('cli.add.failed', { path: shortPath(place.path), reason: failure })}\n`,
      );
      return 1;
    }
    const entry = { path: place.path, entry: row.entry, agency, corrections: [], replies: [], registeredAt: null };
    const record = await readRecord(request, place.path, toRegistered(entry));
    const at = { path: shortPath(place.path), sources: shortPath(collection.sources), line: row.line, agency };
    process.stdout.write(`${describeAdded(record, at, locale).join('\n')}\n`);
    return isReadWhole(record) ? 0 : 1;
  },
};

/** The record of a report; what is said of a Word or PDF file quotes the words around, since it shows nobody a line. */
async function readRecord(
  { report }: AddRequest,
  file: string,
  registered: ReportInput['registered'],
): Promise<ReportRecord> {
  const { record, document } = await processReport({ file, ...report, registered, deadline });
  return { ...record, diagnostics: [...withWordsAround(record.diagnostics, document)] };
}

/** No table of it can be read: the reason is what the reading says. */
function decline({ name, locale }: AddRequest, { diagnostics }: ReportRecord): number {
  const reasons = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { message } of reasons) process.stderr.write(`${name}: ${messageIn(message, locale)}\n`);
  process.stderr.write(`${translator(locale)('cli.add.declined')}\n`);
  return 1;
}

function refuseOtherYear({ year, isTitleWrong, locale }: AddRequest, loose: ReportRecord): void {
  if (loose.year === null || loose.year === year || isTitleWrong) return;
  throw new UsageError(translator(locale)('cli.add.other-year', { named: String(loose.year), year: String(year) }));
}

/** The day where the person is, as 2026-11-20. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
