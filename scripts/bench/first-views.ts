// What a phone shows first of pages of a built site: largest paint and layout shift, on slow 4G and a quarter of the processor.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/browser.ts';
import { projectRoot } from '../build-site.ts';
import type { BenchRow } from './bench-row.ts';
import { benchSite } from './build-sites.ts';

/** As the tools of the browser set it: latency of a request in milliseconds, bytes a second. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const slowerBy = 4;
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** After the last answer scripts may still move things. */
const settles = 1500;
/** Of so many looks the middle one counts: other work of the machine makes some of them slow. */
const looks = 3;
const budget = { paint: 1500, shift: 0.02 };

export interface FirstView {
  /** Milliseconds until the largest part of the first view stood there. */
  readonly paint: number;
  /** The sum of what moved, as the browser counts it. */
  readonly shift: number;
}

/** A page of each kind, and those that a script rearranges. */
const addresses = [
  ...['', 'agencies/', 'agencies/?q=fgw', 'agencies/suqian-city/', 'agencies/shihe-district/2024/', 'regions/410000/'],
  ...['compare/', 'compare/?a=shihe-district&a=suqian-city', 'topics/requests/', 'topics/requests/?definition=strict'],
  ...['embed/outcomes/suqian-city/'],
];

/** The site of the project's own reports, built below the folder, then each address on a line. */
export async function benchFirstViews(folder: string): Promise<BenchRow[]> {
  const dataset = join(folder, 'dataset');
  execFileSync(process.execPath, ['scripts/nianbao.ts', 'dataset', '--out', dataset], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 2],
  });
  await benchSite(folder, dataset, '');
  const server = await serveCompressed(join(folder, 'site'));
  const browser = await launchBrowser();
  try {
    const rows: BenchRow[] = [];
    const beside = `an empty page ${words(await middleView(browser, `${server.root}empty.html`))}`;
    for (const address of addresses) {
      const view = await middleView(browser, server.root + address);
      const isOver = view.paint >= budget.paint || view.shift >= budget.shift;
      rows.push({ what: `first view of /${address}`, result: words(view) + (isOver ? ', over budget' : ''), beside });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function middleView(browser: Browser, address: string): Promise<FirstView> {
  const views: FirstView[] = [];
  for (let look = 0; look < looks; look += 1) views.push(await firstView(browser, address));
  const middle = (key: keyof FirstView): number =>
    views.map((view) => view[key]).toSorted((one, other) => one - other)[Math.floor(looks / 2)] ?? 0;
  return { paint: middle('paint'), shift: middle('shift') };
}

function words({ paint, shift }: FirstView): string {
  return `paint ${(paint / 1000).toFixed(2)} s, shift ${shift.toFixed(3)}`;
}

async function firstView(browser: Browser, address: string): Promise<FirstView> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.addInitScript(watchPaints);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(settles);
    return await page.evaluate(() => (window as unknown as { firstView: FirstView }).firstView);
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
}

/** Runs in the page before anything else. */
function watchPaints(): void {
  const view = { paint: 0, shift: 0 };
  Object.assign(window, { firstView: view });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) view.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) view.shift += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const emptyPage = '<!doctype html><html lang="en"><title>empty</title><p>nothing</p></html>';

/** The files compressed, as hosts of static sites send them. */
async function serveCompressed(
  folder: string,
): Promise<{ readonly root: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const isThere = existsSync(path) && statSync(path).isFile();
    const content = isThere ? readFileSync(path) : Buffer.from(emptyPage);
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(isThere || pathname === '/empty.html' ? 200 : 404, {
      'Content-Type': `${type};charset=utf-8`,
      'Content-Encoding': 'gzip',
    });
    response.end(gzipSync(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { root: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close };
}
