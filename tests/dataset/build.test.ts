// The dataset of a small collection, built in memory: every promised file with its columns, reused where nothing changed.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build.ts';
import type { BuildReport } from '../../src/dataset/build.ts';
import { openDataset } from '../../src/dataset/read.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import { cleanReport, collectionOf } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built, Files, MemoryOptions } from '../memory-effects.ts';
import { reportText } from '../report-text.ts';

const sources = { reports: 'data/reports', registers: 'data' };

interface Run {
  readonly report: BuildReport;
  readonly built: Built;
  readonly reads: readonly string[];
}

async function build(files: Files, options: MemoryOptions = {}): Promise<Run> {
  const memory = memoryEffects(files, options);
  const report = await buildDataset(memory.effects, sources);
  return { report, built: memory.built(), reads: memory.reads };
}

function fileOf({ built }: Run, path: string): string {
  const text = built.get(path);
  if (text === undefined) throw new Error(`no such file in the dataset: ${path}`);
  return text;
}

function json(run: Run, path: string): unknown {
  return JSON.parse(fileOf(run, path));
}

/** A CSV file as its rows by column. */
function table(run: Run, path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(fileOf(run, path).slice(1), { header: true, skipEmptyLines: true }).data;
}

/** Three offices, one of them over two years; what beiguan prints does not balance and has a blank and a remark. */
const contradictory = reportText(
  {
    'requests.received_new.natural_person': '4',
    'requests.received_new.total': '4',
    'requests.granted.enterprise': '',
    'proactive.normative_documents.in_force': '22（其中修订16件）',
    'proactive.fees.amount_wan': '43.788万元',
  },
  { title: '北关镇人民政府2024年政府信息公开工作年度报告', prose: ['（一）主动公开。全年主动公开政府信息1,033条。'] },
);
const files = collectionOf([
  { id: 'anding', year: 2023 },
  { id: 'anding', year: 2024, report: cleanReport('anding', 2024, 12) },
  { id: 'beiguan', year: 2024, report: contradictory, source: { scope: 'aggregate' } },
  { id: 'chengguan', year: 2024 },
]);
const run = await build(files);

describe('the files of the dataset', () => {
  it('are those of the contract, a shard for each office and each report, and nothing else', () => {
    const reports = ['2023/anding', '2024/anding', '2024/beiguan', '2024/chengguan'];
    expect([...run.built.keys()].toSorted()).toEqual(
      [
        '.build.json',
        ...[
          'agencies.json',
          'codebook.json',
          'collection.json',
          'figures.csv',
          'findings.csv',
          'index.json',
          'earlier.json',
          'searches.json',
        ],
        'reports.ndjson',
        ...['anding', 'beiguan', 'chengguan'].map((id) => `offices/${id}.json`),
        ...reports.flatMap((name) => [`reports/${name}.json`, `sources/${name}.json`]),
      ].toSorted(),
    );
  });

  it('have the columns of the contract', () => {
    const head = (path: string): string => fileOf(run, path).slice(1).split('\r\n', 1)[0] ?? '';
    expect(head('figures.csv')).toBe(
      'year,agency_id,agency_name,scope,table,edition,figure,applicant,unit,value,raw,status,basis,line,column,findings',
    );
    expect(head('findings.csv')).toBe('year,agency_id,rule,code,severity,line,column,figures,message_zh,message_en');
  });

  it('hold every figure of every report once', () => {
    const rows = table(run, 'figures.csv');
    expect(rows).toHaveLength(800);
    expect(new Set(rows.map((row) => `${row['year']} ${row['agency_id']} ${row['figure']}`)).size).toBe(800);
    expect(run.report).toMatchObject({ reports: 4, notWhole: [], problems: [], reused: 0 });
  });

  it('tell blank, text and number apart, with unit, place and the rules that name a figure', () => {
    const rows = new Map(
      table(run, 'figures.csv')
        .filter((row) => row['agency_id'] === 'beiguan')
        .map((row) => [row['figure'], row]),
    );
    expect(rows.get('requests.granted.enterprise')).toMatchObject({ value: '', raw: '', status: 'blank' });
    expect(rows.get('proactive.normative_documents.in_force')).toMatchObject({
      value: '22',
      raw: '22（其中修订16件）',
      status: 'text',
      unit: 'piece',
      scope: 'aggregate',
      table: 'proactive',
      edition: '2021',
      applicant: '',
      basis: 'stated',
    });
    expect(rows.get('proactive.fees.amount_wan')).toMatchObject({ value: '43.788', unit: 'wan_yuan' });
    const received = rows.get('requests.received_new.total');
    expect(received).toMatchObject({ value: '4', applicant: 'total', year: '2024', agency_name: '北关镇人民政府' });
    expect(received?.['findings']?.split(';')).toContain('check/arithmetic-balance');
    const line = contradictory.split('\n')[Number(received?.['line']) - 1] ?? '';
    expect(line.slice(Number(received?.['column']) - 1)).toMatch(/^4 /);
  });

  it('list every diagnostic with both messages', () => {
    const rows = table(run, 'findings.csv');
    const balance = rows.find((row) => row['rule'] === 'check/arithmetic-balance');
    expect(balance).toMatchObject({ year: '2024', agency_id: 'beiguan', code: 'ARI-01', severity: 'error' });
    expect(balance?.['figures']?.split(';')).toContain('requests.received_new.natural_person');
    expect(balance?.['message_zh']).toContain('请核对');
    expect(balance?.['message_en']).toContain('lease check');
    const diagnostics = fileOf(run, 'reports.ndjson')
      .trimEnd()
      .split('\n')
      .flatMap((line) => reportRecordSchema.parse(JSON.parse(line)).diagnostics);
    expect(rows).toHaveLength(diagnostics.length);
  });

  it('hold each record three times alike: in the list, in its own file and as rows', () => {
    const listed = fileOf(run, 'reports.ndjson').trimEnd().split('\n');
    expect(listed).toHaveLength(4);
    for (const line of listed) {
      const record = reportRecordSchema.parse(JSON.parse(line));
      expect(json(run, `reports/${record.year}/${record.agency_id}.json`)).toEqual(record);
      const rows = table(run, 'figures.csv').filter(
        (row) => row['agency_id'] === record.agency_id && row['year'] === String(record.year),
      );
      expect(rows.map((row) => [row['figure'], row['value']])).toEqual(
        Object.entries(record.figures).map(([id, { value }]) => [id, value === null ? '' : String(value)]),
      );
    }
  });

  it('are summed up in the index, with bytes and hash of every download and without a clock', () => {
    const index = openDataset((path) => fileOf(run, path)).index();
    expect(index).toMatchObject({ agencies: 3, reports: 4, years: [2023, 2024], figures: 800 });
    expect(index.findings).toBe(table(run, 'findings.csv').length);
    expect(Object.values(index.findings_by_severity).reduce((sum, count) => sum + count, 0)).toBe(index.findings);
    for (const { name, bytes } of index.files) expect(bytes).toBe(Buffer.byteLength(fileOf(run, name)));
    expect(index.files.map(({ name }) => name)).toEqual([
      'reports.ndjson',
      'figures.csv',
      'findings.csv',
      'agencies.json',
      'collection.json',
      'searches.json',
      'codebook.json',
    ]);
    const year = String(new Date().getFullYear());
    expect([...run.built].filter(([, text]) => text.includes(`"${year}-`))).toEqual([]);
  });

  it('give the site one office at a time', () => {
    const dataset = openDataset((path) => fileOf(run, path));
    const office = dataset.office('anding');
    expect(office.reports.map(({ entry, record }) => [entry.year, record.year, record.agency_id])).toEqual([
      [2023, 2023, 'anding'],
      [2024, 2024, 'anding'],
    ]);
    expect(dataset.agencies().map(({ id }) => id)).toEqual(['anding', 'beiguan', 'chengguan']);
    const row = dataset.collection().find(({ agency_id, year }) => agency_id === 'anding' && year === 2024);
    expect(row).toMatchObject({ received: 12, processed: 12, carried_out: 0, read_whole: true, scope: 'own' });
    expect(row?.groups).toEqual({ granted: 12, partly_granted: 0, refused: 0, unable: 0, not_processed: 0, other: 0 });
    expect(dataset.sourceLines(2024, 'beiguan').lines).toEqual(contradictory.split('\n'));
    const listed = dataset.collection().find(({ agency_id }) => agency_id === 'beiguan');
    expect(listed).toMatchObject({ items: 1033, items_qualifier: 'exact', fees_wan: 43.788, groups: { granted: 0 } });
  });
});

describe('a second build', () => {
  it('of the same input is the same bytes', async () => {
    expect((await build(files)).built).toEqual(run.built);
  });

  it('takes everything over where nothing changed, and is the same bytes again', async () => {
    const again = await build(files, { before: run.built });
    expect(again.report).toMatchObject({ reports: 4, reused: 4, isPublished: true });
    expect(again.built).toEqual(run.built);
  });

  it('tells again what was not read whole where nothing changed', async () => {
    const unread = new Map(files).set('data/reports/2024/chengguan.txt', '');
    const first = await build(unread);
    const again = await build(unread, { before: first.built });
    expect(again.report).toEqual({ ...first.report, reused: 4 });
    expect(again.report.notWhole).toEqual(['data/reports/2024/chengguan.txt']);
  });

  it('reads only the report that changed', async () => {
    const changed = new Map(files).set('data/reports/2024/chengguan.txt', cleanReport('chengguan', 2024, 9));
    const again = await build(changed, { before: run.built });
    expect(again.report).toMatchObject({ reports: 4, reused: 3 });
    expect(again.built).toEqual((await build(changed)).built);
    expect(fileOf(again, 'reports/2024/anding.json')).toBe(fileOf(run, 'reports/2024/anding.json'));
    expect(fileOf(again, 'reports/2024/chengguan.json')).not.toBe(fileOf(run, 'reports/2024/chengguan.json'));
  });

  it('reads a report again when its row in the register changed', async () => {
    const text = String(files.get('data/sources.csv'));
    const changed = new Map(files).set('data/sources.csv', text.replace(/^(2024,anding,.*?),own,/m, '$1,aggregate,'));
    const again = await build(changed, { before: run.built });
    expect(again.report.reused).toBe(3);
    expect(json(again, 'reports/2024/anding.json')).toMatchObject({ scope: 'aggregate' });
    expect(again.built).toEqual((await build(changed)).built);
  });

  it('leaves nothing of a report that is gone', async () => {
    const gone = collectionOf([{ id: 'anding', year: 2023 }]);
    const again = await build(gone, { before: run.built });
    expect(again.built).toEqual((await build(gone)).built);
    expect([...again.built.keys()].filter((path) => path.includes('2024'))).toEqual([]);
  });

  it('reads all again with another program', async () => {
    const again = await build(files, { before: run.built, program: 'changed' });
    expect(again.report.reused).toBe(0);
  });

  it('reads again what is damaged in the dataset before, and never fails over it', async () => {
    const broken = new Map(run.built).set('reports/2024/anding.json', '{"schema":');
    const again = await build(files, { before: broken });
    expect(again.report).toMatchObject({ reports: 4, reused: 3 });
    expect(again.built).toEqual(run.built);
    const cut = new Map(run.built);
    cut.delete('figures.csv');
    expect((await build(files, { before: cut })).built).toEqual(run.built);
    const stateless = await build(files, { before: new Map(run.built).set('.build.json', '{') });
    expect(stateless.report.reused).toBe(0);
    expect(stateless.built).toEqual(run.built);
  });
});
