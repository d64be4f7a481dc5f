// npm run soak: thousands of generated reports, damaged in every way and written in every format, held against their truth.
import { damageKinds, damages } from '../tests/generate/damages/index.ts';
import { formats } from '../tests/generate/formats.ts';
import { criesWolf, tallyTable } from '../tests/generate/tally.ts';
import { pairs, tryReport } from '../tests/generate/try-report.ts';
import type { TriedReport } from '../tests/generate/try-report.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run soak [-- OPTION...]

Reads generated reports and holds every figure against what was printed. Exit status 1 when one is wrong without a warning.

  --reports N    how many (4,000 when not said)
  --seed S       where to begin (1 when not said); the same seed makes the same reports
  --class CLASS  only this class of damage: ${damageKinds.join(' ')}
  --name WORDS   only damage whose name has these words
  --format NAME  only this format: ${formats.map(({ name }) => name).join(' ')}
  --unread       list what is left unread too
`;

const { values } = readCommandLine({
  help,
  options: {
    reports: { type: 'string' },
    seed: { type: 'string' },
    class: { type: 'string' },
    name: { type: 'string' },
    format: { type: 'string' },
    unread: { type: 'boolean' },
  },
});

const isWanted = (option: unknown, name: string): boolean => option === undefined || option === name;
const chosen = pairs(
  damages.filter(
    ({ kind, name }) =>
      isWanted(values['class'], kind) && (typeof values['name'] !== 'string' || name.includes(values['name'])),
  ),
  formats.filter(({ name }) => isWanted(values['format'], name)),
);
const count = Number(values['reports'] ?? 4000);
const seed = Number(values['seed'] ?? 1);
const tried: TriedReport[] = [];
for (let index = 0; index < count; index += 1) {
  const pair = chosen[index % chosen.length];
  if (pair === undefined) break;
  tried.push(await tryReport({ ...pair, seed: seed + Math.floor(index / chosen.length) }));
}

function tell(title: string, failed: readonly TriedReport[], say: (one: TriedReport) => string): void {
  const groups = Map.groupBy(failed, ({ damage, format }) => `${damage.kind} ${damage.name} / ${format.name}`);
  if (groups.size > 0) process.stdout.write(`\n${title}\n`);
  for (const [name, [first, ...others]] of groups) {
    if (!first) continue;
    const again = `--class ${first.damage.kind} --name '${first.damage.name}' --format ${first.format.name} --seed ${first.seed} --reports 1`;
    process.stdout.write(`${name} (${others.length + 1})\n  npm run soak -- ${again}\n  ${say(first)}\n`);
  }
}

process.stdout.write(`${tallyTable(tried, 'class', ({ damage }) => damage.kind)}\n`);
process.stdout.write(tallyTable(tried, 'format', ({ format }) => format.name));
const wrong = tried.filter(({ verdict }) => verdict.silentlyWrong.length > 0);
tell('Silently wrong', wrong, ({ verdict }) =>
  verdict.silentlyWrong
    .slice(0, 4)
    .map(({ figure, read, truth }) => `${figure}: read ${read}, printed ${truth ?? 'none'}`)
    .join('\n  '),
);
tell('Crying wolf', tried.filter(criesWolf), ({ verdict }) => verdict.warnings.join(', '));
if (values['unread'] === true) {
  const most = tried
    .filter(({ verdict }) => verdict.unread > 0)
    .toSorted((one, other) => other.verdict.unread - one.verdict.unread);
  tell('Unread', most, ({ verdict }) => `${verdict.unread} figures; ${verdict.warnings.join(', ')}`);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
