// sitemap.xml and its parts; there is none where the site does not know its own address, for a sitemap needs whole ones.
import { hasOrigin } from '../components/site.ts';
import { sitemapIndex, sitemapPart, sitemapParts } from '../components/sitemap.ts';

interface Props {
  readonly links: readonly string[] | null;
}

export function getStaticPaths(): { params: { sitemap: string }; props: Props }[] {
  if (!hasOrigin) return [];
  const parts = sitemapParts().map((links, part) => ({
    params: { sitemap: `sitemap-${String(part + 1)}` },
    props: { links },
  }));
  return [{ params: { sitemap: 'sitemap' }, props: { links: null } }, ...parts];
}

export function GET({ props }: { readonly props: Props }): Response {
  const text = props.links === null ? sitemapIndex() : sitemapPart(props.links);
  return new Response(text, { headers: { 'Content-Type': 'application/xml' } });
}
