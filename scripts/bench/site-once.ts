// One build of the site in a process of its own: node scripts/bench/site-once.ts FOLDER; prints time and memory of all its parts.
import { buildWhole } from '../build-parts.ts';
import type { Built } from '../build-part.ts';
import { siteFolder } from '../build-site.ts';
import { spent } from './bench-row.ts';
import type { Usage } from './bench-row.ts';

let built: Built = { pages: 0, cpu: 0, kilobytes: 0 };
const { wall } = await spent(async () => {
  built = await buildWhole(process.argv[2] ?? siteFolder);
});
const usage: Usage = { wall, cpu: built.cpu, kilobytes: built.kilobytes };
process.stdout.write(`${JSON.stringify(usage)}\n`);
