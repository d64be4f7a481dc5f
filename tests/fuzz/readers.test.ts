// A fixed set of damaged files of every format: each gives one record that keeps to the schema, and soon. More: npm run fuzz.
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../properties/broken-rules.ts';
import { readLoose } from '../properties/read-loose.ts';
import { fuzzedFamilies, fuzzedFile } from './fuzzed-file.ts';

const files = 25;
/** Far more than any of them needs on a busy machine, far less than a file may take. */
const longest = 10_000;

describe('a damaged file gives a record', () => {
  it.each(fuzzedFamilies)('of the family %s', async (family) => {
    for (let seed = 1; seed <= files; seed += 1) {
      const { bytes } = fuzzedFile(family, seed);
      const start = performance.now();
      expect(brokenRules(await readLoose(bytes)), `seed ${seed}`).toEqual([]);
      expect(performance.now() - start, `seed ${seed}`).toBeLessThan(longest);
    }
  });
});
