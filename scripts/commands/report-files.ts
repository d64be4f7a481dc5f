// The report files named on a command line: files as given, folders by their known extensions, in name order.
import { existsSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { knownExtensions } from '../../src/readers/index.ts';
import { collect, toRegistered } from '../../src/dataset/collect.ts';
import { processReport } from '../../src/pipeline.ts';
import type { Processed } from '../../src/pipeline.ts';
import type { Registered } from '../../src/records/assemble.ts';
import { list, read, sha256 } from '../dataset-effects.ts';
import { UsageError } from './command.ts';

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

/** Reads files one by one; those registered in `data/sources.csv` with what is known of them. */
export function openReports(): (file: ReportFile) => Promise<Processed> {
  const registered = readRegistered();
  return ({ name, path }) => {
    const bytes = read(path) ?? new Uint8Array();
    return processReport({ file: name, bytes, sha256: sha256(bytes), registered: registered.get(path) ?? null });
  };
}

/** What the project's registers know, by the path of the report. */
function readRegistered(): ReadonlyMap<string, Registered> {
  const effects = {
    read: (path: string) => read(join(projectRoot, path)),
    list: (path: string) => list(join(projectRoot, path)),
  };
  const { candidates } = collect(effects, { reports: 'data/reports', registers: 'data' }, knownExtensions);
  return new Map(candidates.map((one) => [resolve(projectRoot, one.path), toRegistered(one)]));
}

/** A path as people know it: from where they are. */
export function shortPath(path: string): string {
  const short = relative(startFolder(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
