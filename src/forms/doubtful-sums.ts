// Figures read though the sums of the form do not hold for them, where no rule on sums judges the report. In a table that was
// not read whole, since what kept other rows from being read may have torn these:
//
//   1.属于国家秘密 0 0 2 0 1 121 1       the last of them is the beginning of 124, whose end no row could take
//   2.其他法律行政法规禁止公开 …           and this row was not read
//
//   （一）予以公开 154 12 0 6 0 1 1        the edge of a page cut the column of totals: 173, 41 and 18 end behind their
//   （二）部分公开 21 6 1 2 3 8 4          first digits
//
// In any table, where a cell is blank, so that the sum is not judged, and yet the parts that are printed are more than the
// total: either two figures ran together or one was torn, or the report contradicts itself.
//
//   维持 17, 纠正 blank, 其他 0, 尚未审结 2, 总计 4             whatever the blank stands for: 17 was 1
import { identitiesOf } from '../codebook/identities.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { TableReading } from './fact.ts';
import { sumsOf } from './row-totals.ts';
import type { RowMatch, TableMatch } from './table-match.ts';

/** A row and those of its figures that do not add up. */
export interface DoubtfulSum {
  readonly match: RowMatch;
  readonly figures: readonly FigureId[];
  /** What the printed parts add up to and the total they exceed beside a blank cell; null for other contradictions. */
  readonly excess: { readonly parts: number; readonly total: number } | null;
}

/** A sum of the form with all its members printed. */
interface TriedSum {
  readonly figures: readonly FigureId[];
  readonly holds: boolean;
  /** The total that begins as the sum of its parts does and has fewer digits; null where it is none. */
  readonly cut: FigureId | null;
}

/**
 * For each sum that does not hold so many must before it says anything: some offices add up nothing. Of the figures no more
 * than a quarter is doubted, since most are right.
 */
const leastRowsHolding = 3;
const leastColumnsHolding = 2;
const mostDoubted = 1 / 4;

/** Rows that contradict themselves: in all tables those with blank cells, the others in tables that were not read whole. */
export function doubtfulSums(match: TableMatch, reading: TableReading): readonly DoubtfulSum[] {
  const values = new Map(reading.facts.map(({ figure, value }) => [figure, value]));
  const read = match.rows.filter(({ kind, problem }) => kind === 'figures' && problem === null);
  const isWhole = reading.facts.every(({ status }) => status !== 'unread');
  return [...excesses(read, values), ...(isWhole ? [] : contradictions(read, values, reading))];
}

/**
 * Of so many printed totals one may contradict its parts, and more of more, or so many for each total above 0 that is the sum
 * of its parts: else the office adds up nothing.
 */
const fewestTotals = 3;
const mostForOneHolding = 2;

/** Sums that no number in the blank cells of their row can make true: the printed parts are more than the printed total. */
function excesses(rows: readonly RowMatch[], values: ReadonlyMap<FigureId, number | null>): readonly DoubtfulSum[] {
  const sums = rows.flatMap((match) =>
    sumsOf(match.figures).flatMap(({ parts, total }) => {
      const stated = values.get(match.figures[total] ?? '') ?? null;
      if (stated === null) return [];
      const members = parts.map((at) => values.get(match.figures[at] ?? '') ?? null);
      const sum = members.reduce<number>((all, value) => all + (value ?? 0), 0);
      // The noughts as well: where figures moved, they are those of other columns.
      const printed = parts.filter((_, at) => members[at] !== null);
      const figures = [...printed, total].flatMap((at) => match.figures[at] ?? []);
      return [{ match, figures, hasBlank: members.includes(null), excess: { parts: sum, total: stated } }];
    }),
  );
  const contrary = sums.filter(
    ({ hasBlank, excess: { parts, total } }) => parts > total || (!hasBlank && parts < total),
  );
  const holding = sums.filter(({ excess: { parts, total } }) => parts === total && total > 0);
  const areFew = contrary.length * fewestTotals <= sums.length || contrary.length <= mostForOneHolding * holding.length;
  if (contrary.length > 1 && !areFew) return [];
  return contrary.flatMap(({ match, figures, hasBlank, excess }) => (hasBlank ? { match, figures, excess } : []));
}

/** Rows whose own sums do not hold, and where they do, those whose columns do not balance. */
function contradictions(
  read: readonly RowMatch[],
  values: ReadonlyMap<FigureId, number | null>,
  { table, edition, facts }: TableReading,
): readonly DoubtfulSum[] {
  const inRows = read.flatMap(({ figures }) =>
    sumsOf(figures).flatMap(({ parts, total }) => {
      const members = parts.flatMap((at) => figures[at] ?? []);
      return tried(values, members, figures.slice(total, total + 1));
    }),
  );
  const torn = new Set([...contrary(inRows, leastRowsHolding), ...cutTotals(inRows)]);
  const balances = identitiesOf({ requests: table === 'requests' ? edition : null, disputes: null }).flatMap(
    ({ code, left, right }) =>
      code === 'ARI-01' && ![...left, ...right].some((figure) => torn.has(figure)) ? tried(values, left, right) : [],
  );
  const all = new Set([...torn, ...contrary(balances, leastColumnsHolding)]);
  const printed = facts.filter(({ value }) => value !== null);
  const doubted = all.size <= printed.length * mostDoubted ? all : torn;
  return read.flatMap((match) => {
    const figures = match.figures.filter((figure) => doubted.has(figure));
    return figures.length > 0 ? [{ match, figures, excess: null }] : [];
  });
}

function tried(
  values: ReadonlyMap<FigureId, number | null>,
  left: readonly FigureId[],
  right: readonly FigureId[],
): TriedSum[] {
  const sumOf = (figures: readonly FigureId[]): number =>
    figures.reduce((sum, figure) => sum + (values.get(figure) ?? NaN), 0);
  const [sum, total] = [sumOf(left), sumOf(right)];
  if (Number.isNaN(sum - total)) return [];
  const holds = sum === total;
  const isCut = !holds && String(sum).startsWith(String(total));
  return [{ figures: [...left, ...right], holds, cut: isCut ? (right[0] ?? null) : null }];
}

/** Totals that lost their last digits, where most of those that are false did. */
function cutTotals(sums: readonly TriedSum[]): readonly FigureId[] {
  const broken = sums.filter(({ holds }) => !holds);
  const cut = broken.flatMap((sum) => sum.cut ?? []);
  return cut.length * 2 > broken.length ? cut : [];
}

/** The figures of the sums that do not hold where most others do. */
function contrary(sums: readonly TriedSum[], leastHolding: number): ReadonlySet<FigureId> {
  const broken = sums.filter(({ holds }) => !holds);
  const areTold = broken.length * (leastHolding + 1) <= sums.length;
  return new Set(areTold ? broken.flatMap(({ figures }) => figures) : []);
}
