// What refusals rest on: each ground of 不予公开 as a share of all refusals.
import { outcomeConcepts, outcomeGroupOf } from '../codebook/figures.ts';
import { shareOfCases } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/** The eight grounds are the same lines on both forms. */
export const groundMix: readonly Indicator[] = outcomeConcepts('2021')
  .filter((concept) => outcomeGroupOf(concept) === 'refused')
  .map((concept) =>
    shareOfCases({
      id: `ground_mix.${concept.slice('requests.refused.'.length)}`,
      name: 'ground_mix',
      subject: concept,
      numerator: [`${concept}.total`],
      denominator: ['refused'],
      emptyCases: 'refused',
      caveats: ['local_labels'],
    }),
  );
