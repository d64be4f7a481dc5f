// What a browser has to complain about on a page: wide and narrow, light and dark, its console, its scripts, its requests.
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** Each page finds it there; its wrapper for Playwright sends more than twice as much into each page, twice. */
const axeScript = { path: fileURLToPath(import.meta.resolve('axe-core/axe.min.js')) };

export interface View {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** Wide and light first: there every rule is tried. */
export function viewsOf({ wide, narrow }: { readonly wide: number; readonly narrow: number }): readonly View[] {
  return [
    { width: wide, colorScheme: 'light' },
    { width: wide, colorScheme: 'dark' },
    { width: narrow, colorScheme: 'dark' },
    { width: narrow, colorScheme: 'light' },
  ];
}

/** One page for many addresses, since opening one costs as much as looking at it. */
export interface Inspector {
  readonly page: Page;
  /** What is wrong at this address; nothing where all is well. */
  readonly faultsAt: (address: string, look: Look) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly views: readonly View[];
  /** Whether another language of this page was looked at in these views: its colours are the same. */
  readonly coloursSeen?: boolean;
  /** Widths in pixels at which nothing may stick out sideways. */
  readonly widths: readonly number[];
  /** What is done with the page first, such as opening what is folded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function openInspector(browser: Browser): Promise<Inspector> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(axeScript);
  const faults: string[] = [];
  let origin = '';
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || request.url().startsWith('data:');
    if (!isOwn) faults.push(`request: ${request.url()}`);
  });
  const faultsAt: Inspector['faultsAt'] = async (address, look) => {
    faults.length = 0;
    origin = new URL(address).origin;
    await show(page, look.views[0]);
    await page.goto(address);
    await look.prepare?.(page);
    const seen = [
      ...(await violationsIn(page, look)),
      ...(await tooWide(page, look.widths)),
      ...(await tooManySizes(page)),
    ];
    return [...faults, ...seen];
  };
  return { page, faultsAt, close: () => context.close() };
}

async function show(page: Page, view: View | undefined): Promise<void> {
  if (view === undefined) return;
  await page.setViewportSize({ width: view.width, height: 800 });
  await page.emulateMedia({ colorScheme: view.colorScheme });
}

/** Rules that other colours break, and rules that another width breaks; for the rest it is the same document. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const ofWidth = ['target-size', 'scrollable-region-focusable', 'label'];

/** Only violations are asked for: to describe what is right takes axe as long as to find it. */
const onlyViolations = { resultTypes: ['violations' as const], preload: false };

export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function violationsIn(page: Page, { views, coloursSeen = false }: Look): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<number>();
  for (const view of views) {
    const changed = [...(coloursSeen ? [] : ofColour), ...(seen.has(view.width) ? [] : ofWidth)];
    const rules = seen.size === 0 ? null : changed;
    seen.add(view.width);
    if (rules?.length === 0) continue;
    await show(page, view);
    found.push(...described(await page.evaluate(runAxe, { rules, ...onlyViolations }), view));
  }
  return found;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

function described(violations: readonly Violation[], view: View): readonly string[] {
  const where = `${String(view.width)} px, ${view.colorScheme}`;
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`),
  );
}

/** In the page; without rules named it tries all that it tries unasked. */
async function runAxe({ rules, ...options }: typeof onlyViolations & { rules: string[] | null }): Promise<Violation[]> {
  const { axe } = globalThis as unknown as {
    axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
  };
  const named = rules === null ? {} : { runOnly: { type: 'rule', values: rules } };
  const { violations } = await axe.run(document, { ...options, ...named });
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
}

/** With everything unfolded: a table behind a chart must not push the page aside. */
async function tooWide(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  await unfold(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) found.push(`${String(width)} px: the page is ${String(wider)} px too wide`);
    const torn = await page.evaluate(tornNumbers);
    found.push(...torn.map((number) => `${String(width)} px: ${number} of a heading goes on in the next line`));
  }
  return found;
}

/** The scale of design: text, notes, tables, headings and titles; drawings have their own. */
const mostSizes = 5;

/** At the widest of all widths, where no size is made smaller for want of room. */
async function tooManySizes(page: Page): Promise<readonly string[]> {
  const sizes = await page.evaluate(sizesOfType);
  return sizes.length > mostSizes ? [`${String(sizes.length)} sizes of type: ${sizes.join(', ')}`] : [];
}

/** In the page: each size of what is written on it, with words in it. */
function sizesOfType(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes = new Map<string, string>();
  while (walker.nextNode() !== null) {
    const { parentElement: around, textContent } = walker.currentNode;
    const words = (textContent ?? '').trim();
    if (around === null || words === '' || !around.checkVisibility() || around.closest('svg, option') !== null)
      continue;
    sizes.set(getComputedStyle(around).fontSize, words.slice(0, 20));
  }
  return [...sizes].map(([size, words]) => `${size} “${words}”`).toSorted();
}

/** In the page: numbers of headings that a line ends inside of. */
export function tornNumbers(): string[] {
  return [...document.querySelectorAll('h1, h2, h3')].flatMap((heading) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const torn: string[] = [];
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      for (const { 0: number, index } of (node.textContent ?? '').matchAll(/\d[\d,.]*\d/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + number.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) torn.push(number);
      }
    }
    return torn;
  });
}
