// Penalty decisions alongside items proactively disclosed: two counts of unlike things, never ranked.
import type { Indicator } from './indicator.ts';

/**
 * 处罚/公开比: the numerator counts decisions that were never published, and some streets punish by delegated powers
 * while others cannot. That the decisions of the forms of 2019 and 2021 are the same is likely, not certain.
 */
export const penaltiesAlongside: Indicator = {
  id: 'penalties_per_100_items',
  name: 'penalties_per_100_items',
  subject: null,
  numerator: ['proactive.penalties.decisions'],
  denominator: ['narrative.proactive_items'],
  unit: 'per_100',
  cases: 'denominator',
  emptyCases: 'published',
  leastCases: { shown: 10, ranked: null },
  reports: 'every',
  caveats: ['not_for_ranking', 'all_decisions', 'delegated_powers', 'posts'],
  breaks: [2019, 2021],
};
