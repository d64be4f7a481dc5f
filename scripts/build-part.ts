// One part of the site, built by Astro in this process; tells
// a parent when it may start the next one, and what it took.
import { build } from 'astro';
import { projectRoot } from './build-site.ts';
import { scopePages } from './scope-pages.ts';

/** What a build took: milliseconds of processor, and memory at most. */
export interface Built {
  readonly pages: number;
  readonly cpu: number;
  readonly kilobytes: number;
}

/** What a part tells the process that started it. */
export type PartMessage = { readonly bundled: true } | { readonly built: Built };

/** `part` as `2/8`, `1/1` the whole site; only the first one clears the folder. */
export async function buildPart(outDir: string, part = '1/1'): Promise<Built> {
  const isFirst = part.startsWith('1/');
  const scopes = scopePages(isFirst, () => {
    tell({ bundled: true });
  });
  let pages = 0;
  await build({
    root: projectRoot,
    outDir,
    // One line for each of many pages would bury a warning.
    logLevel: 'warn',
    vite: { build: { emptyOutDir: isFirst } },
    integrations: [
      scopes.integration,
      {
        name: 'nianbao:count',
        hooks: {
          'astro:build:done': (built) => {
            pages = built.pages.length + scopes.count();
          },
        },
      },
    ],
  });
  const { user, system } = process.cpuUsage();
  const built = { pages, cpu: (user + system) / 1000, kilobytes: process.resourceUsage().maxRSS };
  tell({ built });
  return built;
}

function tell(message: PartMessage): void {
  process.send?.(message);
}
