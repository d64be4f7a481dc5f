// Registers that do not go together: rows that name what is not there, or another report than their own.
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build.ts';
import { wordProblem } from '../../scripts/commands/word-problem.ts';
import { collectionOf } from '../collection.ts';
import type { Member } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built } from '../memory-effects.ts';

const members: readonly Member[] = ['anding', 'beiguan', 'chengguan'].map((id) => ({ id, year: 2024 }));
const agencies = 'data/agencies.csv';
const sources = 'data/sources.csv';

type Change = (text: string) => string;

async function build(
  changes: Readonly<Record<string, string | Uint8Array | Change | null>>,
  from: readonly Member[] = members,
): Promise<{ readonly built: Built; readonly said: readonly string[] }> {
  const files = new Map(collectionOf(from));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else files.set(path, typeof change === 'function' ? change(String(files.get(path))) : change);
  }
  const memory = memoryEffects(files);
  const { problems } = await buildDataset(memory.effects, { reports: 'data/reports', registers: 'data' });
  return { built: memory.built(), said: problems.map((problem) => wordProblem(problem, 'en')) };
}

function parentsIn(built: Built): Record<string, string | null> {
  const offices = JSON.parse(built.get('agencies.json') ?? '') as { id: string; parent_id: string | null }[];
  return Object.fromEntries(offices.map(({ id, parent_id }) => [id, parent_id]));
}

const under = (parents: Readonly<Record<string, string>>): readonly Member[] =>
  members.map((member) => ({ ...member, agency: { parent_id: parents[member.id] ?? '' } }));

describe('the parent of an office', () => {
  it('that nobody has registered is told, and no parent is taken', async () => {
    const { said, built } = await build({}, under({ beiguan: 'xinjie' }));
    expect(said).toEqual([
      `${agencies}:3:8 The parent xinjie is not in agencies.csv; please register that office or correct parent_id, no parent is taken for now`,
    ]);
    expect(parentsIn(built)).toEqual({ anding: null, beiguan: null, chengguan: null });
  });

  it('that leads back to the office itself is told of each office on the way, and of none below', async () => {
    const { said, built } = await build({}, under({ anding: 'beiguan', beiguan: 'anding', chengguan: 'beiguan' }));
    expect(said.map((line) => line.split('; ')[0])).toEqual([
      `${agencies}:2:8 The parents of the office anding lead back to itself (anding > beiguan > anding)`,
      `${agencies}:3:8 The parents of the office beiguan lead back to itself (beiguan > anding > beiguan)`,
    ]);
    expect(parentsIn(built)).toEqual({ anding: null, beiguan: null, chengguan: 'beiguan' });
  });

  it('may not be the office itself', async () => {
    const { said } = await build({}, under({ chengguan: 'chengguan' }));
    expect(said).toEqual([expect.stringContaining(`${agencies}:4:8 The parents of the office chengguan lead back`)]);
  });
});

describe('an office', () => {
  it.each([
    ['990399001', /csv:3:6 Column adcode holds “990399001”/],
    ['4103990', /csv:3:6 Column adcode holds “4103990”/],
    ['41O399', /csv:3:6 Column adcode holds “41O399”/],
  ])('has a code of a division in China, not %s', async (adcode, told) => {
    const { said } = await build(
      {},
      members.map((member) => (member.id === 'beiguan' ? { ...member, agency: { adcode } } : member)),
    );
    expect(said[0]).toMatch(told);
  });

  it.each(['all', '410399'])('is not called %s, which is another address', async (id) => {
    const { said } = await build({ [agencies]: (text) => text.replace(/^beiguan,/m, `${id},`) });
    expect(said[0]).toMatch(new RegExp(`^data/agencies\\.csv:3:1 Column id holds “${id}”`));
  });
});

describe('the row of a report', () => {
  it.each([
    ['2023,beiguan', 'beiguan on 2023', 'beiguan on 2024'],
    ['2024,anding', 'anding on 2024', 'beiguan on 2024'],
  ])('for %s with the file of another report is told and left out', async (head, row, file) => {
    const { said, built } = await build({
      [sources]: (text) => text.replace('2024,beiguan,', `${head},`).replace(/^2024,anding,.*anding.txt.*\r\n/m, ''),
    });
    expect(said[0]).toBe(
      `${sources}:2:3 This row is for the report of ${row}, and the file data/reports/2024/beiguan.txt is by its path that of ${file}; please correct one of them, the row is left out for now`,
    );
    expect(built.get('reports/2024/beiguan.json')).toContain('"scope":"unknown"');
    expect(built.has('reports/2023/beiguan.json')).toBe(false);
  });

  it('that supersedes nothing of its own is told', async () => {
    const named = [
      'data/reports/2024/anding.txt',
      'data/reports/2024/beiguan.v1.txt',
      'data/reports/2024/chengguan.txt',
    ];
    const { said } = await build(
      {},
      members.map((member, index) => ({ ...member, source: { supersedes: named[index] ?? '' } })),
    );
    expect(said.map((line) => line.split('; ')[0])).toEqual([
      `${sources}:2:13 data/reports/2024/anding.txt in supersedes is no other report of the same office and year`,
      `${sources}:3:13 data/reports/2024/beiguan.v1.txt in supersedes is no other report of the same office and year`,
      `${sources}:4:13 data/reports/2024/chengguan.txt in supersedes is no other report of the same office and year`,
    ]);
  });

  it('that is superseded wants the report in its place, or one that was withdrawn', async () => {
    const version: Change = (text) => text.replaceAll('chengguan.txt', 'chengguan.v1.txt');
    const files = { 'data/reports/2024/chengguan.txt': null, 'data/reports/2024/chengguan.v1.txt': 'v1' };
    const fault =
      'data/reports/2024/chengguan.v1.txt is a superseded version by its name, and no report takes its place';
    const alone = await build({ ...files, [sources]: version });
    expect(alone.said).toEqual([expect.stringContaining(`${sources}:4:3 ${fault}`)]);
    const unlisted = await build({ ...files, [sources]: (text) => text.replace(/^2024,chengguan,.*\r\n/m, '') });
    expect(unlisted.said.filter((line) => !line.includes('no row in'))).toEqual([expect.stringContaining(fault)]);
    const withdrawn = await build({
      ...files,
      'data/reports/2024/chengguan.html': 'withdrawn',
      [sources]: (text) => {
        const row = /^2024,chengguan,.*\r\n/m.exec(text)?.[0] ?? '';
        return version(text) + row.replace('chengguan.txt', 'chengguan.html').replace(/,,\r\n$/, ',yes,\r\n');
      },
    });
    expect(withdrawn.said).toEqual([]);
  });

  it('with a comma that nothing quotes is told, not read with its cells moved', async () => {
    const { said, built } = await build({ [sources]: (text) => text.replace(/^2024,beiguan,.*(?=\r)/m, '$&,more') });
    expect(said[0]).toMatch(/^data\/sources\.csv:3:16 This row has 16 cells where the head line has 15;/);
    expect(built.get('reports/2024/beiguan.json')).toContain('"scope":"unknown"');
  });
});

describe('a register', () => {
  it('that is no UTF-8 is told once, at its first such cell, and nothing of it is used', async () => {
    const bytes = (text: string): Uint8Array =>
      Uint8Array.from(text, (one) => (one.charCodeAt(0) > 127 ? 0xd5 : one.charCodeAt(0)));
    const { said, built } = await build({ [agencies]: bytes(collectionOf(members).get(agencies) as string) });
    expect(said[0]).toMatch(/^data\/agencies\.csv:2:2 This register is not UTF-8: .* save it as “CSV UTF-8”/);
    expect(said.slice(1).every((line) => line.includes('is not in agencies.csv'))).toBe(true);
    expect(built.get('agencies.json')).toBe('[]\n');
  });

  it('with an open quotation mark loses that row and none below it', async () => {
    const { said, built } = await build({ [sources]: (text) => text.replace('2024,anding', '2024,"anding') });
    expect(said[0]).toMatch(/^data\/sources\.csv:2:2 A quotation mark is not closed/);
    expect(said).toHaveLength(2);
    expect(built.get('reports/2024/beiguan.json')).toContain('"scope":"own"');
  });

  it('of searches names offices that are registered', async () => {
    const { said, built } = await build({
      'data/searches.csv':
        'agency_id,year,searched_on,where\nxinjie,2024,2025-05-06,site of the county\nanding,2023,2025-05-06,site\n',
    });
    expect(said).toEqual([
      'data/searches.csv:2:1 The agency id xinjie is not in agencies.csv; please register the agency first',
    ]);
    expect(built.get('searches.json')).toContain('xinjie');
  });

  it.each([
    ['2025-02-30', 'searched_on'],
    ['2025/02/03', 'searched_on'],
  ])('takes no day such as %s, which is in no calendar or not written as one', async (day, column) => {
    const { said } = await build({
      'data/searches.csv': `agency_id,year,searched_on,where\nanding,2023,${day},site\n`,
    });
    expect(said).toEqual([
      expect.stringMatching(new RegExp(`^data/searches\\.csv:2:3 Column ${column} holds “${day}”`)),
    ]);
  });
});
