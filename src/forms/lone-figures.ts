// Rows of one column that print one figure where others of one column, in the same grid, print more: those of last year's column.
//
//   信息内容   | 本年处理决定数量 | 上年
//   行政许可   | 12               | 554
//   行政处罚 x |                    367       whether of this year or of the last, nobody can tell
import type { Taken } from './table-match.ts';
import { isFigureLike } from './value.ts';

/** One alone may hold a figure torn in two. */
const fewestFuller = 2;

/** Rows with fewer cells than such another one; where the format itself places cells, their columns tell. */
export function findLone(all: readonly Taken[]): ReadonlySet<Taken> {
  const ofOne = all.filter(({ match: { kind, figures, row } }) => {
    return kind === 'figures' && figures.length === 1 && row.grid.layout !== 'ruled';
  });
  const fuller = ofOne.filter((one) => figuresIn(one) > 1);
  const isLone = (one: Taken): boolean =>
    one.facts.some(({ raw }) => raw !== null && raw !== '') &&
    figuresIn(one) === 1 &&
    fuller.some(
      ({ match: { row } }) => row.grid === one.match.row.grid && row.cells.length > one.match.row.cells.length,
    );
  return new Set(fuller.length < fewestFuller ? [] : ofOne.filter(isLone));
}

function figuresIn({ match: { row } }: Taken): number {
  return row.cells.filter(({ text }) => text !== '' && isFigureLike(text)).length;
}
