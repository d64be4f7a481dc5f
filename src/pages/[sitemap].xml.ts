// sitemap.xml and its parts; there is none where the site does not know its own address, for a sitemap needs whole ones.
import { absolute, hasOrigin } from '../components/site.ts';
import { sitemapIndex, sitemapPart, sitemapParts } from '../components/sitemap.ts';
import { textPages, textPath } from '../components/text-pages.ts';

interface Props {
  readonly text: string;
}

export async function getStaticPaths(): Promise<{ params: { sitemap: string }; props: Props }[]> {
  if (!hasOrigin) return [];
  const texts = (await textPages()).map((page) => absolute(textPath(page), page.locale));
  const parts = sitemapParts(texts).map((links, part) => ({
    params: { sitemap: `sitemap-${String(part + 1)}` },
    props: { text: sitemapPart(links) },
  }));
  return [{ params: { sitemap: 'sitemap' }, props: { text: sitemapIndex(parts.length) } }, ...parts];
}

export function GET({ props }: { readonly props: Props }): Response {
  return new Response(props.text, { headers: { 'Content-Type': 'application/xml' } });
}
