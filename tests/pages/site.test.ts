// The built site: once from this repository's reports, once damaged and under a sub-path, in files and in a browser.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { embedBrowserTests } from '../charts/embed-browser-tests.ts';
import { embedTests } from '../charts/embed-tests.ts';
import { browserTests } from './browser-tests.ts';
import { buildTestDataset, buildTestSite, workFolder } from './build-test-site.ts';
import type { BuiltSite } from './build-test-site.ts';
import { builtPages } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';
import { damageDataset } from './damaged-dataset.ts';
import { damagedTests } from './damaged-tests.ts';
import { figureTests, fileTests, headTests, linkTests } from './html-tests.ts';
import { sentenceTests } from './sentence-tests.ts';

let folder: string;
let real: { site: BuiltSite; pages: readonly BuiltPage[] };
let damaged: { site: BuiltSite; pages: readonly BuiltPage[] };

async function build(datasetFolder: string, addresses: Pick<BuiltSite, 'base' | 'origin'>, name: string) {
  const site = await buildTestSite({ datasetFolder, ...addresses }, path.join(folder, name));
  return { site, pages: builtPages(site) };
}

beforeAll(async () => {
  folder = workFolder();
  const dataset = await buildTestDataset(folder);
  real = await build(dataset, { base: '/', origin: 'https://nianbao.example' }, 'real');
  const broken = damageDataset(dataset, path.join(folder, 'damaged-dataset'));
  damaged = await build(broken, { base: '/sub/path/', origin: null }, 'damaged');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the site of this repository', () => {
  const site = () => real.site;
  const pages = () => real.pages;
  headTests(site, pages);
  linkTests(site, pages);
  figureTests(site, pages);
  fileTests(site, pages);
  sentenceTests(pages);
  embedTests(pages);
});

describe('a damaged collection under a sub-path, at no known address', () => {
  const site = () => damaged.site;
  const pages = () => damaged.pages;
  headTests(site, pages);
  linkTests(site, pages);
  damagedTests(pages);
  embedTests(pages);
});

describe('in a browser', () => {
  browserTests(
    () => real.site,
    () => damaged.site,
  );
});

describe('embeds in a browser', () => {
  embedBrowserTests(() => real.site);
});
