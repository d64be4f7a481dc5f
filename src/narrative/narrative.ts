// What the running text of a report says about itself: claims, title, year, office and reporting period.
import type { Span } from '../document/span.ts';
import type { Addition } from './addition.ts';
import type { AllUpheld } from './all-upheld.ts';
import type { Claim } from './claim.ts';
import type { OutcomeCount } from './outcome-counts.ts';
import type { RequestOutcomeCount } from './request-outcomes.ts';
import type { OtherYear } from './other-year.ts';
import type { Share } from './share.ts';

/** The title of a report and what it names; each null where it does not. */
export interface Title {
  readonly text: string;
  readonly span: Span;
  readonly agencyName: string | null;
  readonly year: number | null;
}

/** The reporting period a report states (统计期限). */
export interface Period {
  readonly year: number;
  readonly span: Span;
}

export interface Narrative {
  readonly title: Title | null;
  readonly period: Period | null;
  /**
   * The office the report names in its title or its first sentences, and the year it is about
   * by its title, these sentences, its period or the year that opens its sentences.
   */
  readonly agencyName: string | null;
  readonly year: number | null;
  readonly claims: readonly Claim[];
  /** Percentages, totals with their parts, other years, how disputes and requests ended; their spans are those of the source. */
  readonly shares: readonly Share[];
  readonly additions: readonly Addition[];
  readonly otherYears: readonly OtherYear[];
  readonly allUpheld: readonly AllUpheld[];
  readonly outcomeCounts: readonly OutcomeCount[];
  readonly requestOutcomes: readonly RequestOutcomeCount[];
}
