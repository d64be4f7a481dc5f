// Whole reports: the record and all that is said of it, held against files that were read line by line.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/records/schema.ts';
import { expectGolden } from '../golden-file.ts';
import { readRegistered } from '../registered-report.ts';

/** A folder beside this file, `<agency-id>-<year>`. The first five must be there; a new folder is a new case. */
const first = [
  'jiaozuo-sujiazuo-township-2024',
  'luolong-dingdingmen-subdistrict-2024',
  'shihe-district-2024',
  'zhanyi-xiping-subdistrict-2024',
  'zhongzhan-xuheng-subdistrict-2024',
];
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = [...new Set([...first, ...folders.map((folder) => folder.name)])];

describe('a whole report gives the record and the diagnostics on file', () => {
  it.each(cases)('%s', async (name) => {
    const { record } = await readRegistered(name.slice(0, -5), Number(name.slice(-4)));
    expectGolden(join(import.meta.dirname, name, 'record.json'), printRecord(record));
    expectGolden(join(import.meta.dirname, name, 'diagnostics.txt'), printDiagnostics(record));
  });
});

describe('the printed record', () => {
  it('is JSON and loses nothing', async () => {
    const { record } = await readRegistered('shihe-district', 2024);
    expect(JSON.parse(printRecord(record))).toEqual(record);
  });
});

/** JSON with one figure, claim, section or diagnostic on a line, to be read beside the report. */
function printRecord(record: ReportRecord): string {
  const fields = Object.entries(record).map(([name, value]) => `  ${JSON.stringify(name)}: ${printField(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

function printField(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const lines = Object.entries(value).map(([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(one)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
}

/** Place, severity, rule and both messages. */
function printDiagnostics({ diagnostics }: ReportRecord): string {
  return diagnostics
    .map(({ line, column, severity, rule, message }) => {
      const place = line === undefined ? '-' : `${line}:${column ?? '-'}`;
      return `${place} ${severity} ${rule}\n  ${message.zh}\n  ${message.en}\n`;
    })
    .join('');
}
