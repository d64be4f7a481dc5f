// XYR-02: documents in force at the end of a year are those of
// the year before, with those made and without those repealed.
import { adjacentYears } from './adjacent-years.ts';
import type { YearPair } from './adjacent-years.ts';
import type { EmitAcross, SeriesCheck } from './check.ts';
import { distance } from './stated-difference.ts';

const kinds = ['proactive.rules', 'proactive.normative_documents'] as const;

/**
 * From report year 2022 on both years are counted as the form of 2021 has it; before, the stock was counted otherwise.
 */
const firstYear = 2022;

/**
 * A warning, never more: documents expire without being repealed, and are taken over from other
 * offices. Fails for 30 in force when 20 were a year before, 5 were made and none was repealed.
 */
export const yearsDocumentStock = {
  id: 'check/years-document-stock',
  code: 'XYR-02',
  severity: 'warning',
  scope: 'series',
  basis: 'Form of 2021, table 2; Regulations, article 20(1)',
  run(subject, emit) {
    for (const pair of adjacentYears(subject)) {
      if (pair.after.year < firstYear) continue;
      for (const kind of kinds) compareStock(pair, kind, emit);
    }
  },
} as const satisfies SeriesCheck;

function compareStock({ before, after }: YearPair, kind: string, emit: EmitAcross): void {
  const stock = `${kind}.in_force`;
  const figures = [stock, `${kind}.made`, `${kind}.repealed`];
  const [inForce = null, made = null, repealed = null] = figures.map(after.value);
  const stockBefore = before.value(stock);
  if (inForce === null || made === null || repealed === null || stockBefore === null) return;
  const expected = stockBefore + made - repealed;
  if (inForce === expected) return;
  emit({
    report: after,
    figures,
    related: [{ report: before, figure: stock }],
    args: {
      figure: stock,
      in_force: inForce,
      before: stockBefore,
      made,
      repealed,
      expected,
      difference: distance(inForce, expected),
      year: before.year,
    },
  });
}
