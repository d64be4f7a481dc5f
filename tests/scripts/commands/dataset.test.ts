// dataset: a folder built beside the old one and put in its place whole, or not at all.
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanReport, collectionOf, writeFiles } from '../../collection.ts';
import { runIn } from './run-command.ts';
import { nianbao, startCommand, temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();

/** A collection on the disk below the folder of these tests; gives the arguments to build it. */
function collection(name: string, members: Parameters<typeof collectionOf>[0]): string[] {
  writeFiles(join(folder, name), collectionOf(members));
  return ['dataset', '--reports', `${name}/data/reports`, '--out', `${name}/out`, '--lang', 'en'];
}

/** Every file of a folder with the hash of its bytes. */
function bytesOf(path: string): Record<string, string> {
  const files = readdirSync(join(folder, path), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map((one) => join(one.parentPath, one.name))
      .toSorted()
      .map((file) => [
        file.slice(join(folder, path).length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

const three = ['anding', 'beiguan', 'chengguan'].map((id) => ({ id, year: 2024 }));

describe('dataset', () => {
  it('names its folder on stdout, tells the rest on stderr, and builds the same bytes twice', async () => {
    const args = collection('twice', three);
    const first = await nianbao(folder, ...args);
    expect(first).toMatchObject({ status: 0, stdout: 'twice/out\n' });
    expect(first.stderr).toBe('Dataset: 3 reports, 3 read whole, 0 taken over unchanged\n');
    const built = bytesOf('twice/out');
    const second = await nianbao(folder, ...args);
    expect(second.stderr).toBe('Dataset: 3 reports, 3 read whole, 3 taken over unchanged\n');
    expect(bytesOf('twice/out')).toEqual(built);
    rmSync(join(folder, 'twice/out'), { recursive: true });
    await nianbao(folder, ...args);
    expect(bytesOf('twice/out')).toEqual(built);
    expect(readdirSync(join(folder, 'twice')).toSorted()).toEqual(['data', 'out']);
  });

  it('reads only what changed', async () => {
    const args = collection('changed', three);
    await runIn(folder, ...args);
    const report = cleanReport('beiguan', 2024, 9);
    collection(
      'changed',
      three.map((one) => (one.id === 'beiguan' ? { ...one, report } : one)),
    );
    const { status, stderr } = await runIn(folder, ...args);
    expect(status).toBe(0);
    expect(stderr).toBe('Dataset: 3 reports, 3 read whole, 2 taken over unchanged\n');
  });

  it('reads a file that is not the one registered, and says in one sentence what to do', async () => {
    const args = collection('replaced', three);
    writeFileSync(join(folder, 'replaced/data/reports/2024/beiguan.txt'), cleanReport('beiguan', 2024, 9));
    const { status, stderr } = await runIn(folder, ...args);
    expect(status).toBe(0);
    const [told, summary] = stderr.trimEnd().split('\n');
    expect(told).toMatch(
      /data\/sources\.csv:3:9 The content of .*2024\/beiguan\.txt is not that of the sha256 given here \(it is [0-9a-f]{64} now\); the file was read all the same\. If it was meant to change, please enter the new value, else restore the file$/,
    );
    expect(summary).toBe('Dataset: 3 reports, 3 read whole, 0 taken over unchanged');
  });

  it('ends with 1 over a fault, told with its place and without a stack trace, and builds the rest', async () => {
    const args = collection('faults', [
      ...three,
      { id: 'dongguan', year: 2024, report: new Uint8Array() },
      { id: 'xiguan', year: 2024, report: Uint8Array.from({ length: 4000 }, (_, index) => (index * 151) % 256) },
    ]);
    writeFileSync(join(folder, 'faults/data/reports/2024/anding.md'), 'a second report');
    const agencies = join(folder, 'faults/data/agencies.csv');
    writeFileSync(agencies, readFileSync(agencies, 'utf8').replace(/^beiguan,.*\r\n/m, ''));
    const { status, stdout, stderr } = await runIn(folder, ...args);
    expect([status, stdout]).toEqual([1, 'faults/out\n']);
    const lines = stderr.trimEnd().split('\n');
    const told = lines.map((line) => line.slice(line.indexOf('faults/')));
    expect(told.filter((line) => line.includes('sources.csv:3:2 The agency id beiguan'))).toHaveLength(1);
    expect(
      told.filter((line) => line.startsWith('faults/data/reports/2024/anding.md anding has a report')),
    ).toHaveLength(1);
    expect(told.filter((line) => /dongguan\.txt: The file is empty; .* \(not read whole; /.test(line))).toHaveLength(1);
    expect(told.filter((line) => /xiguan\.txt: The file is no text .* \(not read whole; /.test(line))).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at |Error:|node:/m);
    expect(lines.at(-1)).toBe('Dataset: 5 reports, 3 read whole, 0 taken over unchanged');
    expect(Object.keys(bytesOf('faults/out')).filter((name) => name.startsWith('reports/'))).toHaveLength(5);
  });

  it('leaves a folder alone that holds anything else than a dataset', async () => {
    const args = collection('foreign', three);
    mkdirSync(join(folder, 'foreign/out'));
    writeFileSync(join(folder, 'foreign/out/thesis.txt'), 'three years of work');
    writeFileSync(join(folder, 'foreign/out/index.json'), '{"schema":"other"}');
    const before = bytesOf('foreign');
    const { status, stdout, stderr } = await runIn(folder, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^\S+foreign\/out holds something else than a dataset; .*\n$/);
    expect(bytesOf('foreign')).toEqual(before);
  });

  it('says in a sentence where no dataset can be written, and that a folder is no register', async () => {
    const [command = '', ...rest] = collection('blocked', three);
    const to = (out: string): string[] => [command, ...rest.map((word) => (word === 'blocked/out' ? out : word))];
    writeFileSync(join(folder, 'blocked/file'), '');
    const inFile = await runIn(folder, ...to('blocked/file/out'));
    expect([inFile.status, inFile.stdout]).toEqual([2, '']);
    expect(inFile.stderr).toMatch(/^\S+blocked\/file is a file; name another folder with --out\n$/);
    mkdirSync(join(folder, 'blocked/data/corrections.csv'));
    const noFile = await runIn(folder, ...to('blocked/out'));
    expect([noFile.status, noFile.stdout]).toEqual([2, '']);
    expect(noFile.stderr).toMatch(/^\S+data\/corrections\.csv is a folder; a file is expected there, or nothing\n$/);
  });

  it('leaves the old dataset whole when it is killed midway, and clears up the next time', async () => {
    const args = collection('killed', three);
    await nianbao(folder, ...args);
    const old = bytesOf('killed/out');
    const many = Array.from({ length: 400 }, (_, index) => ({ id: `office-${index}`, year: 2024 }));
    collection('killed', [...three, ...many]);
    const child = startCommand(folder, args);
    const staging = join(folder, `killed/out.next-${String(child.pid)}`);
    expect(await killOnce(child, () => existsSync(join(staging, 'reports/2024')))).toBe('SIGKILL');
    expect(existsSync(staging)).toBe(true);
    expect(existsSync(join(staging, 'index.json'))).toBe(false);
    expect(bytesOf('killed/out')).toEqual(old);
    collection('killed', three);
    for (const { id } of many) rmSync(join(folder, `killed/data/reports/2024/${id}.txt`));
    const { status, stderr } = await nianbao(folder, ...args);
    expect([status, stderr]).toEqual([0, 'Dataset: 3 reports, 3 read whole, 3 taken over unchanged\n']);
    expect(bytesOf('killed/out')).toEqual(old);
    expect(readdirSync(join(folder, 'killed')).toSorted()).toEqual(['data', 'out']);
  });
});

/** Kills a process as soon as something is so; gives the signal it ended by. */
function killOnce(child: ChildProcess, isSo: () => boolean): Promise<string | null> {
  const watch = setInterval(() => {
    if (isSo()) child.kill('SIGKILL');
  }, 2);
  return new Promise((done) => {
    child.on('close', (_, signal) => {
      clearInterval(watch);
      done(signal);
    });
  });
}
