// The built site by keyboard alone: everything a mouse reaches is reached, in order, and where one is can be seen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isInView, onNewPage, onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

export function keyboardTests(site: ServedSite): void {
  test('the first stop leads past the head of the page', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${site.root()}agencies/shihe-district/`);
      await page.keyboard.press('Tab');
      expect(await page.locator('.skip:focus').evaluate((link) => link.getBoundingClientRect().top)).toBe(0);
      await page.keyboard.press('Enter');
      expect(await page.locator('main:focus').count()).toBe(1);
    });
  });

  test('the table behind a chart and the code to embed it are opened, reached and copied', async () => {
    await onNewPage(site, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`${site.root()}agencies/shihe-district/`);
      await page.locator('main').focus();
      await tabTo(page, 'summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '.chart-figure .scroll');
      await tabTo(page, 'summary');
      await page.keyboard.press('Enter');
      await tabTo(page, 'textarea');
      await tabTo(page, 'copy-code button');
      await page.keyboard.press('Enter');
      await page.locator('copy-code button', { hasText: '已复制' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe src="http/);
      await tabTo(page, '.files a');
    });
  });

  test('who compares by keyboard keeps a place when what they pressed goes away', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${site.root()}compare/?a=shihe-district&a=suqian-city`);
      const isInside = () => page.evaluate(() => document.activeElement?.closest('compare-reports') !== null);
      for (const part of ['[data-act=drop]', '#chosen tr input', '[data-act=all]']) {
        await page.goto(page.url().replace(/\?.*/, '?a=shihe-district&a=suqian-city'));
        await page.locator('#chosen tr[data-agency]').first().waitFor();
        await page.locator(`compare-reports ${part}`).first().focus();
        await page.keyboard.press('Space');
        await page.waitForURL(/^(?!.*shihe-district)/);
        await page.waitForTimeout(50);
        expect(await isInside(), part).toBe(true);
      }
      await page.locator('[data-all] tr input').first().focus();
      await page.keyboard.press('Space');
      await page.locator('[data-act=narrow]').focus();
      await page.keyboard.press('Enter');
      await page.locator('#chosen tr[data-agency]').first().waitFor();
      expect(await isInside()).toBe(true);
    });
  });

  test('a figure of the form leads to its line and the line leads back', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${site.root()}agencies/shihe-district/2024/`);
      await page.locator('[id="requests.granted.total"] a').focus();
      await page.keyboard.press('Enter');
      expect(await isInView(page, 'li:target')).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.locator('li:target a:focus').count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(await page.locator('td:target').getAttribute('id')).toMatch(/^requests\.granted\./);
      await page.locator('.sheet').focus();
      expect(await hasOutline(page)).toBe(true);
    });
  });
}

/** Presses Tab until what matches has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await hasOutline(page)).toBe(true);
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`not reached by Tab: ${selector}`);
}

function hasOutline(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused !== null && getComputedStyle(focused).outlineStyle !== 'none';
  });
}
