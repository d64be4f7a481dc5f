// What a row that has one figure too many or too few may say: evidence for a person, never a value.
//
//   10 1 83 217 783 0 0 1184    101 was torn in two: the row adds up with it alone
//   779528 601 83 217 783 2991  779 and 528 ran together
import { cuts, holds } from './mended-rows.ts';
import type { RowSum } from './row-totals.ts';
import { joinedAt } from './torn-digits.ts';

/** The figures with one torn joined again, or with two parted that ran together: null where not one way alone adds up. */
export function proposedFigures(texts: readonly string[], columns: number, sums: readonly RowSum[]): string | null {
  if (sums.length === 0) return null;
  const rows = texts.length === columns + 1 ? joined(texts) : texts.length === columns - 1 ? cuts(texts) : [];
  const holding = new Set(rows.filter((row) => holds(row, sums)).map((row) => row.join(' ')));
  const [only] = holding;
  return only !== undefined && holding.size === 1 ? only : null;
}

function joined(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.flatMap((_, at) => {
    const row = joinedAt(texts, at);
    return row === null ? [] : [row];
  });
}
