// Sorts rows for tables and drawings: by office, by line, into cells.
import type { Cell, ChartRow, Table } from './chart.ts';
import { isDoubted } from './marks.ts';

export interface OfficeRows<Row> {
  readonly first: Row;
  readonly rows: readonly Row[];
}

/** Rows of each office, in the order they come. */
export function byOffice<Row extends ChartRow>(rows: readonly Row[]): readonly OfficeRows<Row>[] {
  return [...Map.groupBy(rows, ({ agency_id }) => agency_id).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ first, rows: own }];
  });
}

/** Rows for what is said of many offices: no such sentence rests on a number we doubt. */
export function settled<Row extends ChartRow>(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(({ count }) => isDoubted(count))) return rows;
  return rows.map((row) => (isDoubted(row.count) ? { ...row, count: { ...row.count, value: null } } : row));
}

/** A table cell that knows the figures behind its number. */
export function cellOf({ count, agency_id, year }: ChartRow): Cell {
  return { count, agency: agency_id, year };
}

/**
 * Rows laid out by two of their names, in the order these first
 * come, offices of one name apart; a cell without a row is empty.
 */
export function crossTable<Row extends ChartRow>(
  rows: readonly Row[],
  names: {
    readonly caption: string;
    readonly stub: string;
    readonly head: (row: Row) => string;
    readonly column: (row: Row) => string;
  },
): Table {
  const heads = [...new Set(rows.map(names.column))];
  const lines = Map.groupBy(rows, (row) => `${row.agency_id} ${names.head(row)}`);
  return {
    caption: names.caption,
    stub: names.stub,
    heads,
    rows: [...lines.values()].map((own) => ({
      head: own.slice(0, 1).map(names.head).join(''),
      cells: heads.map((column) => {
        const row = own.find((candidate) => names.column(candidate) === column);
        return row === undefined ? '' : cellOf(row);
      }),
    })),
  };
}
