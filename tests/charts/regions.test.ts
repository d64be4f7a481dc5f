// Regions by division code: what lies in what, whose charts there are, and that nothing lies in two places.
import { expect, test } from 'vitest';
import { coverage } from '../../src/charts/coverage.ts';
import { englishPlace } from '../../src/charts/english-place.ts';
import { codesAround, levelOf, parentOf, regionNameOf, regionsOf } from '../../src/charts/regions.ts';
import { isRegion } from '../../src/charts/subject.ts';
import { collectionSubject } from './collection-subject.ts';

test('a code leads up to its province', () => {
  expect(codesAround('411502003')).toEqual(['411502003', '411502', '411500', '410000']);
  expect(codesAround('410000')).toEqual(['410000']);
  // Districts of a municipality, and counties governed by their province directly, have no prefecture.
  expect(codesAround('310115')).toEqual(['310115', '310000']);
  expect(parentOf('429004')).toBe('420000');
  expect(['410000', '411500', '411502', '411502003'].map(levelOf)).toEqual([
    'province',
    'prefecture',
    'county',
    'township',
  ]);
  expect(['410000', '411502003', 'all', 'some-town', '41000'].map(isRegion)).toEqual([true, true, false, false, false]);
});

test('every office lies in each region around it once', () => {
  const { agencies } = collectionSubject();
  const regions = regionsOf(agencies);
  for (const agency of agencies) {
    const around = [...regions.values()].filter((region) => region.agencies.includes(agency));
    expect(around.map(({ adcode }) => adcode).toSorted()).toEqual(codesAround(agency.adcode).toSorted());
  }
  for (const region of regions.values()) {
    const below = region.children.flatMap((code) => regions.get(code)?.agencies ?? []);
    expect([...region.own, ...below].length, region.adcode).toBe(region.agencies.length);
  }
});

test('a region has the name of the register, in English that of its government, else the usual one or its sound', () => {
  const regions = regionsOf(collectionSubject().agencies);
  expect(regions.get('110000')).toMatchObject({ name_zh: '某省', name_en: 'Beijing', isRomanised: false });
  expect(regions.get('110101')).toMatchObject({ name_zh: '某区', name_en: 'Mou District', isRomanised: true });
  expect(regionNameOf({ name_zh: '某省', name_en: null }, 'en')).toBe('某省');
});

test.each([
  ['焦作市', '410800', 'prefecture', 'Jiaozuo City'],
  ['浉河区', '411502', 'county', 'Shihe District'],
  ['铅山县', '361124', 'county', 'Yanshan County'],
  ['长寿区', '500115', 'county', 'Changshou District'],
  ['淮安市', '320800', 'prefecture', "Huai'an City"],
  ['吕梁市', '141100', 'prefecture', 'Lüliang City'],
  ['安阳县', '410522', 'county', 'Anyang County'],
  ['陕西省', '610000', 'province', 'Shaanxi'],
] as const)('%s is spelt by its sound in English', (...[zh, adcode, level, name]) => {
  expect(englishPlace(zh, { adcode, level })).toEqual({ name, isRomanised: level !== 'province' });
});

test.each([
  ['某族自治州', '999800', 'prefecture'],
  ['鄂温克族自治旗', '150724', 'county'],
  ['某某地区', '999700', 'prefecture'],
  ['焦作城乡一体化示范区', '410871', 'county'],
  ['许衡街道', '410803008', 'township'],
] as const)('%s keeps its Chinese name', (zh, adcode, level) => {
  expect(englishPlace(zh, { adcode, level })).toBeNull();
});

test('coverage tells what is here, not read whole, searched for, and not in this collection', () => {
  const subject = collectionSubject();
  const [first, second, third, fourth] = subject.collection;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('four reports are expected');
  const searches = [{ agency_id: third.agency_id, year: 2024, searched_on: '2026-01-02', where: 'example.org' }];
  const collection = [
    { ...first, read_whole: true },
    { ...second, read_whole: false },
  ];
  const rows = coverage.rows({ ...subject, collection, searches });
  const stateOf = (id: string) =>
    rows.filter(({ agency_id }) => agency_id === id).map((row) => coverage.fields[0]?.of(row));
  expect([first, second, third, fourth].flatMap(({ agency_id }) => stateOf(agency_id))).toEqual([
    'whole',
    'not_whole',
    'searched',
    'absent',
  ]);
  const view = { locale: 'zh-CN', year: 2024, scope: 'all' } as const;
  const notes = (all: typeof rows) => coverage.notes(all, view).join('');
  expect(notes(rows)).toContain('本站未收录不表示没有公布');
  expect(notes(rows.filter(({ agency_id }) => agency_id === first.agency_id))).toBe('没有登记的机关不在图中。');
});

test.each([
  ['呼和浩特市', '150100', 'prefecture', 'Hohhot City'],
  ['乌鲁木齐市', '650102', 'prefecture', 'Ürümqi City'],
  ['拉萨市', '540100', 'prefecture', 'Lhasa City'],
  ['喀什市', '653101', 'county', 'Kashgar City'],
  ['喀什地区', '653125', 'prefecture', 'Kashgar Prefecture'],
  ['延边朝鲜族自治州', '222400', 'prefecture', 'Yanbian Korean Autonomous Prefecture'],
  ['锡林郭勒盟', '152500', 'prefecture', 'Xilingol League'],
] as const)('%s has its established name in English', (...[zh, adcode, level, name]) => {
  expect(englishPlace(zh, { adcode, level })).toEqual({ name, isRomanised: false });
});

test('a place among those of other languages is not spelt by its sound', () => {
  expect(englishPlace('库车市', { adcode: '652902', level: 'county' })).toBeNull();
  expect(englishPlace('包头市', { adcode: '150200', level: 'prefecture' })?.name).toBe('Baotou City');
});

test('an office without a report of the year is not passed off as one without any: its other years are told', () => {
  const subject = collectionSubject();
  const [first] = subject.collection;
  if (first === undefined) throw new Error('no report to move to another year');
  const others = [subject.year + 1, subject.year - 1].map((year) => ({ ...first, year }));
  const rows = coverage.rows({ ...subject, collection: [...subject.collection.slice(1), ...others] });
  const moved = rows.filter(({ other_years }) => other_years !== null);
  const told = `${String(subject.year - 1)} ${String(subject.year + 1)}`;
  expect(moved.map(({ agency_id, state, other_years }) => [agency_id, state, other_years])).toEqual([
    [first.agency_id, 'absent', told],
  ]);
  const view = { locale: 'zh-CN', year: subject.year, scope: 'all' } as const;
  const ownRow = coverage.table(rows, view).rows[rows.findIndex(({ other_years }) => other_years !== null)];
  expect(ownRow?.cells[1]).toBe(`本站未收录；有${told.replace(' ', '，')}年的报告`);
  expect(coverage.notes(rows, view).join('')).toContain('1家有其他年度的报告收录');
  expect(coverage.notes(coverage.rows(subject), view).join('')).not.toContain('其他年度');
});
