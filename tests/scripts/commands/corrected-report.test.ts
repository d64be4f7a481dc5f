// Commands that read a registered report correct it as the dataset does, and tell what they did not take.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openReports } from '../../../scripts/commands/report-files.ts';
import type { ReportRecord } from '../../../src/records/schema.ts';
import { collectionOf, writeFiles } from '../../collection.ts';
import { reportText } from '../../report-text.ts';

let root = '';
let told = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-corrected-'));
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  const report = reportText({ 'requests.granted.total': '2口' }, { dialect: 'tab' });
  const members = [
    { id: 'a-town', year: 2024, report },
    { id: 'b-town', year: 2024, report: reportText({}, { dialect: 'tab' }) },
  ];
  writeFiles(root, collectionOf(members));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function correct(...rows: string[]): void {
  const lines = ['year,agency_id,figure,expected_raw,value,reason,status', ...rows];
  writeFiles(root, new Map([['data/corrections.csv', `${lines.join('\n')}\n`]]));
}

async function readAll(...paths: string[]): Promise<readonly ReportRecord[]> {
  const reports = openReports('en', root);
  const records: ReportRecord[] = [];
  for (const path of paths) records.push((await reports.read({ name: path, path: join(root, path) })).record);
  return records;
}

it('a registered report is corrected, its neighbour is not', async () => {
  correct('2024,a-town,requests.granted.total,2口,25,lost,confirmed');
  const [first, second] = await readAll('data/reports/2024/a-town.txt', 'data/reports/2024/b-town.txt');
  expect(first?.figures['requests.granted.total']).toMatchObject({ value: 25, raw: '2口', basis: 'corrected' });
  expect(second?.figures['requests.granted.total']).toMatchObject({ value: 0, basis: 'stated' });
  expect(told).toBe('');
});

it('a row that is not taken is told once, with the report it is for', async () => {
  correct('2024,a-town,requests.granted.total,２,25,lost,open', '2024,b-town,requests.granted.total,,x,lost,open');
  const paths = ['data/reports/2024/b-town.txt', 'data/reports/2024/a-town.txt'];
  const [, record] = await readAll(...paths);
  expect(record?.figures['requests.granted.total']).toMatchObject({ value: null, basis: 'stated' });
  expect(told.split('\n').map((line) => line.slice(0, 50))).toEqual([
    'data/corrections.csv:3:5 Column value holds “x”, w',
    'data/corrections.csv:2:4 The correction is not use',
    '',
  ]);
});

it('a loose file is nobody’s: no correction, and no word of them', async () => {
  correct('nonsense');
  writeFiles(root, new Map([['loose.txt', reportText({}, { dialect: 'tab' })]]));
  const [record] = await readAll('loose.txt');
  expect([record?.agency_id, told]).toEqual([null, '']);
});
