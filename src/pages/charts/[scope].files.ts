// All files of the charts of one scope in one answer, for the figures drawn for its pages; `scripts/scope-pages.ts` parts them.
import type { APIRoute } from 'astro';
import { chartFiles } from '../../components/chart/chart-file.ts';
import { packedType, packFiles } from '../../components/chart/packed-files.ts';
import { scopesHere } from '../../components/site-part.ts';

export function getStaticPaths() {
  return [...scopesHere].map((scope) => ({ params: { scope } }));
}

export const GET: APIRoute = ({ params }) => {
  const packed = packFiles(chartFiles(params['scope'] ?? ''));
  return new Response(packed, { headers: { 'Content-Type': packedType } });
};
