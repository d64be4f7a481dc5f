// The sums that the form prescribes within one row: the applicants and their total, the outcomes of a procedure and theirs.
import type { FigureId } from '../codebook/figures.ts';
import { editionIds } from '../codebook/concepts.ts';
import { identitiesOf } from '../codebook/identities.ts';
import { remembered } from '../document/remembered.ts';
import { formKeys, subtotalKey } from './column-keys.ts';
import type { ColumnForm, RowForm } from './form.ts';
import { readValue } from './value.ts';

/** Places of cells whose figures add up to the one at another place. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/** Sums among the figures of a row in the order they are printed (null: a cell of no figure); none where a part has no cell. */
export const sumsOf = remembered((figures: readonly (FigureId | null)[]): readonly RowSum[] =>
  figures.flatMap((figure, total) =>
    (figure === null ? [] : (partsOf.get(figure) ?? [])).flatMap((parts): RowSum[] => {
      const places = parts.map((part) => figures.indexOf(part));
      return places.includes(-1) ? [] : [{ parts: places, total }];
    }),
  ),
);

/** The figures of a row of the form under a list of columns, and its sums; rows below one head, in all reports, have the same list. */
export const printedUnder = remembered(({ figures }: RowForm) =>
  remembered((keys: readonly string[]) => ({
    figures: keys.flatMap((key) => figures[key] ?? []),
    sums: sumsOf(keys.map((key) => figures[key] ?? null)),
  })),
);

/** The subtotals that stand among columns with these keys: each is the sum of the other columns of its group. */
export const subtotalsOf = remembered((columns: readonly ColumnForm[]) =>
  remembered((keys: readonly string[]): readonly RowSum[] => {
    const total = keys.indexOf(subtotalKey);
    const parts = total < 0 ? [] : besideSubtotal(columns).map((key) => keys.indexOf(key));
    return parts.length === 0 || parts.includes(-1) ? [] : [{ parts, total }];
  }),
);

/** Keys of the group that has a subtotal. */
function besideSubtotal(columns: readonly ColumnForm[]): readonly string[] {
  const isGroup = columns.some(({ key }) => key === subtotalKey);
  return isGroup ? formKeys(columns) : columns.flatMap(({ children = [] }) => besideSubtotal(children));
}

/** For each total the figures that add up to it: in its row, or in its column; those of both editions once. */
const partsOf: ReadonlyMap<FigureId, readonly (readonly FigureId[])[]> = new Map(
  [
    ...Map.groupBy(
      editionIds
        .flatMap((edition) => identitiesOf({ requests: edition, disputes: edition }))
        .filter(({ right }) => right.length === 1),
      ({ right: [total = ''] }) => total,
    ),
  ].map(([total, identities]) => [total, [...new Map(identities.map(({ left }) => [left.join(' '), left])).values()]]),
);

/** What each cell adds: a blank and a mark nothing; null where digits stand that are no number, such as 2口. */
export function addendsOf(texts: readonly string[]): readonly number[] | null {
  const addends: number[] = [];
  for (const text of texts) {
    const { status, value } = readValue(text);
    if (value === null && status === 'text' && /\d/.test(text)) return null;
    addends.push(value ?? 0);
  }
  return addends;
}

/** True where every sum holds. */
export function addUp(addends: readonly number[], sums: readonly RowSum[]): boolean {
  return sums.every(
    ({ parts, total }) => parts.reduce((sum, place) => sum + (addends[place] ?? 0), 0) === addends[total],
  );
}

/** True where of the rows that tell more have their total in the place of one of its parts than in its own. */
export function areTotalsElsewhere(rows: readonly (readonly number[])[], sums: readonly RowSum[]): boolean {
  const isElsewhere = (values: readonly number[]): boolean =>
    !addUp(values, sums) &&
    sums.some(({ parts, total }) => {
      const all = [...parts, total].reduce((sum, place) => sum + (values[place] ?? 0), 0);
      return all > 0 && parts.some((place) => 2 * (values[place] ?? 0) === all);
    });
  const told = rows.filter((values) => values.some((value) => value !== 0));
  return told.filter(isElsewhere).length * 2 > told.length;
}

/** The figures of rows that are members of a sum that holds: what they are is certain, however they are printed. */
export function confirmedBySums(
  rows: readonly { readonly figures: readonly FigureId[] }[],
  valueOf: (figure: FigureId) => number | null,
): ReadonlySet<FigureId> {
  const confirmed = new Set<FigureId>();
  for (const { figures } of rows)
    for (const { parts, total } of sumsOf(figures)) {
      const members = [...parts, total].flatMap((at) => figures[at] ?? []);
      const [stated = null, ...values] = members.map(valueOf).toReversed();
      const sum = values.reduce((all: number, value) => all + (value ?? NaN), 0);
      if (sum === stated) for (const figure of members) confirmed.add(figure);
    }
  return confirmed;
}
