// The disk behind the dataset: files read, and a folder written beside the old one and put in its place at the end.
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  linkSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DatasetEffects, OutputFolder } from '../src/dataset/effects.ts';
import { UsageError } from './commands/command.ts';
import { readReportBytes } from './report-bytes.ts';
import { openReaders } from './report-readers.ts';

const root = resolve(import.meta.dirname, '..');

export function diskEffects(out: string, progress: DatasetEffects['progress']): DatasetEffects {
  return {
    read,
    readReport: readReportBytes,
    list,
    sha256,
    output: openOutput(out),
    programHash: hashProgram(),
    progress,
    readers: openReaders(),
  };
}

/** Bytes of a file, null where there is none; throws where a folder stands, which would pass for an absent file. */
export function read(path: string): Uint8Array | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UsageError(`${path} is a folder; a file is expected there, or nothing`);
  return found === undefined ? null : readFileSync(path);
}

/** Files below a folder, without hidden ones and those in hidden folders, in code unit order. */
export function list(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || isLinkToFile(entry))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !/(?:^|\/)\./.test(name))
    .toSorted();
}

function isLinkToFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  return statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() === true;
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** All that decides how a report is read: the sources left of the site and the versions of the packages they use. */
function hashProgram(): string {
  const folders = [
    'i18n',
    'codebook',
    'document',
    'readers',
    'forms',
    'narrative',
    'records',
    'indicators',
    'checks',
    'dataset',
  ];
  const files = folders.flatMap((folder) => list(join(root, 'src', folder)).map((name) => `src/${folder}/${name}`));
  const hash = createHash('sha256');
  for (const file of [...files, 'src/pipeline.ts', 'package.json'])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Bytes are gathered to this size before they are written. */
const bufferBytes = 4_000_000;

function openOutput(out: string): OutputFolder {
  const staging = `${out}.next-${process.pid}`;
  const made = new Set<string>();
  const pending = new Map<string, Appended>();
  removeAbandoned(out);
  // A build that was cut off between its last two steps has put the old dataset aside.
  if (!existsSync(out) && existsSync(asideOf(out))) renameSync(asideOf(out), out);
  mkdirSync(staging, { recursive: true });
  const place = (path: string): string => {
    const full = join(staging, path);
    const folder = dirname(full);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return full;
  };
  return {
    write: (path, text) => {
      writeFileSync(place(path), text);
    },
    written: (path) => textOf(join(staging, path)),
    append: (path, text) => {
      const known = pending.get(path) ?? new Appended(place(path));
      pending.set(path, known);
      known.add(text);
    },
    keep: (path) => carryOver(join(out, path), place(path)),
    previous: (path) => textOf(join(out, path)),
    previousBytes: (path) => statSync(join(out, path), { throwIfNoEntry: false })?.size ?? null,
    describe: (path) => pending.get(path)?.describe() ?? describeFile(join(staging, path)),
    publish: () => {
      for (const file of pending.values()) file.flush();
      swap(staging, out);
    },
    discard: () => {
      rmSync(staging, { recursive: true, force: true });
    },
  };
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Folders of builds that were cut off; those of builds still running are left alone. */
function removeAbandoned(out: string): void {
  const folder = dirname(resolve(out));
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`${basename(out)}.next-`) ? Number(name.split('-').at(-1)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

/** A file written bit by bit; its bytes and hash are known without reading it again. */
class Appended {
  readonly #path: string;
  readonly #hash: Hash = createHash('sha256');
  #parts: string[] = [];
  #waiting = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
    writeFileSync(path, '');
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#waiting += text.length;
    if (this.#waiting > bufferBytes) this.flush();
  }

  flush(): void {
    const chunk = Buffer.from(this.#parts.join(''));
    appendFileSync(this.#path, chunk);
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    this.#parts = [];
    this.#waiting = 0;
  }

  describe(): { bytes: number; sha256: string } {
    this.flush();
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }
}

function describeFile(path: string): { bytes: number; sha256: string } {
  const bytes = readFileSync(path);
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** A hard link costs no copy; where the disk has none, a copy does. False: there is nothing to carry over. */
function carryOver(from: string, to: string): boolean {
  try {
    linkSync(from, to);
  } catch {
    if (!existsSync(from)) return false;
    copyFileSync(from, to);
  }
  return true;
}

function asideOf(out: string): string {
  return `${out}.old`;
}

/** The old folder steps aside, the new one takes its name; a cut in between leaves both on the disk. */
function swap(staging: string, out: string): void {
  const old = asideOf(out);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(staging, out);
  rmSync(old, { recursive: true, force: true });
}
