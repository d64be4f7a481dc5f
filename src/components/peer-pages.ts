// The pages that stand behind comparisons: one for each kind of office, and within it by province, prefecture and volume.
import { candidateOf } from '../charts/peer-results.ts';
import { remembered } from '../charts/remembered.ts';
import type { OfficeRow } from '../charts/subject.ts';
import type { Agency, CollectionRow } from '../dataset/shapes.ts';
import { peerNarrowings } from '../indicators/peer-narrowings.ts';
import type { PeerCandidate, PeerNarrowing } from '../indicators/peer-narrowings.ts';

export interface PeerPage {
  /** `government-county`, `government-county/41`, `government-county/volume-30` */
  readonly slug: string;
  readonly narrowing: PeerNarrowing['id'];
  readonly key: string;
  readonly type: Agency['type'];
  readonly level: Agency['level'];
  /** Each with its latest report, by division code. */
  readonly offices: readonly OfficeRow[];
}

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

/** All pages, wider before narrower. In a municipality province and prefecture are one. */
export function peerPages(
  collection: readonly CollectionRow[],
  agencies: readonly Agency[],
): ReadonlyMap<string, PeerPage> {
  const pages = pagesOf(collection);
  if (pages.size === 0) for (const page of makePages(collection, agencies)) pages.set(page.slug, page);
  return pages;
}

const pagesOf = remembered<readonly CollectionRow[], Map<string, PeerPage>>(() => new Map());

function makePages(collection: readonly CollectionRow[], agencies: readonly Agency[]): readonly PeerPage[] {
  const offices = latestRows(collection, agencies);
  const pages = peerNarrowings.flatMap((narrowing) => {
    const groups = Map.groupBy(offices, (office) => peerSlug(candidateOf(office), narrowing));
    return [...groups].flatMap(([slug, own]) => {
      const [first] = own;
      if (slug === null || first === undefined) return [];
      const { type, level } = first.agency;
      const key = narrowing.keyOf(candidateOf(first)) ?? '';
      return [{ slug, narrowing: narrowing.id, key, type, level, offices: own }];
    });
  });
  const wider = new Map(pages.toReversed().map((page) => [page.slug, page]));
  return [...wider.values()].toReversed();
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
