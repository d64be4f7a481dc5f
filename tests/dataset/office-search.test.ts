// Finding an office: by name, place, pinyin and initials, forgiving a letter, and with little to fetch among 50,000.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findOffices } from '../../src/dataset/office-search/find.ts';
import type { Found, Query } from '../../src/dataset/office-search/find.ts';
import { fromSteps, gramsOf, gramsOfParts, toSteps, wordsIn } from '../../src/dataset/office-search/grams.ts';
import { partsOfName } from '../../src/dataset/office-search/short-names.ts';
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
      agency({
        id: 'shihe-district',
        name_zh: '浉河区人民政府',
        name_en: 'Shihe District',
        type: 'government',
        county_zh: '浉河区',
      }),
      agency({
        id: 'fgj',
        name_zh: '沭阳县发展和改革局',
        name_en: 'Planning Office',
        type: 'department',
        county_zh: '沭阳县',
      }),
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

  test.each([
    ...[
      '发改委',
      '发改局',
      '发改',
      'fgw',
      'fgj',
      'fagaiwei',
      '沭阳县发改局',
      '沭阳发改委',
      'syfgj',
      'shuyangfagai',
      'DRC',
    ],
  ])('finds the office that people call %s by its official name', async (text) => {
    const { found, ids: all } = await ask(index, { text });
    expect([all, found?.isNear]).toEqual([['fgj'], false]);
  });

  test.each(['浉河区政府', '浉河政府', 'shzf', 'shihezhengfu'])('finds a place without its unit: %s', async (text) => {
    const { found, ids: all } = await ask(index, { text });
    expect([all[0], found?.isNear]).toEqual(['shihe-district', false]);
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

/** What people call an office, the official name of one, and other names of such offices in the collection's language. */
const everydayNames: readonly (readonly [official: string, ...said: string[]])[] = [
  ['人力资源和社会保障局', '人社局', 'rsj'],
  ['市场监督管理局', '市监局', '市场监管局', 'sjj'],
  ['卫生健康委员会', '卫健委', 'wjw'],
  ['教育体育局', '教体局', '教育局', 'jtj'],
  ['住房和城乡建设局', '住建局', 'zjj'],
  ['自然资源和规划局', '自规局', '资规局', 'zgj', '国土局'],
  ['农业农村局', '农业局', 'nyj', 'nyncj'],
  ['文化广电和旅游局', '文旅局', '文广旅局', 'wlj'],
  ['退役军人事务局', '退役军人局', 'tyjrj'],
  ['应急管理局', '应急局', 'yjj'],
  ['城市管理局', '城管局', 'cgj'],
  ['城市管理综合行政执法局', '城管局', '执法局'],
  ['医疗保障局', '医保局', 'ybj'],
  ['行政审批服务局', '行政审批局', '审批局', 'xzspj'],
  ['生态环境局', '环保局', 'hbj'],
  ['人民政府办公室', '府办', '政府办', 'fb', 'zfb'],
  ['高新技术产业开发区管理委员会', '高新区', '高新区管委会', 'gxq'],
];

describe('the short names of offices', () => {
  const index = searchIndex(
    everydayNames.map(([official], number) =>
      agency({
        id: `office-${String(number)}`,
        ...{ name_zh: `梅山市${official}`, name_en: `Office ${String(number)}`, city_zh: '梅山市' },
        adcode: String(419_900_001 + number),
      }),
    ),
    [],
  );

  test.each(everydayNames.flatMap(([official, ...said]) => said.map((text) => [text, official] as const)))(
    '%s is %s',
    async (text, official) => {
      const number = everydayNames.findIndex(([name]) => name === official);
      for (const asked of [text, /^[a-z]/u.test(text) ? `ms${text}` : `梅山${text}`]) {
        const { found, ids } = await ask(index, { text: asked });
        expect(found?.isNear, asked).toBe(false);
        expect(ids, asked).toContain(`office-${String(number)}`);
      }
    },
  );
});

test('offices that have the sounds of a word here and there are not found where others have it in one piece', async () => {
  const index = searchIndex(
    [
      agency({ id: 'scattered', name_zh: '青岛市审计局', adcode: '370200', province_zh: '山东省', city_zh: '青岛市' }),
      agency({ id: 'begun', name_zh: '青山区审计局', adcode: '420107', province_zh: '湖北省', county_zh: '青山区' }),
    ],
    [],
  );
  const { found, ids } = await ask(index, { text: 'qingshan' });
  expect([found?.isNear, ids]).toEqual([false, ['begun']]);
});

test('of those that are found the highest come first, and the government of a place before its departments', async () => {
  const place = { province_zh: '河南省', city_zh: '梅山市' };
  const county = { ...place, county_zh: '柳河县' };
  const index = searchIndex(
    [
      agency({ id: 'a-town', name_zh: '梅山市柳河县双桥镇人民政府', adcode: '419901100', ...county }),
      agency({
        id: 'b-bureau',
        name_zh: '梅山市柳河县审计局',
        level: 'county',
        type: 'department',
        adcode: '419901',
        ...county,
      }),
      agency({
        id: 'c-county',
        name_zh: '梅山市柳河县人民政府',
        level: 'county',
        type: 'government',
        adcode: '419901',
        ...county,
      }),
      agency({
        id: 'd-bureau',
        name_zh: '梅山市审计局',
        level: 'prefecture',
        type: 'department',
        adcode: '419900',
        ...place,
      }),
      agency({
        id: 'e-city',
        name_zh: '梅山市人民政府',
        level: 'prefecture',
        type: 'government',
        adcode: '419900',
        ...place,
      }),
    ],
    [],
  );
  expect((await ask(index, { text: 'meishan' })).ids).toEqual(['e-city', 'd-bureau', 'c-county', 'b-bureau', 'a-town']);
  expect((await ask(index, { text: 'liuhe' })).ids).toEqual(['c-county', 'b-bureau', 'a-town']);
});

test('a name falls into its parts, each with its other forms', () => {
  expect(partsOfName('信阳市浉河区人民政府', ['河南省', '信阳市', '浉河区'])).toEqual([
    ['信阳市', '信阳'],
    ['浉河区', '浉河'],
    ['人民政府', '政府', '府'],
  ]);
  expect(partsOfName('洛阳市生态环境局洛龙分局', ['洛阳市'])).toEqual([
    ['洛阳市', '洛阳'],
    ['生态环境局', '环保局', '环境局', '生环局'],
    ['洛龙分局'],
  ]);
  expect(partsOfName('单县某所', ['单县'])).toEqual([['单县某所']]);
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
    ...['fgw', '发改委', '发改', 'rsj', '人社局', 'sjj', 'zjj', '住建局', 'nyj', '清山县发改局', '清山发改委', '政府'],
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
