// How words and numbers stand on a phone: nothing cut off, no line that ends inside a name, numbers side by side level.
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { onPage } from './on-page.ts';
import type { ServedSite } from './on-page.ts';

const phone = { viewport: { width: 360, height: 800 } };
const smallPhone = { viewport: { width: 320, height: 700 } };

export function narrowTests(site: ServedSite): void {
  const { root } = site;

  test.each(['agencies/luolong-dingdingmen-subdistrict/', 'agencies/luolong-dingdingmen-subdistrict/2024/'])(
    'the line of a title ends between the region and the office: /%s',
    async (address) => {
      await onPage(site, phone, async (page) => {
        await page.goto(root() + address);
        expect((await linesOf(page.locator('h1'))).slice(0, 2)).toEqual(['洛阳市洛龙区', '定鼎门街道办事处']);
      });
    },
  );

  test('titles of the form, what is summed and the hash of a report are not broken inside a word', async () => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(`${root()}agencies/hongze-district/2023/`);
      const [first] = await linesOf(page.locator('.requests caption'));
      expect(first).toMatch(/^三、收到和处理(政府信息公开申请情况)?$/);
      expect((await linesOf(page.locator('.disputes caption')))[0]).toMatch(/、$/);
      const sums = page.locator('#identities table', { hasText: '收办平衡' }).locator('tbody th');
      for (const subject of await sums.all()) expect(await linesOf(subject)).toHaveLength(1);
      expect((await linesOf(page.locator('.provenance code'))).at(-1)?.length).toBeGreaterThan(15);
    });
  });

  test.each([
    ['topics/quality/', ['报告里的', '合计对得上吗？']],
    ['topics/disputes/', ['有多少被复议、', '被起诉，', '结果怎样？']],
  ])('the line of a question ends between words: /%s', async (address, lines) => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(root() + address);
      expect(await linesOf(page.locator('h1'))).toEqual(lines);
    });
  });

  test('no single character of a title goes to the next line', async () => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(`${root()}agencies/shanghai-general-office/`);
      expect((await linesOf(page.locator('h1'))).at(-1)?.length).toBeGreaterThan(1);
    });
  });

  test.each([320, 360, 768])('at %i px no English word is cut in the labels of what is compared', async (width) => {
    await onPage(site, { viewport: { width, height: 800 } }, async (page) => {
      await page.goto(`${root()}en/compare/?a=suqian-city&a=shihe-district`);
      await page.locator('#chosen tr[data-agency]').first().waitFor();
      const cells = page.locator('.reports td[data-label]:visible');
      expect(await cells.count()).toBeGreaterThan(20);
      expect(await cells.evaluateAll(wordsWiderThanCell)).toEqual([]);
    });
  });

  test.each(['', 'en/'])(
    '/%scompare/: no column of what is compared is cut off, nor beside a narrow window',
    async (language) => {
      await onPage(site, { viewport: { width: 1024, height: 800 } }, async (page) => {
        await page.goto(`${root()}${language}compare/?a=suqian-city&a=shihe-district`);
        await page.locator('#chosen tr[data-agency]').first().waitFor();
        for (const width of [1280, 1270, 1160, 1024, 900]) {
          await page.setViewportSize({ width, height: 800 });
          const beyond = await page
            .locator('.compared .scroll, .compared .scroll :is(td, th)')
            .evaluateAll((all) =>
              all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
            );
          expect(beyond, String(width)).toEqual([]);
        }
      });
    },
  );

  test.each([320, 768, 1280])(
    'at %i px a size keeps its unit, a hash its last letter, on the page of data',
    async (width) => {
      await onPage(site, { viewport: { width, height: 800 } }, async (page) => {
        await page.goto(`${root()}en/data/`);
        const hashes = page.locator('table .hash');
        expect(await hashes.count()).toBe(7);
        for (const hash of await hashes.all()) expect(await linesOf(hash)).toHaveLength(1);
        for (const size of await page.locator('td.number:not(:empty)').all())
          expect((await linesOf(size)).at(-1)).toMatch(/\d k?B$/);
      });
    },
  );

  test('a sum that is not judged takes one line where its row does', async () => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(`${root()}en/agencies/shanghai-general-office/2019/`);
      const rows = page.locator('#identities tr.not_judged');
      expect(await rows.count()).toBeGreaterThan(30);
      for (const cell of await rows.first().locator('td').all()) expect(await linesOf(cell)).toHaveLength(1);
    });
  });

  test.each(['en/topics/refusals/', 'agencies/hongze-district/'])(
    'a table of rates behind a drawing is read without moving it: /%s',
    async (address) => {
      await onPage(site, smallPhone, async (page) => {
        await page.goto(root() + address);
        await page.locator('details').evaluateAll((all) => {
          for (const each of all) each.setAttribute('open', '');
        });
        const tables = page.locator('.scroll:has(.behind tbody .number-word)');
        expect(await tables.count()).toBeGreaterThan(0);
        const beyond = await tables.evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
        expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
      });
    },
  );

  test('the words of a drawing are larger only as the drawing is', async () => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(`${root()}topics/refusals/`);
      const shares: number[] = [];
      for (const width of [320, 333, 347, 360, 375]) {
        await page.setViewportSize({ width, height: 800 });
        shares.push(await page.locator('.drawing .narrow svg').first().evaluate(widestText));
      }
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.01);
    });
  });

  test('what is said of a rate does not leave one character to the next line', async () => {
    await onPage(site, phone, async (page) => {
      await page.goto(`${root()}agencies/shuyang-development-reform-bureau/`);
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const remark = page.locator('#rates td small', { hasText: '仅供参考' }).first();
        expect((await linesOf(remark)).at(-1), String(width)).toMatch(/仅供参考$/);
      }
    });
  });

  test.each(['', 'en/'])('/%s: each definition of the rate can be read whole in its field', async (language) => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(`${root()}${language}agencies/suqian-city/`);
      const field = page.locator('choose-definition select');
      expect(await field.evaluate(roomBesideWords)).toBeGreaterThanOrEqual(0);
    });
  });

  test.each(['', 'en/'])('/%s: heads of the table of peers stand on one line', async (language) => {
    await onPage(site, smallPhone, async (page) => {
      await page.goto(`${root()}${language}agencies/zhongzhan-xuheng-subdistrict/`);
      for (const head of await page.locator('.peers thead .number').all()) expect(await linesOf(head)).toHaveLength(1);
    });
  });

  test('numbers of a year side by side stand on one line, whether something is said below them or not', async () => {
    await onPage(site, phone, async (page) => {
      await page.goto(root());
      const rows = await page.locator('.years tbody tr').all();
      for (const row of rows) {
        const ends = await row.locator('td:nth-child(-n + 5) data').evaluateAll(bottoms);
        expect(new Set(ends).size, await row.innerText()).toBe(1);
      }
    });
  });

  test.each(['luolong-dingdingmen-subdistrict', 'zhongzhan-xuheng-subdistrict'])(
    'among peers the bold name of the office itself is not cut: %s',
    async (office) => {
      await onPage(site, smallPhone, async (page) => {
        await page.goto(`${root()}en/agencies/${office}/`);
        const drawing = page.locator('#peers .narrow svg');
        const room = await drawing.evaluate((svg) => {
          const { right } = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text.count')].map((name) => right - name.getBoundingClientRect().right);
        });
        expect(room.length).toBeGreaterThan(0);
        expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
      });
    },
  );

  test('in the list of offices a figure is level with the latest year', async () => {
    await onPage(site, phone, async (page) => {
      await page.goto(`${root()}agencies/`);
      const rows = await page.locator('.register tr[data-agency]').all();
      for (const row of rows) {
        const numbers = row.locator('.year:first-child, td:nth-child(5) a, td:nth-child(4) data');
        const lines = await numbers.evaluateAll((all) =>
          all.map((number) => {
            const range = document.createRange();
            range.selectNodeContents(number);
            return range.getBoundingClientRect().top;
          }),
        );
        expect(lines).toHaveLength(3);
        expect(Math.max(...lines) - Math.min(...lines), await row.innerText()).toBeLessThan(2);
      }
    });
  });

  test.each([360, 768])(
    'at %i px the head of a number takes three lines at most, so that numbers are not torn from it',
    async (width) => {
      await onPage(site, { viewport: { width, height: 800 } }, async (page) => {
        await page.goto(`${root()}en/compare/government-county/`);
        const gaps = await page
          .locator('[data-all] td[data-label] > *:first-child')
          .evaluateAll((all) =>
            all.map(
              (each) => each.getBoundingClientRect().top - (each.parentElement?.getBoundingClientRect().top ?? 0),
            ),
          );
        expect(gaps.length).toBeGreaterThan(50);
        expect(Math.max(...gaps)).toBeLessThan(56);
      });
    },
  );

  test.each([360, 1280])('at %i px the red corner of a number is at the number', async (width) => {
    await onPage(site, { viewport: { width, height: 800 } }, async (page) => {
      await page.goto(root());
      const cell = page.locator('.reports td.finding').first();
      const gap = await cell.evaluate((td) => {
        const marked = [...td.children].find((each) => getComputedStyle(each).backgroundImage !== 'none');
        const number = td.querySelector('data');
        if (marked === undefined || number === null) return NaN;
        return marked.getBoundingClientRect().right - number.getBoundingClientRect().right;
      });
      // On a phone it stands half a character beside the number, above which is the label.
      expect(Math.abs(gap - (width < 832 ? 8 : 0))).toBeLessThan(2);
    });
  });
}

/** The text of an element, line by line as the browser has broken it. */
function linesOf(element: Locator): Promise<readonly string[]> {
  return element.evaluate((root) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const lines: { top: number; text: string }[] = [];
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      const text = node.textContent ?? '';
      for (let index = 0; index < text.length; index += 1) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { top, width } = range.getBoundingClientRect();
        const last = lines.at(-1);
        if (width === 0) continue;
        if (last !== undefined && Math.abs(last.top - top) < 4) last.text += text.charAt(index);
        else lines.push({ top, text: text.charAt(index) });
      }
    }
    return lines.map(({ text }) => text.trim()).filter((text) => text !== '');
  });
}

/** Pixels left beside the longest choice of a field and its arrow. */
function roomBesideWords(field: Element): number {
  const style = getComputedStyle(field);
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return NaN;
  context.font = style.font;
  const words = [...field.querySelectorAll('option')].map(({ text }) => context.measureText(text).width);
  const arrow = 16;
  const inner = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return inner - arrow - Math.max(...words);
}

/** Words of the labels above numbers that are wider than their cell. */
function wordsWiderThanCell(cells: readonly Element[]): readonly string[] {
  const context = document.createElement('canvas').getContext('2d');
  return cells.flatMap((cell) => {
    if (context === null) return ['no canvas'];
    context.font = getComputedStyle(cell, '::before').font;
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const words = (cell.getAttribute('data-label') ?? '').split(/[\s-]/);
    return words.filter((word) => context.measureText(word).width > room);
  });
}

/** Width of the longest text as a share of the drawing's. */
function widestText(svg: Element): number {
  const texts = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect().width);
  return Math.max(...texts) / svg.getBoundingClientRect().width;
}

function bottoms(numbers: readonly Element[]): readonly number[] {
  return numbers.map((number) => Math.round(number.getBoundingClientRect().bottom));
}
