// One build of a dataset in a process of its own: node scripts/bench/dataset-once.ts REPORTS OUT; prints time and memory.
import { dirname } from 'node:path';
import { buildDataset } from '../../src/dataset/build.ts';
import { diskEffects } from '../dataset-effects.ts';

const [reports = '', out = ''] = process.argv.slice(2);
const start = performance.now();
const built = await buildDataset(
  diskEffects(out, () => undefined),
  { reports, registers: dirname(reports) },
);
const milliseconds = performance.now() - start;
const kilobytes = process.resourceUsage().maxRSS;
process.stdout.write(`${JSON.stringify({ milliseconds, kilobytes, reports: built.reports, reused: built.reused })}\n`);
