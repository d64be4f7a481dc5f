// `add` takes a report into a collection: only appends, never overwrites, and refuses before anything is written.
import { createHash } from 'node:crypto';
import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { list, read } from '../../../scripts/dataset-effects.ts';
import { collect } from '../../../src/dataset/collect.ts';
import { reportExtensions } from '../../../src/pipeline.ts';
import { reportHtml } from '../../readers/html-builder.ts';
import { reportText } from '../../report-text.ts';
import { runCommand } from './run-command.ts';
import type { Ended } from './run-command.ts';

const agencies =
  'id,name_zh,name_en,type,level,adcode,code_system,parent_id,managed_by,province_zh,city_zh,county_zh,population,population_source\n' +
  'a-town,某县某镇人民政府,A Town,town,township,410803008,mca,,,某省,某市,某县,,\n' +
  'a-town-office,某县某镇办公室,Office of A Town,town,township,410803008,mca,,,某省,某市,某县,,\n';
const head =
  'year,agency_id,file,scope,source_title,source_url,published_on,retrieved_on,sha256,original_sha256,transcription,prose,supersedes,withdrawn,notes\n';
const report = reportText({}, { dialect: 'tab' });

/** Until the disk has room again, it takes the first bytes of a row and no more. */
function fillDisk(): () => void {
  const append = fs.appendFileSync;
  const spy = vi.spyOn(fs, 'appendFileSync').mockImplementation((path, text) => {
    append(path, String(text).slice(0, 9));
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  });
  syncBuiltinESMExports();
  return () => {
    spy.mockRestore();
    syncBuiltinESMExports();
  };
}

let root = '';
const inRoot = (path: string): string => join(root, path);
const sources = (): string => readFileSync(inRoot('data/sources.csv'), 'utf8');
const reports = (): string[] => readdirSync(inRoot('data/reports'), { recursive: true }).map(String).toSorted();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-add-'));
  mkdirSync(inRoot('data/reports'), { recursive: true });
  writeFileSync(inRoot('data/agencies.csv'), agencies);
  writeFileSync(inRoot('data/sources.csv'), head);
  writeFileSync(inRoot('received.bin'), report);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function add(...options: string[]): Promise<Ended> {
  const usual = ['--reports', inRoot('data/reports'), '--lang', 'en'];
  return runCommand('add', inRoot('received.bin'), '--agency', 'a-town', '--year', '2024', ...usual, ...options);
}

function problems(): readonly string[] {
  const folders = { reports: inRoot('data/reports'), registers: inRoot('data') };
  return collect({ read, list }, folders, reportExtensions).problems.map(({ key }) => key);
}

describe('a report', () => {
  it('is copied byte for byte, named by what its content is, and registered with all that is given', async () => {
    const { status, stdout } = await add(
      ...[
        '--scope',
        'own',
        '--url',
        'https://example.org/a?b=1,2',
        '--published',
        '2025-01-20',
        '--retrieved',
        '2025-02-03',
      ],
    );
    expect(status).toBe(0);
    expect(readFileSync(inRoot('data/reports/2024/a-town.txt'), 'utf8')).toBe(report);
    const hash = createHash('sha256').update(report).digest('hex');
    const row = [
      '2024,a-town,data/reports/2024/a-town.txt,own,某县某镇人民政府2024年政府信息公开工作年度报告',
      `"https://example.org/a?b=1,2",2025-01-20,2025-02-03,${hash},,full,known,,,\n`,
    ].join();
    expect(sources()).toBe(head + row);
    expect([reports(), problems()]).toEqual([['2024', '2024/a-town.txt'], []]);
    expect(stdout.replaceAll(root, 'ROOT')).toMatchInlineSnapshot(`
      "Added ROOT/data/reports/2024/a-town.txt (text), registered on line 2 of ROOT/data/sources.csv
      Title: 某县某镇人民政府2024年政府信息公开工作年度报告
      Office: A Town; year: 2024; scope: own
      table 2 (proactive disclosure): 10/10 (2021)
      table 3 (requests received and processed): 175/175 (2021)
      table 4 (administrative reconsideration and litigation): 15/15 (2021)
      Claims of the prose: 0
      Notes and findings: 0 errors, 1 warning, 2 notes
        3:1 warning check/structure-sections Parts not found in section 1: (3) Management of government information; (4) Disclosure platforms; (5) Supervision and safeguards. Please check the structure of the report.

      Next:
        compare each figure with the original: npm run -s nianbao -- inspect ROOT/data/reports/2024/a-town.txt
        see all notes and findings: npm run -s nianbao -- check ROOT/data/reports/2024/a-town.txt
        build the dataset and the site: npm start
      "
    `);
  });

  it('is retrieved today and of unknown scope where nothing else is said, and the next step says so', async () => {
    const { stdout } = await add();
    expect(sources()).toMatch(/,unknown,.*,,,\d{4}-\d\d-\d\d,[0-9a-f]{64},/);
    expect(stdout).toContain('the scope is unknown: please put own or aggregate into the scope column on line 2');
  });

  it.each([
    ['md', reportText({}, { dialect: 'pipe' })],
    ['html', reportHtml({})],
  ])('gets the extension %s where its content is that', async (extension, content) => {
    writeFileSync(inRoot('received.bin'), content);
    expect((await add()).status).toBe(0);
    expect(reports()).toEqual(['2024', `2024/a-town.${extension}`]);
    expect(problems()).toEqual([]);
  });

  it('not read whole is added, and the status says so', async () => {
    const damage = (rows: string[][], table: string): string[][] => (table === 'requests' ? rows.slice(0, -3) : rows);
    writeFileSync(inRoot('received.bin'), reportText({}, { dialect: 'tab', damage }));
    const { status, stdout } = await add();
    expect([status, problems()]).toEqual([1, []]);
    expect(stdout).toMatch(/table 3 .*: 154\/175 \(2021\)/);
    expect(stdout).toContain('error form/cell-count');
  });

  it('as a PDF, which has no lines, has the words around each place quoted', async () => {
    writeFileSync(inRoot('received.bin'), readFileSync('data/reports/2023/hongze-district.pdf'));
    const { stdout } = await add('--year', '2023');
    expect(stdout).toMatch(
      /^ {2}error check\/arithmetic-litigation-after .* \(page \d: “10 1 0 0 0 0 0 0 0 0 5 0 0 0 0”\)$/m,
    );
  });

  it('that is newer names the version it supersedes', async () => {
    await add();
    renameSync(inRoot('data/reports/2024/a-town.txt'), inRoot('data/reports/2024/a-town.v1.txt'));
    writeFileSync(inRoot('data/sources.csv'), sources().replace('a-town.txt', 'a-town.v1.txt'));
    expect((await add()).status).toBe(0);
    expect(sources().trimEnd().split('\n').at(-1)).toMatch(
      /^2024,a-town,data\/reports\/2024\/a-town.txt,.*,data\/reports\/2024\/a-town.v1.txt,,$/,
    );
    expect(problems()).toEqual([]);
  });

  it('may have a title that names another year only where a person says so', async () => {
    writeFileSync(
      inRoot('received.bin'),
      reportText({}, { dialect: 'tab', title: '某县某镇人民政府2023年政府信息公开工作年度报告' }),
    );
    expect(await add()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('names 2023 and --year is 2024') as string,
    });
    expect([reports(), sources()]).toEqual([[], head]);
    const { status, stdout } = await add('--despite-title');
    expect([status, stdout.includes('check/register-year')]).toEqual([0, true]);
  });
});

describe('the register', () => {
  it.each([
    [
      'a last line without end',
      `${head}2023,a-town,data/reports/2023/a-town.txt,own,,,,,${'0'.repeat(64)},,full,known,,,`,
      '\n',
    ],
    ['line ends of Windows and a mark', `\ufeff${head.trimEnd()}\r\n`, '\r\n'],
    [
      'a last line without end on Windows',
      `${head.trimEnd()}\r\n2023,a-town,x/2023/a-town.txt,own,,,,,${'0'.repeat(64)},,full,known,,,`,
      '\r\n',
    ],
    ['blank lines at the end', `${head}\n\n`, '\n'],
  ])('with %s keeps its bytes and its line ends', async (_, before, lineEnd) => {
    writeFileSync(inRoot('data/sources.csv'), before);
    expect((await add()).status).toBe(0);
    const after = sources();
    expect(after.slice(0, before.length)).toBe(before);
    const added = after.slice(before.length);
    const isEnded = before.endsWith('\n');
    expect(added).toMatch(/^(?:\r?\n)?2024,a-town,[^\r\n]+\r?\n$/);
    expect([added.endsWith(lineEnd), added.startsWith(lineEnd)]).toEqual([true, !isEnded]);
    expect(added.includes('\r')).toBe(lineEnd === '\r\n');
  });

  it('takes the cells in the order of its own head line', async () => {
    writeFileSync(inRoot('data/sources.csv'), `notes,${head.trimEnd().replace(',notes', '')},seen_by\n`);
    await add('--scope', 'aggregate');
    expect(sources().split('\n')[1]).toMatch(
      /^,2024,a-town,data\/reports\/2024\/a-town.txt,aggregate,.*,full,known,,,$/,
    );
  });

  it('gets a title with commas, quotes and lines as one quoted line that no spreadsheet runs', async () => {
    await add('--title', '=HYPERLINK("x",\n"y")');
    expect(sources().split('\n')).toHaveLength(3);
    expect(sources()).toContain(`,"'=HYPERLINK(""x"", ""y"")",`);
  });

  it('with an open quote is left alone, since the row would be lost in it', async () => {
    writeFileSync(inRoot('data/sources.csv'), `${head}2023,a-town,"x,own\n`);
    const { status, stderr } = await add();
    expect([status, reports()]).toEqual([2, []]);
    expect(stderr).toContain('data/sources.csv:2');
    expect(sources()).toBe(`${head}2023,a-town,"x,own\n`);
  });

  it('without a column is left alone', async () => {
    writeFileSync(inRoot('data/sources.csv'), head.replace('sha256,original', 'original'));
    expect(await add()).toMatchObject({ status: 2, stderr: expect.stringContaining('lacks sha256') as string });
    expect(reports()).toEqual([]);
  });
});

describe('nothing is written', () => {
  it.each([
    ['for an office that is not registered', ['--agency', 'b-town'], 'b-town is not in data/agencies.csv'],
    ['for a year before the regulations', ['--year', '2007'], '--year is “2007”'],
    ['for a year to come', ['--year', '2999'], '--year is “2999”'],
    ['for a year that is none', ['--year', '24'], '--year is “24”'],
    ['for another year than the title names', ['--year', '2022'], 'names 2024 and --year is 2022'],
    ['for a scope that is none', ['--scope', 'both'], 'fit: it takes one of own, aggregate, unknown;'],
    [
      'for an address that is none',
      ['--url', 'javascript:alert(1)'],
      'alert(1)”, which does not fit: it takes an address',
    ],
    [
      'for a day that is none',
      ['--published', '2025-02-30'],
      '--published is “2025-02-30”, which does not fit: it takes a date',
    ],
    ['for a day in other words', ['--retrieved', 'today'], '--retrieved is “today”'],
    ['for an unknown option', ['--force'], '--force'],
    ['for a second file', ['x.txt'], 'add takes one report file'],
  ])('%s', async (_, options, sentence) => {
    const { status, stdout, stderr } = await add(...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect([reports(), sources()]).toEqual([[], head]);
  });

  it.each([
    ['a file without tables', 'No report.\n', 'None of the three statutory tables was found'],
    ['an empty file', '', 'The file is empty'],
    ['no text', '\u0000\u0001\u0002\ufffd', 'None of the three statutory tables was read, so nothing was added'],
  ])('for %s, and the reason is told', async (_, content, sentence) => {
    writeFileSync(inRoot('received.bin'), content);
    const { status, stdout, stderr } = await add();
    expect([status, stdout, reports(), sources()]).toEqual([1, '', [], head]);
    expect(stderr).toContain(sentence);
  });

  it('without office or year, for a folder, or where there is no register', async () => {
    const file = inRoot('received.bin');
    const sentences = [
      (await runCommand('add', file, '--year', '2024')).stderr,
      (await runCommand('add', file, '--agency', 'a-town')).stderr,
    ];
    expect(sentences).toEqual(['add needs --agency\n', 'add needs --year\n']);
    expect((await runCommand('add', root, '--agency', 'a-town', '--year', '2024')).status).toBe(2);
    expect((await runCommand('add', join(root, 'none'), '--agency', 'a-town', '--year', '2024')).stderr).toContain(
      'no such file',
    );
    expect((await add('--reports', inRoot('elsewhere/reports'))).stderr).toContain('no agencies.csv and sources.csv');
  });

  it('tells the fault of the row where the office is registered with one', async () => {
    writeFileSync(inRoot('data/agencies.csv'), agencies.replace('410803008', '4108'));
    const { status, stderr } = await add();
    expect(status).toBe(2);
    expect(stderr).toMatch(/agencies\.csv:2:6 Column adcode holds “4108”.*\n.*a-town is not in/);
    expect(reports()).toEqual([]);
  });
});

describe('a report that is there', () => {
  it.each([
    ['a-town.txt', 'a-town.v1.txt'],
    ['a-town.pdf', 'a-town.v1.pdf'],
  ])('is never overwritten (%s), and the sentence tells how a newer version is added', async (name, renamed) => {
    mkdirSync(inRoot('data/reports/2024'), { recursive: true });
    writeFileSync(inRoot(`data/reports/2024/${name}`), 'older');
    const { status, stderr } = await add();
    expect(status).toBe(2);
    expect(stderr).toContain(`rename the old file to ${renamed}`);
    expect(readFileSync(inRoot(`data/reports/2024/${name}`), 'utf8')).toBe('older');
    expect([reports(), sources()]).toEqual([['2024', `2024/${name}`], head]);
  });

  it('gets the next number where older versions are kept', async () => {
    mkdirSync(inRoot('data/reports/2024'), { recursive: true });
    for (const name of ['a-town.txt', 'a-town.v2.txt', 'a-town-office.txt'])
      writeFileSync(inRoot(`data/reports/2024/${name}`), 'older');
    expect((await add()).stderr).toContain('rename the old file to a-town.v3.txt');
  });

  it('is told where the same file is added twice', async () => {
    await add();
    const before = sources();
    expect(await add()).toMatchObject({ status: 2, stdout: '' });
    expect(sources()).toBe(before);
  });

  it('gets its row where an earlier run was cut off between the copy and the row', async () => {
    mkdirSync(inRoot('data/reports/2024'), { recursive: true });
    writeFileSync(inRoot('data/reports/2024/a-town.txt'), report);
    expect(problems()).toEqual(['report-unlisted']);
    expect((await add()).status).toBe(0);
    expect([reports(), problems()]).toEqual([['2024', '2024/a-town.txt'], []]);
  });

  it('in the register alone is told with its line', async () => {
    writeFileSync(
      inRoot('data/sources.csv'),
      `${head}2024,a-town,data/reports/2024/a-town.html,own,,,,,${'0'.repeat(64)},,full,known,,,\n`,
    );
    const { status, stderr } = await add();
    expect([status, reports()]).toEqual([2, []]);
    expect(stderr).toContain('registers a report of this office for the year already (data/reports/2024/a-town.html)');
  });

  it('is taken out again where its row cannot be written, with what was written of it', async () => {
    const makeRoom = fillDisk();
    const { status, stdout, stderr } = await add().finally(makeRoom);
    expect([status, stdout, reports(), sources()]).toEqual([1, '', ['2024'], head]);
    expect(stderr).toContain('could not be written (ENOSPC), so nothing was added');
    expect((await add()).status).toBe(0);
  });
});
