// What the cells of a report say, as far as a rule may rely on them.
import { usableValues } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';

/** The sum of some figures; null where one of them is absent, has no value or is doubted by ourselves. */
export function statedSum(record: ReportRecord, figures: readonly string[]): number | null {
  const value = usableValues(record);
  return figures.reduce<number | null>((sum, id) => {
    const one = value(id);
    return sum === null || one === null ? null : sum + one;
  }, 0);
}

/** Those of some figures that have a value above 0 which we do not doubt. */
export function positiveFigures(record: ReportRecord, figures: readonly string[]): readonly string[] {
  const value = usableValues(record);
  return figures.filter((id) => (value(id) ?? 0) > 0);
}
