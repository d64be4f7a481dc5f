// Pages on paper: no drawing longer than a sheet, since it would lie over what follows it, and nothing to fill in.
import { expect, test } from 'vitest';
import { onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

/** What is within the margins of an A4 sheet, in pixels. */
const sheet = { width: 680, height: 1009 };

export function paperTests(site: ServedSite): void {
  const { root } = site;

  test.each(['', 'topics/refusals/', 'en/topics/disputes/', 'regions/410000/'])(
    'each drawing fits a sheet and no column is pushed to the next one whole: /%s',
    async (address) => {
      await onPage(site, { viewport: sheet }, async (page) => {
        await page.emulateMedia({ media: 'print' });
        await page.goto(root() + address);
        const figures = page.locator('main figure:visible');
        const heights = await figures.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
        expect(heights.length).toBeGreaterThan(0);
        expect(Math.max(...heights)).toBeLessThanOrEqual(sheet.height);
        const beside = await page
          .locator('main > .two')
          .evaluateAll((all) => all.filter((each) => getComputedStyle(each).display === 'grid').length);
        expect(beside).toBe(0);
      });
    },
  );

  test('fields to search with are not printed', async () => {
    await onPage(site, { viewport: sheet }, async (page) => {
      await page.goto(`${root()}agencies/`);
      await page.locator('office-finder input').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main :is(input, select):visible').count()).toBe(0);
      expect(await page.locator('tr[data-agency]:visible').count()).toBe(10);
    });
  });
}
