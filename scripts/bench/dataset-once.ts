// One build of a dataset in a process of its own: node scripts/bench/dataset-once.ts REPORTS OUT; prints time and memory.
import { dirname } from 'node:path';
import { buildDataset } from '../../src/dataset/build.ts';
import { diskEffects } from '../dataset-effects.ts';
import { spent, usageOf } from './bench-row.ts';

const [reports = '', out = ''] = process.argv.slice(2);
let [read, reused] = [0, 0];
const building = await spent(async () => {
  const effects = diskEffects(out, () => undefined);
  ({ reports: read, reused } = await buildDataset(effects, { reports, registers: dirname(reports) }));
});
process.stdout.write(`${JSON.stringify({ ...usageOf(building), reports: read, reused })}\n`);
