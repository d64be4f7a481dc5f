// check of several reports: what the rules over years and over several reports say of them, with what data/ knows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTogether, fileTogether } from '../../../scripts/commands/check-together.ts';
import { openReports } from '../../../scripts/commands/report-files.ts';
import { collectionOf, writeFiles } from '../../collection.ts';
import { reportText } from '../../report-text.ts';
import { runIn } from './run-command.ts';
import { temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();

/** A report of which each number is another; as many are carried in and forward by individuals. */
function report(year: number, carried: { in: number; out: number }, title = '示例县青石镇人民政府'): string {
  const granted = 31 + carried.in - carried.out;
  const rows = {
    received_new: 31,
    carried_in: carried.in,
    granted,
    total_processed: granted,
    carried_out: carried.out,
  };
  const printed = Object.entries(rows).flatMap(([row, value]) =>
    ['natural_person', 'total'].map((column) => [`requests.${row}.${column}`, String(value)] as const),
  );
  const others = { 'proactive.licences.decisions': String(700 + year - 2000), 'proactive.penalties.decisions': '47' };
  return reportText(
    { ...Object.fromEntries(printed), ...others },
    { dialect: 'tab', title: `${title}${year}年政府信息公开工作年度报告` },
  );
}

const years = join(folder, '逐年');
mkdirSync(years);
writeFileSync(join(years, 'a-2023.txt'), report(2023, { in: 0, out: 4 }));
writeFileSync(join(years, 'b-2024.txt'), report(2024, { in: 6, out: 5 }));
writeFileSync(join(years, 'c-2024.txt'), report(2024, { in: 6, out: 5 }));
const copied = { 'requests.received_new.total': '63', 'proactive.licences.decisions': '512' };
const numbers = { ...copied, 'proactive.penalties.decisions': '27', 'proactive.coercion.decisions': '38' };
for (const town of ['东山镇', '西山镇'])
  writeFileSync(
    join(folder, `${town}.txt`),
    reportText(
      { ...numbers, 'proactive.normative_documents.in_force': '19' },
      {
        dialect: 'tab',
        title: `示例县${town}人民政府2024年政府信息公开工作年度报告`,
      },
    ),
  );

/** Files below a folder of their own, by name; towns of a name that many have, unless the county stands before it. */
function shelf(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return name;
}

const bare = '青石镇人民政府';
const before = report(2023, { in: 0, out: 4 }, bare);
const after = report(2024, { in: 6, out: 5 }, bare);

interface Listed {
  readonly file: string;
  readonly line: number | null;
  readonly rule: string;
  readonly severity: string;
  readonly figures: readonly string[];
  readonly message: string;
}

async function across(...args: readonly string[]): Promise<readonly Listed[]> {
  const { stdout } = await runIn(folder, 'check', '--format', 'json', ...args);
  return (JSON.parse(stdout) as Listed[]).filter(({ rule }) => /^check\/(?:years|rollup|register)-/.test(rule));
}

describe('check of several loose files', () => {
  it('holds the years of one office against each other, and points at the figure', async () => {
    const found = await across('逐年');
    expect(found.map(({ file, rule, severity, figures }) => [file, rule, severity, figures])).toEqual(
      ['b-2024.txt', 'c-2024.txt'].flatMap((file) =>
        ['natural_person', 'total'].map((column) => [
          join('逐年', file),
          'check/years-carry-over',
          'warning',
          [`requests.carried_in.${column}`],
        ]),
      ),
    );
    const line = report(2024, { in: 6, out: 5 }).split('\n')[(found[0]?.line ?? 0) - 1];
    expect(line).toMatch(/\t6\t/);
    expect(found[0]?.message).toContain('2023');
  });

  it('says nothing of one of them alone, nor of one named twice', async () => {
    expect(await across('逐年/b-2024.txt')).toEqual([]);
    expect(await across('逐年/b-2024.txt', '逐年/b-2024.txt')).toEqual([]);
  });

  it('takes files of a name that many offices have for one office inside one folder alone', async () => {
    const together = shelf('同一镇', { '2023.txt': before, '2024.txt': after });
    expect((await across(together)).map(({ rule }) => rule)).toEqual(Array(2).fill('check/years-carry-over'));
    const apart = shelf('两镇', { '东县/2023.txt': before, '西县/2024.txt': after });
    expect(await across(apart)).toEqual([]);
    const named = shelf('一县', {
      '甲/2023.txt': report(2023, { in: 0, out: 4 }),
      '乙/2024.txt': report(2024, { in: 6, out: 5 }),
    });
    expect(await across(named)).toHaveLength(2);
  });

  it('holds none against another where two different reports of one year have such a name', async () => {
    const mixed = { 'a-2023.txt': before, 'a-2024.txt': after, 'b-2024.txt': report(2024, { in: 9, out: 2 }, bare) };
    expect(await across(shelf('两镇一夹', mixed))).toEqual([]);
  });

  it('finds the copy of another office, and takes two files of one office and year for versions', async () => {
    const found = await across('东山镇.txt', '西山镇.txt');
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([
      ['东山镇.txt', 'check/years-near-identical'],
      ['西山镇.txt', 'check/years-near-identical'],
    ]);
    expect(found[0]?.message).toContain('示例县西山镇人民政府2024');
  });
});

describe('files of the collection', () => {
  const members = [
    { id: 'a-town', year: 2023, report: report(2023, { in: 0, out: 4 }, 'a-town镇人民政府') },
    { id: 'a-town', year: 2024, report: report(2024, { in: 6, out: 5 }, 'a-town镇人民政府') },
    { id: 'b-town', year: 2024, report: report(2024, { in: 7, out: 3 }, '别处镇人民政府') },
  ];

  it('are held against each other with scope and office of the registers, whatever the title says', async () => {
    const files = new Map(collectionOf(members));
    const offices = String(files.get('data/agencies.csv')).split('\r\n');
    files.set('data/agencies.csv', offices.filter((row) => !row.startsWith('b-town')).join('\r\n'));
    writeFiles(folder, files);
    const reports = openReports('en', folder);
    const paths = members.map(({ id, year }) => `data/reports/${year}/${id}.txt`);
    const read = await Promise.all(
      paths.map(async (name) => {
        const file = { name, path: join(folder, name) };
        const processed = await reports.read(file);
        return { alone: processed.record.diagnostics, filed: fileTogether(reports, file, processed) };
      }),
    );
    // The register has no such office as the last: that is for the dataset to say.
    expect(read.flatMap(({ alone }) => alone).map(({ rule }) => rule)).not.toContain('check/register-agency');
    const filed = read.flatMap((one) => one.filed ?? []);
    const found = checkTogether(reports, filed);
    expect([...found].map(([file, all]) => [file, all.map(({ rule, severity }) => [rule, severity])])).toEqual([
      [
        'data/reports/2024/a-town.txt',
        [
          ['check/years-carry-over', 'error'],
          ['check/years-carry-over', 'error'],
        ],
      ],
    ]);
  });
});
