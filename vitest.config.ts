// How the tests run: time zone and language pinned, so that a date or a sort order is the same on every machine.
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The site is built and opened in a browser: by far the longest file, so it goes first and the others beside it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/tests/pages/site.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    // A focused or an empty test would let the others go unrun.
    allowOnly: false,
    passWithNoTests: false,
    // On two cores one worker would leave a core idle once types and lint are done.
    maxWorkers: 2,
    // Most files test the same modules; to load them anew for each takes longer than most of the tests do.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Two busy cores: a browser or a build of the site needs its time.
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
