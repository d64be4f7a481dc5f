// npm run bench: how fast reports are read and how fast dataset and site are built, each beside a plain comparator.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printRows } from './bench/bench-row.ts';
import type { BenchRow } from './bench/bench-row.ts';
import { benchDataset } from './bench/build-datasets.ts';
import { benchSite } from './bench/build-sites.ts';
import { benchFirstViews } from './bench/first-views.ts';
import { sampleReports } from './bench/generated-collection.ts';
import { benchReading } from './bench/read-reports.ts';
import { projectRoot } from './build-site.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run bench [-- --large] [PART...]

Measures and prints a table; fails over no number. Every part has a plain comparator from the same run beside it.

  --large  10,000 reports instead of 500 for the dataset, and a site of 5,000 offices too (needs minutes and 10 GB)

Parts: reading, dataset, site, views: what a phone shows first (all when none is named)
`;

const { isSet, words } = readCommandLine({
  help,
  flags: ['large'],
  words: ['reading', 'dataset', 'site', 'views'],
});
const isLarge = isSet('large');
const isWanted = (part: string): boolean => words.length === 0 || words.includes(part);

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
try {
  process.stdout.write(printRows(await measure()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<BenchRow[]> {
  const samples = sampleReports(projectRoot);
  const rows: BenchRow[] = [];
  if (isWanted('reading')) rows.push(...(await benchReading(samples, 200)));
  if (isWanted('dataset')) {
    const size = { offices: isLarge ? 2000 : 100, years: 5 };
    rows.push(...(await benchDataset(join(folder, 'many'), samples, size)));
  }
  if (isWanted('site')) rows.push(...(await measureSites(samples)));
  if (isWanted('views')) rows.push(...(await benchFirstViews(join(folder, 'own'))));
  return rows;
}

async function measureSites(samples: readonly string[]): Promise<BenchRow[]> {
  const sizes = isLarge ? [5, 5000] : [5];
  const rows: BenchRow[] = [];
  for (const offices of sizes) {
    const place = join(folder, `offices-${offices}`);
    await benchDataset(place, samples, { offices, years: 1 });
    rows.push(await benchSite(place, join(place, 'dataset'), `site of ${offices} offices`));
  }
  return rows;
}
