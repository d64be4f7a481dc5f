// The files of the finder of offices: keys and offices, the same in every language.
import type { APIRoute } from 'astro';
import { officeSearch } from '../../components/office-search.ts';

export function getStaticPaths() {
  return [...officeSearch().files.keys()].map((part) => ({ params: { part } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(officeSearch().files.get(params['part'] ?? '') ?? '', {
    headers: { 'Content-Type': 'application/json' },
  });
