// The Chinese pages of the site built from this repository's reports, in a browser.
import { beforeAll, describe } from 'vitest';
import { chineseBrowserTests } from './browser-tests.ts';
import type { BuiltSite } from './build-test-site.ts';
import { sharedSite } from './shared-site.ts';

let built: BuiltSite;

beforeAll(async () => {
  built = await sharedSite();
});

describe('in a browser', () => {
  chineseBrowserTests(() => built);
});
