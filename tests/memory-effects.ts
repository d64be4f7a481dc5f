// A disk in memory for building datasets: files in, files out, nothing else touched.
import { createHash } from 'node:crypto';
import type { DatasetEffects } from '../src/dataset/effects.ts';

/** Files by path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A dataset as its files by path. */
export type Built = ReadonlyMap<string, string>;

export interface MemoryOptions {
  /** The dataset before, from which unchanged reports are taken. */
  readonly before?: Built;
  /** Stands for the state of the program; another one makes every report be read again. */
  readonly program?: string;
  /** Puts the names of a folder in another order than that of the disk. */
  readonly reorder?: (names: readonly string[]) => readonly string[];
}

export interface MemoryEffects {
  readonly effects: DatasetEffects;
  /** The dataset as it stands: the one before until the new one is published. */
  readonly built: () => Built;
  /** Paths that were read. */
  readonly reads: readonly string[];
}

export function memoryEffects(files: Files, options: MemoryOptions = {}): MemoryEffects {
  const { before = new Map<string, string>(), program = 'program' } = options;
  const next = new Map<string, string>();
  const reads: string[] = [];
  let published: Built = before;
  const read = (path: string): Uint8Array | null => {
    reads.push(path);
    const content = files.get(path);
    if (content === undefined) return null;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const effects: DatasetEffects = {
    read,
    readReport: (path) => {
      const bytes = read(path) ?? new Uint8Array();
      return { bytes, sha256: sha256(bytes) };
    },
    list: (folder) => {
      const below = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      const names = below.map((path) => path.slice(folder.length + 1)).toSorted();
      return options.reorder?.(names) ?? names;
    },
    sha256,
    output: {
      write: (path, text) => void next.set(path, text),
      written: (path) => next.get(path) ?? null,
      append: (path, text) => void next.set(path, (next.get(path) ?? '') + text),
      keep: (path) => {
        const content = before.get(path);
        if (content !== undefined) next.set(path, content);
        return content !== undefined;
      },
      previous: (path) => before.get(path) ?? null,
      previousBytes: (path) => (before.has(path) ? Buffer.byteLength(before.get(path) ?? '') : null),
      describe: (path) => {
        const content = next.get(path) ?? '';
        return { bytes: Buffer.byteLength(content), sha256: sha256(content) };
      },
      discard: () => next.clear(),
      publish: () => {
        published = new Map([...next].toSorted(([one], [other]) => (one < other ? -1 : 1)));
      },
    },
    programHash: program,
    progress: () => undefined,
  };
  return { effects, built: () => published, reads };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
