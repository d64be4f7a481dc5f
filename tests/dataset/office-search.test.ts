// Finding an office: by name, place, pinyin and initials, forgiving a letter, and with little to fetch among 50,000.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findOffices } from '../../src/dataset/office-search/find.ts';
import type { Found, Query } from '../../src/dataset/office-search/find.ts';
import { fromSteps, gramsOf, gramsOfParts, toSteps, wordsIn } from '../../src/dataset/office-search/grams.ts';
import { syllablesOf } from '../../src/dataset/office-search/syllables.ts';
import { searchIndex } from '../../src/dataset/office-search/search-index.ts';
import type { FoundOffice, SearchIndex } from '../../src/dataset/office-search/search-index.ts';
import type { Agency, CollectionRow } from '../../src/dataset/shapes.ts';

function agency(changes: Partial<Agency>): Agency {
  return {
    ...{ id: 'x', name_zh: '某镇人民政府', name_en: 'Some Town', type: 'town', level: 'township', adcode: '410100001' },
    ...{ code_system: null, parent_id: null, managed_by: null, province_zh: '河南省', city_zh: null, county_zh: null },
    ...{ population: null, population_source: null },
    ...changes,
  };
}

/** Asks an index as the finder does, and counts the bytes it would fetch until the first result stands there. */
async function ask(
  index: SearchIndex,
  query: Partial<Query>,
): Promise<{ found: Found | null; ids: string[]; bytes: number }> {
  const fetched = new Set<string>();
  const read = (name: string): unknown => {
    fetched.add(name);
    return JSON.parse(index.files.get(name) ?? '[]');
  };
  const found = await findOffices(
    { text: '', filters: {}, ...query },
    {
      keyFiles: index.keyFiles,
      readKeys: (file) => Promise.resolve(read(`keys-${String(file)}`) as Record<string, number[]>),
    },
  );
  const offices = (found?.numbers ?? []).slice(0, 20).map((number) => {
    const file = read(`offices-${String(Math.floor(number / index.officesInFile))}`) as FoundOffice[];
    return file[number % index.officesInFile];
  });
  const bytes = [...fetched].reduce((sum, name) => sum + gzipSync(index.files.get(name) ?? '').length, 0);
  return { found, ids: offices.map((office) => office?.[0] ?? ''), bytes };
}

test('words are folded alike, whatever their width and case', () => {
  expect(wordsIn('ＸＩＰＩＮＧ Xi’an·西平街道，沾益')).toEqual(['xiping', 'xi', 'an', '西平街道', '沾益']);
  expect(gramsOf('西平街')).toEqual(['西', '平', '街', '西平', '平街']);
  expect(gramsOf('xiping')).toEqual(['_xi', 'xip', 'ipi', 'pin', 'ing']);
  expect([gramsOf('x'), gramsOf('西')]).toEqual([[], ['西']]);
});

test('a name is spoken as its words are read', () => {
  expect(syllablesOf('沾益区西平街道').join(' ')).toBe('zhan yi qu xi ping jie dao');
  expect(syllablesOf('重庆市、厦门市').join(' ')).toBe('chong qing shi xia men shi');
  expect(syllablesOf('A区1')).toEqual(['qu']);
});

test('a word that begins at any syllable has all of its keys among those of the name', () => {
  const keys = gramsOfParts(['fa', 'zhan', 'he', 'gai', 'ge', 'ju']);
  for (const word of ['fazhan', 'fazhanhegaigeju', 'gaige', 'zhanhe', 'geju'])
    expect(
      gramsOf(word).filter((key) => !keys.includes(key)),
      word,
    ).toEqual([]);
  expect(gramsOf('azhan').filter((key) => !keys.includes(key))).toEqual(['_az']);
  expect(gramsOfParts(['f'])).toEqual([]);
});

test('steps give the numbers back', () => {
  expect(fromSteps(toSteps([0, 3, 4, 900]))).toEqual([0, 3, 4, 900]);
});

describe('an index of a few offices', () => {
  const rows = [{ agency_id: 'xiping', year: 2024 }] as unknown as CollectionRow[];
  const index = searchIndex(
    [
      agency({ id: 'xiping', name_zh: '沾益区西平街道办事处', name_en: 'Xiping Subdistrict', type: 'subdistrict' }),
      agency({ id: 'shihe-district', name_zh: '浉河区人民政府', name_en: 'Shihe District', type: 'government' }),
      agency({ id: 'fgj', name_zh: '沭阳县发展和改革局', name_en: 'Planning Office', type: 'department' }),
      agency({ id: 'mei', name_zh: '梅镇人民政府', name_en: 'Mei Town', adcode: '320100001', province_zh: '江苏省' }),
    ],
    rows,
  );
  const ids = async (text: string, filters: Query['filters'] = {}) => (await ask(index, { text, filters })).ids;

  test.each([
    ['浉河', 'shihe-district'],
    ['shihe', 'shihe-district'],
    ['shq', 'shihe-district'],
    ['西平', 'xiping'],
    ['河南 西平', 'xiping'],
    ['xpjd', 'xiping'],
    ['xipin', 'xiping'],
    ['fazhan', 'fgj'],
    ['fazhanhegaigeju', 'fgj'],
    ['shuyang gaige', 'fgj'],
    ['fazhanhegaigju', 'fgj'],
    ['fazhen', 'fgj'],
    ['fzhggj', 'fgj'],
    ['xipimg', 'xiping'],
    ['xipung', 'xiping'],
    ['shife', 'shihe-district'],
    ['西坪街道', 'xiping'],
    ['江苏', 'mei'],
  ])('finds %s', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  test('says when an office only comes near', async () => {
    for (const text of ['xiping', 'xpjd', 'fazhan', 'fazhanhegaigeju'])
      expect((await ask(index, { text })).found?.isNear, text).toBe(false);
    expect((await ask(index, { text: 'xipung' })).found).toEqual({
      numbers: expect.any(Array) as unknown,
      isNear: true,
    });
  });

  test('keeps to the filters, alone and with words', async () => {
    expect(await ids('', { province: '32' })).toEqual(['mei']);
    expect(await ids('', { year: '2024' })).toEqual(['xiping']);
    expect(await ids('政府', { type: 'government' })).toEqual(['shihe-district']);
    expect(await ids('西平', { province: '32' })).toEqual([]);
  });

  test('answers nothing where nothing is asked, and nothing for words no office has', async () => {
    expect((await ask(index, { text: ' ，x ' })).found).toBeNull();
    expect(await ids('qqq')).toEqual([]);
  });
});

/** Offices of a made-up country: towns, and departments of the longest names there are. */
function manyAgencies(count: number): readonly Agency[] {
  const syllables = 'ba cheng da feng gao he jin kai long min nan ping qing shan tai wan xi yang zhen zhou'.split(' ');
  const characters = Array.from('巴城大丰高河金开龙民南平清山太湾西阳镇州');
  const departments = [
    '发展和改革局',
    '住房和城乡建设局',
    '人力资源和社会保障局',
    '市场监督管理局',
    '农业农村和水利局',
  ];
  const name = (number: number) => [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20];
  const zh = (parts: readonly number[]) => parts.map((part) => characters[part]).join('');
  const latin = (parts: readonly number[]) => parts.map((part) => syllables[part]).join('');
  return Array.from({ length: count }, (_, number) => {
    const [own, county] = [name(number), name(Math.floor(number / 17) + 5)];
    const department = number % 2 === 0 ? departments[Math.floor(number / 2) % departments.length] : undefined;
    return agency({
      id: `${latin(county)}-${department === undefined ? latin(own) : 'office'}-${String(number)}`,
      name_zh: `${zh(county)}县${department ?? `${zh(own)}镇人民政府`}`,
      name_en: department === undefined ? `${latin(own)} Town, ${latin(county)} County` : `Office of ${latin(county)}`,
      type: department === undefined ? 'town' : 'department',
      adcode: String(110_000_000 + number * 10),
      county_zh: `${zh(county)}县`,
    });
  });
}

describe('among 50,000 offices', () => {
  const index = searchIndex(manyAgencies(50_000), []);

  test.each([
    ...['南平', '河南省清山镇', 'qingshan', 'qingshanzhen town', 'qsz', 'qingshanzhem', '发展和改革局'],
    ...['fazhan', 'fazhanhegaigeju', 'renliziyuanheshehuibaozhangju', 'fazhanhegaigeu', 'qingshan fazhan', 'fzhggj'],
  ])('the first results for %s come with less than 150 kB', async (text) => {
    const { ids, bytes } = await ask(index, { text });
    expect(ids.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(150_000);
  });

  test('an answer takes no longer than a blink, once its files are there', async () => {
    await ask(index, { text: 'fazhanhegaigeju' });
    const start = performance.now();
    await ask(index, { text: 'fazhanhegaigeju' });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
