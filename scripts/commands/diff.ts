// nianbao diff: what changed for data users between two datasets.
import { statSync } from 'node:fs';
import type { Locale } from '../../src/i18n/locales.ts';
import { readArguments, readLanguage, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { describeDifference } from './difference-text.ts';
import { openProgress } from './progress.ts';
import { compareRecords, isEmpty } from './record-changes.ts';
import type { ChangedReport, Difference, OneSided } from './record-changes.ts';
import { findRecords, indexRecords, readRecord } from './record-lines.ts';
import type { RecordIndex, RecordLine } from './record-lines.ts';

const help = `usage: npm run -s nianbao -- diff [--format text|json] [--lang zh|en] OLD NEW

Says what changed for people who use the data: reports added and removed, figures with another value, text or status,
findings and claims that appeared or disappeared, report by report. OLD and NEW are folders made by dataset, or
reports.ndjson files; reports are told apart by year and agency id, loose files by their names.

  --format  text (default) or json (one object)
  --lang    language of the words: zh (default) or en

Exit status: 0 the same; 1 different; 2 wrong usage, no such path or no dataset.
`;

export const diff: Command = {
  summary: 'says what changed between two datasets',
  help,
  run(args) {
    const { values, words } = readArguments(args, { format: { type: 'string' }, lang: { type: 'string' } });
    const locale = readLanguage(values['lang']);
    const print = printerOf(values['format'] ?? 'text');
    const [before, after, ...others] = words;
    if (before === undefined || after === undefined || others.length > 0) {
      throw new UsageError('diff takes two datasets: OLD and NEW');
    }
    const difference = compare(findRecords(before), findRecords(after));
    process.stdout.write(print(difference, locale));
    return difference.same ? 0 : 1;
  },
};

type Print = (difference: Difference, locale: Locale) => string;

function printerOf(format: string | boolean): Print {
  const printers: Readonly<Record<string, Print>> = {
    text: (difference, locale) => `${describeDifference(difference, locale).join('\n')}\n`,
    json: (difference) => `${JSON.stringify(difference, null, 2)}\n`,
  };
  const print = Object.hasOwn(printers, String(format)) ? printers[String(format)] : undefined;
  if (print === undefined) throw new UsageError(`--format takes text or json, not ${String(format)}`);
  return print;
}

function compare(before: string, after: string): Difference {
  const bar = openProgress();
  const total = statSync(before).size + statSync(after).size;
  const half = statSync(before).size;
  const show = (bytes: number): void => bar.show(inMegabytes(bytes), inMegabytes(total));
  const older = indexRecords(before, { onBytes: show });
  const newer = indexRecords(after, { other: older, onBytes: (bytes) => show(half + bytes) });
  bar.close();
  const added = oneSided(newer, older);
  const removed = oneSided(older, newer);
  const changed = inOrder(older.keys()).flatMap((report) => changesOf(report, older.get(report), newer.get(report)));
  const same = added.length + removed.length + changed.length === 0;
  return { schema: 'nianbao/diff@1', same, added, removed, changed };
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

function oneSided(all: RecordIndex, others: RecordIndex): OneSided[] {
  return inOrder(all.keys()).flatMap((report) => {
    const line = all.get(report);
    return line === undefined || others.has(report) ? [] : [{ report, file: readRecord(line).file }];
  });
}

function changesOf(report: string, before: RecordLine | undefined, after: RecordLine | undefined): ChangedReport[] {
  if (before === undefined || after === undefined || before.hash === after.hash) return [];
  const changes = compareRecords(readRecord(before), readRecord(after));
  return isEmpty(changes) ? [] : [{ report, ...changes }];
}

function inOrder(reports: Iterable<string>): string[] {
  return [...reports].toSorted();
}
