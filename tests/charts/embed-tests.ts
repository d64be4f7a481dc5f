// What must hold for embeds as files: small, alone, quiet for search engines, and leading back to where they come from.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { elements, textOf } from '../pages/built-page.ts';
import type { BuiltPage } from '../pages/built-page.ts';

/** Bytes of an embed, gzipped, all in. */
const budget = 25_000;

export function embedTests(pages: () => readonly BuiltPage[]): void {
  const embeds = (): readonly BuiltPage[] => pages().filter(({ kind }) => kind === 'embed');

  test('every chart has its embeds, for offices and for all, latest and by year, in both languages', () => {
    const files = new Set(embeds().map(({ file }) => file));
    for (const { id, scopes } of charts) {
      for (const language of ['', 'en/']) {
        for (const scope of scopes.map((kind) => (kind === 'all' ? 'all' : 'shihe-district'))) {
          expect(files).toContain(`${language}embed/${id}/${scope}/index.html`);
          expect(files).toContain(`${language}embed/${id}/${scope}/2024/index.html`);
        }
      }
    }
  });

  test('an embed is one small file that runs nothing and fetches nothing', () => {
    expect(embeds().length).toBeGreaterThan(50);
    for (const page of embeds()) {
      expect(gzipSync(page.html).length, page.file).toBeLessThanOrEqual(budget);
      expect(elements(page, 'script, img, iframe, link[rel=stylesheet]'), page.file).toEqual([]);
      expect(page.html, page.file).not.toMatch(/@import|url\((?!#)|\son[a-z]+=/);
    }
  });

  test('an embed says what it shows, whose it is and where it comes from', () => {
    for (const page of embeds()) {
      for (const part of [
        'h1',
        '.about',
        '.subtitle',
        '.foot',
        '.home a',
        '.home a[href*="#report"]',
        'table caption',
      ]) {
        expect(textOf(page.document.querySelector(part)), `${page.file} ${part}`).not.toBe('');
      }
      expect(textOf(page.document.querySelector('.foot')), page.file).toContain('CC BY 4.0');
      expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content'), page.file).toBe('noindex');
      const home = page.document.querySelector('.home a')?.getAttribute('href');
      expect(page.document.querySelector('link[rel=canonical]')?.getAttribute('href'), page.file).toBe(home);
      const drawings = elements(page, 'svg[role=img]').map((drawing) => drawing.getAttribute('aria-label') ?? '');
      if (page.document.querySelector('.no-drawing') === null) expect(drawings, page.file).toHaveLength(2);
      for (const told of drawings)
        expect(told.startsWith(textOf(page.document.querySelector('h1'))), page.file).toBe(true);
    }
  });
}
