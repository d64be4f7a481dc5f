// What the cells of a report say, as far as a rule may rely on them.
import { doubtedFigures } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';

/** The sum of some figures; null where one of them is absent, has no value or is doubted by ourselves. */
export function statedSum(record: ReportRecord, figures: readonly string[]): number | null {
  let sum = 0;
  for (const id of figures) {
    const value = record.figures[id]?.value;
    if (value === undefined || value === null) return null;
    sum += value;
  }
  const doubted = doubtedFigures(record);
  return figures.some((id) => doubted.has(id)) ? null : sum;
}

/** Those of some figures that have a value above 0 which we do not doubt. */
export function positiveFigures(record: ReportRecord, figures: readonly string[]): readonly string[] {
  const positive = figures.filter((id) => (record.figures[id]?.value ?? 0) > 0);
  if (positive.length === 0) return positive;
  const doubted = doubtedFigures(record);
  return positive.filter((id) => !doubted.has(id));
}
