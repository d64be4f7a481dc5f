// A large site in parts: as many processes at a time as there are cores, each with
// the pages of some hundred offices, so that memory does not grow with the
// collection. All write into one folder; their assets are the same, byte for byte.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataset, datasetFolder } from '../src/dataset/on-disk.ts';
import { buildPart } from './build-part.ts';
import { projectRoot } from './build-site.ts';
import type { Built, PartMessage } from './build-part.ts';

const script = fileURLToPath(new URL('astro-build.ts', import.meta.url));

/** More would not help: the disk is one. */
const mostAtOnce = 4;

/** What one process holds at its ease; starting one more costs as much as the pages of some dozen offices. */
const officesInPart = Number(process.env.NIANBAO_OFFICES_IN_PART ?? 500);

/** The site, in this process where it is small. */
export async function buildWhole(outDir: string): Promise<Built> {
  const offices = dataset.agencies().length;
  if (offices <= officesInPart / 2) return buildPart(outDir);
  return buildParts(outDir, Math.max(2, Math.ceil(offices / officesInPart)));
}

/**
 * Builds a site into `outDir` in so many parts, each by a process that runs `program`. Rejects with one sentence where a
 * part fails, and ends the others; what the part had to say it has printed.
 */
export async function buildParts(outDir: string, parts: number, program = script): Promise<Built> {
  const atOnce = Math.min(parts, mostAtOnce, availableParallelism());
  const work = workFolder();
  const waiting = Array.from({ length: parts }, (_, index) => index + 1);
  const built: Built[] = [];
  const running = new Set<ChildProcess>();
  /** Parts bundle one after the other: Astro keeps notes in one place of the project then. */
  let bundling: Promise<unknown> = Promise.resolve();
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const before = bundling;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      bundling = promise;
      await before;
      const child = startPart({ part: `${String(part)}/${String(parts)}`, program, outDir, work });
      running.add(child);
      built.push(
        await builtBy(child, () => {
          resolve(null);
        }),
      );
      running.delete(child);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    // Of one that failed the others are of no use.
    for (const child of running) child.kill();
    rmSync(work, { recursive: true, force: true });
  }
  return {
    pages: built.reduce((sum, { pages }) => sum + pages, 0),
    cpu: built.reduce((sum, { cpu }) => sum + cpu, 0),
    // At most so many stand beside each other.
    kilobytes: atOnce * Math.max(...built.map(({ kilobytes }) => kilobytes)),
  };
}

/** Inside the project, so that what is built there finds the project's packages. */
function workFolder(): string {
  const cache = path.join(projectRoot, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(path.join(cache, 'nianbao-parts-'));
}

interface PartOrder {
  readonly part: string;
  /** A file of JavaScript or TypeScript. */
  readonly program: string;
  readonly outDir: string;
  readonly work: string;
}

function startPart({ part, program, outDir, work }: PartOrder): ChildProcess {
  // Astro keeps its bundle below the folder it runs in where the output lies elsewhere: a folder for each part.
  const cwd = path.join(work, part.replace('/', '-of-'));
  mkdirSync(cwd);
  return fork(program, [path.resolve(outDir)], {
    cwd,
    env: { ...process.env, NIANBAO_PART: part, NIANBAO_DATASET: path.resolve(datasetFolder) },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}

function builtBy(child: ChildProcess, whenBundled: () => void): Promise<Built> {
  return new Promise((resolve, reject) => {
    let built: Built | undefined;
    child.on('message', (message: PartMessage) => {
      if ('built' in message) built = message.built;
      else whenBundled();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      whenBundled();
      if (code === 0 && built !== undefined) resolve(built);
      else reject(new Error('a part failed, see above'));
    });
  });
}
