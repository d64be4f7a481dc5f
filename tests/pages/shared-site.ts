// The site of this repository's reports, built once for all test files of a run that look at it.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { buildTestDataset, buildTestSite, workFolder } from './build-test-site.ts';
import type { BuiltSite } from './build-test-site.ts';
import { inTurn } from './in-turn.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run, for what its test files share. */
    sharedFolder: string;
  }
}

/** Called by Vitest before the first and after the last test file of a run. */
export default function setup(project: TestProject): () => void {
  const folder = workFolder();
  project.provide('sharedFolder', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The dataset of this repository's reports; nobody writes into it. */
export function sharedDataset(): Promise<string> {
  return once('dataset', buildTestDataset);
}

/** The site of this repository's reports at a known address; nobody writes into it. */
export async function sharedSite(): Promise<BuiltSite> {
  const site = { datasetFolder: await sharedDataset(), base: '/', origin: 'https://nianbao.example' };
  const folder = await once('site', async (parent) => {
    const built = await buildTestSite(site, path.join(parent, 'site'));
    return built.folder;
  });
  return { ...site, folder };
}

/** The first who asks builds it into the shared folder, the others wait for that. */
async function once(name: string, build: (parent: string) => Promise<string>): Promise<string> {
  const parent = inject('sharedFolder');
  const done = path.join(parent, `${name}.done`);
  await inTurn(path.join(parent, `${name}.lock`), async () => {
    if (existsSync(done)) return;
    await build(parent);
    writeFileSync(done, '');
  });
  return path.join(parent, name);
}
