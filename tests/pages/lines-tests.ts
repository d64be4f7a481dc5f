// How lines are set at every width: none begins with a mark that belongs behind a word, nothing lies over its label.
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

const widths = [320, 360, 414, 540, 768, 832, 900, 1000, 1152, 1280];

export function linesTests(site: ServedSite): void {
  const { root } = site;

  test.each(['agencies/hongze-district/', 'en/agencies/hongze-district/', 'topics/disputes/', 'en/regions/410000/'])(
    'no line begins with a point or a stroke, and no page is wider than its window: /%s',
    async (address) => {
      await onPage(site, {}, async (page) => {
        await page.goto(root() + address);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          expect(await page.locator('main').evaluate(beginningsOfLines), String(width)).toEqual([]);
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(beyond, String(width)).toBeLessThanOrEqual(0);
        }
      });
    },
  );

  test.each([320, 360])('at %i px the sections of the site stand on one line, in English too', async (width) => {
    await onPage(site, { viewport: { width, height: 800 } }, async (page) => {
      for (const language of ['', 'en/']) {
        await page.goto(`${root()}${language}data/`);
        expect(new Set(await page.locator('.masthead nav a').evaluateAll(tops)).size, language).toBe(1);
      }
    });
  });

  test.each(['agencies/', 'compare/government-county/'])(
    'on a phone the corner of a figure to check does not lie over its label: /%s',
    async (address) => {
      await onPage(site, { viewport: { width: 360, height: 800 } }, async (page) => {
        await page.goto(root() + address);
        const marked = page.locator('.reports td.finding:visible');
        expect(await marked.count()).toBeGreaterThan(1);
        expect(Math.min(...(await marked.evaluateAll(roomBelowLabel)))).toBeGreaterThanOrEqual(0);
      });
    },
  );

  test('what is told office by office has the whole width, no column of it a character wide', async () => {
    await onPage(site, {}, async (page) => {
      await page.goto(`${root()}topics/refusals/`);
      const tables = page.locator('figure.listed .behind:visible');
      expect(await tables.count()).toBe(3);
      for (const head of await tables.locator('thead th').all()) expect(await linesIn(head)).toBeLessThanOrEqual(2);
    });
  });

  test('names of columns of a file are not broken', async () => {
    for (const width of [360, 1280]) {
      await onPage(site, { viewport: { width, height: 800 } }, async (page) => {
        await page.goto(`${root()}data/`);
        const names = page.locator('.columns dt code');
        expect(await names.count()).toBeGreaterThan(20);
        for (const name of await names.all()) expect(await linesIn(name), String(width)).toBe(1);
      });
    }
  });

  test('in English the counts of licences and of penalties do not touch, on paper either', async () => {
    await onPage(site, { viewport: { width: 680, height: 1009 } }, async (page) => {
      await page.goto(`${root()}en/compare/government-prefecture/`);
      const numbers = page.locator('.compared td.long data');
      for (const view of [{ media: 'print', width: 680 } as const, { media: 'screen', width: 1280 } as const]) {
        await page.emulateMedia({ media: view.media });
        await page.setViewportSize({ width: view.width, height: 1009 });
        const gaps = await numbers.evaluateAll((all) => {
          const boxes = all.map((each) => each.getBoundingClientRect());
          return boxes.flatMap((box, index) => {
            const next = boxes[index + 1];
            return next?.top === box.top ? [next.left - box.right] : [];
          });
        });
        expect(gaps, view.media).toHaveLength(2);
        expect(Math.min(...gaps), view.media).toBeGreaterThan(6);
      }
    });
  });
}

async function linesIn(element: Locator): Promise<number> {
  return new Set(
    await element.evaluate((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top / 4));
    }),
  ).size;
}

function tops(all: readonly Element[]): readonly number[] {
  return all.map((each) => Math.round(each.getBoundingClientRect().top));
}

/** Pixels between what a label draws and the box with the corner; the box begins where the label ends. */
function roomBelowLabel(cells: readonly Element[]): readonly number[] {
  return cells.flatMap((cell) => {
    const box = cell.firstElementChild;
    if (box === null) return [];
    const { paddingTop, backgroundPositionY } = getComputedStyle(box);
    const number = document.createRange();
    number.selectNodeContents(box);
    // Beside the number, not above it.
    const right = box.getBoundingClientRect().right - number.getBoundingClientRect().right;
    return [parseFloat(backgroundPositionY), right - 5, -parseFloat(paddingTop)];
  });
}

/** The first characters of lines that begin with a point or a stroke, with what is around them. */
function beginningsOfLines(main: Element): readonly string[] {
  const range = document.createRange();
  const found: string[] = [];
  let before: DOMRect | undefined;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (node.parentElement?.closest('svg, .vh, details') !== null || text.trim() === '') continue;
    for (let index = 0; index < text.length; index += 1) {
      if (text.charAt(index).trim() === '') continue;
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const [box] = range.getClientRects();
      if (box === undefined || box.width === 0) continue;
      if (/[·／/]/.test(text.charAt(index)) && before !== undefined && box.top >= before.bottom - 2)
        found.push(text.slice(Math.max(0, index - 9), index + 9));
      before = box;
    }
  }
  return found;
}
