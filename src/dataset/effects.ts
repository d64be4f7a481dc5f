// What building the dataset needs from the world outside; `scripts` gives the disk, tests give memory.
import type { Readers } from './read-report.ts';

/** Where the dataset is written: beside the old one, which is replaced only by `publish`. */
export interface OutputFolder {
  readonly write: (path: string, text: string) => void;
  /** Text of a file written so far, not of one appended to; null: there is none. */
  readonly written: (path: string) => string | null;
  /** Adds to a file that is written bit by bit. */
  readonly append: (path: string, text: string) => void;
  /** Carries a file of the dataset before over as it is; false: there is none. */
  readonly keep: (path: string) => boolean;
  /** Text of a file of the dataset before; null: there is none. */
  readonly previous: (path: string) => string | null;
  /** Bytes of a file of the dataset before; null: there is none. */
  readonly previousBytes: (path: string) => number | null;
  /** Bytes and sha256 of a file written or appended so far. */
  readonly describe: (path: string) => { readonly bytes: number; readonly sha256: string };
  /** Puts the new dataset in the place of the old one. */
  readonly publish: () => void;
  /** Gives the new dataset up; the old one stays. */
  readonly discard: () => void;
}

/** A report as it lies on the disk; of one too large to be read only so much of its beginning as shows that. */
export interface ReportBytes {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly sha256: string;
}

export interface DatasetEffects {
  /** Bytes of a file; null: there is none. Paths are as given on the command line or relative to the project. */
  readonly read: (path: string) => Uint8Array | null;
  /** No bytes where there is no such file. */
  readonly readReport: (path: string) => ReportBytes;
  /** Files below a folder as paths from it with `/`, in code unit order. */
  readonly list: (folder: string) => readonly string[];
  readonly sha256: (text: string) => string;
  readonly output: OutputFolder;
  /** Changes whenever the program could read a report differently. */
  readonly programHash: string;
  readonly progress: (done: number, total: number) => void;
  /** Reads reports elsewhere, where somebody has a clock and threads; absent: here, and each may take its time. */
  readonly readers?: Readers;
}
