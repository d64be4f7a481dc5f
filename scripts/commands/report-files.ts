// The report files named on a command line: files as given, folders by their known extensions, in name order.
import { existsSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { knownExtensions } from '../../src/readers/index.ts';
import { collect, toRegistered } from '../../src/dataset/collect.ts';
import type { Candidate } from '../../src/dataset/collect.ts';
import { refusedCorrections } from '../../src/dataset/corrections.ts';
import type { Problem } from '../../src/dataset/registers.ts';
import { defaultLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { processReport } from '../../src/pipeline.ts';
import type { Processed } from '../../src/pipeline.ts';
import { list, read, sha256 } from '../dataset-effects.ts';
import { deadline } from '../deadline.ts';
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
    if (!existsSync(path)) throw new UsageError(`no such file or folder: ${name}`);
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

/**
 * Reads files one by one; those registered in `data/sources.csv` with what is known of them, and corrected. A correction
 * that is not taken is told on stderr.
 */
export function openReports(
  locale: Locale = defaultLocale,
  root: string = projectRoot,
): (file: ReportFile) => Promise<Processed> {
  const { byPath, problems } = readCollection(root);
  const tell = (all: readonly Problem[]): void => {
    for (const problem of all) process.stderr.write(`${wordProblem(problem, locale)}\n`);
  };
  let isTold = false;
  return async ({ name, path }) => {
    const bytes = read(path) ?? new Uint8Array();
    const candidate = byPath.get(path);
    const registered = candidate === undefined ? null : toRegistered(candidate);
    const processed = await processReport({ file: name, bytes, sha256: sha256(bytes), registered, deadline });
    if (candidate === undefined) return processed;
    if (!isTold) tell(problems);
    isTold = true;
    tell(refusedCorrections(processed.record, candidate.corrections));
    return processed;
  };
}

/** The registered reports by their path, and the faults of `data/corrections.csv`. */
function readCollection(root: string): {
  readonly byPath: ReadonlyMap<string, Candidate>;
  readonly problems: readonly Problem[];
} {
  const effects = {
    read: (path: string) => read(join(root, path)),
    list: (path: string) => list(join(root, path)),
  };
  const { candidates, problems } = collect(effects, { reports: 'data/reports', registers: 'data' }, knownExtensions);
  return {
    byPath: new Map(candidates.map((one) => [resolve(root, one.path), one])),
    problems: problems.filter(({ file }) => file === 'data/corrections.csv'),
  };
}

/** A path as people know it: from where they are. */
export function shortPath(path: string): string {
  const short = relative(startFolder(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
