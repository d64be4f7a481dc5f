// Dataset and site, each in a process of its own: `npm run build`, `npm start` and the tests all build this way.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../', import.meta.url));

/** Where the site is built when nothing else is said. */
export const siteFolder = `${projectRoot}dist/`;

/** Whatever a child prints goes to standard error: standard output belongs to the command that was asked for. */
function run(script: string, options: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [script, ...options], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    // Tests build the site too; it is to come out as it is published.
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Builds the dataset from data/reports. Returns its exit status: 0 all read whole, 1 some report not, 2 nothing built.
 */
export function buildDataset(): Promise<number> {
  return run('scripts/nianbao.ts', ['dataset']);
}

/** Builds the site from the dataset into `outDir` (absolute, dist/ when not given). Returns the exit status. */
export function buildSite(outDir = siteFolder): Promise<number> {
  return run('scripts/astro-build.ts', [outDir]);
}

/**
 * Builds both. One unreadable report does not keep the rest from being published: the site is built all the same and
 * the status is 1. Returns 2 where there is no dataset to build a site from.
 */
export async function buildAll(): Promise<number> {
  const dataset = await buildDataset();
  if (dataset > 1) return 2;
  const site = await buildSite();
  return site === 0 ? dataset : 2;
}
