// Builds of a dataset that are killed at any moment: the old
// dataset stays whole, and the next build gives the same bytes.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCollection } from '../bench/generated-collection.ts';
import type { CollectionSize } from '../bench/generated-collection.ts';
import { list, sha256 } from '../dataset-effects.ts';
import { randomFrom } from '../../tests/generate/random.ts';

const script = resolve(import.meta.dirname, '../bench/dataset-once.ts');
const size: CollectionSize = { offices: 50, years: 4 };

export interface KilledBuilds {
  readonly folder: string;
  readonly samples: readonly string[];
  readonly kills: number;
  readonly seed: number;
}

/** What was found, a sentence each; the first says how many builds were killed and where that left them. */
export async function killBuilds({
  folder,
  samples,
  kills,
  seed,
}: KilledBuilds): Promise<{ told: string; faults: string[] }> {
  const random = randomFrom(seed, 'kill');
  const out = join(folder, 'dataset');
  const before = join(folder, 'before');
  mkdirSync(folder, { recursive: true });
  await build(writeCollection(folder, samples, size), before);
  // The same offices and files with other contents: most of the dataset has to be written again.
  const reports = writeCollection(folder, samples.toReversed(), size);
  const after = join(folder, 'after');
  const whole = await build(reports, after);
  const [old, next] = [fingerprint(before), fingerprint(after)];
  const ends = { old: 0, next: 0, aside: 0 };
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    for (const place of [out, `${out}.old`]) rmSync(place, { recursive: true, force: true });
    cpSync(before, out, { recursive: true });
    const share = random.chance(0.5) ? random.between(0, 80) : random.between(80, 110);
    const moment = Math.ceil((whole.milliseconds * share) / 100);
    await build(reports, out, moment);
    const left = existsSync(out) ? fingerprint(out) : null;
    if (left === old) ends.old += 1;
    else if (left === next) ends.next += 1;
    else if (left === null && fingerprint(`${out}.old`) === old) ends.aside += 1;
    else faults.push(`killed after ${moment} ms: the dataset is neither the old nor the new one`);
    await build(reports, out);
    if (fingerprint(out) !== next) faults.push(`killed after ${moment} ms: the next build gave other bytes`);
  }
  const told = `${kills} builds of ${size.offices * size.years} reports killed: ${ends.old} left the old dataset, ${ends.next} the new one, ${ends.aside} the old one aside`;
  return { told, faults };
}

/** Runs a build in a process of its own, and kills it after so many milliseconds. */
async function build(reports: string, out: string, killAfter?: number): Promise<{ milliseconds: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, reports, out], { stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = killAfter === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const status = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (timer) clearTimeout(timer);
  if (killAfter === undefined && status !== 0) throw new Error(`build ended with status ${String(status)}`);
  return { milliseconds: performance.now() - start };
}

/** One hash of the names and contents of all files below a folder. */
function fingerprint(folder: string): string {
  return sha256(
    list(folder)
      .map((name) => `${name} ${sha256(readFileSync(join(folder, name)))}`)
      .join('\n'),
  );
}
