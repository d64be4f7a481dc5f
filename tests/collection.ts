// Small collections of reports with their registers, as files in memory or on the disk.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { Files } from './memory-effects.ts';
import { reportText } from './report-text.ts';

export const agencyColumns = [
  ...['id', 'name_zh', 'name_en', 'type', 'level', 'adcode', 'code_system', 'parent_id', 'managed_by'],
  ...['province_zh', 'city_zh', 'county_zh', 'population', 'population_source'],
];
export const sourceColumns = [
  ...['year', 'agency_id', 'file', 'scope', 'source_title', 'source_url', 'published_on', 'retrieved_on', 'sha256'],
  ...['original_sha256', 'transcription', 'prose', 'supersedes', 'withdrawn', 'notes'],
];

/** One office with one report. */
export interface Member {
  readonly id: string;
  readonly year: number;
  /** The report; a clean one on the form of 2021 where not given. */
  readonly report?: string | Uint8Array;
  /** Cells of its row in the register of offices or of sources that differ from the usual ones. */
  readonly agency?: Readonly<Record<string, string>>;
  readonly source?: Readonly<Record<string, string>>;
}

/** What a clean report of a member prints. */
export function cleanReport(id: string, year: number, received = 3): string {
  const printed = {
    'requests.received_new.natural_person': String(received),
    'requests.received_new.total': String(received),
    'requests.granted.natural_person': String(received),
    'requests.granted.total': String(received),
    'requests.total_processed.natural_person': String(received),
    'requests.total_processed.total': String(received),
  };
  return reportText(printed, { title: `${id}镇人民政府${year}年政府信息公开工作年度报告`, dialect: 'tab' });
}

/** Registers and reports under `data/`, as the project itself has them. */
export function collectionOf(members: readonly Member[]): Files {
  const files = new Map<string, string | Uint8Array>();
  const agencies = new Map<string, Record<string, string>>();
  const sources = members.map(({ id, year, report = cleanReport(id, year), agency, source }) => {
    const file = `data/reports/${year}/${id}.txt`;
    files.set(file, report);
    agencies.set(id, { ...agencyRow(id), ...agency });
    return { ...sourceRow(id, year), file, sha256: createHash('sha256').update(report).digest('hex'), ...source };
  });
  files.set('data/agencies.csv', toCsv(agencyColumns, [...agencies.values()]));
  files.set('data/sources.csv', toCsv(sourceColumns, sources));
  return files;
}

export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) })}\r\n`;
}

function agencyRow(id: string): Record<string, string> {
  const names = { name_zh: `${id}镇人民政府`, name_en: `${id} Town` };
  return {
    id,
    ...names,
    type: 'town',
    level: 'township',
    adcode: '410399001',
    code_system: 'mca',
    province_zh: '某省',
  };
}

function sourceRow(id: string, year: number): Record<string, string> {
  return { year: String(year), agency_id: id, scope: 'own', transcription: 'full', prose: 'known' };
}

/** Writes the files below a folder of the disk. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
