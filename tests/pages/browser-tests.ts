// The built site in a real browser: both languages, narrow and wide, light and dark, with and without scripts.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import type { SiteServer } from '../../scripts/serve-site.ts';
import { launchBrowser } from '../browser.ts';
import type { BuiltSite } from './build-test-site.ts';
import { damagedOffice, damagedYear } from './damaged-dataset.ts';

/** One page of each kind, without its language; of reports the damaged one, which has all that a whole one has. */
const kinds = [
  '',
  'agencies/',
  'agencies/shihe-district/',
  'agencies/jiaozuo-sujiazuo-township/',
  'compare/',
  'data/',
  'methods/',
  'methods/decisions/blank-is-not-zero/',
  'charts/',
] as const;
const languages = ['', 'en/'] as const;
const addresses = languages.flatMap((language) => kinds.map((kind) => `${language}${kind}`));

const narrow = { width: 360, height: 800 };
const wide = { width: 1280, height: 900 };
const narrowest = { width: 320, height: 800 };

export function browserTests(real: () => BuiltSite, damaged: () => BuiltSite): void {
  let browser: Browser;
  let server: SiteServer;
  let damagedServer: SiteServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveSite({ folder: real().folder, port: 0 });
    damagedServer = await serveSite({ folder: damaged().folder, port: 0, base: damaged().base });
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([server.close(), damagedServer.close()]);
  });

  describe.each(addresses)('/%s', (address) => {
    test('is without fault, narrow and wide, light and dark', async () => {
      await onPage(browser, { javaScriptEnabled: true }, async (page) => {
        await checkPage(page, `${server.url}${address}`);
      });
    });
  });

  test('the page of a report is without fault, damaged though the report is', async () => {
    await onPage(browser, { javaScriptEnabled: true }, async (page) => {
      const path = `agencies/${damagedOffice}/${String(damagedYear)}/`;
      await checkPage(page, `${damagedServer.url}${path}`);
      await checkPage(page, `${damagedServer.url}en/${path}`);
    });
  });

  test('an address that leads nowhere gets a page in both languages', async () => {
    await onPage(browser, { javaScriptEnabled: true }, async (page) => {
      const response = await page.goto(`${server.url}no/such/page/`);
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1 [lang=en]').textContent()).toBe('There is no page here');
      expect((await axe(page).analyze()).violations).toEqual([]);
    });
  });

  interactionTests(
    () => browser,
    () => server.url,
  );
}

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

async function onPage(browser: Browser, options: ContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({ viewport: wide, ...options });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Without frames from elsewhere there is no need for the second page that the new mode opens each time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** Rules that other colours or a narrower window can break; for the rest it is the same document as at first. */
const ofLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'label'];

interface View {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

/** After wide and light. English differs in its words alone, so it is looked at once more where both are other. */
const otherViews: Readonly<Record<'zh-CN' | 'en', readonly View[]>> = {
  'zh-CN': [
    { viewport: wide, colorScheme: 'dark' },
    { viewport: narrow, colorScheme: 'dark' },
    { viewport: narrow, colorScheme: 'light' },
  ],
  en: [{ viewport: narrow, colorScheme: 'dark' }],
};

async function checkPage(page: Page, address: string): Promise<void> {
  const faults: string[] = [];
  listen(page, new URL(address).origin, faults);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(wide);
  await page.goto(address);
  faults.push(...(await violations(axe(page), 'wide, light')));
  const lang = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh-CN';
  for (const { viewport, colorScheme } of otherViews[lang]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    faults.push(...(await violations(axe(page).withRules(ofLook), `${String(viewport.width)} px, ${colorScheme}`)));
  }
  for (const viewport of [narrowest, narrow, { width: 768, height: 900 }, wide]) {
    await page.setViewportSize(viewport);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) faults.push(`${String(viewport.width)} px: the page is ${String(wider)} px too wide`);
  }
  expect(faults, address).toEqual([]);
}

/** Writes down what the console, the scripts and the network of a page have to complain about. */
function listen(page: Page, origin: string, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || request.url().startsWith('data:');
    if (!isOwn) faults.push(`request: ${request.url()}`);
  });
}

async function violations(builder: AxeBuilder, where: string): Promise<readonly string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`),
  );
}

function interactionTests(browser: () => Browser, root: () => string): void {
  test('a figure leads to its line, and the line back to the figure', async () => {
    await onPage(browser(), {}, async (page) => {
      await page.goto(`${root()}agencies/shihe-district/2024/`);
      const cell = page.locator('[id="requests.unable.not_held.total"]');
      expect(await cell.textContent()).toBe('25');
      await cell.locator('a').click();
      const line = page.locator(':target');
      expect((await line.textContent())?.trim()).toMatch(/^25/);
      expect(await isInView(page, ':target')).toBe(true);
      await page.goto(`${root()}agencies/shihe-district/2024/#requests.unable.not_held.total`);
      expect(await isInView(page, 'td:target')).toBe(true);
      const report = new URL((await page.locator('#report-error').getAttribute('href')) ?? '', page.url());
      expect(report.searchParams.get('figure')).toBe('requests.unable.not_held.total');
      expect(report.searchParams.get('sha256')).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  test('the way to report an error shows what the reader was looking at', async () => {
    await onPage(browser(), {}, async (page) => {
      await page.goto(`${root()}en/agencies/shihe-district/2024/#disputes.reconsideration.total`);
      await page.locator('#report-error').click();
      expect(await page.locator('error-particulars pre').textContent()).toContain(
        'figure: disputes.reconsideration.total',
      );
      expect(await isInView(page, '#report')).toBe(true);
    });
  });

  test('compare keeps the choice in the address', async () => {
    await onPage(browser(), {}, async (page) => {
      const chosen = ['zhanyi-xiping-subdistrict', 'luolong-dingdingmen-subdistrict'];
      const rows = page.locator('tr[data-agency]:visible');
      await page.goto(`${root()}compare/`);
      const all = await rows.count();
      for (const id of chosen) await page.locator(`tr[data-agency="${id}"] input`).check();
      expect(await rows.count()).toBe(all);
      await page.locator('button[data-act=narrow]').click();
      expect(await rows.count()).toBe(2);
      expect(new URL(page.url()).searchParams.getAll('a').sort()).toEqual([...chosen].sort());
      await page.locator('compare-reports select').selectOption('2024');
      expect(new URL(page.url()).searchParams.get('year')).toBe('2024');
      await page.goto(page.url());
      expect(await rows.count()).toBe(2);
      expect(await page.locator('compare-reports select').inputValue()).toBe('2024');
      await page.locator('button[data-act=all]').click();
      expect(new URL(page.url()).search).toBe('?year=2024');
      expect(await rows.count()).toBe(await page.locator('tr[data-agency][data-year="2024"]').count());
      await page.locator('compare-reports select').selectOption('');
      expect(await rows.count()).toBe(all);
    });
  });

  test('an address with offices that are not in the collection shows all rather than nothing', async () => {
    await onPage(browser(), {}, async (page) => {
      await page.goto(`${root()}compare/?a=no-such-office&year=1999`);
      expect(await page.locator('tr[data-agency]:visible').count()).toBeGreaterThan(0);
    });
  });

  test('offices are found by part of a name, and an office that is not there is not said to be silent', async () => {
    await onPage(browser(), {}, async (page) => {
      await page.goto(`${root()}agencies/`);
      await page.locator('office-filter input').fill('焦作 乡');
      expect(await page.locator('tr[data-search]:visible').count()).toBe(1);
      await page.locator('office-filter input').fill('zzz');
      expect(await page.locator('tr[data-search]:visible').count()).toBe(0);
      expect(await page.locator('office-filter [role=status]').textContent()).toContain('本站未收录');
      await page.locator('office-filter input').fill('');
      expect(await page.locator('tr[data-search]:visible').count()).toBe(9);
    });
  });

  test('without scripts everything can be read and nothing waits for one', async () => {
    await onPage(browser(), { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${root()}compare/`);
      expect(await page.locator('tr[data-agency]:visible').count()).toBe(11);
      expect(await page.locator('main :is(input, button, select)').count()).toBe(0);
      await page.goto(`${root()}agencies/`);
      expect(await page.locator('tr[data-search]:visible').count()).toBe(9);
      expect(await page.locator('main :is(input, button)').count()).toBe(0);
      await page.goto(`${root()}agencies/shihe-district/2024/`);
      expect(await page.locator('td[id]:visible').count()).toBe(200);
    });
  });
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1000 && top < innerHeight;
  });
}
