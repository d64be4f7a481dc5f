// Asks the files of the finder for offices: a few kB for each question, among any number of offices.
import { findOffices } from '../dataset/office-search/find.ts';
import type { Query } from '../dataset/office-search/find.ts';
import type { FoundOffice } from '../dataset/office-search/search-index.ts';
import { fetched } from './fetched.ts';

export interface FoundOffices {
  /** The best of them. */
  readonly offices: readonly FoundOffice[];
  /** How many there are in all. */
  readonly count: number;
  readonly isNear: boolean;
}

/** Null where nothing was asked. `where`: folder of the files in `files`, `keyFiles` and `officesInFile` as the index says. */
export async function searchOffices(
  where: Readonly<DOMStringMap>,
  query: Query,
  most: number,
): Promise<FoundOffices | null> {
  const read = async <Content>(name: string): Promise<Content> =>
    JSON.parse(await fetched(`${where['files'] ?? ''}${name}.json`)) as Content;
  const found = await findOffices(query, {
    keyFiles: Number(where['keyFiles']),
    readKeys: (file) => read(`keys-${String(file)}`),
  });
  if (found === null) return null;
  const inFile = Number(where['officesInFile']);
  const offices = await Promise.all(
    found.numbers.slice(0, most).map(async (number) => {
      const file = await read<readonly FoundOffice[]>(`offices-${String(Math.floor(number / inFile))}`);
      return file[number % inFile];
    }),
  );
  return {
    offices: offices.filter((office) => office !== undefined),
    count: found.numbers.length,
    isNear: found.isNear,
  };
}
