// An output folder that remembers how long each of its files is, so that the next build can see whether they are whole.
import type { OutputFolder } from './effects.ts';

export interface RecordedOutput {
  readonly output: OutputFolder;
  /** Bytes of every file so far, by its path. */
  readonly files: () => Readonly<Record<string, number>>;
}

export function recordSizes(output: OutputFolder): RecordedOutput {
  const sizes = new Map<string, number>();
  const appended = new Set<string>();
  return {
    output: {
      ...output,
      write: (path, text) => {
        output.write(path, text);
        sizes.set(path, Buffer.byteLength(text));
      },
      append: (path, text) => {
        output.append(path, text);
        appended.add(path);
      },
      keep: (path) => {
        const isKept = output.keep(path);
        if (isKept) sizes.set(path, output.previousBytes(path) ?? 0);
        return isKept;
      },
    },
    files: () => {
      for (const path of appended) sizes.set(path, output.describe(path).bytes);
      return Object.fromEntries([...sizes].toSorted(([left], [right]) => (left < right ? -1 : 1)));
    },
  };
}
