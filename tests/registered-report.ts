// Reports of the project's own collection, each with what the registers know of it.
import { resolve } from 'node:path';
import { collect, toRegistered } from '../src/dataset/collect.ts';
import type { Candidate, Collected } from '../src/dataset/collect.ts';
import { processReport } from '../src/pipeline.ts';
import type { Processed } from '../src/pipeline.ts';
import { knownExtensions } from '../src/readers/index.ts';
import { list, read, sha256 } from '../scripts/dataset-effects.ts';

const root = resolve(import.meta.dirname, '..');

const fromRoot = {
  read: (path: string) => read(resolve(root, path)),
  list: (path: string) => list(resolve(root, path)),
};

const collected = collect(fromRoot, { reports: 'data/reports', registers: 'data' }, knownExtensions);

/** Every report of the collection with its entry, in the order of the folder. */
export const registeredReports: readonly Candidate[] = collected.candidates;
/** Every office of the register. */
export const registeredOffices: Collected['agencies'] = collected.agencies;

/** The bytes of a report as they are on the disk. */
export function reportBytes(path: string): Uint8Array {
  return fromRoot.read(path) ?? new Uint8Array();
}

/** Reads the report of an office for a year, as the dataset does. A report that is not there is our own fault. */
export async function readRegistered(agencyId: string, year: number): Promise<Processed> {
  const found = registeredReports.find(({ entry }) => entry.agency_id === agencyId && entry.year === year);
  if (found === undefined) throw new Error(`no such report: ${year}/${agencyId}`);
  const bytes = reportBytes(found.path);
  return processReport({ file: found.path, bytes, sha256: sha256(bytes), registered: toRegistered(found) });
}
