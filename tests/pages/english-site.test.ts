// The English pages of the site built from this repository's reports, in a browser.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { englishBrowserTests } from './browser-tests.ts';
import { buildTestDataset, buildTestSite, workFolder } from './build-test-site.ts';
import type { BuiltSite } from './build-test-site.ts';

let folder: string;
let built: BuiltSite;

beforeAll(async () => {
  folder = workFolder();
  const datasetFolder = await buildTestDataset(folder);
  built = await buildTestSite(
    { datasetFolder, base: '/', origin: 'https://nianbao.example' },
    path.join(folder, 'site'),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('in a browser', () => {
  englishBrowserTests(() => built);
});
