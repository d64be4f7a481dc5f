// The register of corrections: how it is read, tied to reports, applied by a build and refused, with file, line and fix.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordProblem } from '../../scripts/commands/word-problem.ts';
import { buildDataset } from '../../src/dataset/build.ts';
import type { BuildReport } from '../../src/dataset/build.ts';
import { readCorrections } from '../../src/dataset/registers.ts';
import type { Problem } from '../../src/dataset/register.ts';
import { correctionEntrySchema, correctionStates } from '../../src/dataset/shapes.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { collectionOf } from '../collection.ts';
import { expectGolden } from '../golden-file.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built } from '../memory-effects.ts';
import { reportText } from '../report-text.ts';

const head = 'year,agency_id,figure,expected_raw,value,reason,status\n';
const file = 'data/corrections.csv';
const root = join(import.meta.dirname, '../..');
const english = (problem: Problem): string => wordProblem(problem, 'en');

describe('the register', () => {
  it('gives each row with its line, numbers as numbers and texts as they stand', () => {
    const text = `\ufeff${head}2024,a-town,requests.granted.total,,0,"blank, by a lost character",open\r\n\r\n`;
    const row = { year: 2024, agency_id: 'a-town', figure: 'requests.granted.total', expected_raw: '', value: 0 };
    expect(readCorrections(file, text)).toEqual({
      entries: [
        {
          row: { ...row, reason: 'blank, by a lost character', status: 'open' },
          line: 2,
          columns: head.trim().split(','),
        },
      ],
      problems: [],
    });
  });

  it.each([
    ['an empty value', '2024,a-town,requests.granted.total,2,,torn,open', 5],
    ['a grouped number', '2024,a-town,requests.granted.total,2,"1,234",torn,open', 5],
    ['a number in another notation', '2024,a-town,requests.granted.total,2,0x19,torn,open', 5],
    ['a number too large to be exact', '2024,a-town,requests.granted.total,2,99999999999999999,torn,open', 5],
    ['no year', ',a-town,requests.granted.total,2,25,torn,open', 1],
    ['an id that cannot be one', '2024,A Town,requests.granted.total,2,25,torn,open', 2],
    ['no reason', '2024,a-town,requests.granted.total,2,25,,open', 6],
    ['another status', '2024,a-town,requests.granted.total,2,25,torn,done', 7],
    ['no status', '2024,a-town,requests.granted.total,2,25,torn', 7],
  ])('does not use a row with %s', (_, line, column) => {
    const { entries, problems } = readCorrections(file, `${head}${line}\n`);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ file, line: 2, column, key: 'csv-cell' }]);
  });

  it('names a second row for one figure, and a missing column', () => {
    const row = '2024,a-town,requests.granted.total,2,25,torn,open\n';
    expect(readCorrections(file, head + row + row).problems.map(english)).toEqual([
      `${file}:3:3 “2024 a-town requests.granted.total” stands already on line 2; please remove one of them, this row was not used`,
    ]);
    expect(readCorrections(file, head.replace('reason,', '')).problems).toMatchObject([
      { line: 1, key: 'csv-header', args: { missing: 'reason' } },
    ]);
  });
});

describe('the page on adding a report', () => {
  it.each(['zh-CN', 'en'])('explains every column and both states in %s', (locale) => {
    const page = readFileSync(join(root, 'src/content/how-to', locale, 'add-a-report.md'), 'utf8');
    const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
    expect(explained).toEqual(Object.keys(correctionEntrySchema.shape));
    for (const state of correctionStates) expect(page).toContain(`\`${state}\``);
  });

  it('and the register in data/ have the columns that are read', () => {
    expect(
      readFileSync(join(root, file), 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)[0],
    ).toBe(head.trimEnd());
    expect(head.trimEnd()).toBe(Object.keys(correctionEntrySchema.shape).join());
  });
});

/** A collection of one damaged report; what a build wrote is there for the next. */
function openCollection(report: string) {
  const files = new Map(collectionOf([{ id: 'a-town', year: 2024, report, agency: { name_zh: '某县某镇人民政府' } }]));
  let before: Built = new Map();
  const build = async (): Promise<BuildReport> => {
    const { effects, built } = memoryEffects(files, { before });
    const done = await buildDataset(effects, { reports: 'data/reports', registers: 'data' });
    before = built();
    return done;
  };
  return {
    build,
    async buildWith(rows: readonly string[]): Promise<BuildReport & { readonly record: ReportRecord }> {
      files.set(file, head + rows.map((one) => `${one}\n`).join(''));
      const done = await build();
      return { ...done, record: JSON.parse(before.get('reports/2024/a-town.json') ?? '') as ReportRecord };
    },
    figuresCsv: () => before.get('figures.csv') ?? '',
  };
}

const printed = {
  'requests.received_new.natural_person': '25',
  'requests.received_new.total': '25',
  'requests.granted.natural_person': '2口',
  'requests.granted.total': '25',
  'requests.total_processed.natural_person': '25',
  'requests.total_processed.total': '25',
  'proactive.fees.amount_wan': '',
};

/** One character lost, one cell blank, and a row of table 三 without its last figure. */
const damaged = reportText(printed, {
  dialect: 'tab',
  damage: (rows, table) =>
    rows.map((row) => (table === 'requests' && row.some((cell) => cell.includes('国家秘密')) ? row.slice(0, -1) : row)),
});

const row = (figure: string, expected: string, value: number | string): string =>
  `2024,a-town,${figure},${expected},${value},lost in the conversion,open`;
const columns = 'natural_person enterprise research public_welfare legal_service org_other total'.split(' ');
const mended = [
  row('requests.granted.natural_person', '2口', 25),
  row('proactive.fees.amount_wan', '', 43.788),
  ...columns.map((column) => row(`requests.refused.state_secret.${column}`, 'unread', 0)),
];

describe('a build', () => {
  it('applies the corrections, judges the corrected figures like others and says where they come from', async () => {
    const collection = openCollection(damaged);
    const before = await collection.buildWith([]);
    const after = await collection.buildWith(mended);
    expect([before.notWhole, after.notWhole]).toEqual([['data/reports/2024/a-town.txt'], []]);
    expect(after.problems).toEqual([]);
    expect(collection.figuresCsv()).toContain(',25,2口,printed,corrected,');
    const changed = Object.entries(after.record.figures)
      .filter(([id, figure]) => JSON.stringify(figure) !== JSON.stringify(before.record.figures[id]))
      .map(([id, figure]) => `${id}\n  ${JSON.stringify(before.record.figures[id])}\n  ${JSON.stringify(figure)}\n`);
    expectGolden(
      join(import.meta.dirname, 'corrections', 'golden.txt'),
      [...changed, `\n${said(before.record)}\n\n-- corrected --\n${said(after.record)}\n`].join(''),
    );
  });

  it('reads a report again once its corrections change, and not when only the reason does', async () => {
    const collection = openCollection(damaged);
    const correction = row('requests.granted.natural_person', '2口', 25);
    expect((await collection.buildWith([])).reused).toBe(0);
    expect((await collection.buildWith([])).reused).toBe(1);
    expect((await collection.buildWith([correction])).record.figures['requests.granted.natural_person']?.value).toBe(
      25,
    );
    expect((await collection.buildWith([correction.replace('lost', 'torn').replace('open', 'confirmed')])).reused).toBe(
      1,
    );
    const again = await collection.buildWith([row('requests.granted.natural_person', '2口', 24)]);
    expect([again.reused, again.record.figures['requests.granted.natural_person']?.value]).toEqual([0, 24]);
    expect((await collection.buildWith([])).record.figures['requests.granted.natural_person']?.value).toBe(null);
  });

  it('names each row it did not take with file, line, column, both texts and the fix, again in every build', async () => {
    const collection = openCollection(damaged);
    const refused = [
      mended[0] ?? '',
      row('requests.granted.total', '24', 26),
      row('requests.granted.enterprise', '0', 0),
      row('requests.other.total.total', '0', 1),
      row('requests.granted.everyone', '0', 1),
      row('requests.refused.state_secret.total', '', 0),
      row('requests.carried_in.total', '0', '2 5'),
      row('requests.carried_in.total', '0', 1).replace('2024', '2023'),
    ];
    const first = await collection.buildWith(refused);
    const second = await collection.buildWith(refused);
    expect([first.reused, second.reused]).toEqual([0, 1]);
    expect(second.problems).toEqual(first.problems);
    expect(first.record.figures['requests.granted.total']).toMatchObject({ value: 25, basis: 'stated' });
    expect(first.problems.map(english)).toEqual([
      `${file}:8:5 Column value holds “2 5”, which does not fit: it takes a number such as 25 or 43.788; please correct it, this row was not used`,
      `${file}:6:3 No figure has the id “requests.granted.everyone”, so the correction is not used; please take the id from codebook.json or from the command inspect`,
      `${file}:9:2 There is no report of a-town for 2023 in this collection, so the correction is not used; please check year and agency_id or remove the row`,
      `${file}:3:4 The correction is not used: expected_raw is “24”, but requests.granted.total of data/reports/2024/a-town.txt now stands as “25”; please compare with the original and put that text into expected_raw (empty for a blank cell, unread for a figure that was not read), or remove the row`,
      `${file}:4:5 Unnecessary correction: requests.granted.enterprise of data/reports/2024/a-town.txt reads 0 already; please remove the row`,
      `${file}:5:3 data/reports/2024/a-town.txt has no figure requests.other.total.total (its table was not found, or its edition lacks the cell), so the correction is not used; please check the id or remove the row`,
      `${file}:7:4 The correction is not used: expected_raw is “”, but requests.refused.state_secret.total of data/reports/2024/a-town.txt now stands as “unread”; please compare with the original and put that text into expected_raw (empty for a blank cell, unread for a figure that was not read), or remove the row`,
    ]);
    for (const problem of first.problems)
      expect(wordProblem(problem, 'zh-CN')).toMatch(/^data\/corrections\.csv:\d:\d .*(?:更正|改正)/u);
  });

  it('needs no register of corrections', async () => {
    expect((await openCollection(damaged).build()).problems).toEqual([]);
  });
});

/** What is said of a report: rule, figures and words. */
function said({ diagnostics, cells }: ReportRecord): string {
  const lines = diagnostics.map(({ rule, figures, message }) => `${rule} ${figures.join(' ')}\n  ${message.en}`);
  return [JSON.stringify(cells), ...lines].join('\n');
}
