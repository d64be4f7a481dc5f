// npm run bench: how fast it is, each figure beside a plain comparator measured in the same run. Gates on nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processReport } from '../src/pipeline.ts';
import { ownReports, writeCollection } from './bench/collection.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run bench -- [--large]

Reports a second (read, match, check) beside a plain split-and-count over the same bytes; the dataset cold and unchanged;
pages a second of the site beside a plain template writer. --large takes 10,000 reports and 1,000 offices instead of 500 and 50.
`;

const { values } = readCommandLine({ help, options: { large: { type: 'boolean' } } });
const isLarge = values['large'] === true;
const node = process.execPath;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const rows: Record<string, string | number>[] = [];

try {
  await benchReports();
  benchDataset(isLarge ? 10_000 : 500);
  benchSite(isLarge ? 1000 : 50);
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function note(what: string, ours: string, plain: string): void {
  rows.push({ what, 'this project': ours, comparator: plain });
}

/** Milliseconds of one round of work, as the median of several after warming up. */
async function median(rounds: number, work: () => Promise<void> | void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 3) times.push(performance.now() - start);
  }
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

async function benchReports(): Promise<void> {
  for (const { name, bytes } of ownReports()) {
    const ours = await median(60, async () => {
      await processReport({ file: name, bytes, sha256: '', registered: null });
    });
    const plain = await median(60, () => {
      splitAndCount(bytes);
    });
    note(
      `one report, ${name} (${bytes.length} bytes)`,
      `${ours.toFixed(2)} ms`,
      `${plain.toFixed(3)} ms split and count`,
    );
  }
}

/** What any reader must do at least: decode, split into cells, count the numbers. */
function splitAndCount(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  return text.split(/[\n\t|]/).filter((cell) => /^\s*\d+(?:\.\d+)?\s*$/.test(cell)).length;
}

function benchDataset(count: number): void {
  const place = join(folder, 'dataset');
  writeCollection(place, count);
  const cold = timeDataset(place);
  const unchanged = timeDataset(place);
  note(`dataset of ${count} reports, cold`, `${seconds(cold.milliseconds)}, ${cold.megabytes} MB`, '');
  note(
    `dataset of ${count} reports, nothing changed`,
    `${seconds(unchanged.milliseconds)}, ${unchanged.megabytes} MB`,
    '',
  );
}

/** Builds the dataset in a process of its own; its peak memory is what the system says of it. */
function timeDataset(place: string): { milliseconds: number; megabytes: number } {
  const script = `process.on('exit', () => process.stderr.write('\\n' + Math.round(process.resourceUsage().maxRSS / 1024)));
    process.argv.splice(2, 0, 'dataset', '--reports', ${JSON.stringify(join(place, 'reports'))}, '--out', ${JSON.stringify(join(place, 'out'))});
    await import(${JSON.stringify(join(root, 'scripts/nianbao.ts'))});`;
  const file = join(folder, 'dataset.mjs');
  writeFileSync(file, script);
  const start = performance.now();
  const { stderr } = spawnSync(node, [file], { cwd: root, encoding: 'utf8' });
  return { milliseconds: performance.now() - start, megabytes: Number(stderr.trim().split('\n').at(-1)) };
}

function benchSite(count: number): void {
  const place = join(folder, 'site');
  writeCollection(place, count);
  timeDataset(place);
  const out = join(folder, 'dist');
  const start = performance.now();
  const built = spawnSync(node, [join(root, 'scripts/astro-build.ts'), out], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_DATASET: join(place, 'out'), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  const ours = performance.now() - start;
  if (built.status !== 0) throw new Error(`the site was not built: ${built.stderr.slice(-2000)}`);
  const pages = readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
  const plain = timePlainWriter(pages);
  note(
    `site of ${count} offices, ${pages} pages`,
    `${seconds(ours)}, ${Math.round((pages / ours) * 1000)} pages/s`,
    `${Math.round((pages / plain) * 1000)} pages/s template writer`,
  );
}

/** As many files of 20 kB from one template, which is what writing pages costs at least. */
function timePlainWriter(pages: number): number {
  const place = join(folder, 'plain');
  mkdirSync(place);
  const body = 'x'.repeat(20_000);
  const start = performance.now();
  for (let page = 0; page < pages; page += 1) {
    writeFileSync(join(place, `${page}.html`), `<!doctype html><title>${page}</title><p>${body}`);
  }
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
