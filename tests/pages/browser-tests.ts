// The built site in a real browser: every kind of page in both languages, narrow and wide, light and dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import type { SiteServer } from '../../scripts/serve-site.ts';
import { launchBrowser } from '../browser.ts';
import type { BuiltSite } from './build-test-site.ts';
import { compareTests } from './compare-tests.ts';
import { damagedOffice, damagedYear, doubtedOfDamaged } from './damaged-dataset.ts';
import { firstViewTests } from './first-view-tests.ts';
import { interactionTests } from './interaction-tests.ts';
import { keyboardTests } from './keyboard-tests.ts';
import { linesTests } from './lines-tests.ts';
import { narrowTests } from './narrow-tests.ts';
import { onPage } from './on-page.ts';
import { paperTests } from './paper-tests.ts';
import { openInspector, viewsOf } from './page-faults.ts';
import type { Inspector, Look } from './page-faults.ts';
import { pageKinds } from './page-kinds.ts';

const languages = ['', 'en/'] as const;

function wholeLook(language: (typeof languages)[number], coloursSeen = language === 'en/'): Look {
  return { views: viewsOf({ wide: 1280, narrow: 360 }), widths: [320, 360, 768, 1280], coloursSeen };
}

/** It has the drawings of all embeds in the frames of topics: their colours are looked at there. */
const gallery = 'charts/';

/** What the tests of one site share; all are there once the tests have begun. */
interface Opened {
  readonly browser: () => Browser;
  readonly inspector: () => Inspector;
  readonly root: () => string;
}

/** A browser and the site served, for the tests of one group. */
function openedFor(site: () => BuiltSite): Opened {
  let browser: Browser;
  let inspector: Inspector;
  let server: SiteServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    inspector = await openInspector(browser);
    server = await serveSite({ folder: site().folder, port: 0, base: site().base });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return { browser: () => browser, inspector: () => inspector, root: () => server.url };
}

function faultTests({ inspector, root }: Opened, language: (typeof languages)[number]): void {
  describe.each(pageKinds)(`/${language}%s`, (kind) => {
    test('is without fault, narrow and wide, light and dark', async () => {
      const look = wholeLook(language, language === 'en/' || kind === gallery);
      expect(await inspector().faultsAt(`${root()}${language}${kind}`, look)).toEqual([]);
    });
  });
}

/** Every kind of page in English. */
export function englishBrowserTests(built: () => BuiltSite): void {
  faultTests(openedFor(built), 'en/');
}

/** Every kind of page in Chinese, and the one for an address that leads nowhere. */
export function chineseBrowserTests(built: () => BuiltSite): void {
  const site = openedFor(built);
  const { inspector, root } = site;

  faultTests(site, '');

  test('an address that leads nowhere gets a page in both languages', async () => {
    const faults = await inspector().faultsAt(`${root()}no/such/page/`, wholeLook(''));
    expect(faults.filter((fault) => !/^console: .*404/.test(fault))).toEqual([]);
    expect(await inspector().page.locator('h1 [lang=en]').textContent()).toBe('There is no page here');
  });
}

/** All that can be done on the pages. */
export function useTests(built: () => BuiltSite): void {
  const site = openedFor(built);
  firstViewTests(site);
  interactionTests(site);
  compareTests(site);
  keyboardTests(site);
  narrowTests(site);
  linesTests(site);
  paperTests(site);
}

export function damagedBrowserTests(built: () => BuiltSite): void {
  const site = openedFor(built);
  const { inspector, root } = site;

  test('what is chosen to compare says what a question mark means where one is shown, and not else', async () => {
    await onPage(site, {}, async (page) => {
      const note = page.locator('compare-reports > [data-doubted]');
      const shown = (id: string) => page.locator(`#chosen tr[data-agency="${id}"]`).first();
      await page.goto(`${root()}compare/?a=suqian-city`);
      await shown('suqian-city').waitFor();
      expect(await note.isVisible()).toBe(false);
      await page.goto(`${root()}en/compare/?a=suqian-city&a=${damagedOffice}`);
      await shown(damagedOffice).waitFor();
      expect(await page.locator('#chosen td.doubt .doubt-sign:visible').count()).toBe(doubtedOfDamaged.length);
      expect(await note.textContent()).toContain('is in doubt');
      expect(await note.isVisible()).toBe(true);
    });
  });

  test.each(languages)('/%sagencies/…: a damaged report is shown without fault', async (language) => {
    const address = `${root()}${language}agencies/${damagedOffice}/${String(damagedYear)}/`;
    expect(await inspector().faultsAt(address, wholeLook(language))).toEqual([]);
  });
}
