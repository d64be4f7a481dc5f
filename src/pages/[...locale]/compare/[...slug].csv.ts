// The files behind pages that compare offices: tidy for what one page shows, a line for each report for a whole large group.
import type { APIRoute } from 'astro';
import type { OfficeRow } from '../../../charts/subject.ts';
import { compareCsv, reportsOfAll, wideCsv } from '../../../components/compare-rows.ts';
import { latestRows, mostCompared, peerPages, wholeFile, wholeGroup } from '../../../components/peer-pages.ts';
import { localePaths } from '../../../components/site.ts';
import { dataset } from '../../../dataset/on-disk.ts';

interface Props {
  readonly slug: string;
  /** Of a group in several parts or with narrower ones: all of its offices. */
  readonly isWhole: boolean;
}

/** The file of all offices, as long as one page holds them. */
const all = 'all';

export function getStaticPaths() {
  const pages = [...peerPages(dataset.collection(), dataset.agencies()).values()];
  const slugs = [...pages.filter(({ offices }) => offices.length <= mostCompared).map(({ slug }) => slug), all];
  const large = pages.filter(({ size, part }) => size > mostCompared && part === 1).map(({ slug }) => slug);
  return localePaths.flatMap(({ params }) => [
    ...slugs.map((slug) => ({ params: { ...params, slug }, props: { slug, isWhole: false } })),
    ...large.map((slug) => ({ params: { ...params, slug: wholeFile(slug) }, props: { slug, isWhole: true } })),
  ]);
}

export const GET: APIRoute<Props> = ({ props: { slug, isWhole } }) => {
  const headers = { 'content-type': 'text/csv; charset=utf-8' };
  return new Response(isWhole ? wholeOf(slug) : shownOn(slug), { headers });
};

function wholeOf(slug: string): string {
  const collection = dataset.collection();
  const offices = wholeGroup(slug, peerPages(collection, dataset.agencies()));
  return file(wideCsv, reportsOfAll(offices, collection));
}

function shownOn(slug: string): string {
  const collection = dataset.collection();
  const agencies = dataset.agencies();
  const offices =
    slug === all ? latestRows(collection, agencies) : (peerPages(collection, agencies).get(slug)?.offices ?? []);
  return file(compareCsv, reportsOfAll(offices.length > mostCompared ? [] : offices, collection));
}

function file(write: typeof compareCsv, reports: readonly OfficeRow[]): string {
  return write(reports, dataset.office);
}
