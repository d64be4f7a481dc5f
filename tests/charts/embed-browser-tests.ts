// Embeds in a real browser, in a frame 300 pixels wide and in a wide one: nothing cut off, nothing too small, no fault.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import type { SiteServer } from '../../scripts/serve-site.ts';
import { charts } from '../../src/charts/index.ts';
import { launchBrowser } from '../browser.ts';
import type { BuiltSite } from '../pages/build-test-site.ts';

const narrow = { width: 300, height: 600 };
const wide = { width: 720, height: 600 };

export function embedBrowserTests(site: () => BuiltSite): void {
  let browser: Browser;
  let server: SiteServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveSite({ folder: site().folder, port: 0 });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe.each(charts.map(({ id }) => id))('%s', (id) => {
    test.each(['', 'en/'])('/%sembed fits its frame, light and dark', async (language) => {
      const context = await browser.newContext({ viewport: wide, javaScriptEnabled: true });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const address = `${server.url}${language}embed/${id}/shihe-district/`;
      await page.goto(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const [viewport, colorScheme] of [
        [wide, 'light'],
        [narrow, 'dark'],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
          viewport.width,
        );
        expect(await smallestText(page), address).toBeGreaterThanOrEqual(11.95);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html ?? ''}`),
          address,
        ).toEqual([]);
      }
      expect(requests).toEqual([address]);
      await context.close();
    });
  });
}

/** Size in pixels, as it stands on the screen, of the smallest text in the drawing that is shown. */
function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].filter((svg) => svg.clientWidth > 0);
    const sizes = shown.flatMap((svg) => {
      const scale = svg.clientWidth / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      );
    });
    return Math.min(Infinity, ...sizes);
  });
}
