// Computes an indicator for one report: both counts, their quotient, or the reason why there is none.
import { doubtedFigures } from './doubted-figures.ts';
import { emptyCasesIn } from './empty-cases.ts';
import type { EmptyCases } from './empty-cases.ts';
import type { Indicator } from './indicator.ts';
import { quantityIn, quantityStatuses } from './quantity.ts';
import type { IndicatorSource, KnownOfOffice, Quantity } from './quantity.ts';

/**
 * computed: there is a quotient; empty: no case, nothing to divide by; contradictory: a share whose part is larger
 * than its whole, or a number of cases that is no whole number from 0 on; not_for_this_report: an indicator for
 * aggregate reports of governments. Else why a number is lacking. Worded by `indicator.status.<status>`.
 */
export type IndicatorStatus = Exclude<(typeof indicatorStatuses)[number], 'printed'>;
export const indicatorStatuses = [
  'computed',
  'empty',
  'contradictory',
  'not_for_this_report',
  ...quantityStatuses,
] as const;

export interface IndicatorResult {
  readonly indicator: string;
  /** As printed, or the sum of what is printed; null where any part has no value. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The quotient in the indicator's unit, unrounded; pages show it through `presentResult` alone. */
  readonly value: number | null;
  readonly status: IndicatorStatus;
  /** What there is none of, where the status is `empty`. */
  readonly emptyCases: EmptyCases | null;
  /** What both counts are made of: figure ids, claims, `population`. */
  readonly figures: readonly string[];
  readonly missing: readonly string[];
  /** Figures our own reading of which is doubtful: such a result stands in no ranking and no distribution. */
  readonly doubted: readonly string[];
  /**
   * Figures named by an error about the report itself, such as
   * a sum that does not add up: said beside it, and not ranked.
   */
  readonly contested: readonly string[];
  readonly isApproximate: boolean;
}

const times = { share: 1, ratio: 1, per_100: 100, per_100_thousand: 100_000 } as const;
const typesWithTerritory: readonly (string | undefined)[] = ['government', 'township', 'town'];

/** Never throws on a record; `known` is what the registers say of the office. */
export function computeIndicator(
  indicator: Indicator,
  record: IndicatorSource,
  known: KnownOfOffice = {},
): IndicatorResult {
  const numerator = quantityIn(indicator.numerator, record, known);
  const denominator = quantityIn(indicator.denominator, record, known);
  const status = isFor(indicator, record, known) ? statusOf(indicator, numerator, denominator) : 'not_for_this_report';
  const figures = [...new Set([...numerator.figures, ...denominator.figures])];
  return {
    indicator: indicator.id,
    numerator: numerator.value,
    denominator: denominator.value,
    value: status === 'computed' ? ((numerator.value ?? 0) / (denominator.value ?? 1)) * times[indicator.unit] : null,
    status,
    emptyCases: status === 'empty' ? emptyCasesIn(indicator.emptyCases, record) : null,
    figures,
    missing: [...new Set([...numerator.missing, ...denominator.missing])],
    doubted: named(figures, doubtedFigures(record)),
    contested: named(figures, contestedFigures(record)),
    isApproximate: numerator.isApproximate || denominator.isApproximate,
  };
}

function isFor({ reports }: Indicator, { scope }: IndicatorSource, { type }: KnownOfOffice): boolean {
  return reports === 'every' || (scope === 'aggregate' && typesWithTerritory.includes(type));
}

function statusOf({ unit, cases }: Indicator, numerator: Quantity, denominator: Quantity): IndicatorStatus {
  for (const { status } of [numerator, denominator]) if (status !== 'printed') return status;
  const [part, whole] = [numerator.value ?? 0, denominator.value ?? 0];
  if (!numerator.isCounts || !denominator.isCounts || (unit === 'share' && part > whole)) return 'contradictory';
  return whole === 0 || (cases === 'numerator' && part === 0) ? 'empty' : 'computed';
}

function contestedFigures({ diagnostics }: IndicatorSource): ReadonlySet<string> {
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('check/'));
  return new Set(errors.flatMap(({ figures }) => figures));
}

function named(figures: readonly string[], among: ReadonlySet<string>): readonly string[] {
  return figures.filter((figure) => among.has(figure));
}
