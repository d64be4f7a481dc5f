// The files of every chart in development: made on demand (a build writes them with the pages, see scope-pages.ts).
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ChartFile } from '../src/components/chart/chart-file.ts';

const source = fileURLToPath(new URL('../src/components/chart/chart-file.ts', import.meta.url));

export function chartFiles(): AstroIntegration {
  return {
    name: 'nianbao:chart-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const prefix = server.config.base.replace(/\/?$/, '/');
        server.middlewares.use((request, response, next) => {
          const address = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          if (!address.startsWith(prefix) || !/\/charts\/.+\.\w+$/.test(address)) {
            next();
            return;
          }
          // Loaded by the server, so that a changed chart shows.
          void server.ssrLoadModule(source).then((loaded) => {
            const chartFileAt = loaded['chartFileAt'] as (path: string) => ChartFile | undefined;
            const file = chartFileAt(address.slice(prefix.length));
            if (file === undefined) next();
            else response.setHeader('Content-Type', file.type).end(file.text());
          }, next);
        });
      },
    },
  };
}
