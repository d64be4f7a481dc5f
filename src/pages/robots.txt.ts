// robots.txt: everything may be read; the sitemap is named where the site knows its own address.
import { absoluteFile, hasOrigin } from '../components/site.ts';

export function GET(): Response {
  const lines = ['User-agent: *', 'Allow: /', ...(hasOrigin ? [`Sitemap: ${absoluteFile('/sitemap.xml')}`] : [])];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain;charset=utf-8' } });
}
