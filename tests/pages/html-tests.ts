// What must hold for the pages as files: heads, links, figures, sizes, and nothing of a report that acts as markup.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Index } from '../../src/dataset/shapes.ts';
import { localeIds, locales } from '../../src/i18n/locales.ts';
import type { FigureRecord, ReportRecord } from '../../src/records/schema.ts';
import { filesOf, readDatasetFile, readSiteFile } from './build-test-site.ts';
import type { BuiltSite } from './build-test-site.ts';
import { elements, textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

type Site = () => BuiltSite;
type Pages = () => readonly BuiltPage[];

const inBytes = (text: string): number => gzipSync(text).length;
const ordinary = (pages: readonly BuiltPage[]): readonly BuiltPage[] => pages.filter(({ kind }) => kind === 'page');

export function headTests(site: Site, pages: Pages): void {
  test('every page has its language, one h1, a title of its own and a description', () => {
    const all = pages().filter(({ kind }) => kind !== 'part');
    expect(all.length).toBeGreaterThan(30);
    for (const page of all) {
      expect(page.document.documentElement.getAttribute('lang'), page.file).toBe(page.lang);
      expect(elements(page, 'h1').length, page.file).toBe(1);
      expect(textOf(page.document.querySelector('title')), page.file).not.toBe('');
    }
    const ownPages = ordinary(all);
    const titles = ownPages.map((page) => textOf(page.document.querySelector('title')));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const page of ownPages) {
      const description = page.document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
      expect(description.length, page.file).toBeGreaterThan(10);
      expect(description, page.file).not.toMatch(/<|undefined|null|NaN/);
    }
  });

  test('every page names its own address and the same page in each language', () => {
    const { base, origin } = site();
    const address = (lang: (typeof localeIds)[number], pagePath: string): string => {
      const folder = locales[lang].path;
      return `${origin ?? ''}${base}${folder === '' ? '' : `${folder}/`}${pagePath.slice(1)}`;
    };
    for (const page of ordinary(pages())) {
      const link = (selector: string): string | null | undefined =>
        page.document.querySelector(selector)?.getAttribute('href');
      expect(link('link[rel=canonical]'), page.file).toBe(address(page.lang, page.path));
      for (const lang of localeIds) {
        expect(link(`link[hreflang="${lang}"]`), page.file).toBe(address(lang, page.path));
      }
      expect(link('link[hreflang="x-default"]'), page.file).toBe(address('zh-CN', page.path));
    }
  });

  test('the sitemap names every page, once', () => {
    const { base, origin } = site();
    if (origin === null) {
      expect(filesOf(site()).filter((file) => file.startsWith('sitemap'))).toEqual([]);
      return;
    }
    const parts = [...readSiteFile(site(), 'sitemap.xml').matchAll(/<loc>([^<]*)/g)].map(([, link = '']) => link);
    const links = parts.flatMap((part) => [
      ...readSiteFile(site(), part.slice(origin.length + base.length)).matchAll(/<loc>([^<]*)/g),
    ]);
    const pageLinks = ordinary(pages()).map(({ file }) => `${origin}${base}${file.replace(/index\.html$/, '')}`);
    expect(links.map(([, link]) => link).toSorted()).toEqual(pageLinks.toSorted());
  });

  test('every page brings its style along, and no script is waited for: one answer is enough to see it', () => {
    for (const page of ordinary(pages())) {
      expect(elements(page, 'link[rel=stylesheet], script[src]:not([type=module])'), page.file).toEqual([]);
      expect(elements(page, 'style').length, page.file).toBeGreaterThan(0);
    }
  });

  test('every page has its landmarks, the skip link and the lines it owes its reader', () => {
    for (const page of pages().filter(({ kind }) => kind === 'page' || kind === 'missing')) {
      for (const landmark of ['header', 'nav', 'main#main', 'footer']) {
        expect(page.document.querySelector(landmark), `${page.file} ${landmark}`).not.toBeNull();
      }
      expect(page.document.querySelector('a.skip')?.getAttribute('href'), page.file).toBe('#main');
      const foot = textOf(page.document.querySelector('footer'));
      const words = locales[page.lang].words;
      for (const line of ['independent', 'figures', 'licence', 'report']) {
        expect(foot, page.file).toContain(words[`site.foot.${line}`]?.replaceAll(/\s/g, ' '));
      }
    }
  });

  test('nothing is fetched from elsewhere', () => {
    for (const page of pages()) {
      const sources = [...page.html.matchAll(/\b(?:src|srcset|poster)="([^"]+)"/g)].map((match) => match[1] ?? '');
      const styles = elements(page, 'link[rel=stylesheet], link[rel=icon]').map(
        (link) => link.getAttribute('href') ?? '',
      );
      for (const source of [...sources, ...styles]) expect(source, page.file).toMatch(/^(\/(?!\/)|data:,?$)/);
    }
  });
}

/** Ids of a page, found without a parser: there are many pages. */
function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? ''));
}

export function linkTests(site: Site, pages: Pages): void {
  test('in English a link stands apart from the sentence before it', () => {
    for (const page of pages().filter(({ lang }) => lang === 'en'))
      expect(page.html.match(/[a-z][.:;,](?:<(?:span|strong|small)\b[^>]*>)*<a\s/g) ?? [], page.file).toEqual([]);
  });

  test('every link inside the site leads to a file, and every fragment to a place in it', () => {
    const { base } = site();
    const files = new Set(filesOf(site()));
    const ids = new Map(pages().map(({ file, html }) => [file, idsOf(html)]));
    const broken = new Set<string>();
    for (const page of pages()) {
      const here = new URL(`https://here.example${base}${page.file.replace(/index\.html$/, '')}`);
      for (const [, raw] of page.html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
        const target = new URL((raw ?? '').replaceAll('&#38;', '&').replaceAll('&amp;', '&'), here);
        if (target.origin !== here.origin) continue;
        const file = `${target.pathname.slice(base.length)}${target.pathname.endsWith('/') ? 'index.html' : ''}`;
        const isThere = target.pathname.startsWith(base) && files.has(decodeURIComponent(file));
        const fragment = decodeURIComponent(target.hash.slice(1));
        const hasPlace = fragment === '' || (ids.get(file)?.has(fragment) ?? false);
        if (!isThere || !hasPlace) broken.add(`${page.file}: ${raw ?? ''}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    for (const page of pages()) {
      const ids = elements(page, '[id]').map(({ id }) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        page.file,
      ).toEqual([]);
    }
  });
}

const reportPage = /^\/agencies\/([^/]+)\/(\d{4})\/$/;
const officePage = /^\/agencies\/([^/]+)\//;

/** Records by dataset and file: thousands of numbers are held against few of them. */
const records = new Map<string, ReportRecord>();

function recordOf(site: BuiltSite, agency: string, year: string): ReportRecord {
  const file = `reports/${year}/${agency}.json`;
  const key = `${site.datasetFolder}/${file}`;
  const record = records.get(key) ?? (readDatasetFile(site, file) as ReportRecord);
  records.set(key, record);
  return record;
}

export function figureTests(site: Site, pages: Pages): void {
  test('the cells of a report are its figures, each with the text as printed and a way to its place', () => {
    let cells = 0;
    for (const page of pages()) {
      const [, agency, year] = reportPage.exec(page.path) ?? [];
      if (agency === undefined || year === undefined) continue;
      const { figures } = recordOf(site(), agency, year);
      const shown = elements(page, 'td[id]');
      expect(shown.map(({ id }) => id).sort(), page.file).toEqual(Object.keys(figures).sort());
      for (const cell of shown) {
        const figure = figures[cell.id];
        expect(cell.textContent, `${page.file}#${cell.id}`).toBe(figure?.raw ?? '');
        const link = cell.querySelector('a')?.getAttribute('href') ?? undefined;
        expect(link, `${page.file}#${cell.id}`).toBe(placeOf(cell.id, figure));
        if (link !== undefined) expect(cell.getAttribute('title'), `${page.file}#${cell.id}`).toMatch(/\d/);
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThanOrEqual(2000);
  });

  test('every number that names its figure, or the figures it is the sum of, is what the record has', () => {
    let numbers = 0;
    // The gallery draws each chart with an example that no office reported.
    for (const page of ordinary(pages()).filter(({ path: address }) => address !== '/charts/')) {
      for (const element of elements(page, 'data[data-figure], data[data-sum]')) {
        const { agency, year } = ownerOf(site(), page, element);
        const figures = (element.getAttribute('data-figure') ?? element.getAttribute('data-sum') ?? '').split(' ');
        const record = recordOf(site(), agency, year);
        const sum = figures.reduce((total, figure) => total + (record.figures[figure]?.value ?? NaN), 0);
        expect(Number(element.getAttribute('value')), `${page.file} ${figures.join('+')}`).toBeCloseTo(sum, 9);
        expect(Number(textOf(element).replace(/[^\d.-]/g, '')), `${page.file} ${textOf(element)}`).toBeCloseTo(sum, 9);
        numbers += 1;
      }
    }
    expect(numbers).toBeGreaterThan(2000);
  });

  test('every number in a table of a chart or of reports is an element that names what it is', () => {
    let cells = 0;
    for (const page of ordinary(pages())) {
      const tables = elements(page, 'table.behind, table.reports:not(.register), #identities table');
      for (const cell of tables.flatMap((table) => [...table.querySelectorAll('td')])) {
        if (!/^[\d,.]+$/.test(textOf(cell))) continue;
        expect(cell.querySelector('data[value]'), `${page.file} ${textOf(cell)}`).not.toBeNull();
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThan(2000);
  });

  test('every number that names a claim is what the record has of it', () => {
    let numbers = 0;
    for (const page of ordinary(pages()).filter(({ path: address }) => address !== '/charts/')) {
      for (const element of elements(page, 'data[data-claim]')) {
        const concept = element.getAttribute('data-claim');
        const { agency, year } = ownerOf(site(), page, element);
        const record = recordOf(site(), agency, year);
        const values = record.claims.filter((claim) => claim.concept === concept).map(({ value }) => value);
        expect(values, `${page.file} ${concept ?? ''}`).toContain(Number(element.getAttribute('value')));
        numbers += 1;
      }
    }
    expect(numbers).toBeGreaterThan(10);
  });
}

/** Its line; in a Word or PDF file its own place among the lines read; none where it was not read. */
function placeOf(id: string, figure: FigureRecord | undefined): string | undefined {
  if (figure?.line !== undefined) return `#L${String(figure.line)}`;
  return figure?.cell === undefined && figure?.page === undefined ? undefined : `#at.${id}`;
}

/** Whose number it is: as it says itself, else the page's, of an office its latest year. */
function ownerOf(site: BuiltSite, page: BuiltPage, element: Element): { agency: string; year: string } {
  const agency = element.getAttribute('data-agency') ?? officePage.exec(page.path)?.[1] ?? '';
  const year = element.getAttribute('data-year') ?? reportPage.exec(page.path)?.[2] ?? latestYear(site, agency);
  return { agency, year };
}

function latestYear(site: BuiltSite, agency: string): string {
  const rows = readDatasetFile(site, 'collection.json') as readonly { agency_id: string; year: number }[];
  return String(Math.max(...rows.filter(({ agency_id }) => agency_id === agency).map(({ year }) => year)));
}

export function fileTests(site: Site, pages: Pages): void {
  test('every page of a report and of an office with one has a line to cite it by, with its own address', () => {
    const { input_hash: hash } = readDatasetFile(site(), 'index.json') as Index;
    const cited = pages().filter(({ document }) => document.querySelector('.provenance') !== null);
    expect(cited.length).toBeGreaterThan(20);
    for (const page of cited) {
      const lines = elements(page, '.citation .line').map(textOf);
      const address = page.document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
      expect(lines, page.file).toHaveLength(1);
      for (const part of [address, hash.slice(0, 12), 'CC BY 4.0', page.lang === 'en' ? 'Nianbao' : '[R/OL]'])
        expect(lines[0], page.file).toContain(part);
    }
  });

  test('pages and scripts keep to their sizes', () => {
    for (const page of pages()) {
      if (officePage.test(page.path)) expect(inBytes(page.html), page.file).toBeLessThanOrEqual(60_000);
      const linked = elements(page, 'script[src]').map((script) => script.getAttribute('src') ?? '');
      const inline = elements(page, 'script:not([src]):not([type="application/ld+json"])').map(
        (script) => script.textContent,
      );
      const read = linked.map((source) => readSiteFile(site(), source.slice(site().base.length)));
      expect(inBytes([...read, ...inline].join('')), page.file).toBeLessThanOrEqual(15_000);
    }
  });

  test('the files of the dataset are there, with the size and hash the index gives', () => {
    const published = path.join(site().folder, 'data', 'v1');
    const index = JSON.parse(readFileSync(path.join(published, 'index.json'), 'utf8')) as Index;
    expect(index.files.length).toBeGreaterThan(3);
    for (const { name, bytes, sha256 } of index.files) {
      const content = readFileSync(path.join(published, name));
      expect([content.length, createHash('sha256').update(content).digest('hex')], name).toEqual([bytes, sha256]);
    }
    const records = filesOf(site()).filter((file) => /^data\/v1\/reports\/\d{4}\/.+\.json$/.test(file));
    expect(records).toHaveLength(index.reports);
  });
}
