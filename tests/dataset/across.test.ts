// What rules over several reports say stands in the records and in findings.csv, and follows when a neighbour changes.
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { toLoose, withAcross } from '../../src/dataset/across.ts';
import { buildDataset } from '../../src/dataset/build.ts';
import type { BuildReport } from '../../src/dataset/build.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import type { DiagnosticRecord } from '../../src/records/schema.ts';
import { cleanReport, collectionOf } from '../collection.ts';
import type { Member } from '../collection.ts';
import { buildRecord } from '../record-builder.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built } from '../memory-effects.ts';
import { reportText } from '../report-text.ts';

/** A report in which as many are carried in, received and carried out by individuals; all others are granted. */
function report(year: number, carriedIn: number, carriedOut: number): string {
  const granted = 9 + carriedIn - carriedOut;
  const rows = { received_new: 9, carried_in: carriedIn, granted, total_processed: granted, carried_out: carriedOut };
  const printed = Object.entries(rows).flatMap(([row, value]) =>
    ['natural_person', 'total'].map((column) => [`requests.${row}.${column}`, String(value)] as const),
  );
  return reportText(Object.fromEntries(printed), { title: `anding镇人民政府${year}年政府信息公开工作年度报告` });
}

const years = (carriedOut: number): readonly Member[] => [
  { id: 'anding', year: 2023, report: report(2023, 0, carriedOut) },
  { id: 'anding', year: 2024, report: report(2024, 5, 0) },
  { id: 'beiguan', year: 2024, report: cleanReport('beiguan', 2024, 12) },
];

async function build(members: readonly Member[], before: Built = new Map()): Promise<BuildReport & { built: Built }> {
  const { effects, built } = memoryEffects(collectionOf(members), { before });
  const done = await buildDataset(effects, { reports: 'data/reports', registers: 'data' });
  return { ...done, built: built() };
}

function saidOf(built: Built, path: string): readonly DiagnosticRecord[] {
  const { diagnostics } = reportRecordSchema.parse(JSON.parse(built.get(`reports/${path}.json`) ?? ''));
  return diagnostics.filter(({ rule }) => rule === 'check/years-carry-over');
}

const broken = await build(years(4));
const mended = await build(years(5));

describe('the dataset', () => {
  it('tells a finding over two years in the later record, with its place and that of the year before', () => {
    const said = saidOf(broken.built, '2024/anding');
    expect(said.map(({ figures, severity }) => [figures, severity])).toEqual([
      [['requests.carried_in.natural_person'], 'error'],
      [['requests.carried_in.total'], 'error'],
    ]);
    const [lines, after] = [report(2023, 0, 4).split('\n'), report(2024, 5, 0).split('\n')];
    for (const { line, column, related = [] } of said) {
      expect(after[(line ?? 0) - 1]?.slice((column ?? 0) - 1)).toMatch(/^5\b/);
      expect(related).toMatchObject([{ file: 'data/reports/2023/anding.txt', agency_id: 'anding', year: 2023 }]);
      expect(related[0]?.figure).toMatch(/^requests\.carried_out\./);
      const [before] = related;
      expect(lines[(before?.line ?? 0) - 1]?.slice((before?.column ?? 0) - 1)).toMatch(/^4\b/);
    }
    expect(saidOf(broken.built, '2023/anding')).toEqual([]);
    expect(saidOf(mended.built, '2024/anding')).toEqual([]);
  });

  it('lists it in findings.csv, beside the figures and in the counts', () => {
    const rows = (path: string) =>
      Papa.parse<Record<string, string>>((broken.built.get(path) ?? '').slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const findings = rows('findings.csv').filter(({ code }) => code === 'XYR-01');
    expect(findings.map(({ year, agency_id, severity, figures }) => [year, agency_id, severity, figures])).toEqual([
      ['2024', 'anding', 'error', 'requests.carried_in.natural_person'],
      ['2024', 'anding', 'error', 'requests.carried_in.total'],
    ]);
    const named = rows('figures.csv').filter((row) => row['findings']?.includes('check/years-carry-over'));
    expect(named.map(({ figure }) => figure)).toEqual([
      'requests.carried_in.natural_person',
      'requests.carried_in.total',
    ]);
    const errors = (built: Built): number =>
      (JSON.parse(built.get('index.json') ?? '') as { findings_by_severity: { error: number } }).findings_by_severity
        .error;
    expect(errors(broken.built) - errors(mended.built)).toBe(2);
    const list = (broken.built.get('reports.ndjson') ?? '').split('\n');
    expect(list[1]).toBe((broken.built.get('reports/2024/anding.json') ?? '').trimEnd());
  });
});

describe('a second build', () => {
  it.each([
    ['appears', mended, years(4)],
    ['goes', broken, years(5)],
  ] as const)(
    'in which a neighbouring year changed: the finding %s though its own report is taken over',
    async (_, first, members) => {
      const again = await build(members, first.built);
      expect(again).toMatchObject({ reports: 3, reused: 2 });
      expect(again.built).toEqual((await build(members)).built);
    },
  );

  it('in which nothing changed takes all over, findings and all', async () => {
    const again = await build(years(4), broken.built);
    expect(again.reused).toBe(3);
    expect(again.built).toEqual(broken.built);
  });

  it('without the year before says nothing of it any more', async () => {
    const alone = years(4).slice(1);
    const again = await build(alone, broken.built);
    expect(again.reused).toBe(2);
    expect(saidOf(again.built, '2024/anding')).toEqual([]);
    expect(again.built).toEqual((await build(alone)).built);
  });

  it('follows the registers too: what was published when', async () => {
    const dated = (day: string): readonly Member[] => [
      { id: 'shuili', year: 2024, agency: { type: 'department', level: 'county' }, source: { published_on: day } },
    ];
    const late = await build(dated('2025-02-05'), (await build(dated('2025-01-20'))).built);
    expect(late.built.get('findings.csv')).toContain('2024,shuili,check/register-late,MET-02,warning,,,,');
    expect(late.built).toEqual((await build(dated('2025-02-05'))).built);
  });
});

describe('the files of reports', () => {
  it('whose hash is another than that in the register are named with line and column, again in every build', async () => {
    const members = years(5).map((one) => (one.year === 2023 ? { ...one, source: { sha256: '0'.repeat(64) } } : one));
    const first = await build(members);
    const second = await build(members, first.built);
    expect(first.changed).toMatchObject([
      {
        file: 'data/sources.csv',
        line: 2,
        column: 9,
        key: 'source-changed',
        args: { report: 'data/reports/2023/anding.txt' },
      },
    ]);
    expect([second.changed, second.reused]).toEqual([first.changed, 3]);
    expect(first.built.get('reports.ndjson')?.trimEnd().split('\n')).toHaveLength(3);
    expect((await build(years(5))).changed).toEqual([]);
  });
});

describe('the places of a finding over two reports', () => {
  it('are looked up in a record that is read once, however many figures it names', () => {
    const record = buildRecord({ requests: { granted: 4 } });
    const filed = toLoose({ ...record, year: 2023 }, null);
    if (filed === null) throw new Error('a record without a year');
    const figures = ['requests.carried_out.total', 'requests.granted.total', 'requests.received_new.total'];
    const related = figures.map((figure) => ({ report: filed, figure }));
    const finding = {
      rule: 'check/rollup-unknown-scope',
      severity: 'warning',
      figures: [],
      args: {},
      related,
    } as const;
    const recordOf = vi.fn(() => record);
    const { diagnostics } = withAcross(record, [finding, finding], recordOf);
    expect(diagnostics.map(({ related: places = [] }) => places.map(({ line }) => line))).toEqual(
      [0, 1].map(() => figures.map((figure) => record.figures[figure]?.line)),
    );
    expect(recordOf).toHaveBeenCalledTimes(1);
  });
});

describe('a rule with more to go by beside others', () => {
  const fees = (id: string, amount: string): Member => ({
    id,
    year: 2024,
    report: reportText(
      { 'proactive.fees.amount_wan': amount },
      { title: `${id}镇人民政府2024年政府信息公开工作年度报告` },
    ),
  });
  const saidOfFees = (built: Built): readonly unknown[] =>
    ['anding', 'beiguan'].map((id) => {
      const { diagnostics } = reportRecordSchema.parse(JSON.parse(built.get(`reports/2024/${id}.json`) ?? ''));
      return diagnostics.filter(({ code }) => code === 'PLA-05').map(({ args }) => args['kind']);
    });

  it('says it once, and again what it says of a report alone when the others are gone', async () => {
    const ten = ['ba', 'bo', 'bu', 'da', 'du', 'fa', 'fu', 'ga'].map((id, index) => fees(id, String(21 + index)));
    const both = [fees('anding', '316441'), fees('beiguan', '5417.5')];
    const many = await build([...both, ...ten]);
    expect(saidOfFees(many.built)).toEqual([['peers'], ['peers']]);
    expect(saidOfFees((await build([...both, ...ten.slice(1)], many.built)).built)).toEqual([['township'], []]);
  });
});
