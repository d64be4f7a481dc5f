// The files of every chart on the site: written by a thread of its own while Astro draws the pages, made on demand in development.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { ChartFile } from './chart-file.ts';

export function chartFiles(): AstroIntegration {
  let folder = '';
  let written: Promise<unknown> | undefined;
  return {
    name: 'nianbao:chart-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      // Astro has cleared the folder by now.
      'astro:build:setup': () => {
        if (written !== undefined) return;
        written = once(new Worker(new URL('write-chart-files.ts', import.meta.url), { workerData: folder }), 'exit');
        // A fault is told when the pages are done.
        written.catch(() => undefined);
      },
      'astro:build:done': async () => {
        await written;
      },
      'astro:server:setup': ({ server }) => {
        const prefix = server.config.base.replace(/\/?$/, '/');
        server.middlewares.use((request, response, next) => {
          const address = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          if (!address.startsWith(prefix) || !/\/charts\/.+\.\w+$/.test(address)) {
            next();
            return;
          }
          // Loaded by the server, so that a changed chart shows.
          void server.ssrLoadModule(fileURLToPath(new URL('chart-file.ts', import.meta.url))).then((loaded) => {
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
