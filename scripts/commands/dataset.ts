// nianbao dataset: builds the dataset alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildDataset } from '../../src/dataset/build.ts';
import type { BuildReport } from '../../src/dataset/build.ts';
import { expectedCounts } from '../../src/dataset/expectations.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import { diskEffects } from '../dataset-effects.ts';
import { messageIn } from './check.ts';
import { readArguments, readLanguage, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { openProgress } from './progress.ts';
import { projectRoot, startFolder } from './report-files.ts';
import { wordProblem } from './word-problem.ts';

const help = `usage: npm run -s nianbao -- dataset [--reports DIR] [--out DIR] [--lang zh|en]

Builds the dataset from the reports (data/reports/<year>/<agency-id>.<ext>) and the registers beside them
(agencies.csv, sources.csv, searches.csv, corrections.csv, replies.csv). A second run reads only what has changed.

  --reports  folder of the reports (data/reports); registers are taken from the folder above it, else from data/
  --out      folder of the dataset (data/dataset); written beside and put in place at the end
  --lang     language of the messages: zh (default) or en

Exit status: 0 every file read whole; 1 some file not, or a fault in a register; 2 wrong usage, no such path, or fewer
reports in data/reports than there must be (src/dataset/expectations.ts): then the old dataset is left as it is.
`;

/** The project's own collection, from its root. */
const ownReports = join('data', 'reports');
const ownDataset = join('data', 'dataset');

export const dataset: Command = {
  summary: 'builds the dataset alone',
  help,
  async run(args) {
    const { values, words } = readArguments(args, {
      reports: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
    });
    if (words.length > 0) throw new UsageError(`dataset takes no path of its own: ${words.join(' ')}`);
    const locale = readLanguage(values['lang']);
    const reports = folderOf(values['reports'], ownReports);
    if (!isFolder(reports)) throw new UsageError(`no such folder: ${String(values['reports'] ?? reports)}`);
    const out = folderOf(values['out'], ownDataset);
    refuseForeignFolder(out);
    makeFolderAround(out);
    const shown = relative(startFolder(), out) || out;
    process.chdir(projectRoot);
    const bar = openProgress();
    const sources = { reports: fromRoot(reports), registers: fromRoot(registersOf(reports)) };
    const isOwn = sources.reports === ownReports && fromRoot(out) === ownDataset;
    const built = await buildDataset(diskEffects(out, bar.show), sources, isOwn ? expectedCounts : null);
    bar.close();
    return tell(built, { out, shown }, locale);
  },
};

function folderOf(asked: string | boolean | undefined, usual: string): string {
  return typeof asked === 'string' ? resolve(startFolder(), asked) : join(projectRoot, usual);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Inside the project paths are told from its root, so that two checkouts build the same bytes. */
function fromRoot(path: string): string {
  const short = relative(projectRoot, path);
  return short.startsWith('..') ? path : short;
}

function registersOf(reports: string): string {
  return existsSync(join(dirname(reports), 'agencies.csv')) ? dirname(reports) : join(projectRoot, 'data');
}

/** The dataset takes the place of the folder, so a folder with anything else in it is left alone. */
function refuseForeignFolder(out: string): void {
  if (!existsSync(out)) return;
  if (!isFolder(out)) throw new UsageError(`${out} is a file; name an empty or new folder with --out`);
  if (readdirSync(out).length === 0) return;
  const index = join(out, 'index.json');
  if (existsSync(index) && readFileSync(index, 'utf8').includes('"nianbao/index@')) return;
  throw new UsageError(`${out} holds something else than a dataset; name an empty or new folder with --out`);
}

/** One folder after the other: where none can be made, a recursive mkdir of Node may not end (/proc). */
function makeFolderAround(out: string): void {
  const missing: string[] = [];
  for (let folder = dirname(out); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  const nearest = dirname(missing[0] ?? out);
  if (!isFolder(nearest)) throw new UsageError(`${nearest} is a file; name another folder with --out`);
  try {
    for (const folder of [...missing, `${out}.next-${String(process.pid)}`]) mkdirSync(folder);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`no folder can be made in ${nearest} (${reason}); name another one with --out`);
  }
}

interface Output {
  readonly out: string;
  /** The folder as it is told. */
  readonly shown: string;
}

function tell(built: BuildReport, { out, shown }: Output, locale: Locale): number {
  const t = translator(locale);
  for (const problem of [...built.problems, ...built.changed])
    process.stderr.write(`${wordProblem(problem, locale)}\n`);
  for (const file of built.notWhole) process.stderr.write(`${file}: ${whyNotWhole(out, file, locale)}\n`);
  if (!built.isPublished) return 2;
  const { reports, reused } = built;
  process.stderr.write(`${t('cli.dataset.summary', { reports, reused, whole: reports - built.notWhole.length })}\n`);
  process.stdout.write(`${shown}\n`);
  return built.notWhole.length === 0 && built.problems.length === 0 ? 0 : 1;
}

/** The first thing its record says of our own reading, and where the rest is told. */
function whyNotWhole(out: string, file: string, locale: Locale): string {
  const [, year = '', agency = ''] = /(\d{4})\/([^/]+?)(?:\.v\d+)?\.[a-z]+$/.exec(file) ?? [];
  const path = join(out, 'reports', year, `${agency}.json`);
  const { diagnostics } = reportRecordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const first = diagnostics.find(({ rule, severity }) => severity === 'error' && /^(?:read|form)\//.test(rule));
  const rest = translator(locale)('problem.not-whole');
  return first === undefined ? rest : `${messageIn(first.message, locale)} (${rest})`;
}
