// Numbers that begin with a nought, as no form is filled in: two figures may have run together there, or one was torn in two.
//
//   行政事业性收费 0101        0 and 101, or the halves of 1010 in the wrong order, as well as 101
//   上年结转 05 0 0 0 0 0 5    the total says that it is 5
import type { Fact, TableReading } from './fact.ts';
import { confirmedBySums } from './row-totals.ts';
import type { TableMatch } from './table-match.ts';

const opensWithNought = /^\s*[+-]?0+[1-9]/;

/** Figures printed so that no sum of their row confirms. */
export function doubtfulNumbers({ rows }: TableMatch, { facts }: TableReading): readonly Fact[] {
  const doubtful = facts.filter(
    ({ raw, value }) => value !== null && opensWithNought.test((raw ?? '').normalize('NFKC')),
  );
  if (doubtful.length === 0) return [];
  const values = new Map(facts.map(({ figure, value }) => [figure, value]));
  const confirmed = confirmedBySums(rows, (figure) => values.get(figure) ?? null);
  return doubtful.filter(({ figure }) => !confirmed.has(figure));
}
