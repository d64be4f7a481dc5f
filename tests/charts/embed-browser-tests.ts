// Embeds in a real browser, in a frame 300 pixels wide and in a wide one, light and dark: nothing cut off, nothing too small, no fault.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve-site.ts';
import type { SiteServer } from '../../scripts/serve-site.ts';
import { charts } from '../../src/charts/index.ts';
import { launchBrowser } from '../browser.ts';
import type { BuiltSite } from '../pages/build-test-site.ts';
import { openInspector, unfold, viewsOf } from '../pages/page-faults.ts';
import type { Inspector, Look } from '../pages/page-faults.ts';

const widths = [720, 640, 300];

function frames(language: '' | 'en/'): Look {
  return { views: viewsOf({ wide: 720, narrow: 300 }), widths, coloursSeen: language === 'en/', prepare: unfold };
}

export function embedBrowserTests(site: () => BuiltSite): void {
  let browser: Browser;
  let inspector: Inspector;
  let server: SiteServer;
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    inspector = await openInspector(browser);
    inspector.page.on('request', (request) => requests.push(request.url()));
    server = await serveSite({ folder: site().folder, port: 0 });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe.each(charts.map(({ id, scopes }) => [id, scopes.includes('agency') ? 'shihe-district' : 'all'] as const))(
    '%s',
    (id, scope) => {
      test.each(['', 'en/'] as const)('/%sembed fits its frame, light and dark, in one request', async (language) => {
        requests.length = 0;
        const address = `${server.url}${language}embed/${id}/${scope}/`;
        expect(await inspector.faultsAt(address, frames(language))).toEqual([]);
        for (const width of widths) {
          await inspector.page.setViewportSize({ width, height: 600 });
          expect(await smallestText(inspector.page), `${address} ${String(width)}`).toBeGreaterThanOrEqual(11.95);
          // An office without requests has a sentence instead of a drawing.
          if (width === 640) expect(await inspector.page.locator('.drawing .narrow:visible').count()).toBe(0);
        }
        expect(requests).toEqual([address]);
      });
    },
  );
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
