// Tells rows whose cells moved up where a spanned cell was left out, as converters of pages and documents write them.
//
//   | （三）不予公开 | 1.属于国家秘密 | 3 | 4 |     the group's cell is in its first row alone,
//   | 2.其他法律行政法规禁止公开 | 5 | 6 |  |      so all others begin one cell earlier
import type { RowForm } from './form.ts';
import type { TableRow } from './table-rows.ts';

/** A row with its label, and how many figures stand behind it. */
export interface ShapedRow {
  readonly row: TableRow;
  readonly form: Pick<RowForm, 'group'>;
  readonly labelIndex: number;
  readonly width: number;
  /** Indexes of the filled cells behind the label. */
  readonly filled: readonly number[];
}

/** Groups that must show it. */
const fewestGroups = 2;

/** The label of the first row of each group stands behind the group's, those of the others do not. */
export function areSpansDropped(rows: readonly ShapedRow[]): boolean {
  const groups = [...Map.groupBy(rows, ({ form }) => form.group)].filter(([group]) => group !== null);
  const isBefore = (first: ShapedRow | undefined, one: ShapedRow): boolean =>
    first !== undefined && one.labelIndex < first.labelIndex;
  const moved = groups.filter(([, [first, ...others]]) => others.some((one) => isBefore(first, one)));
  return (
    moved.length >= fewestGroups && moved.every(([, [first, ...others]]) => others.every((one) => isBefore(first, one)))
  );
}

/** As many cells behind the label as columns at least, and nothing behind those. */
export function isRightBehind({ row: { cells }, labelIndex, width }: ShapedRow): boolean {
  const end = labelIndex + 1 + width;
  return cells.length >= end && cells.slice(end).every((cell) => cell.text === '');
}
