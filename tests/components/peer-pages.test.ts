// The pages of peers hold for groups of any size: each office stands on exactly one page of each of its groups.
import { describe, expect, test } from 'vitest';
import { groupName, partName } from '../../src/components/peer-page-words.ts';
import { mostCompared, narrowerOf, partsOfGroup, peerPages, placeAmongPeers } from '../../src/components/peer-pages.ts';
import type { Agency, CollectionRow } from '../../src/dataset/shapes.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const sample = collectionSubject();
const [town] = sample.agencies.filter(({ id }) => id === 'silent-town');
const [row] = sample.collection.filter(({ agency_id: id }) => id === 'silent-town');

/** So many towns in one prefecture, seven to a county, with requests received that go round from 0 to 4. */
function towns(count: number, prefecture: string): { agencies: readonly Agency[]; rows: readonly CollectionRow[] } {
  if (town === undefined || row === undefined) throw new Error('no town in the sample');
  const numbers = Array.from({ length: count }, (_, number) => number);
  const id = (number: number) => `town-${prefecture}-${String(number)}`;
  return {
    agencies: numbers.map((number) => ({
      ...town,
      id: id(number),
      adcode: `${prefecture}${String(21 + Math.floor(number / 7))}${String(100 + (number % 7))}`,
      county_zh: `第${String(Math.floor(number / 7))}县`,
    })),
    rows: numbers.map((number) => ({ ...row, agency_id: id(number), received: number % 5 })),
  };
}

const [large, small] = [towns(230, '9901'), towns(15, '9902')];
const agencies = [...large.agencies, ...small.agencies];
const rows = [...large.rows, ...small.rows];
const pages = peerPages(rows, agencies);

describe('a group larger than one page', () => {
  test('leads to narrower groups, or is cut into parts in the order of codes', () => {
    const kind = pages.get('town-township');
    if (kind === undefined) throw new Error('no page of the kind');
    expect([kind.size, kind.parts, narrowerOf(kind, pages.values()).map(({ slug }) => slug)]).toEqual([
      245,
      1,
      ['town-township/99', 'town-township/volume-0', 'town-township/volume-1'],
    ]);
    const first = pages.get('town-township/9901');
    if (first === undefined) throw new Error('no page of the prefecture');
    const parts = partsOfGroup(first, pages);
    expect(parts.map(({ slug, part, size }) => [slug, part, size])).toEqual([
      ['town-township/9901', 1, 230],
      ['town-township/9901/2', 2, 230],
      ['town-township/9901/3', 3, 230],
    ]);
    expect(parts.flatMap(({ offices }) => offices.map(({ agency }) => agency.id))).toEqual(
      large.agencies.map(({ id }) => id),
    );
    expect(parts.map((part) => partName(part, 'zh-CN'))).toEqual([
      '第1部分（第0县至第10县）',
      '第2部分（第10县至第21县）',
      '第3部分（第21县至第32县）',
    ]);
    expect(groupName(first, 'zh-CN')).toContain('镇');
  });

  test('has no page with more offices than can be set side by side, unless that leads to narrower ones', () => {
    for (const page of pages.values()) {
      if (page.offices.length > mostCompared) expect(narrowerOf(page, pages.values()).length).toBeGreaterThan(0);
    }
  });

  test('tells of each office the page it stands on', () => {
    for (const { id } of agencies) {
      const group = id.startsWith('town-9901') ? 'town-township/9901' : 'town-township/9902';
      const page = pages.get(placeAmongPeers(rows, agencies, { agency: id, slug: group }));
      expect(page?.offices.some(({ agency }) => agency.id === id)).toBe(true);
    }
  });
});
