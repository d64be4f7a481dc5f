// npm run fuzz: damaged files of every format, read one after the other; none may throw, hang or take all memory.
import { fuzzedFamilies } from '../tests/fuzz/fuzzed-file.ts';
import { openFuzzer } from './fuzz/fuzzer.ts';
import type { Fault } from './fuzz/fuzzer.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run fuzz [-- OPTION...]

Reads generated reports whose bytes and structure were damaged, in a process of its own. A file must end within 20 s and
1.5 GB with one record that keeps to the schema.

  --seconds N      how long (60)
  --seed S         where to begin (1); the same seed makes the same files
  --files N        end after so many files
  --format FAMILY  one of: ${fuzzedFamilies.join(' ')}

Exit status 1 when a file broke a rule; what makes it again is printed.
`;

const { text, number } = readCommandLine({
  help,
  numbers: ['seconds', 'seed', 'files'],
  choices: { format: fuzzedFamilies },
});
const asked = text('format');
const families = fuzzedFamilies.filter((family) => asked === null || asked === family);
const seconds = number('seconds', 60);
const mostFiles = number('files', Infinity);
const start = performance.now();
const elapsed = (): number => (performance.now() - start) / 1000;
const fuzzer = openFuzzer();
const faults: Fault[] = [];
const slowest = { milliseconds: 0, name: '' };
let [files, seed, megabytes] = [0, number('seed', 1), 0];
while (elapsed() < seconds && files < mostFiles) {
  for (const family of families) {
    const end = await fuzzer.read(family, seed);
    files += 1;
    megabytes = Math.max(megabytes, end.megabytes);
    if (end.milliseconds > slowest.milliseconds) {
      Object.assign(slowest, { milliseconds: end.milliseconds, name: `--format ${family} --seed ${seed}` });
    }
    if (end.fault !== null) faults.push({ family, seed, fault: end.fault });
  }
  seed += 1;
}
fuzzer.close();

for (const { family, seed: at, fault } of faults) {
  process.stdout.write(`npm run fuzz -- --format ${family} --seed ${at} --files 1\n  ${fault}\n`);
}
const rate = (files / elapsed()).toFixed(1);
process.stdout.write(
  `slowest: ${slowest.milliseconds.toFixed(0)} ms (${slowest.name}); ${megabytes.toFixed(0)} MB at most\n`,
);
process.stdout.write(`${files} files in ${elapsed().toFixed(0)} s, ${rate} files/s, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 || files === 0 ? 1 : 0;
