// What a reader does with the built site: following figures, finding, printing, and all of it without scripts.
import { expect, test } from 'vitest';
import { isInView, onNewPage, onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';
import { tornNumbers, unfold } from './page-faults.ts';
import { pageKinds } from './page-kinds.ts';

export function interactionTests(site: ServedSite): void {
  const { root } = site;

  test('a figure leads to its line, and the line back to the figure', async () => {
    await onPage(site, {}, async (page) => {
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

  test('a title with a number of seven digits breaks before it, not inside it, on a small phone', async () => {
    await onPage(site, { viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${root()}agencies/suqian-city/`);
      expect(await page.locator('#figure-penalties-disclosures-suqian-city-2024').textContent()).toContain(
        '2,676,474件',
      );
      expect(await page.evaluate(tornNumbers)).toEqual([]);
    });
  });

  test('on a phone the way to ask an office stands one touch from its name', async () => {
    await onPage(site, { viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${root()}agencies/suqian-city/`);
      await page.locator('.meta a[href="#ask"]').click();
      expect(await isInView(page, '#ask h2')).toBe(true);
    });
  });

  test('the way to report an error shows what the reader was looking at', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}en/agencies/shihe-district/2024/#disputes.reconsideration.total`);
      await page.locator('#report-error').click();
      expect(await page.locator('error-particulars pre').textContent()).toContain(
        'figure: disputes.reconsideration.total',
      );
      expect(await isInView(page, '#report')).toBe(true);
    });
  });

  test('an address that is none is shown as it stands, and a place that is none leads to no figure', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}en/methods/?page=http://[&figure=<b>#report`);
      expect(await page.locator('error-particulars pre').textContent()).toBe('page: http://[\nfigure: <b>');
      await page.goto(`${root()}agencies/shihe-district/2024/#%E0%A4%A`);
      const report = new URL((await page.locator('#report-error').getAttribute('href')) ?? '', page.url());
      expect(report.searchParams.get('figure')).toBeNull();
    });
  });

  test('the definition chosen is in the drawing, the table and the address', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}agencies/suqian-city/`);
      const shown = (definition: string) => page.locator(`#peers g[data-definition=${definition}]:visible`).count();
      expect([await shown('official'), await shown('strict')]).toEqual([1, 0]);
      await page.locator('choose-definition select').selectOption('strict');
      expect(new URL(page.url()).searchParams.get('definition')).toBe('strict');
      expect([await shown('official'), await shown('strict')]).toEqual([0, 1]);
      expect(await page.locator('#peers h2').innerText()).toContain('予以公开1431件');
      await page.goto(page.url());
      expect(await page.locator('#rates tr.chosen').getAttribute('data-definition')).toBe('strict');
      await page.goto(`${root()}agencies/suqian-city/?definition=none`);
      expect(await shown('official')).toBe(1);
      await page.goto(`${root()}agencies/suqian-city/?from=elsewhere#by-strict`);
      expect(await page.locator('#rates tr.chosen').getAttribute('data-definition')).toBe('strict');
    });
  });

  test('on the page about requests the definition is in the sentences, the drawing, its file and the address', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}topics/requests/`);
      const shown = () => page.locator('main .charts [data-definition]:visible [id^=figure-funnel]').first();
      const answer = page.locator('p.lede:visible');
      const file = page.locator('main .charts [data-definition]:visible .files a').first();
      expect(await answer.textContent()).toContain('予以公开和部分公开');
      await page.locator('choose-definition select').selectOption('substantive');
      expect(new URL(page.url()).searchParams.get('definition')).toBe('substantive');
      expect(await answer.textContent()).toContain('作出实体答复');
      expect(await shown().getAttribute('id')).toContain('funnel-substantive');
      expect(await file.getAttribute('href')).toBe('/charts/funnel-substantive/all.csv');
      await page.goto(page.url());
      await page.locator('p.lede[data-definition=substantive]:visible').waitFor();
      expect(await page.locator('p.lede:visible').count()).toBe(1);
    });
  });

  test('without scripts links lead to the page by each definition', async () => {
    await onNewPage(site, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${root()}topics/requests/`);
      await page.locator('choose-definition a').first().click();
      expect(new URL(page.url()).pathname).toBe('/topics/requests/strict/');
      expect(await page.locator('p.lede:visible').textContent()).not.toContain('部分公开');
      expect(await page.locator('main .charts [data-definition]:visible').count()).toBe(1);
      expect(await page.locator('choose-definition a:visible').count()).toBe(2);
    });
  });

  test('without scripts a profile and compared offices are shown by the definition in the address', async () => {
    await onNewPage(site, { javaScriptEnabled: false }, async (page) => {
      const shown = (within: string, definition: string) =>
        page.locator(`${within} [data-definition=${definition}]:visible`).count();
      await page.goto(`${root()}agencies/suqian-city/`);
      expect(await page.locator('#peers h2').innerText()).toContain('公开或部分公开1902件');
      await page.locator('choose-definition a', { hasText: '严格' }).click();
      expect(await page.locator('#peers h2').innerText()).toBe('2024年办结3521件，予以公开1431件，占40.6%');
      expect([await shown('#peers svg', 'strict'), await shown('#peers svg', 'official')]).toEqual([1, 0]);
      const weight = (definition: string) =>
        page
          .locator(`#rates tr[data-definition=${definition}] td`)
          .first()
          .evaluate((td) => getComputedStyle(td).fontWeight);
      expect([await weight('strict'), await weight('official')]).toEqual(['600', '400']);
      await page.goto(`${root()}compare/government-county/#by-substantive`);
      expect(await shown('.multiples', 'official')).toBe(0);
      expect(await shown('.multiples', 'substantive')).toBe(await page.locator('.multiples [data-year]').count());
      expect(await page.locator('.formula').innerText()).toMatch(/^实体公开率 =/);
    });
  });

  test('offices are found by part of a name, and an office that is not there is not said to be silent', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}agencies/`);
      const field = page.locator('office-finder input');
      const found = page.locator('office-finder ol li');
      const status = page.locator('office-finder [role=status]');
      const names = page.locator('tbody tr:not(.region):visible');
      const ask = page.locator('office-finder a[href$="/ask-an-office/"]');
      await field.fill('焦作 乡');
      await status.filter({ hasText: '1' }).waitFor();
      expect(await found.count()).toBe(1);
      expect(await names.count()).toBe(0);
      expect(await ask.isVisible()).toBe(false);
      await field.fill('vvv');
      await status.filter({ hasText: '本站未收录' }).waitFor();
      expect(await found.count()).toBe(0);
      expect(await ask.isVisible()).toBe(true);
      await field.fill('');
      await names.first().waitFor();
      expect(await names.count()).toBe(10);
    });
  });

  test('offices are found by pinyin, by initials and with a letter wrong, and filters stay in the address', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}agencies/`);
      const first = page.locator('office-finder ol li a').first();
      for (const typed of ['dingdingmen', 'ddm', 'dingdinmeng', '定鼎门', '定顶门街道']) {
        await page.locator('office-finder input').fill('');
        await first.waitFor({ state: 'detached' });
        await page.locator('office-finder input').fill(typed);
        await first.waitFor();
        expect(await first.textContent(), typed).toBe('洛阳市洛龙区定鼎门街道办事处');
      }
      await page.locator('office-finder input').fill('');
      await page.locator('office-finder select[name=province]').selectOption('32');
      await page.locator('office-finder select[name=year]').selectOption('2024');
      await page.waitForURL(/\?province=32&year=2024$/);
      await page.goto(page.url());
      await first.waitFor();
      const found = await page.locator('office-finder ol li a').allTextContents();
      expect(found.toSorted()).toEqual(['宿迁市人民政府', '淮安市洪泽区人民政府']);
    });
  });

  test('a figure of a PDF leads to its number among the lines read, and says its page', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}agencies/hongze-district/2023/`);
      const cell = page.locator('[id="requests.received_new.total"]');
      expect(await cell.getAttribute('title')).toMatch(/^第\d+页$/);
      await cell.locator('a').click();
      expect(await page.locator(':target').textContent()).toBe(await cell.textContent());
      expect(await isInView(page, ':target')).toBe(true);
    });
  });

  test('without scripts every page can be read and nothing waits for one', async () => {
    await onNewPage(site, { javaScriptEnabled: false }, async (page) => {
      for (const kind of pageKinds) {
        await page.goto(`${root()}${kind}`);
        expect(await page.locator('h1').isVisible(), kind).toBe(true);
        expect(await page.locator('main :is(input, button, select)').count(), kind).toBe(0);
        expect(await page.locator('tr[data-agency], td[id]').evaluateAll(hidden), kind).toEqual([]);
      }
      await page.goto(`${root()}agencies/shihe-district/2024/`);
      expect(await page.locator('td[id]:visible').count()).toBe(200);
    });
  });

  test('a file that is saved has the chart, the office and the year in its name', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}agencies/suqian-city/`);
      const file = page.locator('.chart-figure .files a', { hasText: 'CSV' }).first();
      const [saved] = await Promise.all([page.waitForEvent('download'), file.click()]);
      expect(saved.suggestedFilename()).toBe('outcomes-suqian-city-2024.csv');
    });
  });

  test.each([
    ['', 'agencies/suqian-city/'],
    ['', 'topics/requests/'],
    ['', 'topics/disputes/'],
    ['en/', 'agencies/suqian-city/'],
    ['en/', 'topics/disputes/'],
    ['en/', 'topics/refusals/'],
    ['en/', 'regions/410000/'],
    ['en/', 'charts/'],
  ])('a table that is opened beside a drawing is not cut off: /%s%s', async (language, address) => {
    await onPage(site, {}, async (page) => {
      await page.goto(root() + language + address);
      await unfold(page);
      const hidden = await page
        .locator('.figure-tools .scroll:visible')
        .evaluateAll((all) =>
          all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.ariaLabel),
        );
      expect(hidden).toEqual([]);
    });
  });

  test('on paper a profile fits the sheet and leaves out what is for the screen', async () => {
    await onPage(site, { viewport: { width: 680, height: 960 } }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(`${root()}agencies/suqian-city/`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.locator(':is(.no-print, .skip, nav.main):visible').count()).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(29, 33, 38)');
      expect(await page.locator('.drawing .chart:visible').count()).toBe(9);
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      expect(sheets?.length).toBeLessThanOrEqual(6);
    });
  });
}

function hidden(elements: readonly Element[]): readonly string[] {
  return elements.filter((element) => !element.checkVisibility({ visibilityProperty: true })).map(({ id }) => id);
}
