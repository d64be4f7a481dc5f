// A collection of many offices for the benchmarks: the project's own reports under other names, with their registers.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { toCsv } from '../../src/dataset/csv.ts';
import { sha256 } from '../dataset-effects.ts';

const own = join(import.meta.dirname, '../../data/reports/2024');

/** The project's reports as bytes, by name. */
export function ownReports(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(own)
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(own, name)) }));
}

/** Writes `count` offices with a report each into a folder, laid out like `data/`. */
export function writeCollection(folder: string, count: number): void {
  const texts = ownReports().filter(({ name }) => ['.txt', '.md'].includes(extname(name)));
  const reports = join(folder, 'reports/2024');
  mkdirSync(reports, { recursive: true });
  const offices = Array.from({ length: count }, (_, index) => `bench-office-${String(index).padStart(6, '0')}`);
  const sources = offices.map((id, index) => {
    const { name, bytes } = texts[index % texts.length] ?? { name: '', bytes: new Uint8Array() };
    const file = `${id}${extname(name)}`;
    writeFileSync(join(reports, file), bytes);
    return sourceRow(id, `reports/2024/${file}`, sha256(bytes));
  });
  writeFileSync(join(folder, 'agencies.csv'), toCsv(agencyColumns, offices.map(agencyRow)));
  writeFileSync(join(folder, 'sources.csv'), toCsv(sourceColumns, sources));
}

const agencyColumns =
  'id,name_zh,name_en,type,level,adcode,code_system,parent_id,managed_by,province_zh,city_zh,county_zh,population,population_source'.split(
    ',',
  );
const sourceColumns =
  'year,agency_id,file,scope,source_title,source_url,published_on,retrieved_on,sha256,original_sha256,transcription,prose,supersedes,withdrawn,notes'.split(
    ',',
  );

function agencyRow(id: string, index: number): (string | null)[] {
  const code = String(110_000_000 + (index % 1000) * 1000 + Math.floor(index / 1000)).slice(0, 9);
  return [id, id, id, 'subdistrict', 'township', code, 'local', null, null, 'Bench', null, null, null, null];
}

function sourceRow(id: string, file: string, hash: string): (string | null)[] {
  return ['2024', id, file, 'own', null, null, null, '2026-01-01', hash, null, 'tables', 'known', null, null, null];
}
