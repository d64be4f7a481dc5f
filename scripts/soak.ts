// npm run soak: generated reports held against their truth, and builds of a dataset that are killed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damageKinds, damages } from '../tests/generate/damages/index.ts';
import { formats } from '../tests/generate/formats.ts';
import { printRows } from './bench/bench-row.ts';
import { benchDataset } from './bench/build-datasets.ts';
import { sampleReports } from './bench/generated-collection.ts';
import { projectRoot } from './build-site.ts';
import { killBuilds } from './soak/killed-builds.ts';
import { isSilentlyWrong, readGenerated, tellGenerated } from './soak/read-generated.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run soak [-- OPTION... PART...]

reading  generated reports, damaged in every class and written in every format: each figure is held against what is
         printed. Counted are figures; left open are those nobody could be sure of. One report cries wolf when it is
         undamaged and read with a warning, or damaged and more than a quarter of its right figures are doubted.
kill     builds of a dataset are killed: the old one must stay whole, and the next build give the same bytes
scale    a dataset of 20,000 reports, built cold and once more (only when named: it needs a minute and 2 GB of disk)

  --reports N    reports to read (4,000)
  --seed S       where to begin (1); the same seed makes the same reports
  --class CLASS  one class of damage: ${damageKinds.join(' ')}
  --name NAME    one damage by its name
  --format NAME  one format: ${formats.map(({ name }) => name).join(' ')}
  --unread       tell what was left unread, too
  --kills N      builds to kill (10)

Exit status 1 when a figure is wrong without a warning naming it, or a killed build left damage.
`;

const { isSet, text, number, words } = readCommandLine({
  help,
  flags: ['unread'],
  numbers: ['reports', 'seed', 'kills'],
  choices: {
    class: damageKinds,
    name: damages.map(({ name }) => name),
    format: formats.map(({ name }) => name),
  },
  words: ['reading', 'kill', 'scale'],
});

const seed = number('seed', 1);
const isWanted = (part: string): boolean => (words.length === 0 ? part !== 'scale' : words.includes(part));

async function read(): Promise<boolean> {
  const chosen = { kind: text('class'), name: text('name'), format: text('format') };
  const tried = await readGenerated({ ...chosen, seed, reports: number('reports', 4000) });
  process.stdout.write(`${tellGenerated(tried, isSet('unread'))}\n`);
  return tried.length > 0 && !tried.some(isSilentlyWrong);
}

async function kill(folder: string): Promise<boolean> {
  const samples = sampleReports(projectRoot);
  const { told, faults } = await killBuilds({ folder, samples, seed, kills: number('kills', 10) });
  process.stdout.write(`${[told, ...faults].join('\n')}\n`);
  return faults.length === 0;
}

async function scale(folder: string): Promise<boolean> {
  const rows = await benchDataset(folder, sampleReports(projectRoot), { offices: 4000, years: 5 });
  process.stdout.write(printRows(rows));
  return true;
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-soak-'));
try {
  const held = [
    !isWanted('reading') || (await read()),
    !isWanted('kill') || (await kill(join(folder, 'kill'))),
    !isWanted('scale') || (await scale(join(folder, 'scale'))),
  ];
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
