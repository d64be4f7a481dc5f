// Set-up: installs only when the packages do not match the lock file, hands over, and stays out of the way.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const setup = path.join(import.meta.dirname, '..', '..', 'scripts', 'setup.cjs');
const lockfile = JSON.stringify({
  packages: {
    '': { name: 'sample' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-system': { version: '1.0.0', optional: true, os: ['aix'], cpu: ['ppc64'] },
  },
});
const installed = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });

let project = '';
const inProject = (file: string): string => path.join(project, file);
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(inProject(file)), { recursive: true });
  writeFileSync(inProject(file), text);
};

/** A project with a lock file, its package installed, a runtime, and an npm that only notes that it was called. */
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'nianbao-setup-'));
  mkdirSync(inProject('scripts'));
  copyFileSync(setup, inProject('scripts/setup.cjs'));
  write('package-lock.json', lockfile);
  write('node_modules/.package-lock.json', installed);
  mkdirSync(inProject('node_modules/.bin'));
  symlinkSync(process.execPath, inProject('node_modules/.bin/node'));
  const complete = `mkdir -p node_modules && printf '%s' '${installed}' > node_modules/.package-lock.json`;
  write(
    'bin/npm',
    `#!/bin/sh\necho "npm $*"\necho called >> npm-calls\nsleep 0.5\n[ -f fail ] && exit 1\n${complete}\n`,
  );
  chmodSync(inProject('bin/npm'), 0o755);
  write(
    'scripts/sample.ts',
    'const words: string[] = process.argv.slice(2);\nconsole.log(words.join("+"));\nprocess.exitCode = 7;\n',
  );
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Without the place that the run of these tests keeps compiled code in. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: undefined,
  PATH: `${inProject('bin')}:/usr/bin:/bin`,
});

function run(...words: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [inProject('scripts/setup.cjs'), ...words], { env: environment() });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

const npmCalls = (): number =>
  existsSync(inProject('npm-calls')) ? readFileSync(inProject('npm-calls'), 'utf8').split('\n').length - 1 : 0;

test('packages that match are left alone; arguments, output and exit status pass through', async () => {
  expect(await run('scripts/sample.ts', 'parse', '--help')).toEqual({
    status: 7,
    stdout: 'parse+--help\n',
    stderr: '',
  });
  expect(npmCalls()).toBe(0);
});

test('compiled code is kept for the next start', async () => {
  await run('scripts/sample.ts');
  expect(existsSync(inProject('node_modules/.cache/compiled'))).toBe(true);
});

test.each([
  ['nothing is installed', ''],
  ['an installation was cut short', '{}'],
  ['a package has another version', installed.replace('1.0.0', '1.0.1')],
  ['a package is there that should not be', installed.replace('node_modules/a"', 'node_modules/b"')],
])('npm ci runs when %s, and prints nothing on standard output', async (_, found) => {
  write('node_modules/.package-lock.json', found);
  const { status, stdout, stderr } = await run('scripts/sample.ts', 'x');
  expect({ status, stdout }).toEqual({ status: 7, stdout: 'x\n' });
  expect(stderr).toMatch(/npm ci --ignore-scripts/);
  expect(npmCalls()).toBe(1);
});

test('two commands started at once install once', async () => {
  rmSync(inProject('node_modules/.package-lock.json'));
  const both = await Promise.all([run('scripts/sample.ts', 'a'), run('scripts/sample.ts', 'b')]);
  expect(both.map((one) => one.stdout)).toEqual(['a\n', 'b\n']);
  expect(npmCalls()).toBe(1);
  expect(existsSync(inProject('.setup.lock'))).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  rmSync(inProject('node_modules/.package-lock.json'));
  write('.setup.lock', '999999999');
  expect((await run('scripts/sample.ts', 'a')).stdout).toBe('a\n');
  expect(npmCalls()).toBe(1);
});

test('a failed installation is one sentence and status 1, and nothing is run', async () => {
  rmSync(inProject('node_modules/.package-lock.json'));
  write('fail', '');
  const { status, stdout, stderr } = await run('scripts/sample.ts', 'a');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/npm ci did not succeed/);
});

test('without a bundled runtime, or with one that does not start, the Node of the host serves', async () => {
  rmSync(inProject('node_modules/.bin/node'));
  expect((await run('scripts/sample.ts', 'a')).stdout).toBe('a\n');
  write('node_modules/.bin/node', 'no program');
  expect((await run('scripts/sample.ts', 'b')).stdout).toBe('b\n');
});

test('a signal sent to set-up ends the script, which may say goodbye', async () => {
  write(
    'scripts/wait.ts',
    'process.on("SIGTERM", () => process.exit(9));\nsetInterval(() => {}, 1000);\nconsole.log("ready");\n',
  );
  const child = spawn(process.execPath, [inProject('scripts/setup.cjs'), 'scripts/wait.ts'], { env: environment() });
  child.stdout.once('data', () => child.kill('SIGTERM'));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(9);
});
