// The report files named on a command line: files as given, folders by their known extensions, in name order.
import { existsSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { datasetRules } from '../../src/checks/index.ts';
import { knownExtensions } from '../../src/readers/index.ts';
import { collect, toRegistered } from '../../src/dataset/collect.ts';
import type { Candidate, Collected } from '../../src/dataset/collect.ts';
import { refusedCorrections } from '../../src/dataset/corrections.ts';
import type { Problem } from '../../src/dataset/register.ts';
import { defaultLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { processReport } from '../../src/pipeline.ts';
import type { Processed } from '../../src/pipeline.ts';
import { list, read } from '../dataset-effects.ts';
import { deadline } from '../deadline.ts';
import { readReportBytes } from '../report-bytes.ts';
import { UsageError } from './command.ts';
import { wordProblem } from './word-problem.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** A file to read: as named in output, and where it is. */
export interface ReportFile {
  readonly name: string;
  readonly path: string;
}

/** Where relative paths count from: npm starts commands in the project's root and says where the person was. */
export function startFolder(): string {
  const asked = process.env['INIT_CWD'];
  return asked !== undefined && process.cwd() === projectRoot ? asked : process.cwd();
}

/** The files of the paths in the order given. A path that does not exist is a UsageError; no path is one too. */
export function findReportFiles(paths: readonly string[]): ReportFile[] {
  if (paths.length === 0) throw new UsageError('name at least one report file or folder');
  return paths.flatMap((name) => {
    const path = resolve(startFolder(), name);
    // An empty name would be the folder one is in: most likely a variable of a script that is not set.
    if (name === '' || !existsSync(path)) throw new UsageError(`no such file or folder: ${name === '' ? "''" : name}`);
    return statSync(path).isDirectory() ? filesOfFolder(name, path) : [{ name, path }];
  });
}

function filesOfFolder(name: string, path: string): ReportFile[] {
  return list(path).flatMap((below) => {
    if (isReport(below)) return [{ name: join(name, below), path: join(path, below) }];
    process.stderr.write(`${join(name, below)}: left out, not a report by its name (${knownExtensions.join(' ')})\n`);
    return [];
  });
}

/** A read-me beside reports explains them and is none. */
function isReport(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return (knownExtensions as readonly string[]).includes(extension) && !/(?:^|\/)readme\.\w+$/i.test(name);
}

/** Reports one by one, and what `data/` knows of them. */
export interface OpenReports {
  /** Reads a file; one registered in `data/sources.csv` with what is known of it, and corrected. */
  readonly read: (file: ReportFile) => Promise<Processed>;
  /** What the registers know of a file; undefined: it is a loose one. */
  readonly candidateOf: (file: ReportFile) => Candidate | undefined;
  readonly agencies: Collected['agencies'];
}

/** A correction that is not taken is told on stderr, once. */
export function openReports(locale: Locale = defaultLocale, root: string = projectRoot): OpenReports {
  const { byPath, problems, agencies } = readCollection(root);
  const told = new Set<string>();
  const tell = (all: readonly Problem[]): void => {
    for (const line of all.map((problem) => wordProblem(problem, locale))) {
      if (!told.has(line)) process.stderr.write(`${line}\n`);
      told.add(line);
    }
  };
  const candidateOf = ({ path }: ReportFile): Candidate | undefined => byPath.get(path);
  return {
    candidateOf,
    agencies,
    read: async (file) => {
      const candidate = candidateOf(file);
      const registered = candidate === undefined ? null : toRegistered(candidate);
      const input = { file: file.name, ...readReportBytes(file.path), registered, deadline };
      const processed = withoutDatasetRules(await processReport(input));
      if (candidate !== undefined) tell([...problems, ...refusedCorrections(processed.record, candidate.corrections)]);
      return processed;
    },
  };
}

/** What the registers say of a report is told by the dataset alone. */
function withoutDatasetRules(processed: Processed): Processed {
  const { record } = processed;
  const diagnostics = record.diagnostics.filter(({ rule }) => !datasetRules.has(rule));
  if (diagnostics.length === record.diagnostics.length) return processed;
  return { ...processed, record: { ...record, diagnostics } };
}

/** The registered reports by their path, the offices, and the faults of `data/corrections.csv`. */
function readCollection(root: string): Pick<Collected, 'agencies' | 'problems'> & {
  readonly byPath: ReadonlyMap<string, Candidate>;
} {
  const effects = {
    read: (path: string) => read(join(root, path)),
    list: (path: string) => list(join(root, path)),
  };
  const { candidates, problems, agencies } = collect(
    effects,
    { reports: 'data/reports', registers: 'data' },
    knownExtensions,
  );
  return {
    agencies,
    byPath: new Map(candidates.map((one) => [resolve(root, one.path), one])),
    problems: problems.filter(({ file }) => file === 'data/corrections.csv'),
  };
}

/** A path as people know it: from where they are. */
export function shortPath(path: string): string {
  const short = relative(startFolder(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
