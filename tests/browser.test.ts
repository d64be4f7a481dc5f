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

test('the browser has a font for the characters of the form, whatever the machine has', async () => {
  const { launchBrowser } = await import('./browser.ts');
  const browser = await launchBrowser();
  const page = await browser.newPage();
  // A font that lacks a character prints the same box for it as for one that nobody has.
  const drawn = await page.evaluate(() =>
    ['政', '府', '\u{10ffff}'].map((character) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = '40px sans-serif';
      context.fillText(character, 0, 60);
      return canvas.toDataURL();
    }),
  );
  expect(new Set(drawn).size).toBe(3);
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
