// The variables that say where a site will stand: each that the pages read is told by the help of build and start.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readers = ['astro.config.mjs', 'src/components/error-report.ts'].map((file) => readFileSync(file, 'utf8'));
const variables = ['SITE_URL', 'BASE_PATH', 'ISSUES_URL'];

test.each(['build', 'start'])('npm run %s -- --help tells of every one', (script) => {
  const help = execFileSync(process.execPath, [`scripts/${script}.ts`, '--help'], { encoding: 'utf8' });
  const read = [...new Set(readers.join('\n').match(/(?<=process\.env(?:\.|\['))[A-Z_]+/g))];
  expect(read.toSorted()).toEqual(variables.toSorted());
  for (const name of variables) expect(help).toContain(name);
});

test('dataset --help names every register', () => {
  const help = execFileSync(process.execPath, ['scripts/nianbao.ts', 'dataset', '--help'], { encoding: 'utf8' });
  for (const name of ['agencies', 'sources', 'searches', 'corrections', 'replies'])
    expect(help).toContain(`${name}.csv`);
});
