// One built page as a document, with what its address says about it.
import { parseHTML } from 'linkedom';
import { filesOf, readSiteFile } from './build-test-site.ts';
import type { BuiltSite } from './build-test-site.ts';

export interface BuiltPage {
  /** File from the root of the site: `en/agencies/index.html`. */
  readonly file: string;
  /** Address without language and base: `/agencies/`. */
  readonly path: string;
  readonly lang: 'zh-CN' | 'en';
  /** embed: a chart alone, for the frames of others; part: what a page takes in; missing: the page for addresses that lead nowhere. */
  readonly kind: 'page' | 'embed' | 'part' | 'missing';
  readonly html: string;
  readonly document: Document;
}

export function builtPages(site: BuiltSite): readonly BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => builtPage(site, file));
}

function builtPage(site: BuiltSite, file: string): BuiltPage {
  const html = readSiteFile(site, file);
  const lang = file.startsWith('en/') ? 'en' : 'zh-CN';
  const path = `/${file.replace(/^en\//, '').replace(/index\.html$/, '')}`;
  return { file, path, lang, kind: kindOf(file, path), html, document: parseHTML(html).document };
}

function kindOf(file: string, path: string): BuiltPage['kind'] {
  if (file === '404.html') return 'missing';
  if (path.startsWith('/compare/of/')) return 'part';
  return path.startsWith('/embed/') ? 'embed' : 'page';
}

export function elements(page: BuiltPage, selector: string): readonly Element[] {
  return [...page.document.querySelectorAll(selector)];
}

/** Text with every run of blanks as one. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
