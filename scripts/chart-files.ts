// The files of every chart, written beside the pages by a thread of its own while Astro draws them.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** Astro clears the folder before the first `astro:build:setup`; the development server has a route for the files. */
export function chartFiles(): AstroIntegration {
  let folder = '';
  let written: Promise<unknown> | undefined;
  return {
    name: 'nianbao:chart-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:setup': () => {
        if (written !== undefined) return;
        written = once(new Worker(new URL('write-chart-files.ts', import.meta.url), { workerData: folder }), 'exit');
        // A fault is told when the pages are done.
        written.catch(() => undefined);
      },
      'astro:build:done': async () => {
        await written;
      },
    },
  };
}
