// The site built from a dataset, beside writing as many pages of the same size from a template.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { rate, timed } from './bench-row.ts';
import type { BenchRow } from './bench-row.ts';

/** Builds the site of a dataset into `site/` below the folder. A site that is not built is told in the row. */
export async function benchSite(folder: string, dataset: string, what: string): Promise<BenchRow> {
  const outDir = `${join(folder, 'site')}/`;
  process.env['NIANBAO_DATASET'] = dataset;
  let status = 0;
  const building = await timed(async () => {
    status = await buildSite(outDir);
  });
  if (status !== 0) return { what, result: 'not built, see above', beside: '' };
  const pages = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = pages.map((page) => statSync(page).size);
  const writing = await timed(() => {
    for (const [index, size] of sizes.entries()) writePlain(join(folder, 'plain', String(index), 'index.html'), size);
  });
  return {
    what,
    result: `${rate(pages.length, building, 'pages')} (${pages.length} pages)`,
    beside: `plain template ${rate(pages.length, writing, 'pages')} (${(building / writing).toFixed(0)}x)`,
  };
}

function writePlain(path: string, size: number): void {
  const cell = `<td id="${path.length}">${size}</td>`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `<!doctype html><table>${cell.repeat(Math.ceil(size / cell.length))}</table>`);
}
