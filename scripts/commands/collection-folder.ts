// The folder with the reports and the registers beside it, where `add` puts a report without ever overwriting one.
import {
  appendFileSync,
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** Paths of a collection; `root` is what paths in its registers count from. */
export interface CollectionFolder {
  readonly root: string;
  readonly reports: string;
  readonly agencies: string;
  readonly sources: string;
}

/** The collection whose reports are in a folder; null where the registers are not beside it. */
export function openCollection(reports: string): CollectionFolder | null {
  const registers = dirname(reports);
  const agencies = join(registers, 'agencies.csv');
  const sources = join(registers, 'sources.csv');
  if (!existsSync(agencies) || !existsSync(sources)) return null;
  return { root: dirname(registers), reports, agencies, sources };
}

/** A path as the registers name it. */
export function registeredPath({ root }: CollectionFolder, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/**
 * What an office has for a year: the report in force, of whatever
 * extension, the latest superseded one, and the number of the next.
 */
export interface OfficeFiles {
  readonly inForce: string | null;
  readonly superseded: string | null;
  readonly nextVersion: number;
}

export function filesOf({ reports }: CollectionFolder, year: number, agencyId: string): OfficeFiles {
  const folder = join(reports, String(year));
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(`${agencyId}.`)) : [];
  const versions = names.map((name) => ({ path: join(folder, name), version: versionOf(name) }));
  const inForce = versions.find(({ version }) => version === 0);
  const last = versions.toSorted((left, right) => left.version - right.version).at(-1);
  return {
    inForce: inForce?.path ?? null,
    superseded: last === undefined || last.version === 0 ? null : last.path,
    nextVersion: (last?.version ?? 0) + 1,
  };
}

/** 2 for `<agency-id>.v2.<ext>`; 0 for the report in force. */
function versionOf(name: string): number {
  return Number(/\.v(\d+)\.[a-z]+$/.exec(name)?.[1] ?? 0);
}

/** Puts a whole file at a path that is free, or throws EEXIST: written beside, hidden, then named. */
function placeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(beside, bytes, { flush: true });
    nameFile(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** A link fails where the name is taken; a disk without links copies, which fails likewise. */
function nameFile(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
}

/** A report to take in and the text of its row; `isThere`: the file stands at its place already. */
export interface Addition {
  readonly path: string;
  readonly isThere: boolean;
  readonly bytes: Uint8Array;
  readonly row: string;
}

/**
 * Puts the report in its place, then appends its row; gives the code of the fault
 * that kept it from that, else null. A cut between the two leaves a report without
 * a row, which the dataset tells and a second `add` mends; a fault leaves nothing.
 */
export function placeAndAppend({ sources }: CollectionFolder, addition: Addition): string | null {
  const { path, isThere, bytes, row } = addition;
  const length = statSync(sources).size;
  let isPlaced = false;
  try {
    if (!isThere) placeFile(path, bytes);
    isPlaced = !isThere;
    appendFileSync(sources, row, { flush: true });
    return null;
  } catch (error) {
    if (statSync(sources).size > length) truncateSync(sources, length);
    if (isPlaced) rmSync(path);
    return codeOf(error);
  }
}

/** True where a file holds exactly these bytes. */
export function holds(path: string, bytes: Uint8Array): boolean {
  return readFileSync(path).equals(bytes);
}

/** The code of a fault of the disk, such as EACCES; the message where it has none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
