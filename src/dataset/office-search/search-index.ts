// The index by which an office is found among many: small files of keys and of offices, so that a reader fetches a few.
import type { Agency, CollectionRow } from '../shapes.ts';
import { fileOfKey, toSteps } from './grams.ts';
import { agencyLevels } from '../shapes.ts';
import { keysOf, placesOf } from './office-keys.ts';
import type { Indexed } from './office-keys.ts';

/** One office as the finder shows it: id, Chinese name, English name, type, level, place, years with a report. */
export type FoundOffice = readonly [string, string, string, string, string, string, readonly number[]];

/** What the finder must know before it asks for a file. */
export interface SearchLayout {
  readonly keyFiles: number;
  readonly officesInFile: number;
}

export interface SearchIndex extends SearchLayout {
  /** Text of each file by its name: `keys-0`, `offices-0`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Few enough for one answer of some kB. */
const officesInFile = 100;
/** A file of keys then holds the keys of so many offices. */
const officesForKeyFile = 50;
const mostKeyFiles = 1024;

/**
 * Offices are numbered from the highest level down, by division code, the government of a place before its departments: of
 * those that are found the widest come first, and those of one place stand in one file.
 */
export function searchIndex(agencies: readonly Agency[], rows: readonly CollectionRow[]): SearchIndex {
  const years = Map.groupBy(rows, ({ agency_id }) => agency_id);
  const offices = agencies
    .toSorted(
      (one, other) =>
        levelOrder.indexOf(one.level) - levelOrder.indexOf(other.level) ||
        order(one.adcode, other.adcode) ||
        rank(one) - rank(other) ||
        order(one.id, other.id),
    )
    .map((agency) => ({
      agency,
      years: [...new Set((years.get(agency.id) ?? []).map(({ year }) => year))].sort((one, other) => one - other),
    }));
  const keyFiles = Math.min(mostKeyFiles, Math.max(1, Math.ceil(offices.length / officesForKeyFile)));
  const files = new Map<string, string>();
  const keys = Array.from({ length: keyFiles }, (): Record<string, readonly number[]> => ({}));
  for (const [key, numbers] of numbersByKey(offices)) {
    const file = keys[fileOfKey(key, keyFiles)];
    if (file !== undefined) file[key] = toSteps(numbers);
  }
  keys.forEach((content, part) => files.set(`keys-${String(part)}`, JSON.stringify(content)));
  for (let start = 0; start < offices.length; start += officesInFile) {
    const found = offices.slice(start, start + officesInFile).map(foundOffice);
    files.set(`offices-${String(start / officesInFile)}`, JSON.stringify(found));
  }
  return { keyFiles, officesInFile, files };
}

/** The numbers of the offices that have a key, in order, each once. */
function numbersByKey(offices: readonly Indexed[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  offices.forEach((office, number) => {
    for (const key of keysOf(office)) {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  });
  return numbers;
}

function foundOffice({ agency, years }: Indexed): FoundOffice {
  const { id, name_zh, name_en, type, level } = agency;
  return [id, name_zh, name_en, type, level, placesOf(agency).join(' '), years];
}

const levelOrder: readonly string[] = agencyLevels;

const firstTypes: readonly string[] = ['government', 'general_office'];

function rank({ type }: Agency): number {
  return firstTypes.includes(type) ? firstTypes.indexOf(type) : firstTypes.length;
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
