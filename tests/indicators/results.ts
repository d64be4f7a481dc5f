// Indicators computed for a record by their id, as the tests of indicators ask for them.
import { indicators } from '../../src/indicators/all-indicators.ts';
import { computeIndicator } from '../../src/indicators/compute-indicator.ts';
import type { IndicatorResult } from '../../src/indicators/compute-indicator.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { IndicatorSource, KnownOfOffice } from '../../src/indicators/quantity.ts';

/** An indicator of the list; an id that is not there is our own fault. */
export function indicatorOf(id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`no such indicator: ${id}`);
  return found;
}

export function resultOf(id: string, record: IndicatorSource, known: KnownOfOffice = {}): IndicatorResult {
  return computeIndicator(indicatorOf(id), record, known);
}

/** Both counts of an indicator, or its status where it has none. */
export function countsOf(id: string, record: IndicatorSource, known: KnownOfOffice = {}): string {
  const { numerator, denominator, status } = resultOf(id, record, known);
  return status === 'computed' ? `${numerator}/${denominator}` : status;
}
