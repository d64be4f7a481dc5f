// The pages that stand behind comparisons: one for each kind of office, and within it by province, prefecture and volume.
import { candidateOf } from '../charts/peer-results.ts';
import type { OfficeRow } from '../charts/subject.ts';
import type { Agency, CollectionRow } from '../dataset/shapes.ts';
import { peerNarrowings } from '../indicators/peer-narrowings.ts';
import type { PeerCandidate, PeerNarrowing } from '../indicators/peer-narrowings.ts';

export interface PeerPage {
  /** `government-county`, `government-county/41`, `government-county/volume-30`, its second part `…/volume-30/2` */
  readonly slug: string;
  /** Which part of its group it is, from 1; all pages of a group but of the largest are the only one. */
  readonly part: number;
  readonly parts: number;
  readonly narrowing: PeerNarrowing['id'];
  readonly key: string;
  readonly type: Agency['type'];
  readonly level: Agency['level'];
  /** How many offices the whole group has. */
  readonly size: number;
  /** Each with its latest report, by division code; of a part those of the part. */
  readonly offices: readonly OfficeRow[];
}

/** More offices are not set side by side on one page. */
export const mostCompared = 80;

/** Type and level as they stand in addresses. */
export function kindSlug({ type, level }: Pick<PeerCandidate, 'type' | 'level'>): string {
  return `${type}-${level}`;
}

/** Slug of the page of an office's peers by one rule; null where the rule puts it in no group. */
export function peerSlug(candidate: PeerCandidate, { id, keyOf }: PeerNarrowing): string | null {
  const key = keyOf(candidate);
  if (key === null) return null;
  const kind = kindSlug(candidate);
  return id === 'nation' ? kind : `${kind}/${id === 'volume' ? 'volume-' : ''}${key}`;
}

interface Pages {
  readonly bySlug: ReadonlyMap<string, PeerPage>;
  /** Slug of the part an office is in, by group and office, for groups in parts. */
  readonly parts: ReadonlyMap<string, string>;
}

const known = new WeakMap<readonly CollectionRow[], Pages>();

function pagesOf(collection: readonly CollectionRow[], agencies: readonly Agency[]): Pages {
  const before = known.get(collection);
  if (before !== undefined) return before;
  const pages = makePages(collection, agencies);
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  const parts = new Map(
    pages
      .filter(({ part }) => part > 1)
      .flatMap((page) => page.offices.map(({ agency }) => [`${groupSlug(page)} ${agency.id}`, page.slug])),
  );
  known.set(collection, { bySlug, parts });
  return { bySlug, parts };
}

/** All pages, wider before narrower. In a municipality province and prefecture are one. */
export function peerPages(
  collection: readonly CollectionRow[],
  agencies: readonly Agency[],
): ReadonlyMap<string, PeerPage> {
  return pagesOf(collection, agencies).bySlug;
}

/** Slug of the page on which an office stands in its group: that of the part, where the group has several. */
export function placeAmongPeers(
  collection: readonly CollectionRow[],
  agencies: readonly Agency[],
  { agency, slug }: { readonly agency: string; readonly slug: string },
): string {
  return pagesOf(collection, agencies).parts.get(`${slug} ${agency}`) ?? slug;
}

function makePages(collection: readonly CollectionRow[], agencies: readonly Agency[]): readonly PeerPage[] {
  const offices = latestRows(collection, agencies);
  const pages = peerNarrowings.flatMap((narrowing) => {
    const groups = Map.groupBy(offices, (office) => peerSlug(candidateOf(office), narrowing));
    return [...groups].flatMap(([slug, own]) => {
      const [first] = own;
      if (slug === null || first === undefined) return [];
      const { type, level } = first.agency;
      const key = narrowing.keyOf(candidateOf(first)) ?? '';
      const whole = { slug, part: 1, parts: 1, narrowing: narrowing.id, key, type, level, size: own.length };
      return [{ ...whole, offices: own }];
    });
  });
  const wider = new Map(pages.toReversed().map((page) => [page.slug, page]));
  const groups = [...wider.values()].toReversed();
  return groups.flatMap((group) =>
    group.size > mostCompared && narrowerOf(group, groups).length === 0 ? inParts(group) : [group],
  );
}

/** A kind by province and volume, a province by prefecture: the groups that lie in a group. */
export function narrowerOf(group: PeerPage, groups: Iterable<PeerPage>): readonly PeerPage[] {
  const { narrowing, key, type, level } = group;
  const others = [...groups].filter((other) => other.type === type && other.level === level && other.part === 1);
  if (narrowing === 'nation')
    return (['province', 'volume'] as const).flatMap((rule) =>
      others.filter((other) => other.narrowing === rule).toSorted((a, b) => Number(a.key) - Number(b.key)),
    );
  if (narrowing !== 'province') return [];
  return others.filter((other) => other.narrowing === 'prefecture' && other.key.startsWith(key));
}

/** A group that no rule makes narrower is cut into parts of about the same size, in the order of division codes. */
function inParts(group: PeerPage): readonly PeerPage[] {
  const { slug, offices } = group;
  const parts = Math.max(1, Math.ceil(offices.length / mostCompared));
  return Array.from({ length: parts }, (_, index): PeerPage => {
    const [start, end] = [index, index + 1].map((part) => Math.floor((part * offices.length) / parts));
    const part = index + 1;
    return {
      ...group,
      slug: part === 1 ? slug : `${slug}/${String(part)}`,
      part,
      parts,
      offices: offices.slice(start, end),
    };
  });
}

/** Slug of the group a page is of. */
export function groupSlug({ slug, part }: Pick<PeerPage, 'slug' | 'part'>): string {
  return part === 1 ? slug : slug.slice(0, slug.lastIndexOf('/'));
}

/** The pages of a group, the first part first. */
export function partsOfGroup(page: PeerPage, pages: ReadonlyMap<string, PeerPage>): readonly PeerPage[] {
  const slug = groupSlug(page);
  return Array.from({ length: page.parts }, (_, index) =>
    pages.get(index === 0 ? slug : `${slug}/${String(index + 1)}`),
  ).flatMap((part) => part ?? []);
}

/** Name of the file of all reports of a group too large for one page. */
export function wholeFile(slug: string): string {
  return `${slug}/all`;
}

/** The offices of a group, those of all its parts together. */
export function wholeGroup(slug: string, pages: ReadonlyMap<string, PeerPage>): readonly OfficeRow[] {
  const page = pages.get(slug);
  return page === undefined ? [] : partsOfGroup(page, pages).flatMap(({ offices }) => offices);
}

/** The latest report of each office, by division code. */
export function latestRows(collection: readonly CollectionRow[], agencies: readonly Agency[]): readonly OfficeRow[] {
  const latest = new Map<string, CollectionRow>();
  for (const row of collection) if ((latest.get(row.agency_id)?.year ?? 0) < row.year) latest.set(row.agency_id, row);
  return agencies
    .flatMap((agency) => {
      const row = latest.get(agency.id);
      return row === undefined ? [] : [{ agency, row }];
    })
    .toSorted((a, b) => (a.agency.adcode < b.agency.adcode ? -1 : a.agency.adcode > b.agency.adcode ? 1 : 0));
}
