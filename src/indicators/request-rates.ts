// How processed requests ended: the six shares of table 三 that add up to one, and the definitions of disclosure.
import { shareOfCases } from './indicator.ts';
import type { Indicator } from './indicator.ts';

const processed = ['requests.total_processed.total'];

/** 予以公开率: the strictest definition of disclosure, and the first of the six shares. */
export const fullDisclosureRate = shareOfCases({
  id: 'full_disclosure_rate',
  numerator: ['granted'],
  denominator: processed,
  emptyCases: 'processed',
  caveats: ['already_public', 'local_labels'],
});

/** 公开率（含部分公开）: as offices themselves mostly compute it. */
export const disclosureRate = shareOfCases({
  id: 'disclosure_rate',
  numerator: ['granted', 'partly_granted'],
  denominator: processed,
  emptyCases: 'processed',
  caveats: ['already_public', 'local_labels'],
});

/** 实体公开率: of the requests answered in substance; 不予处理 and 其他处理 are dropped. */
export const substantiveDisclosureRate = shareOfCases({
  id: 'substantive_disclosure_rate',
  numerator: ['granted', 'partly_granted'],
  denominator: ['granted', 'partly_granted', 'refused', 'unable'],
  emptyCases: 'answered',
  caveats: ['drops_unprocessed', 'already_public', 'local_labels'],
});

const groupShares = [
  ['partial_rate', 'partly_granted'],
  ['refusal_rate', 'refused'],
  ['unable_rate', 'unable'],
  ['not_processed_rate', 'not_processed'],
  ['other_share', 'other'],
] as const;

/** 不掌握占比: often the largest single reason why nothing was given. */
const notHeldShare = shareOfCases({
  id: 'not_held_share',
  numerator: ['requests.unable.not_held.total'],
  denominator: processed,
  emptyCases: 'processed',
  caveats: ['local_labels'],
});

/** In the form's order; with the first, `full_disclosure_rate`, the five group shares add up to one. */
export const requestRates: readonly Indicator[] = [
  fullDisclosureRate,
  disclosureRate,
  substantiveDisclosureRate,
  ...groupShares.map(([id, group]) =>
    shareOfCases({
      id,
      numerator: [group],
      denominator: processed,
      emptyCases: 'processed',
      caveats: ['local_labels'],
    }),
  ),
  notHeldShare,
];
