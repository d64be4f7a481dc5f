// The questions of the topic pages, as data: what each shows, and what must be known beside the figures.
import type { CaveatId } from '../indicators/indicator.ts';
import { usualDefinition } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import { penaltiesAlongside } from '../indicators/penalties-alongside.ts';
import { disclosureRate } from '../indicators/request-rates.ts';
import { decisionColumns, disputeColumns, itemsColumn, requestColumns } from './collection-columns.ts';
import type { CollectionColumn } from './collection-columns.ts';

export const topicIds = ['requests', 'refusals', 'penalties', 'disputes', 'quality', 'coverage'] as const;
export type TopicId = (typeof topicIds)[number];

/** Worded by `page.topic.<id>`, `.question`. */
export interface Topic {
  readonly id: TopicId;
  /** Over all offices; the CSV of the first is the file of the page. */
  readonly charts: readonly [string, ...string[]];
  /** Of the charts one is drawn by each definition of 公开率: the reader chooses. */
  readonly byDefinition?: Readonly<Record<DisclosureDefinition, string>>;
  /** Of the table of reports; without columns it has the sums that agree alone. Null: the table lists regions. */
  readonly columns: readonly CollectionColumn[] | null;
  readonly caveats: readonly CaveatId[];
}

const [received, ...outcomes] = requestColumns;

export const topics: readonly Topic[] = [
  {
    id: 'requests',
    charts: ['request-volume', 'funnel'],
    byDefinition: { strict: 'funnel-strict', official: 'funnel', substantive: 'funnel-substantive' },
    columns: requestColumns,
    caveats: ['splitting', ...disclosureRate.caveats],
  },
  {
    id: 'refusals',
    charts: ['refusal-reasons', 'outcomes', 'funnel-refusal', 'funnel-not-held', 'funnel-not-processed'],
    columns: outcomes,
    caveats: ['local_labels', 'already_public', 'splitting', 'two_regimes_2019'],
  },
  {
    id: 'penalties',
    charts: ['penalties-disclosures'],
    columns: [...decisionColumns, itemsColumn],
    caveats: penaltiesAlongside.caveats,
  },
  {
    id: 'disputes',
    charts: ['disputes', 'funnel-reconsideration'],
    columns: disputeColumns,
    caveats: ['mixed_stock', 'two_places', 'reconsideration_first_2024'],
  },
  {
    id: 'quality',
    charts: ['identity-ledger'],
    columns: received === undefined ? [] : [received],
    caveats: [],
  },
  { id: 'coverage', charts: ['coverage'], columns: null, caveats: [] },
];

/** The page by the usual definition has no word for it in its address. */
export function topicPath(id: TopicId, definition: DisclosureDefinition = usualDefinition): string {
  return `/topics/${id}/${definition === usualDefinition ? '' : `${definition}/`}`;
}

/** The definitions of 公开率 a topic has pages by; others have one page, by the usual one. */
export function definitionsOf({ byDefinition }: Topic): readonly DisclosureDefinition[] {
  return byDefinition === undefined ? [usualDefinition] : (Object.keys(byDefinition) as DisclosureDefinition[]);
}
