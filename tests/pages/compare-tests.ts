// Comparing in a browser: offices of any group side by side, the choice in the address, and the file of exactly what is shown.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

export function compareTests(site: ServedSite): void {
  const { root } = site;
  const rows = (page: Page) => page.locator('tr[data-agency]:visible');
  const chosenRows = (page: Page) => page.locator('#chosen tr[data-agency]:visible');
  const asked = (page: Page) => new URL(page.url()).searchParams;

  test('compare keeps the choice in the address', async () => {
    await onPage(site, {}, async (page) => {
      const chosen = ['zhanyi-xiping-subdistrict', 'luolong-dingdingmen-subdistrict'];
      await page.goto(`${root()}compare/`);
      const all = await rows(page).count();
      for (const id of chosen) await page.locator(`[data-all] tr[data-agency="${id}"] input`).check();
      expect(await rows(page).count()).toBe(all);
      await page.locator('button[data-act=narrow]').click();
      await chosenRows(page).nth(1).waitFor();
      expect(await rows(page).count()).toBe(2);
      expect(asked(page).getAll('a')).toEqual(chosen);
      await page.locator('compare-reports select').selectOption('2024');
      expect(asked(page).get('year')).toBe('2024');
      await page.goto(page.url());
      await chosenRows(page).nth(1).waitFor();
      expect(await rows(page).count()).toBe(2);
      expect(await page.locator('compare-reports select').inputValue()).toBe('2024');
      await page.locator('button[data-act=all]').click();
      await page.locator('[data-all] tr[data-agency]:visible').first().waitFor();
      expect(new URL(page.url()).search).toBe('?year=2024');
      expect(await rows(page).count()).toBe(await page.locator('[data-all] tr[data-year="2024"]').count());
      await page.locator('compare-reports select').selectOption('');
      await rows(page)
        .nth(all - 1)
        .waitFor();
      expect(await rows(page).count()).toBe(all);
    });
  });

  test('on a phone too, reports of another year than the one chosen are not shown', async () => {
    await onPage(site, { viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${root()}compare/?a=shihe-district&a=hongze-district&year=2024`);
      await chosenRows(page).nth(1).waitFor();
      const years = await chosenRows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['year']));
      expect(years).toEqual(['2024', '2024']);
    });
  });

  test('what is said of a choice of eight is one sentence after the other', async () => {
    await onPage(site, {}, async (page) => {
      const chosen = ['shihe-district', 'hongze-district', 'shuyang-county', 'suqian-city', 'shanghai-general-office'];
      const others = ['zhanyi-xiping-subdistrict', 'jiaozuo-sujiazuo-township', 'zhongzhan-xuheng-subdistrict'];
      await page.goto(`${root()}compare/?${[...chosen, ...others].map((id) => `a=${id}`).join('&')}`);
      await page.locator('#chosen tr[data-agency="zhongzhan-xuheng-subdistrict"]').waitFor();
      const status = await page.locator('compare-reports [role=status]').textContent();
      expect(status).toMatch(/^并列比较至多8家。所选机关[^。]+。口径不同[^。]+。$/);
    });
  });

  test('an office of another group is found by pinyin and set beside those of the page, in one table', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}en/compare/government-county/?a=shihe-district`);
      await chosenRows(page).first().waitFor();
      await page.locator('compare-reports input[type=search]').fill('dingdingmen');
      await page.locator('button[data-act=add]').first().click();
      await page.locator('#chosen tr[data-agency="luolong-dingdingmen-subdistrict"]').waitFor();
      expect(await page.locator('.find input:focus').count()).toBe(1);
      expect(asked(page).getAll('a')).toEqual(['shihe-district', 'luolong-dingdingmen-subdistrict']);
      expect(await page.locator('section:visible').count()).toBe(1);
      expect(await page.locator('#chosen .multiples li:visible').count()).toBe(2);
      const status = (await page.locator('compare-reports [role=status]').textContent()) ?? '';
      expect(status).toMatch(/differ in type or level.*different scope/);
      await page.locator('button[data-act=drop]').first().click();
      await page.locator('#chosen tr[data-agency="shihe-district"]').waitFor({ state: 'detached' });
      expect(asked(page).getAll('a')).toEqual(['luolong-dingdingmen-subdistrict']);
    });
  });

  test('no more than eight are set side by side, and it is said', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}compare/`);
      const ids = await page
        .locator('[data-all] li[data-agency]')
        .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['agency'] ?? ''));
      expect(ids.length).toBeGreaterThan(8);
      await page.goto(`${root()}compare/?${ids.map((id) => `a=${id}`).join('&')}`);
      await page.locator('#chosen .multiples li').nth(7).waitFor();
      expect(await page.locator('#chosen .multiples li').count()).toBe(8);
      expect(await page.locator('compare-reports [role=status]').textContent()).toContain('至多8家');
    });
  });

  test('compare says where kinds differ, and saves exactly what is shown', async () => {
    await onPage(site, {}, async (page) => {
      const [district, city] = ['shihe-district', 'suqian-city'];
      await page.goto(`${root()}compare/?a=${district}&a=${city}&year=2024&definition=strict`);
      await page.locator('compare-reports [role=status]').filter({ hasText: '类型或级别不同' }).waitFor();
      expect(await page.locator('.multiples li:visible').count()).toBe(2);
      const lines = await savedLines(page);
      const shown = await page
        .locator('#chosen tr[data-agency]:visible td data')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLDataElement).value));
      const cells = lines.map((line) => line.split(',', 4));
      expect(new Set(cells.map(([year]) => year))).toEqual(new Set(['2024']));
      expect(new Set(cells.map(([, office]) => office))).toEqual(new Set([district, city]));
      const ofTable = cells.filter(([, , measure = '']) => !measure.startsWith('disclosure.'));
      expect(ofTable.flatMap(([, , , value]) => (value === '' ? [] : [value]))).toEqual(shown);
      const rates = cells.filter(([, , measure = '']) => measure.startsWith('disclosure.'));
      expect(rates.map(([, , measure]) => measure)).toEqual([
        ...['disclosure.strict.numerator', 'disclosure.strict.denominator'],
        ...['disclosure.strict.numerator', 'disclosure.strict.denominator'],
      ]);
      expect(rates.slice(0, 2).map(([, , , value]) => value)).toEqual(['74', '101']);
    });
  });

  test('what is compared fits a sheet of paper, without what is for the screen', async () => {
    await onPage(site, { viewport: { width: 680, height: 960 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${root()}compare/?a=shihe-district&a=suqian-city&a=hongze-district`);
      await page.locator('#chosen tr[data-agency]').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.locator(':is(.no-print, .skip, nav.main, main input, main button):visible').count()).toBe(0);
      expect(await page.locator('#chosen .multiples li:visible').count()).toBe(3);
    });
  });

  test('an office without a report of the year chosen is said to have none here', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}compare/?a=shihe-district&a=shuyang-county&year=2025`);
      await page.locator('#chosen li[data-agency=shihe-district]').filter({ hasText: '本站未收录' }).waitFor();
      expect(await chosenRows(page).count()).toBe(1);
      // In the table, and so in the file of what is shown, it is not passed over in silence.
      const absent = page.locator('#chosen tr[data-absent]:visible');
      expect(await absent.locator('td').allTextContents()).toEqual(['本站未收录']);
      expect(await absent.locator('th').innerText()).toMatch(/^信阳市浉河区人民政府\s+2025年$/);
      const edges = await page
        .locator('#chosen th .office:visible')
        .evaluateAll((all) => all.map((name) => name.getBoundingClientRect().left));
      expect(new Set(edges).size).toBe(1);
      const lines = (await savedLines(page)).filter((line) => line.startsWith('2025,shihe-district,'));
      expect(lines.length).toBeGreaterThan(8);
      expect(lines.filter((line) => !/^[^,]+,[^,]+,[^,]+,,.*,not_collected$/.test(line))).toEqual([]);
      await page.locator('compare-reports select').selectOption('2024');
      await page.locator('#chosen tr[data-absent=shuyang-county]').waitFor();
      expect(await page.locator('#chosen tr[data-absent]').count()).toBe(1);
      await page.locator('compare-reports select').selectOption('');
      await page.locator('#chosen tr[data-absent]').waitFor({ state: 'detached' });
    });
  });

  test('an address with offices that are not in the collection shows all rather than nothing', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}compare/?a=no-such-office&year=1999`);
      await rows(page).first().waitFor();
      expect(await chosenRows(page).count()).toBe(0);
    });
  });
}

/** What the button saves, without its head. */
async function savedLines(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button[data-act=save]').click()]);
  return readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1);
}
