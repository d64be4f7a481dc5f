// Pages on paper: no drawing longer than a sheet, since it would lie over what follows it, and nothing to fill in.
import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

/** What is within the margins of an A4 sheet, in pixels. */
const sheet = { width: 680, height: 1009 };

function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

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

  test('drawings over all offices stand side by side on paper', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}en/`);
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(7);
    });
  });

  test('a tall drawing is not made small for a column, no heading is torn, and fifteen heads stand upright', async () => {
    await onPage(site, { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${root()}en/`);
      expect((await page.locator('figure.tall .wide svg').boundingBox())?.width).toBeGreaterThan(380);
      const torn = await page
        .locator('main :is(h2, h3)')
        .evaluateAll((all) => all.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length);
      expect(torn).toBe(0);
      await page.goto(`${root()}en/compare/government-county/`);
      const heads = await page
        .locator('.compared thead .head:visible')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).writingMode));
      expect(new Set(heads)).toEqual(new Set(['vertical-rl']));
    });
  });

  test('the first sheet of a topic is not left empty beneath the answer', async () => {
    await onPage(site, { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${root()}topics/refusals/`);
      const ends = await page
        .locator('main figure:visible')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
      expect(Math.min(...ends)).toBeLessThanOrEqual(sheet.height);
      // What is told office by office instead of drawn is on paper too, without the sentence that leads to it.
      expect(await page.locator('main figure .behind:visible').count()).toBe(3);
      expect(await page.locator('main figure :is(.no-drawing, .files, summary):visible').count()).toBe(0);
    });
  });

  test.each(['agencies/suqian-city/', 'agencies/shuyang-county/', 'compare/government-county/'])(
    'the first sheet holds more than the title, where names are long: /en/%s',
    async (address) => {
      await onPage(site, {}, async (page) => {
        await page.goto(`${root()}en/${address}`);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const { text } = await extractText(new Uint8Array(pdf));
        expect(text[0]?.length).toBeGreaterThan(600);
      });
    },
  );

  test('the front page fills its sheets', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(root());
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(5);
    });
  });

  test.each([
    ['', '独立整理'],
    ['en/', 'independent and unofficial'],
  ])('letters of drawings on the front page are large enough for paper: /%s', async (address, foot) => {
    await onPage(site, { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(root() + address);
      // Six points are eight pixels; letters of drawings are twelve at their own size.
      const scales = await page.locator('main figure svg.chart:visible').evaluateAll((all) =>
        all.map((drawing) => {
          const [, , width = 1] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
          return drawing.getBoundingClientRect().width / width;
        }),
      );
      expect(scales.length).toBe(6);
      expect(Math.min(...scales)).toBeGreaterThan(0.6);
      const { text } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      // Some faces write a character by the number of its radical.
      expect(text.at(-1)?.normalize('NFKC')).toContain(foot);
      expect(text.at(-1)?.length).toBeGreaterThan(300);
    });
  });

  test.each([
    ['methods/', '报告错误'],
    ['en/methods/', 'Report an error'],
  ])('the foot is not alone on the last sheet, nor with half a section: /%s', async (address, heading) => {
    await onPage(site, {}, async (page) => {
      await page.goto(root() + address);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const { text } = await extractText(new Uint8Array(pdf));
      expect(text.at(-1)).toContain(heading);
      // The lines of the foot run on as one: between two sentences there is a blank.
      expect(text.at(-1)).not.toMatch(/[a-z]\.[A-Z]/);
    });
  });

  test.each(['shihe-district/2024/', 'shuyang-development-reform-bureau/2023/'])(
    'a report takes five sheets at most, a file of one cell a line or the code of a web page too: %s',
    async (report) => {
      await onPage(site, {}, async (page) => {
        await page.goto(`${root()}agencies/${report}`);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        expect(sheetsOf(pdf)).toBeLessThanOrEqual(5);
      });
    },
  );

  test('lines of a source that run on are told apart from their numbers, without the code of a web page', async () => {
    await onPage(site, { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${root()}agencies/shuyang-development-reform-bureau/2023/`);
      const lines = page.locator('.lines > .cell:not(.none)');
      expect(await lines.first().evaluate((line) => getComputedStyle(line, '::before').content)).toMatch(/":"/);
      const texts = await lines.allInnerTexts();
      expect(texts.length).toBeGreaterThan(100);
      expect(texts.filter((text) => /<\/?t[dr]\b|&nbsp;/.test(text))).toEqual([]);
    });
  });

  test('fields to search with are not printed, nor a line that is nothing but a way to another page', async () => {
    await onPage(site, { viewport: sheet }, async (page) => {
      await page.goto(`${root()}agencies/shihe-district/`);
      expect(await page.locator('#ask > p:has(> a):visible').count()).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#ask > p:has(> a):visible').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${root()}agencies/`);
      await page.locator('office-finder input').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main :is(input, select):visible').count()).toBe(0);
      expect(await page.locator('tr[data-agency]:visible').count()).toBe(10);
    });
  });
}
