// How the tests run: time zone and language pinned, so that a date or a sort order is the same on every machine.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    // A focused or an empty test would let the others go unrun.
    allowOnly: false,
    passWithNoTests: false,
    // Two busy cores: a browser or a build of the site needs its time.
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
