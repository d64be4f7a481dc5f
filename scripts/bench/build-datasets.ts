// The dataset of many generated reports, cold and with nothing changed, beside copying the same files.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seconds, spent, usageWords } from './bench-row.ts';
import type { BenchRow, Usage } from './bench-row.ts';
import { writeCollection } from './generated-collection.ts';
import type { CollectionSize } from './generated-collection.ts';

interface Build extends Usage {
  readonly reports: number;
  readonly reused: number;
}

const script = resolve(import.meta.dirname, 'dataset-once.ts');

/** Builds twice into `dataset/` below the folder and measures both. */
export async function benchDataset(
  folder: string,
  samples: readonly string[],
  size: CollectionSize,
): Promise<BenchRow[]> {
  mkdirSync(folder, { recursive: true });
  const reports = writeCollection(folder, samples, size);
  const out = join(folder, 'dataset');
  const cold = buildOnce(reports, out);
  const again = buildOnce(reports, out);
  const copying = await spent(() => {
    cpSync(reports, join(folder, 'copy'), { recursive: true });
  });
  const beside = `copy the files ${seconds(copying.wall)}`;
  return [
    { what: `dataset of ${cold.reports} reports, cold`, result: usageWords(cold), beside },
    { what: `dataset of ${again.reports} reports, ${again.reused} unchanged`, result: usageWords(again), beside },
  ];
}

function buildOnce(reports: string, out: string): Build {
  return JSON.parse(execFileSync(process.execPath, [script, reports, out], { encoding: 'utf8' })) as Build;
}
