// npm test: everything that must hold, two steps at a time; the last line is the count.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from './build-site.ts';
import { readCommandLine } from './usage.ts';

/** How one step ended: what passed, what failed, and all it printed. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

type Step = () => Promise<Outcome>;

const atOnce = 2;
const environment = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs a program to its end with standard output and error in one text. */
function run(program: string, options: readonly string[]): Promise<{ status: number; output: string }> {
  const child = spawn(program, options, {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm', // npm is a batch file there
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ status: code ?? 1, output });
    });
  });
}

/** A step that passes or fails as a whole. */
function whole(program: string, ...options: readonly string[]): Step {
  return async () => {
    const { status, output } = await run(program, options);
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
  };
}

/** The part of Vitest's JSON report that is counted here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Each test counts as one; one that was skipped has failed, and so has a file that could not be loaded. */
function countTests(report: VitestReport): { passed: number; failed: number; skipped: string[] } {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed, failed: tests.length - passed + broken.length, skipped };
}

async function runTests(): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-test-'));
  const reportFile = path.join(folder, 'vitest.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const { status, output } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
    const { passed, failed, skipped } = countTests(JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport);
    const notRun = skipped.map((name) => `not run, counted as failed: ${name}\n`).join('');
    // Vitest also fails on what no single test owns, such as an error nobody awaited.
    const unowned = status !== 0 && failed === 0 ? 1 : 0;
    return { passed, failed: failed + unowned, output: output + notRun };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const node = process.execPath;
/** The linter checks the types of the rest; the types of the pages are written before. */
const components = ['--tsconfig', 'tsconfig.astro.json', '--noSync'];
const steps: Readonly<Record<string, Step>> = {
  tests: runTests,
  format: whole(node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  astro: whole(node, 'node_modules/astro/bin/astro.mjs', 'check', ...components, '--minimumFailingSeverity', 'warning'),
  lint: whole(node, 'node_modules/oxlint/bin/oxlint'),
  knip: whole(node, 'node_modules/knip/bin/knip.js', '--no-progress'),
  packages: whole('npm', 'ci', '--dry-run', '--loglevel=error'),
  'packages-without-scripts': whole('npm', 'ci', '--dry-run', '--ignore-scripts', '--loglevel=error'),
};

const help = `usage: npm test [-- STEP...]

Runs every step, or those named, and counts: each test, and each other step as a whole. Failures are printed in full.
The last line is 'N passed, N failed'; exit status 1 when anything failed. One test file: npx vitest run tests/FILE

Steps: ${Object.keys(steps).join(', ')}
`;

/** These need no types of pages; types and lint do, and tests build the site, for which Astro writes to the same place. */
const withoutTypes = new Set(['format', 'packages', 'packages-without-scripts']);

let types: Promise<unknown> | undefined;

/** Has Astro write the types of the pages, once; what is wrong with them the step astro tells. */
async function writeTypes(): Promise<void> {
  types ??= run(node, ['node_modules/astro/bin/astro.mjs', 'sync']);
  await types;
}

async function prepareAndRun(name: string): Promise<Outcome> {
  if (!withoutTypes.has(name)) await writeTypes();
  return (steps[name] ?? runTests)();
}

/** A step that cannot even be started has failed, with the reason as its output. */
async function runStep(name: string): Promise<Outcome> {
  const started = performance.now();
  const outcome = await prepareAndRun(name).catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: `${error instanceof Error ? error.message : String(error)}\n`,
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (outcome.failed > 0) process.stdout.write(`\n${outcome.output.trimEnd()}\n\n`);
  process.stdout.write(`${name}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  return outcome;
}

/** Takes steps from the queue until it is empty. */
async function work(queue: string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) outcomes.push(await runStep(name));
  return outcomes;
}

const { words } = readCommandLine({ help, words: Object.keys(steps) });
const queue = words.length > 0 ? words : Object.keys(steps);
const outcomes = (await Promise.all(Array.from({ length: atOnce }, () => work(queue)))).flat();
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
