// A site built in parts, each in a process of its own, is the site built at once; a fault in one part is a fault of all.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildParts } from '../../scripts/build-parts.ts';
import { buildTestSite, filesOf, readDatasetFile, workFolder } from '../pages/build-test-site.ts';
import type { BuiltSite } from '../pages/build-test-site.ts';
import { sharedSite } from '../pages/shared-site.ts';

let folder: string;
let whole: BuiltSite;
let inParts: BuiltSite;
let offices: number;

beforeAll(async () => {
  folder = workFolder();
  whole = await sharedSite();
  offices = (readDatasetFile(whole, 'agencies.json') as unknown[]).length;
  const half = String(Math.ceil(offices / 2));
  inParts = await buildTestSite(whole, path.join(folder, 'in-parts'), { NIANBAO_OFFICES_IN_PART: half });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of a site with the hash of its bytes. */
function hashed(site: BuiltSite): readonly string[] {
  const hash = (file: string) => createHash('sha256').update(readFileSync(path.join(site.folder, file)));
  return filesOf(site).map((file) => `${hash(file).digest('hex')} ${file}`);
}

test('a site in two parts has the files of the whole, byte for byte', () => {
  const files = hashed(whole);
  expect(files.filter((line) => line.endsWith('/index.html')).length).toBeGreaterThan(offices);
  expect(files.filter((line) => line.endsWith('.files'))).toEqual([]);
  expect(hashed(inParts)).toEqual(files);
});

/** The first part fails once the second one, which would never end, is there; where parts go one by one, after a while. */
const failing = `
  import { existsSync, writeFileSync } from 'node:fs';
  const started = process.argv[2] + '.second';
  if (process.env.NIANBAO_PART === '2/2') writeFileSync(started, String(process.pid));
  process.send({ bundled: true });
  const begun = performance.now();
  setInterval(() => {
    const isTime = existsSync(started) || performance.now() > begun + 5000;
    if (process.env.NIANBAO_PART === '1/2' && isTime) process.exit(3);
  }, 20);
`;

test('a part that fails keeps the site from being built and ends the others', async () => {
  const program = path.join(folder, 'failing.mjs');
  const outDir = path.join(folder, 'broken');
  writeFileSync(program, failing);
  await expect(buildParts(outDir, 2, program)).rejects.toThrow('a part failed, see above');
  const second = existsSync(`${outDir}.second`) ? Number(readFileSync(`${outDir}.second`, 'utf8')) : null;
  expect(second !== null).toBe(availableParallelism() > 1);
  await expect.poll(() => second !== null && isRunning(second)).toBe(false);
});

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

test('without a dataset no site is built, in one sentence', async () => {
  const order = { datasetFolder: path.join(folder, 'nowhere'), base: '/', origin: null };
  await expect(buildTestSite(order, path.join(folder, 'none'))).rejects.toThrow(/site: not built: .*agencies\.json/);
});
