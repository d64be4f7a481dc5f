// The addresses of the sitemap, in parts of at most what search engines take at once.
import { regionsOf } from '../charts/regions.ts';
import { yearsApart, yearSlug } from './compare-years.ts';
import { dataset } from '../dataset/on-disk.ts';
import { localeIds } from '../i18n/locales.ts';
import { regionPath } from './region.ts';
import { rulePath } from './rule-anchor.ts';
import { rulePages } from './rule-pages.ts';
import { peerPages } from './peer-pages.ts';
import { absolute, absoluteFile } from './site.ts';
import { definitionsOf, topicPath, topics } from './topics.ts';

/** Search engines take 50,000 addresses and 50 MB in one file. */
const mostInOnePart = 20_000;

const fixed = [
  '/',
  '/agencies/',
  '/topics/',
  ...topics.flatMap((topic) => definitionsOf(topic).map((definition) => topicPath(topic.id, definition))),
  '/compare/',
  '/charts/',
  '/data/',
  '/methods/',
];

/** `texts`: whole addresses of the site's own texts, which need not be there in every language. */
function addresses(texts: readonly string[]): readonly string[] {
  const offices = dataset.agencies().map(({ id }) => `/agencies/${id}/`);
  const reports = dataset.collection().map(({ agency_id, year }) => `/agencies/${agency_id}/${String(year)}/`);
  const regions = [...regionsOf(dataset.agencies()).values()].map(regionPath);
  const groups = [...peerPages(dataset.collection(), dataset.agencies()).values()].flatMap((page) =>
    [page.slug, ...yearsApart(page, dataset.collection()).map((year) => yearSlug(page.slug, year))].map(
      (slug) => `/compare/${slug}/`,
    ),
  );
  const rules = rulePages.map(({ rule }) => rulePath(rule));
  const paths = [...fixed, ...rules, ...regions, ...groups, ...offices, ...reports];
  return [...paths.flatMap((path) => localeIds.map((locale) => absolute(path, locale))), ...texts];
}

export function sitemapParts(texts: readonly string[]): readonly (readonly string[])[] {
  const all = addresses(texts);
  const count = Math.ceil(all.length / mostInOnePart);
  return Array.from({ length: count }, (_, part) => all.slice(part * mostInOnePart, (part + 1) * mostInOnePart));
}

export function sitemapIndex(parts: number): string {
  const entries = Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${escapeXml(absoluteFile(`/sitemap-${String(part + 1)}.xml`))}</loc></sitemap>`,
  );
  return document('sitemapindex', entries);
}

export function sitemapPart(links: readonly string[]): string {
  return document(
    'urlset',
    links.map((link) => `<url><loc>${escapeXml(link)}</loc></url>`),
  );
}

function document(root: string, entries: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${entries.join('\n')}\n</${root}>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
