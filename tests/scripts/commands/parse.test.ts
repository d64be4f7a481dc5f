// parse: one record a line in the order asked for, whatever the files are.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportRecordSchema } from '../../../src/records/schema.ts';
import type { ReportRecord } from '../../../src/records/schema.ts';
import { reportText } from '../../report-text.ts';
import { runIn } from './run-command.ts';
import { nianbao, temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();
const project = resolve(import.meta.dirname, '../../..');
const clean = reportText({ 'proactive.penalties.decisions': '287' }, { dialect: 'tab' });

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

put('reports/b.txt', clean);
put('reports/a.md', reportText({}, { dialect: 'pipe' }));
put('reports/2023/c.txt', clean);
put('reports/notes.xyz', 'none of ours');
put('reports/README.md', 'what lies here');
put('reports/.git/objects/d.txt', 'of a hidden folder');
put('damaged.txt', clean.replace(/（一）予以公开(?:\t\d*){4}/, '（一）予以公开'));
put('empty.txt', '');
put('utf16.txt', Buffer.from(`\ufeff${clean}`, 'utf16le'));
put('marked.txt', `\ufeff${clean}`);
put(
  'binary.txt',
  Uint8Array.from({ length: 5000 }, (_, index) => (index * 151) % 256),
);

function records(stdout: string): ReportRecord[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => reportRecordSchema.parse(JSON.parse(line)));
}

describe('parse', () => {
  it('lives on where the library of PDF drops a promise of a damaged file', async () => {
    const damaged = join(import.meta.dirname, 'odd-generations.pdf');
    const { status, stdout, stderr } = await nianbao(folder, 'parse', damaged, 'marked.txt');
    expect(records(stdout).map(({ format }) => format)).toEqual(['pdf', 'text']);
    expect([status, stderr]).toEqual([1, '']);
  });

  it('prints one record a line, files in the order given and folders in name order; others are named on stderr', async () => {
    const { status, stdout, stderr } = await nianbao(folder, 'parse', 'marked.txt', 'reports', 'reports/b.txt');
    expect(status).toBe(0);
    expect(records(stdout).map(({ file }) => file)).toEqual([
      'marked.txt',
      ...['reports/2023/c.txt', 'reports/a.md', 'reports/b.txt', 'reports/b.txt'],
    ]);
    const left = stderr.trimEnd().split('\n');
    expect(left.map((line) => line.split(':', 1)[0])).toEqual(['reports/README.md', 'reports/notes.xyz']);
  });

  it('takes a file by its content, whatever its name', async () => {
    const { status, stdout, stderr } = await runIn(folder, 'parse', 'reports/notes.xyz');
    expect([status, stderr]).toEqual([1, '']);
    expect(records(stdout)).toMatchObject([{ file: 'reports/notes.xyz', format: 'text' }]);
  });

  it('ends with 1 where some file is not read whole, and still prints every record', async () => {
    const files = ['damaged.txt', 'empty.txt', 'binary.txt', 'marked.txt'];
    const { status, stdout, stderr } = await runIn(folder, 'parse', ...files);
    expect([status, stderr]).toEqual([1, '']);
    const read = records(stdout);
    expect(read.map(({ file }) => file)).toEqual(files);
    const [damaged, empty, binary, marked] = read;
    expect(damaged?.cells.requests).toEqual([168, 175]);
    expect(empty).toMatchObject({ format: null, figures: {}, editions: { requests: null }, cells: { requests: null } });
    expect(empty?.diagnostics).toMatchObject([{ rule: 'read/empty-file', severity: 'error' }]);
    expect(binary?.diagnostics).toMatchObject([{ rule: 'read/not-text', severity: 'error' }]);
    expect(marked?.cells).toEqual({ proactive: [10, 10], requests: [175, 175], disputes: [15, 15] });
  });

  it('reads UTF-16 as UTF-8', async () => {
    const { status, stdout } = await runIn(folder, 'parse', 'utf16.txt', 'marked.txt');
    const [wide, plain] = records(stdout);
    expect(status).toBe(0);
    expect(wide?.figures).toEqual(plain?.figures);
  });

  it('says of a report of the collection what the registers know, of a loose one nothing', async () => {
    const { status, stdout } = await runIn(project, 'parse', 'data/reports/2024/shihe-district.txt');
    expect(status).toBe(0);
    expect(records(stdout)).toMatchObject([
      { agency_id: 'shihe-district', scope: 'aggregate', transcription: 'tables', year: 2024 },
    ]);
    const loose = records((await runIn(folder, 'parse', 'marked.txt')).stdout);
    expect(loose).toMatchObject([{ agency_id: null, scope: null, transcription: null, source_url: null, year: 2024 }]);
  });
});
