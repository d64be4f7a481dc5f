// The tidy file behind each page that compares offices.
import type { APIRoute } from 'astro';
import { compareCsv, reportsOfAll } from '../../../components/compare-rows.ts';
import { latestRows, mostCompared, peerPages } from '../../../components/peer-pages.ts';
import { localePaths } from '../../../components/site.ts';
import { dataset } from '../../../dataset/on-disk.ts';

interface Props {
  readonly slug: string;
}

/** The file of all offices, as long as one page holds them. */
const whole = 'all';

export function getStaticPaths() {
  const pages = [...peerPages(dataset.collection(), dataset.agencies()).values()];
  const slugs = pages.filter(({ offices }) => offices.length <= mostCompared).map(({ slug }) => slug);
  return localePaths.flatMap(({ params }) =>
    [...slugs, whole].map((slug) => ({ params: { ...params, slug }, props: { slug } })),
  );
}

export const GET: APIRoute<Props> = ({ props: { slug } }) => {
  const collection = dataset.collection();
  const agencies = dataset.agencies();
  const offices =
    slug === whole ? latestRows(collection, agencies) : (peerPages(collection, agencies).get(slug)?.offices ?? []);
  const shown = offices.length > mostCompared ? [] : offices;
  return new Response(compareCsv(reportsOfAll(shown, collection)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
