// What a reader sees first stays where it is: scripts that come late move nothing, on a phone and on a wide screen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onNewPage, onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

const choice = '?a=shihe-district&a=suqian-city&a=zhanyi-xiping-subdistrict';
const [phone, wide] = [360, 1280];
const views = [
  ...[phone, wide].map((width) => [width, 'agencies/?q=fgw'] as const),
  [phone, 'en/agencies/?q=vvv'] as const,
  ...[phone, wide].map((width) => [width, 'en/topics/requests/?definition=strict'] as const),
  ...[phone, wide].map((width) => [width, `compare/${choice}`] as const),
  ...['agencies/', 'agencies/suqian-city/', 'compare/', `en/compare/${choice}`].map(
    (address) => [wide, address] as const,
  ),
];
/** Long after the first paint: scripts, and later still what they ask for. */
const [lateScript, lateAnswer] = [500, 500];
/** Contract section 6 allows 0.02. */
const mostShift = 0.002;

export function firstViewTests(site: ServedSite): void {
  // Each has a page of its own and waits most of its time for what comes late.
  test.concurrent.each(views)('on a screen of %i px nothing jumps: /%s', async (width, address) => {
    await onNewPage(site, { viewport: { width, height: 800 } }, async (page) => {
      await delay(page, '**/*.js', lateScript);
      await delay(page, '**/compare/of/**', lateAnswer);
      await page.addInitScript(sumShifts);
      await page.goto(site.root() + address, { waitUntil: 'networkidle' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await shiftOf(page), address).toBeLessThan(mostShift);
    });
  });

  test('a choice of definition leaves the field where it is, however the answers break into lines', async () => {
    const address = `${site.root()}en/topics/requests/`;
    const choose = async (page: Page, width: number) => {
      await page.setViewportSize({ width, height: 800 });
      const field = page.locator('choose-definition select');
      const tops: number[] = [];
      for (const definition of ['official', 'strict', 'substantive']) {
        await field.selectOption(definition);
        tops.push((await field.boundingBox())?.y ?? -1);
      }
      return tops;
    };
    await onPage(site, { viewport: { width: wide, height: 800 } }, async (page) => {
      await page.goto(address);
      for (let width = phone; width <= wide; width += 40) {
        const tops = await choose(page, width);
        expect(new Set(tops).size, `${String(width)} px: ${tops.join(', ')}`).toBe(1);
      }
    });
  });

  test('the columns of the list of offices stand where they are before its rows have come', async () => {
    await onPage(site, { viewport: { width: wide, height: 800 } }, async (page) => {
      await page.goto(`${site.root()}agencies/`);
      const heads = page.locator('.register thead th');
      const lefts = () => heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().left));
      const whole = await lefts();
      await page.locator('.register').evaluate((table) => {
        for (const body of table.querySelectorAll('tbody')) body.remove();
      });
      expect(whole).toHaveLength(5);
      expect(await lefts()).toEqual(whole);
    });
  });
}

async function delay(page: Page, addresses: string, milliseconds: number): Promise<void> {
  await page.route(addresses, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

/** Runs in the page before anything else. */
function sumShifts(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value } = entry as PerformanceEntry & { readonly value: number };
      const before = Number(document.documentElement.dataset['shift'] ?? 0);
      document.documentElement.dataset['shift'] = String(before + value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shiftOf(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0'));
}
