// What one build leaves for the next: which input the dataset was made of, so that nothing unchanged is done again.
import { toRegistered } from './collect.ts';
import type { Candidate, Collected } from './collect.ts';
import type { DatasetEffects, OutputFolder, ReportBytes } from './effects.ts';
import type { Problem } from './register.ts';

/** Kept in `.build.json` beside the dataset. */
export interface BuildState {
  /** Hash of the program that built it. */
  readonly program: string;
  /** Hash of the registers and of which reports there are. */
  readonly inputs: string;
  /** Hash of each report with all the registers know of it, by its path. */
  readonly keys: Readonly<Record<string, string>>;
  /** Bytes of every other file of the dataset, by its path. */
  readonly files: Readonly<Record<string, number>>;
  /** What the build had to say besides faults of the registers. */
  readonly notWhole: readonly string[];
  readonly refused: readonly Problem[];
  readonly figures: number;
}

export const stateFile = '.build.json';

/** The state of the dataset before; null where there is none, or another program made it. */
export function readState({ output, programHash }: DatasetEffects): BuildState | null {
  const state = parseJson(output.previous(stateFile)) as BuildState | null;
  return state?.program === programHash ? state : null;
}

/** null for no text and for text that a fault of the disk cut short. */
export function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One report as it is now. */
export interface Fingerprint extends ReportBytes {
  /** Covers the bytes and what the registers know of the report. */
  readonly key: string;
}

export function fingerprint(effects: DatasetEffects, candidate: Candidate): Fingerprint {
  const { bytes, sha256 } = effects.readReport(candidate.path);
  return { bytes, sha256, key: effects.sha256(JSON.stringify([sha256, toRegistered(candidate)])) };
}

/** Hash of all that a dataset shows of the registers themselves. */
export function hashInputs(effects: DatasetEffects, { agencies, candidates, earlier, searches }: Collected): string {
  const entries = candidates
    .map(({ path, entry, corrections, replies }) => [path, entry, corrections, replies] as const)
    .toSorted(byPath);
  return effects.sha256(JSON.stringify([agencies, entries, earlier, searches]));
}

function byPath([left]: readonly [string, ...unknown[]], [right]: readonly [string, ...unknown[]]): number {
  return left < right ? -1 : 1;
}

/** True where the dataset before was made of just this input and all its files are still there whole. */
export function isUnchanged(
  effects: DatasetEffects,
  before: BuildState,
  now: Pick<BuildState, 'inputs' | 'keys'>,
): boolean {
  const paths = Object.keys(now.keys);
  if (before.inputs !== now.inputs || Object.keys(before.keys).length !== paths.length) return false;
  return paths.every((path) => before.keys[path] === now.keys[path]) && isWhole(effects.output, before.files);
}

function isWhole(output: OutputFolder, files: BuildState['files']): boolean {
  return Object.entries(files).every(([path, bytes]) => output.previousBytes(path) === bytes);
}
