// One build of the site in a process of its own: node scripts/bench/site-once.ts FOLDER; prints time and memory.
import { spent, usageOf } from './bench-row.ts';

const building = await spent(() => import('../astro-build.ts'));
process.stdout.write(`${JSON.stringify(usageOf(building))}\n`);
