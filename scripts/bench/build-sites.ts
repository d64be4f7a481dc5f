// The site built from a dataset, beside writing as many pages of the same size from a template.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../build-site.ts';
import { rate, spent, usageWords } from './bench-row.ts';
import type { BenchRow, Usage } from './bench-row.ts';

const script = resolve(import.meta.dirname, 'site-once.ts');

/** Builds the site of a dataset into `site/` below the folder. A site that is not built is told in the row. */
export async function benchSite(folder: string, dataset: string, what: string): Promise<BenchRow> {
  const outDir = `${join(folder, 'site')}/`;
  const env = { ...process.env, NIANBAO_DATASET: dataset, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const built = spawnSync(process.execPath, [script, outDir], {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  if (built.status !== 0) return { what, result: 'not built, see above', beside: '' };
  const usage = JSON.parse(built.stdout) as Usage;
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pages = files.filter(({ name }) => name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name));
  const sizes = pages.map((page) => statSync(page).size);
  const { wall: writing } = await spent(() => {
    for (const [index, size] of sizes.entries()) writePlain(join(folder, 'plain', String(index), 'index.html'), size);
  });
  const counts = `${pages.length} pages, ${files.length - pages.length} other files`;
  return {
    what,
    result: `${rate(pages.length, usage.wall, 'pages')} (${counts}), ${usageWords(usage)}`,
    beside: `plain template ${rate(pages.length, writing, 'pages')} (${(usage.wall / writing).toFixed(0)}x)`,
  };
}

function writePlain(path: string, size: number): void {
  const cell = `<td id="${path.length}">${size}</td>`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `<!doctype html><table>${cell.repeat(Math.ceil(size / cell.length))}</table>`);
}
