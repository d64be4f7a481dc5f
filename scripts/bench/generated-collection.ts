// Writes a collection of made-up offices: the reports of the project, each under another name and for another year.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { list, sha256 } from '../dataset-effects.ts';

export interface CollectionSize {
  readonly offices: number;
  /** Reports of each office, one for each year up to 2024. */
  readonly years: number;
}

const lastYear = 2024;
/** The first township of a prefecture that is none; the register takes provinces there are. */
const firstCode = 419_901_000;
const agencyColumns =
  'id,name_zh,name_en,type,level,adcode,code_system,parent_id,managed_by,province_zh,city_zh,county_zh,population,population_source';
const sourceColumns =
  'year,agency_id,file,scope,source_title,source_url,published_on,retrieved_on,sha256,original_sha256,transcription,prose,supersedes,withdrawn,notes';

/** The texts of the project's own reports, which the made-up ones are written after. */
export function sampleReports(projectRoot: string): string[] {
  const folder = join(projectRoot, 'data/reports/2024');
  return list(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The report of one office for one year: the sample's tables and prose under a title of its own. */
export function generateReport(sample: string, office: string, year: number): string {
  const title = sample.split('\n').find((line) => line.trim() !== '') ?? '';
  return sample.replace(title, `${office}${year}年政府信息公开工作年度报告`).replaceAll('2024', String(year));
}

/** Writes `reports/` with its registers below a folder; gives the folder of the reports. */
export function writeCollection(
  folder: string,
  samples: readonly string[],
  { offices, years }: CollectionSize,
): string {
  const agencies = [agencyColumns];
  const sources = [sourceColumns];
  for (let office = 0; office < offices; office += 1) {
    const id = `office-${office}`;
    const name = `某县第${office}镇人民政府`;
    agencies.push(`${id},${name},Office ${office},town,township,${firstCode + office},mca,,,某省,某市,某县,,`);
    for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
      const text = generateReport(samples[office % samples.length] ?? '', name, year);
      const file = `reports/${year}/${id}.txt`;
      mkdirSync(join(folder, `reports/${year}`), { recursive: true });
      writeFileSync(join(folder, file), text);
      sources.push(`${year},${id},${file},own,,,,2024-12-31,${sha256(text)},,tables,known,,,`);
    }
  }
  writeFileSync(join(folder, 'agencies.csv'), `${agencies.join('\n')}\n`);
  writeFileSync(join(folder, 'sources.csv'), `${sources.join('\n')}\n`);
  return join(folder, 'reports');
}
