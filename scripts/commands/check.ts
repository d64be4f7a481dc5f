// nianbao check: what reports leave to say, for people, editors and programs.
import { translator } from '../../src/i18n/t.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import type { DiagnosticRecord, ReportRecord } from '../../src/records/schema.ts';
import { readArguments, readLanguage, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { withProgress } from './progress.ts';
import { findReportFiles, openReports } from './report-files.ts';
import { toSarif } from './sarif.ts';
import { withWordsAround } from './words-around.ts';

const help = `usage: npm run -s nianbao -- check [--lang zh|en] [--strict] [--format text|json|sarif] PATH...

Reads reports and prints what there is to say of each: file:line:column severity rule message, then a summary.
Rules named read/ and form/ are doubts about our own reading; rules named check/ are about the report.

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

/** What is kept of a record: of thousands of reports the figures would fill the memory. */
interface Checked extends Pick<ReportRecord, 'file'> {
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly isWhole: boolean;
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
    const readFile = openReports(locale);
    const records: Checked[] = [];
    await withProgress(files, async (file) => {
      const { record, document } = await readFile(file);
      const diagnostics = withWordsAround(record.diagnostics, document);
      records.push({ file: record.file, diagnostics, isWhole: isReadWhole(record) });
    });
    process.stdout.write(print(records, locale));
    const hasError = records.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
    return records.every(({ isWhole }) => isWhole) && !(values['strict'] === true && hasError) ? 0 : 1;
  },
};

type Print = (records: readonly Checked[], locale: Locale) => string;

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

function findings(records: readonly Checked[]): FileFindings[] {
  return records.flatMap((record) => record.diagnostics.map((diagnostic) => ({ file: record.file, diagnostic })));
}

function toText(records: readonly Checked[], locale: Locale): string {
  const lines = findings(records).map(({ file, diagnostic }) => {
    const { line = 1, column = 1, severity, rule, message } = diagnostic;
    return `${file}:${line}:${column} ${severity} ${rule} ${messageIn(message, locale)}`;
  });
  return [...lines, summary(records, locale), ''].join('\n');
}

function summary(records: readonly Checked[], locale: Locale): string {
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

function toJson(records: readonly Checked[], locale: Locale): string {
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
