// Opens a page of the served site for one test and closes it after; no script of a page may throw.
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the tests of the built site share; both are there once the tests have begun. */
export interface ServedSite {
  readonly browser: () => Browser;
  /** Address of the site with a slash at its end. */
  readonly root: () => string;
}

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

export async function onPage(
  { browser }: ServedSite,
  options: ContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser().newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const thrown: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => thrown.push(message));
    await act(page);
    expect(thrown).toEqual([]);
  } finally {
    await context.close();
  }
}

export function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1000 && top < innerHeight;
  });
}
