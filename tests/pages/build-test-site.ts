// Builds the site for the tests into a folder of its own, from the reports of this repository or from a dataset given.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../scripts/build-site.ts';
import { inTurn } from './in-turn.ts';

/** A built site: where it lies, the dataset it was made from, and the addresses it was built for. */
export interface BuiltSite {
  readonly folder: string;
  readonly datasetFolder: string;
  /** Sub-path with a slash at each end. */
  readonly base: string;
  readonly origin: string | null;
}

/** Inside the project: Astro keeps what it needs while building beside the output there, so that builds do not meet. */
export function workFolder(): string {
  const cache = path.join(projectRoot, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(path.join(cache, 'nianbao-pages-'));
}

/** The dataset of this repository's own reports, as `npm run build` makes it. */
export async function buildTestDataset(folder: string): Promise<string> {
  const target = path.join(folder, 'dataset');
  await runScript(['scripts/nianbao.ts', 'dataset', '--out', target], {});
  return target;
}

export async function buildTestSite(
  site: Omit<BuiltSite, 'folder'>,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BuiltSite> {
  const addresses = { BASE_PATH: site.base, SITE_URL: site.origin ?? '', ISSUES_URL: '' };
  // Astro keeps notes of the texts in one place of the project while it bundles.
  await inTurn(path.join(projectRoot, 'node_modules', '.cache', 'nianbao-site.lock'), () =>
    runScript(['scripts/astro-build.ts', folder], {
      ...settings,
      ...addresses,
      NIANBAO_DATASET: site.datasetFolder,
    }),
  );
  return { ...site, folder };
}

/** Vitest sets these for the modules it runs; a build would take them for its own. */
const setByVitest = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'VITEST', 'TEST'];

/** Runs a script of the project as a person would, outside of the test. */
export async function runScript(command: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const inherited = Object.entries(process.env).filter(([name]) => !setByVitest.includes(name));
  await promisify(execFile)(process.execPath, command, {
    cwd: projectRoot,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 1 << 26,
  });
}

/** Paths of all files of a site, from its root: `agencies/index.html`. */
export function filesOf({ folder }: Pick<BuiltSite, 'folder'>): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export function readSiteFile({ folder }: Pick<BuiltSite, 'folder'>, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** A file of the dataset, parsed; who asks knows its shape. */
export function readDatasetFile({ datasetFolder }: Pick<BuiltSite, 'datasetFolder'>, file: string): unknown {
  return JSON.parse(readFileSync(path.join(datasetFolder, file), 'utf8'));
}
