// nianbao check: what reports leave to say, for people, editors and programs.
import type { FiledReport } from '../../src/checks/filed-report.ts';
import { withAcross } from '../../src/dataset/across.ts';
import { translator } from '../../src/i18n/t.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import type { DiagnosticRecord, ReportRecord } from '../../src/records/schema.ts';
import { checkTogether, fileTogether } from './check-together.ts';
import { readArguments, readLanguage, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { withProgress } from './progress.ts';
import { findReportFiles, openReports } from './report-files.ts';
import type { OpenReports, ReportFile } from './report-files.ts';
import { toSarif } from './sarif.ts';
import { withWordsAround } from './words-around.ts';

const help = `usage: npm run -s nianbao -- check [--lang zh|en] [--strict] [--format text|json|sarif] PATH...

Reads reports and prints what there is to say of each: file:line:column severity rule message, then a summary.
Rules named read/ and form/ are doubts about our own reading; rules named check/ are about the report.
Reports given together are also held against each other: the years of one office, copies, and reports that sum up an
area. Files of data/reports are known by data/; of others the office and the year are those of the title. A name that
many offices have, as that of a town without its county, is taken for one office inside one folder alone.

  --lang    language of the messages: zh (default) or en
  --strict  exit status 1 also where a report contradicts itself (a finding of severity error)
  --format  text (default), json (one array) or sarif (for editors and code hosts)

Exit status: 0 every file read whole; 1 some file not, or --strict and an error; 2 wrong usage or no such path.
`;

/** What was found in one file. */
export interface FileFindings {
  readonly file: string;
  readonly diagnostic: DiagnosticRecord;
}

/** What is told of a report. */
interface Told extends Pick<ReportRecord, 'file'> {
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly isWhole: boolean;
}

/** What is kept of a report: of thousands the records would fill the memory. */
interface Checked extends Told {
  readonly source: ReportFile;
  readonly filed: FiledReport | null;
}

export const check: Command = {
  summary: 'says what does not add up and what could not be read',
  help,
  async run(args) {
    const { values, words } = readArguments(args, {
      lang: { type: 'string' },
      strict: { type: 'boolean' },
      format: { type: 'string' },
    });
    const locale = readLanguage(values['lang']);
    const print = printerOf(values['format'] ?? 'text');
    const files = findReportFiles(words);
    const reports = openReports(locale);
    const alone: Checked[] = [];
    await withProgress(files, async (source) => {
      const processed = await reports.read(source);
      const { record, document } = processed;
      const diagnostics = withWordsAround(record.diagnostics, document);
      const filed = files.length > 1 ? fileTogether(reports, source, processed) : null;
      alone.push({ file: record.file, diagnostics, isWhole: isReadWhole(record), source, filed });
    });
    const records = await withFoundTogether(reports, alone);
    process.stdout.write(print(records, locale));
    const hasError = records.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
    return records.every(({ isWhole }) => isWhole) && !(values['strict'] === true && hasError) ? 0 : 1;
  },
};

/** A report of which something is said beside others is read again: only then is the place of each figure at hand. */
async function withFoundTogether(reports: OpenReports, alone: readonly Checked[]): Promise<readonly Told[]> {
  const found = checkTogether(
    reports,
    alone.flatMap(({ filed }) => filed ?? []),
  );
  const told: Told[] = [];
  for (const one of alone) {
    const findings = found.get(one.file);
    if (findings === undefined) told.push(one);
    else {
      const { record, document } = await reports.read(one.source);
      const { diagnostics } = withAcross(record, findings, () => null);
      told.push({ ...one, diagnostics: withWordsAround(diagnostics, document) });
    }
  }
  return told;
}

type Print = (records: readonly Told[], locale: Locale) => string;

function printerOf(format: string | boolean): Print {
  const printers: Readonly<Record<string, Print>> = {
    text: toText,
    json: toJson,
    sarif: (records, locale) => toSarif(findings(records), locale),
  };
  const print = Object.hasOwn(printers, String(format)) ? printers[String(format)] : undefined;
  if (print === undefined) throw new UsageError(`--format takes text, json or sarif, not ${String(format)}`);
  return print;
}

function findings(records: readonly Told[]): FileFindings[] {
  return records.flatMap((record) => record.diagnostics.map((diagnostic) => ({ file: record.file, diagnostic })));
}

function toText(records: readonly Told[], locale: Locale): string {
  const lines = findings(records).map(({ file, diagnostic }) => {
    const { line = 1, column = 1, severity, rule, message } = diagnostic;
    return `${file}:${line}:${column} ${severity} ${rule} ${messageIn(message, locale)}`;
  });
  return [...lines, summary(records, locale), ''].join('\n');
}

function summary(records: readonly Told[], locale: Locale): string {
  const count = (severity: string): number =>
    findings(records).filter(({ diagnostic }) => diagnostic.severity === severity).length;
  return translator(locale)('cli.check.summary', {
    files: records.length,
    whole: records.filter(({ isWhole }) => isWhole).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  });
}

function toJson(records: readonly Told[], locale: Locale): string {
  const all = findings(records).map(({ file, diagnostic }) => ({
    file,
    line: diagnostic.line ?? null,
    column: diagnostic.column ?? null,
    rule: diagnostic.rule,
    code: diagnostic.code,
    severity: diagnostic.severity,
    figures: diagnostic.figures,
    args: diagnostic.args,
    message: messageIn(diagnostic.message, locale),
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

export function messageIn(message: DiagnosticRecord['message'], locale: Locale): string {
  return locale === 'en' ? message.en : message.zh;
}
