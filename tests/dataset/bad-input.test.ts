// Faults in what people put into data/: each is told with its place, costs its own row or file, and nothing else is lost.
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build.ts';
import type { BuildReport } from '../../src/dataset/build.ts';
import { wordProblem } from '../../scripts/commands/word-problem.ts';
import { collectionOf } from '../collection.ts';
import type { Member } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built } from '../memory-effects.ts';

const members: readonly Member[] = ['anding', 'beiguan', 'chengguan'].map((id) => ({ id, year: 2024 }));

type Change = (text: string) => string;

/** The collection of three with something changed in a register or added to the folder. */
async function build(
  changes: Readonly<Record<string, string | Uint8Array | Change | null>>,
  from: readonly Member[] = members,
): Promise<BuildReport & { readonly built: Built; readonly said: readonly string[] }> {
  const files = new Map(collectionOf(from));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else files.set(path, typeof change === 'function' ? change(String(files.get(path))) : change);
  }
  const memory = memoryEffects(files);
  const report = await buildDataset(memory.effects, { reports: 'data/reports', registers: 'data' });
  const said = report.problems.map((problem) => wordProblem(problem, 'en'));
  for (const problem of report.problems) expect(wordProblem(problem, 'zh-CN')).toMatch(/\p{Script=Han}/u);
  return { ...report, built: memory.built(), said };
}

/** The reports that made it into the dataset. */
function listed(built: Built): string[] {
  const lines = (built.get('reports.ndjson') ?? '').trimEnd().split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { file: string }).file.slice('data/reports/'.length));
}

const all = ['2024/anding.txt', '2024/beiguan.txt', '2024/chengguan.txt'];

describe('a register', () => {
  it('with a wrong head line is named with what it lacks, and the reports are still read', async () => {
    const { said, built } = await build({ 'data/agencies.csv': (text) => text.replace('name_en', 'english_name') });
    expect(said[0]).toMatch(/^data\/agencies\.csv:1:1 The head line lacks name_en; expected id,name_zh,name_en,/);
    expect(listed(built)).toEqual(all);
  });

  it('that is not there is named, and the reports are still read', async () => {
    const { said, built } = await build({ 'data/sources.csv': null });
    expect(said[0]).toMatch(/^data\/sources\.csv This register does not exist/);
    expect(said[1]).toMatch(/3 reports have no row in sources\.csv/);
    expect(listed(built)).toEqual(all);
  });

  it('with a cell that does not fit is named with line and column, and its other rows are used', async () => {
    const { said, built } = await build({ 'data/sources.csv': (text) => text.replace('2024,beiguan', '20x4,beiguan') });
    expect(said[0]).toMatch(/^data\/sources\.csv:3:1 Column year holds “20x4”/);
    expect(said).toHaveLength(2);
    expect(listed(built)).toEqual(all);
  });

  it('with an unknown agency is named with line and column', async () => {
    const { said, built } = await build({ 'data/agencies.csv': (text) => text.replace(/^beiguan,.*\r\n/m, '') });
    expect(said).toEqual([
      'data/sources.csv:3:2 The agency id beiguan is not in agencies.csv; please register the agency first',
    ]);
    expect(listed(built)).toEqual(all);
    expect(built.get('findings.csv')).toContain('2024,beiguan,check/register-agency');
  });

  it('with two rows for one report keeps the first and names the second', async () => {
    const { said, built } = await build({
      'data/sources.csv': (text) =>
        text + (/^2024,beiguan.*\r\n/m.exec(text)?.[0].replace(',own,', ',aggregate,') ?? ''),
    });
    expect(said).toEqual([expect.stringMatching(/^data\/sources\.csv:5:3 .*stands already on line 3/)]);
    expect(listed(built)).toEqual(all);
    expect(JSON.parse(built.get('reports/2024/beiguan.json') ?? '')).toMatchObject({ scope: 'own' });
  });

  it('with an open quotation mark is named with its line', async () => {
    const { said } = await build({ 'data/sources.csv': (text) => text.replace('2024,chengguan', '2024,"chengguan') });
    expect(said[0]).toMatch(/^data\/sources\.csv:4:2 A quotation mark is not closed/);
  });

  it('that names a file that is not there is named with line and column', async () => {
    const { said, built } = await build({ 'data/reports/2024/beiguan.txt': null });
    expect(said).toEqual([expect.stringMatching(/^data\/sources\.csv:3:3 The file data\/reports\/2024\/beiguan\.txt/)]);
    expect(listed(built)).toEqual(['2024/anding.txt', '2024/chengguan.txt']);
  });

  it('may have a byte order mark, CRLF or LF, and columns in any order', async () => {
    const turned: Change = (text) =>
      `\ufeff${text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',').toReversed().join(','))
        .join('\n')}\n`;
    const { said, built } = await build({ 'data/agencies.csv': turned, 'data/sources.csv': turned });
    expect(said).toEqual([]);
    const plain = await build({});
    expect(built).toEqual(plain.built);
  });
});

describe('a report', () => {
  const broken = [
    ['of no bytes', new Uint8Array(), 'read/empty-file'],
    ['of blanks', '\ufeff \n\t\n', 'read/empty-file'],
    [
      'without tables',
      '某镇人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n今年没有表。\n',
      'read/no-tables',
    ],
    ['that is no text', Uint8Array.from({ length: 3000 }, (_, index) => (index * 151) % 256), 'read/not-text'],
    ['in a format that is not read', '%PDF-1.7\n…', null],
  ] as const;

  it.each(broken)('%s is in the dataset with the reason, and the others are whole', async (_, content, rule) => {
    const { said, notWhole, built } = await build({ 'data/reports/2024/beiguan.txt': content });
    expect(said).toEqual([]);
    expect(notWhole).toEqual(['data/reports/2024/beiguan.txt']);
    expect(listed(built)).toEqual(all);
    const record = JSON.parse(built.get('reports/2024/beiguan.json') ?? '') as {
      figures: object;
      agency_id: string;
      year: number;
      diagnostics: { rule: string; severity: string }[];
    };
    expect(record).toMatchObject({ figures: {}, agency_id: 'beiguan', year: 2024 });
    const errors = record.diagnostics.filter(
      ({ severity, rule: name }) => severity === 'error' && name.startsWith('read'),
    );
    expect(errors.map((error) => error.rule)).toEqual(rule === null ? [expect.stringMatching(/^read\//)] : [rule]);
  });

  it('without a row in sources.csv is read, its scope unknown', async () => {
    const { said, built } = await build({
      'data/reports/2023/anding.txt': collectionOf(members).get('data/reports/2024/anding.txt') ?? '',
    });
    expect(said).toEqual([
      expect.stringMatching(/^data\/reports\/2023\/anding\.txt 1 report has no row in sources\.csv/),
    ]);
    expect(JSON.parse(built.get('reports/2023/anding.json') ?? '')).toMatchObject({ scope: 'unknown', year: 2023 });
    expect(listed(built)).toHaveLength(4);
  });

  it('second for one office and year is named, and the first is used', async () => {
    const { said, built } = await build({ 'data/reports/2024/anding.md': 'something else' });
    expect(said.join('\n')).toMatch(/data\/reports\/2024\/anding\.(?:txt|md) anding has a report for 2024 already/);
    expect(listed(built)).toHaveLength(3);
  });

  it('registered is not pushed aside by a stray file of another extension', async () => {
    const { built } = await build({ 'data/reports/2024/anding.md': 'something else' });
    expect(listed(built)).toContain('2024/anding.txt');
  });

  it('of an office nobody registered is named beside the missing row', async () => {
    const { said } = await build({ 'data/reports/2024/nobody.txt': 'x' });
    expect(said).toContain(
      'data/reports/2024/nobody.txt The agency id nobody is not in agencies.csv; please register the agency first',
    );
  });

  it('of a name that does not fit is named and not read', async () => {
    const { said, built } = await build({
      'data/reports/2024/Anding Town.txt': 'x',
      'data/reports/anding.txt': 'x',
      'data/reports/2024/anding.xyz': 'x',
    });
    const told = said.filter((line) => line.includes('does not fit year/agency-id.ext (.txt .md'));
    expect(told.filter((line) => line.includes('.docx') && line.includes('.pdf'))).toHaveLength(3);
    expect(listed(built)).toEqual(all);
  });

  it('superseded or withdrawn is listed with its office and kept out of the figures', async () => {
    const { said, built } = await build(
      { 'data/reports/2024/anding.v1.txt': 'an earlier version', 'data/reports/2024/beiguan.txt': 'withdrawn' },
      members.map((member) => (member.id === 'beiguan' ? { ...member, source: { withdrawn: 'yes' } } : member)),
    );
    expect(said).toEqual([expect.stringMatching(/anding\.v1\.txt 1 report has no row/)]);
    expect(listed(built)).toEqual(['2024/anding.txt', '2024/chengguan.txt']);
    expect(JSON.parse(built.get('offices/anding.json') ?? '')).toMatchObject({
      entries: [{ year: 2024 }],
      earlier: [{ file: 'data/reports/2024/anding.v1.txt' }],
    });
    expect(JSON.parse(built.get('offices/beiguan.json') ?? '')).toMatchObject({
      entries: [],
      earlier: [{ withdrawn: true }],
    });
  });

  it.each(['TRUE', 'Yes', '1'])(
    'withdrawn as a spreadsheet writes it (%s) is kept out of the figures',
    async (withdrawn) => {
      const [anding, beiguan, chengguan] = members as [Member, Member, Member];
      const { said, built } = await build({}, [anding, { ...beiguan, source: { withdrawn } }, chengguan]);
      expect(said).toEqual([]);
      expect(listed(built)).toEqual(['2024/anding.txt', '2024/chengguan.txt']);
    },
  );

  it('whose row says neither yes nor no of its withdrawal is told with line and column', async () => {
    const [anding, beiguan, chengguan] = members as [Member, Member, Member];
    const { said } = await build({}, [anding, { ...beiguan, source: { withdrawn: 'soon' } }, chengguan]);
    expect(said[0]).toMatch(
      /^data\/sources\.csv:3:14 Column withdrawn holds “soon”.*one of 0, 1, true, yes, false, no;/,
    );
  });
});
