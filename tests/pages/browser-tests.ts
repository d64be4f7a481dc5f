// The built site in a real browser: every kind of page in both languages, narrow and wide, light and dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import type { SiteServer } from '../../scripts/serve-site.ts';
import { launchBrowser } from '../browser.ts';
import type { BuiltSite } from './build-test-site.ts';
import { compareTests } from './compare-tests.ts';
import { damagedOffice, damagedYear } from './damaged-dataset.ts';
import { interactionTests } from './interaction-tests.ts';
import { keyboardTests } from './keyboard-tests.ts';
import { openInspector, pageViews } from './page-faults.ts';
import type { Inspector, Look } from './page-faults.ts';
import { pageKinds } from './page-kinds.ts';

const languages = ['', 'en/'] as const;
const addresses = languages.flatMap((language) => pageKinds.map((kind) => `${language}${kind}`));

const wholeLook: Look = { views: pageViews, widths: [320, 360, 768, 1280] };

export function browserTests(real: () => BuiltSite, damaged: () => BuiltSite): void {
  let browser: Browser;
  let inspector: Inspector;
  let server: SiteServer;
  let damagedServer: SiteServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    inspector = await openInspector(browser);
    server = await serveSite({ folder: real().folder, port: 0 });
    damagedServer = await serveSite({ folder: damaged().folder, port: 0, base: damaged().base });
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([server.close(), damagedServer.close()]);
  });

  describe.each(addresses)('/%s', (address) => {
    test('is without fault, narrow and wide, light and dark', async () => {
      expect(await inspector.faultsAt(`${server.url}${address}`, wholeLook)).toEqual([]);
    });
  });

  test.each(languages)('/%sagencies/…: a damaged report is shown without fault', async (language) => {
    const address = `${damagedServer.url}${language}agencies/${damagedOffice}/${String(damagedYear)}/`;
    expect(await inspector.faultsAt(address, wholeLook)).toEqual([]);
  });

  test('an address that leads nowhere gets a page in both languages', async () => {
    const faults = await inspector.faultsAt(`${server.url}no/such/page/`, wholeLook);
    expect(faults.filter((fault) => !/^console: .*404/.test(fault))).toEqual([]);
    expect(await inspector.page.locator('h1 [lang=en]').textContent()).toBe('There is no page here');
  });

  const site = { browser: () => browser, root: () => server.url };
  interactionTests(site);
  compareTests(site);
  keyboardTests(site);
}
