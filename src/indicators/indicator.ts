// What an indicator is: one quantity of a report beside another, as data that says its own formula, limits and caveats.
import type { EmptyCases } from './empty-cases.ts';
import type { BreakYear } from './form-breaks.ts';

/**
 * share: the numerator is part of the denominator, 0 to 1; ratio: it is not, and may pass 1; per_100 and
 * per_100_thousand: a ratio so many times.
 */
export const indicatorUnits = ['share', 'ratio', 'per_100', 'per_100_thousand'] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** What must be known beside the figures; worded by `indicator.caveat.<id>`. */
export const caveatIds = [
  'full_counts',
  'two_regimes_2019',
  'local_labels',
  'already_public',
  'drops_unprocessed',
  'splitting',
  'backlog',
  'may_pass_100',
  'mixed_stock',
  'pending_left_out',
  'pending_counted',
  'two_places',
  'reconsideration_first_2024',
  'census',
  'aggregate_only',
  'all_decisions',
  'delegated_powers',
  'posts',
  'not_for_ranking',
] as const;
export type CaveatId = (typeof caveatIds)[number];

/** What holds for the figures of some years alone: the first and the last of them. */
const yearsOfCaveat: Partial<Record<CaveatId, readonly [number, number]>> = {
  two_regimes_2019: [2019, 2019],
  reconsideration_first_2024: [2024, Infinity],
};

/** Those of the caveats that are to be known beside figures of this year. */
export function caveatsOfYear(caveats: readonly CaveatId[], year: number): readonly CaveatId[] {
  return caveats.filter((caveat) => {
    const [first, last] = yearsOfCaveat[caveat] ?? [-Infinity, Infinity];
    return first <= year && year <= last;
  });
}

/**
 * A part of a quantity: an outcome group (`refused`: the sum of its rows on the edition of the table), a figure id, a
 * narrative concept, or `population` from the register.
 */
export type QuantityPart = string;

export interface Indicator {
  /** Permanent: it stands in addresses and files. */
  readonly id: string;
  /** Key of its name, `indicator.name.<name>`; `subject`, a concept or an applicant, fills it where many share one. */
  readonly name: string;
  readonly subject: string | null;
  readonly numerator: readonly QuantityPart[];
  readonly denominator: readonly QuantityPart[];
  readonly unit: IndicatorUnit;
  /** Which of the two is the number of cases, n, that the rules on small numbers look at. */
  readonly cases: 'numerator' | 'denominator';
  readonly emptyCases: EmptyCases;
  /** Below `shown` cases there are counts alone; below `ranked` no ranking, sorting or colour. Null: never ranked. */
  readonly leastCases: LeastCases;
  /** Which reports it is for; an aggregate report of a government that has a territory, for numbers per inhabitant. */
  readonly reports: 'every' | 'aggregate_of_territory';
  readonly caveats: readonly CaveatId[];
  /** The series starts anew with these years: no line, change or comparison crosses one unmarked. */
  readonly breaks: readonly BreakYear[];
}

export interface LeastCases {
  readonly shown: number;
  readonly ranked: number | null;
}

/** The rule on small numbers: 1 to 9 counts alone, 10 to 29 an uncertain rate, 30 and more a rate. */
export const usualLeastCases: LeastCases = { shown: 10, ranked: 30 };

type ShareFacts = Pick<Indicator, 'id' | 'numerator' | 'denominator' | 'emptyCases' | 'caveats'> &
  Partial<Pick<Indicator, 'name' | 'subject' | 'breaks'>>;

/** A share of cases with the usual rules; what concerns every share of cases is added here. */
export function shareOfCases(facts: ShareFacts): Indicator {
  return {
    name: facts.id,
    subject: null,
    unit: 'share',
    cases: 'denominator',
    leastCases: usualLeastCases,
    reports: 'every',
    breaks: [2019],
    ...facts,
    caveats: [...facts.caveats, 'full_counts', 'two_regimes_2019'],
  };
}
