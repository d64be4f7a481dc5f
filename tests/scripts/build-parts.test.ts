// A site built in parts, each in a process of its own, is the site built at once; a fault in one part is a fault of all.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReports, writeCollection } from '../../scripts/bench/generated-collection.ts';
import { projectRoot } from '../../scripts/build-site.ts';
import { buildTestSite, filesOf, runScript, workFolder } from '../pages/build-test-site.ts';

let folder: string;
let dataset: string;
let whole: readonly string[];
let inParts: readonly string[];

beforeAll(async () => {
  folder = workFolder();
  dataset = path.join(folder, 'dataset');
  const reports = writeCollection(folder, sampleReports(projectRoot), { offices: 3, years: 1 });
  await runScript(['scripts/nianbao.ts', 'dataset', '--reports', reports, '--out', dataset], {});
  whole = await built('whole', 100);
  inParts = await built('in-parts', 2);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file with the hash of its bytes, of the site built in processes of so many offices. */
async function built(name: string, officesInPart: number): Promise<readonly string[]> {
  const order = { datasetFolder: dataset, base: '/below/', origin: 'https://nianbao.example' };
  const site = await buildTestSite(order, path.join(folder, name), {
    NIANBAO_OFFICES_IN_PART: String(officesInPart),
  });
  const hash = (file: string) => createHash('sha256').update(readFileSync(path.join(site.folder, file)));
  return filesOf(site).map((file) => `${hash(file).digest('hex')} ${file}`);
}

test('a site in two parts has the files of the whole, byte for byte', () => {
  expect(whole.filter((line) => line.endsWith('agencies/office-2/index.html'))).toHaveLength(2);
  expect(whole.filter((line) => line.endsWith('.files'))).toEqual([]);
  expect(inParts).toEqual(whole);
});

test('an office whose records do not fit keeps the site from being built', async () => {
  writeFileSync(path.join(dataset, 'offices/office-0.json'), '{}');
  await expect(built('broken', 2)).rejects.toThrow(/site: not built: .*a part failed/);
});
