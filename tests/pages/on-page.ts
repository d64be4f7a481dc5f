// Opens a page of the served site for one test; no script of a page may throw.
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the tests of the built site share; both are there once the tests have begun. */
export interface ServedSite {
  readonly browser: () => Browser;
  /** Address of the site with a slash at its end. */
  readonly root: () => string;
}

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

const usualView = { width: 1280, height: 900 };

/** The page of each browser that tests use one after the other: to open one costs more than what most of them do. */
const lent = new WeakMap<Browser, Page>();

/** Lends a page in the given size as if it were new; what one test leaves behind the next does not meet. */
export async function onPage(
  { browser }: ServedSite,
  { viewport = usualView }: { readonly viewport?: { readonly width: number; readonly height: number } },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = lent.get(browser()) ?? (await (await browser().newContext()).newPage());
  // Only back in here once all went well.
  lent.delete(browser());
  await page.setViewportSize(viewport);
  await withoutThrowing(page, act);
  page.removeAllListeners();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.goto('about:blank');
  lent.set(browser(), page);
}

/** Opens a page of its own, for a test that asks for more than a size or changes what the browser loads. */
export async function onNewPage(
  { browser }: ServedSite,
  options: ContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser().newContext({ viewport: usualView, ...options });
  try {
    await withoutThrowing(await context.newPage(), act);
  } finally {
    await context.close();
  }
}

async function withoutThrowing(page: Page, act: (page: Page) => Promise<void>): Promise<void> {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await act(page);
  expect(thrown).toEqual([]);
}

export function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1000 && top < innerHeight;
  });
}
