// The browser of the tests is found without being named, and its absence is one sentence.
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('a browser is found and opens a page', async () => {
  const { launchBrowser } = await import('./browser.ts');
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>2024</h1>');
  expect(await page.locator('h1').textContent()).toBe('2024');
  await browser.close();
});

test('the options of the browser that was found start it again', async () => {
  const { findBrowser, launchBrowser } = await import('./browser.ts');
  const { executablePath } = await findBrowser();
  expect(executablePath).toBeTruthy();
  await (await launchBrowser()).close();
});

test('a browser that does not exist is named with what to do', async () => {
  vi.stubEnv('NIANBAO_CHROMIUM', '/no/such/browser');
  const { launchBrowser } = await import('./browser.ts');
  await expect(launchBrowser()).rejects.toThrow(/name one in NIANBAO_CHROMIUM\. .*\/no\/such\/browser/);
});
