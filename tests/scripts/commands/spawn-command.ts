// Runs the command line as people do, in a process of its own, and gives what it printed and how it ended.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { Ended } from './run-command.ts';

const script = resolve(import.meta.dirname, '../../../scripts/nianbao.ts');
/** Where npm was started says nothing here; compiled code is kept, or each start takes twice as long. */
const environment = {
  ...process.env,
  INIT_CWD: undefined,
  NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../../../node_modules/.cache/commands'),
};

export function startCommand(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** `nianbao ARGS...`, started in a folder. */
export function nianbao(folder: string, ...args: readonly string[]): Promise<Ended> {
  const child = startCommand(folder, args);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      done({ status: status ?? Number.NaN, ...printed });
    });
  });
}

/** A folder of its own for the tests of a file, gone when they are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-command-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
