// How disputes of table 四 ended for the office, cases still pending left out, and how many there are beside requests.
import type { EmptyCases } from './empty-cases.ts';
import { shareOfCases, usualLeastCases } from './indicator.ts';
import type { CaveatId, Indicator, QuantityPart } from './indicator.ts';

const litigation = ['litigation_direct', 'litigation_after'];

const outcomes = (procedures: readonly string[], names: readonly string[]): readonly QuantityPart[] =>
  procedures.flatMap((procedure) => names.map((name) => `disputes.${procedure}.${name}`));

/** 纠正 of what was decided; the law of 2024 moved disputes over refusals from direct litigation to reconsideration. */
function correctionRate(
  id: string,
  procedures: readonly string[],
  words: { readonly emptyCases: EmptyCases; readonly caveats: readonly CaveatId[] },
): Indicator {
  return shareOfCases({
    id,
    numerator: outcomes(procedures, ['corrected']),
    denominator: outcomes(procedures, ['upheld', 'corrected', 'other']),
    emptyCases: words.emptyCases,
    caveats: ['pending_left_out', ...words.caveats, 'reconsideration_first_2024'],
    breaks: [2019, 2024],
  });
}

/** 复议纠错 of all cases, pending ones included: shown only to those who ask for it. */
const correctedShare = shareOfCases({
  id: 'reconsideration_corrected_share',
  numerator: ['disputes.reconsideration.corrected'],
  denominator: ['disputes.reconsideration.total'],
  emptyCases: 'reconsideration_cases',
  caveats: ['pending_counted', 'reconsideration_first_2024'],
  breaks: [2019, 2024],
});

/** 争议率: a flow over a mixed stock, since a case pending at the end of a year appears again in the next. */
const challengeRatio: Indicator = {
  id: 'challenge_ratio',
  name: 'challenge_ratio',
  subject: null,
  numerator: ['disputes.reconsideration.total'],
  denominator: ['requests.total_processed.total'],
  unit: 'ratio',
  cases: 'denominator',
  emptyCases: 'processed',
  leastCases: usualLeastCases,
  reports: 'every',
  caveats: ['mixed_stock', 'may_pass_100', 'reconsideration_first_2024', 'two_regimes_2019'],
  breaks: [2019, 2024],
};

const litigationWords = { emptyCases: 'litigation_decided', caveats: [] } as const;

export const disputeRates: readonly Indicator[] = [
  correctionRate('reconsideration_correction_rate', ['reconsideration'], {
    emptyCases: 'reconsideration_decided',
    caveats: [],
  }),
  correctedShare,
  correctionRate('litigation_correction_rate', litigation, { ...litigationWords, caveats: ['two_places'] }),
  correctionRate('litigation_direct_correction_rate', ['litigation_direct'], litigationWords),
  correctionRate('litigation_after_correction_rate', ['litigation_after'], {
    ...litigationWords,
    caveats: ['two_places'],
  }),
  challengeRatio,
];
