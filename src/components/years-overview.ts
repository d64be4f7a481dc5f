// The collection year by year: how many reports, what own and aggregate ones received, apart, and how many add up.
import type { Agency, CollectionRow } from '../dataset/shapes.ts';
import { outermost } from './collection-lede.ts';

/** A sum over the reports that state the number; null: none does. */
export interface StatedSum {
  readonly sum: number | null;
  readonly reports: number;
}

export interface YearOverview {
  readonly year: number;
  readonly reports: number;
  readonly own: StatedSum;
  /** Of aggregate reports those that are not part of another. */
  readonly aggregate: StatedSum;
  /**
   * Reports in which every prescribed sum agrees, in which one or
   * more do not, and in which none differs but some cannot be told.
   */
  readonly agree: number;
  readonly differ: number;
  readonly open: number;
}

/** The latest year first. Which offices there are changes from year to year: the rows are no series. */
export function yearsOverview(rows: readonly CollectionRow[], agencies: readonly Agency[]): readonly YearOverview[] {
  return [...Map.groupBy(rows, ({ year }) => year)]
    .toSorted(([one], [other]) => other - one)
    .map(([year, own]) => ({
      year,
      reports: own.length,
      own: received(own.filter(({ scope }) => scope === 'own')),
      aggregate: received(outermost(own, agencies)),
      agree: own.filter(({ identities: { agrees, differs, not_judged } }) => agrees > 0 && differs + not_judged === 0)
        .length,
      differ: own.filter(({ identities }) => identities.differs > 0).length,
      open: own.filter(({ identities }) => identities.differs === 0 && identities.not_judged > 0).length,
    }));
}

function received(rows: readonly CollectionRow[]): StatedSum {
  const stated = rows.flatMap((row) => row.received ?? []);
  return { sum: stated.length === 0 ? null : stated.reduce((sum, one) => sum + one, 0), reports: stated.length };
}
