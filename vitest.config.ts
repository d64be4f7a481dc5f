// How the tests run: time zone and language pinned, so that a date or a sort order is the same on every machine.
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The longest go first: some wait for a browser, the others keep the cores busy beside them. */
const longest = [
  'pages/chinese-site.test.ts',
  'generate/generated-reports.test.ts',
  'readers/spaced.test.ts',
  'pages/english-site.test.ts',
  'pages/site-in-use.test.ts',
  'pages/embedded-site.test.ts',
  'pages/site.test.ts',
  'pages/damaged-site.test.ts',
  'scripts/build-parts.test.ts',
  'scripts/commands/dataset.test.ts',
  'scripts/commands/check.test.ts',
  'narrative/places.test.ts',
  'scripts/setup.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    // A focused or an empty test would let the others go unrun.
    allowOnly: false,
    passWithNoTests: false,
    globalSetup: 'tests/pages/shared-site.ts',
    // Browsers and builds of the site keep two cores busy beside two workers; a third only compiles all modules once more.
    maxWorkers: 2,
    // Most files test the same modules; to load them anew for each takes longer than most of the tests do.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Two busy cores: a browser or a build of the site needs its time.
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
