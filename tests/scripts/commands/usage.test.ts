// Every command: help on request, one sentence and status 2 for wrong usage, results and nothing else on stdout.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../scripts/commands/index.ts';
import { runCommand } from './run-command.ts';
import { nianbao, temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();
const file = join(folder, 'file.txt');
writeFileSync(file, 'x');
const names = Object.keys(commands);

describe('the command line', () => {
  it('alone names its commands on stderr and ends with 2', async () => {
    const { status, stdout, stderr } = await nianbao(folder);
    expect([status, stdout]).toEqual([2, '']);
    for (const name of names) expect(stderr).toContain(`\n  ${name} `);
  });

  it('gives its help on stdout', async () => {
    const { status, stdout, stderr } = await nianbao(folder, '--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const name of names) expect(stdout).toContain(`\n  ${name} `);
  });

  it('gives the help of a command on stdout, whatever stands beside', async () => {
    const { status, stdout, stderr } = await nianbao(folder, 'parse', 'nowhere', '--help');
    expect([status, stdout, stderr]).toEqual([0, commands['parse']?.help, '']);
  });

  it('says that an unknown word is no command', async () => {
    const { status, stdout, stderr } = await nianbao(folder, 'toString');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^unknown command: toString\n/);
  });

  it('answers wrong usage with one sentence on stderr and status 2', async () => {
    const { status, stdout, stderr } = await nianbao(folder, 'parse', 'file.txt', 'nowhere');
    expect([status, stdout, stderr]).toEqual([2, '', 'no such file or folder: nowhere\n']);
  });
});

describe.each(names)('%s', (name) => {
  it('has a help that names itself, its options and its exit status', () => {
    const { help = '', summary = '' } = commands[name] ?? {};
    expect(help).toMatch(new RegExp(`^usage: npm run -s nianbao -- ${name} `));
    expect(help).toMatch(/^Exit status: /m);
    expect(help.endsWith('\n')).toBe(true);
    expect(summary).not.toBe('');
    for (const [option] of (help.split('\n', 1)[0] ?? '').matchAll(/--[a-z]+/g)) {
      expect(help.split('\n').slice(1).join('\n')).toContain(option);
    }
  });

  it('takes no option that it does not know', async () => {
    const ended = await runCommand(name, '--nonsense', file);
    expect(ended).toEqual({ status: 2, stdout: '', stderr: "Unknown option '--nonsense'\n" });
  });
});

/** Wrong usage with the sentence that answers it; FILE is a file that is there. */
const wrong: readonly (readonly [string, RegExp])[] = [
  ['parse', /^name at least one report file or folder\n$/],
  ['parse nowhere', /^no such file or folder: nowhere\n$/],
  ['check', /^name at least one report file or folder\n$/],
  ['check FILE nowhere', /^no such file or folder: nowhere\n$/],
  ["check ''", /^no such file or folder: ''\n$/],
  ['check --format xml FILE', /^--format takes text, json or sarif, not xml\n$/],
  ['check --lang fr FILE', /^--lang takes zh or en, not fr\n$/],
  ['inspect', /^inspect takes one report file\n$/],
  ['inspect FILE FILE', /^inspect takes one report file\n$/],
  ['dataset --reports nowhere', /^no such folder: nowhere\n$/],
  ['dataset --reports FILE', /^no such folder: \S+file\.txt\n$/],
  ['dataset --reports . --out FILE', /^\S+file\.txt is a file; name an empty or new folder with --out\n$/],
  ['dataset data/reports', /^dataset takes no path of its own: data\/reports\n$/],
];

describe('wrong usage', () => {
  it.each(wrong)('%s is answered by one sentence and status 2', async (line, sentence) => {
    const [name = '', ...args] = line
      .replaceAll('FILE', file)
      .split(' ')
      .map((word) => (word === "''" ? '' : word));
    const { status, stdout, stderr } = await runCommand(name, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });
});
