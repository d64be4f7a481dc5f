// The site built from a damaged collection under a sub-path, at no known address: in files and in a browser.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { embedTests } from '../charts/embed-tests.ts';
import { damagedBrowserTests } from './browser-tests.ts';
import { buildTestSite, workFolder } from './build-test-site.ts';
import type { BuiltSite } from './build-test-site.ts';
import { builtPages } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';
import { damageDataset } from './damaged-dataset.ts';
import { damagedTests } from './damaged-tests.ts';
import { headTests, linkTests } from './html-tests.ts';
import { sharedDataset } from './shared-site.ts';

let folder: string;
let built: BuiltSite;
let documents: readonly BuiltPage[];

const site = () => built;
const pages = () => documents;

beforeAll(async () => {
  folder = workFolder();
  const datasetFolder = damageDataset(await sharedDataset(), path.join(folder, 'damaged-dataset'));
  built = await buildTestSite({ datasetFolder, base: '/sub/path/', origin: null }, path.join(folder, 'site'));
  documents = builtPages(built);
});

afterAll(() => {
  // The tests after these share the memory.
  documents = [];
  rmSync(folder, { recursive: true, force: true });
});

describe('a damaged collection under a sub-path, at no known address', () => {
  headTests(site, pages);
  linkTests(site, pages);
  damagedTests(pages);
  embedTests(pages);
});

describe('a damaged report in a browser', () => {
  damagedBrowserTests(site);
});
