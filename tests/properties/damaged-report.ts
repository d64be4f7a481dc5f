// Reports on the form of 2021 in which every figure prints a number of its own, damaged the way reports are in the wild.
import fc from 'fast-check';
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { dialects, reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';

/** What a careful person would read for a figure: its text, '' for a blank; null where nobody could tell. */
export type Truth = Map<string, string | null>;

export interface DamagedReport {
  readonly text: string;
  readonly truth: Truth;
}

/** One damage. `at`, `to` are chosen anywhere and folded into what the table has. */
export interface Damage {
  readonly kind: DamageKind;
  readonly table: TableId;
  readonly at: number;
  readonly to: number;
}

type Rows = string[][];
interface Place {
  readonly at: number;
  readonly to: number;
  readonly truth: Truth;
}

const figures = tableIds.flatMap((table) => promisedFigures(table, '2021'));
const figureOf = new Map(figures.map((figure, index) => [String(1001 + index), figure]));

const isFigure = (cell: string): boolean => /^\d+$/.test(cell);
const hasFigure = (row: readonly string[]): boolean => row.some(isFigure);

/** Every figure its own number, from 1001 on, so that no cell can be taken for another. */
export const distinct: Readonly<Record<string, string>> = Object.fromEntries(
  figures.map((figure, index) => [figure, String(1001 + index)]),
);

function pick<One>(all: readonly One[], at: number): One | undefined {
  return all[at % Math.max(all.length, 1)];
}

/** The places of the cells for which a test holds. */
function cellsWhere(rows: Rows, test: (cell: string) => boolean): { row: number; column: number }[] {
  return rows.flatMap((cells, row) => cells.flatMap((cell, column) => (test(cell) ? [{ row, column }] : [])));
}

/** The rows with figures around one, up to the next head. */
function neighbours(rows: Rows, from: number): number[] {
  const first = rows.slice(0, from).findLastIndex((row) => !hasFigure(row)) + 1;
  const behind = rows.slice(from).findIndex((row) => !hasFigure(row));
  const end = behind < 0 ? rows.length : from + behind;
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function forget(truth: Truth, cell: string, text: string | null): void {
  const figure = figureOf.get(cell);
  if (figure !== undefined) truth.set(figure, text);
}

/** Marks where a table is cut in two; put into words once the table is text. */
const cut = '\u2702';
const betweenParts = ['', '（续表）', '— 5 —', '- 3 -', '第 3 页', '单位：件', '5'];
/** A bare page number among bare figures is a figure to anybody: it stays out of tables of plain lines. */
const bareNumber = betweenParts.indexOf('5');

const changes = {
  'lost blank cell': (rows, { at, truth }) => {
    const place = pick(cellsWhere(rows, isFigure), at);
    if (place === undefined) return rows;
    forget(truth, rows[place.row]?.[place.column] ?? '', '');
    return rows.map((row, index) => (index === place.row ? row.toSpliced(place.column, 1) : row));
  },
  'blank cell': (rows, { at, truth }) => {
    const place = pick(cellsWhere(rows, isFigure), at);
    if (place === undefined) return rows;
    forget(truth, rows[place.row]?.[place.column] ?? '', '');
    return rows.map((row, index) => (index === place.row ? row.with(place.column, '') : row));
  },
  'moved row': (rows, { at, to }) => {
    const movable = rows.flatMap((row, index) => (hasFigure(row) ? [index] : []));
    const from = pick(movable, at) ?? 0;
    const row = rows[from];
    const target = pick(neighbours(rows, from), to) ?? from;
    return row === undefined ? rows : rows.toSpliced(from, 1).toSpliced(target, 0, row);
  },
  'moved columns': (rows, { at, to }) => {
    const [first, last] = movableColumns(rows, at);
    const from = first + (at % (last - first + 1));
    const target = first + (to % (last - first + 1));
    return rows.map((row) => {
      const moving = row.slice(first, last + 1);
      if (row.length <= last || moving.every((cell) => cell === '') || moving.some(isGroupHead)) return row;
      const cell = row[from] ?? '';
      return row.toSpliced(from, 1).toSpliced(target, 0, cell);
    });
  },
  'damaged label': (rows, { at, to }) => {
    const place = pick(
      cellsWhere(rows, (cell) => cell !== '' && !isFigure(cell)),
      at,
    );
    if (place === undefined) return rows;
    const label = rows[place.row]?.[place.column] ?? '';
    const damaged = damageLabel(label, to);
    // Without 万 the head states another unit, and whoever reads it must take it at its word.
    if (label.includes('万元') && /(?:^|[：位])元/.test(damaged)) return rows;
    return rows.map((row, index) => (index === place.row ? row.with(place.column, damaged) : row));
  },
  'blank column': (rows, { at, truth }) => {
    const columns = [...new Set(cellsWhere(rows, isFigure).map(({ column }) => column))];
    const column = pick(columns, at) ?? 0;
    for (const row of rows) if (isFigure(row[column] ?? '')) forget(truth, row[column] ?? '', '');
    return rows.map((row) => (isFigure(row[column] ?? '') ? row.with(column, '') : row));
  },
  'added column': (rows, { at }) => {
    const width = Math.max(...rows.map((row) => row.length));
    return rows.map((row) => row.toSpliced(at % (width + 1), 0, ''));
  },
  'doubled row': (rows, { at, to, truth }) => {
    const row = pick(rows.filter(hasFigure), at);
    if (row === undefined) return rows;
    // The row of table 四 has no label: cut off from the table, a second one would be a stranger's.
    const isSame = to % 2 === 0 || row.length === 15;
    if (!isSame) for (const cell of row) forget(truth, cell, null);
    const again = isSame ? row : row.map((cell) => (isFigure(cell) ? String(Number(cell) + 5000) : cell));
    return rows.toSpliced(rows.indexOf(row) + 1, 0, again);
  },
  'split table': (rows, { at, to }) => rows.toSpliced(1 + (at % rows.length), 0, [`${cut}${to % betweenParts.length}`]),
} as const satisfies Record<string, (rows: Rows, place: Place) => Rows>;

export type DamageKind = keyof typeof changes;
export const damageKinds = Object.keys(changes) as DamageKind[];

/** Columns that may change places with their heads: the kinds of applicants, the kinds of documents, the outcomes of a block. */
function movableColumns(rows: Rows, at: number): [number, number] {
  const width = Math.max(...rows.map((row) => row.length));
  if (width === 10) return [4, 8];
  if (width === 15) {
    const block = at % 3;
    return [5 * block, 5 * block + 4];
  }
  return [1, 3];
}

/** Heads of groups stay where they are: their columns move within the group. */
function isGroupHead(cell: string): boolean {
  return /申请人情况|法人或其他组织|行政复议|行政诉讼|未经复议|复议后/.test(cell);
}

const strangers = '口?囗某止业';

/** Loses, changes or doubles a character or two, or keeps only the beginning or the end. */
function damageLabel(label: string, how: number): string {
  const at = how % label.length;
  const stranger = strangers.charAt(how % strangers.length);
  const ways = [
    () => label.slice(0, at) + label.slice(at + 1),
    () => label.slice(0, at) + stranger + label.slice(at + 1),
    () => label.slice(0, at + 1) + label.slice(at),
    () => label.slice(0, at) + label.slice(at + 2),
    () => label.slice(0, Math.max(1, at)),
    () => label.slice(at),
    () => Array.from(label).join(' '),
    () => '',
    () => label.slice(0, at) + label.charAt(at + 1) + label.charAt(at) + label.slice(at + 2),
  ];
  return (ways[Math.floor(how / 100) % ways.length] ?? (() => label))();
}

/** Writes the report and damages it, kind by kind in the order above, since later kinds shift rows and columns. */
export function damageReport({ dialect, damages: chosen }: Plan): DamagedReport {
  const damages = chosen.toSorted((one, other) => damageKinds.indexOf(one.kind) - damageKinds.indexOf(other.kind));
  const truth: Truth = new Map(Object.entries(distinct));
  const damage = (rows: Rows, table: TableId): Rows =>
    damages
      .filter((one) => one.table === table)
      .reduce<Rows>((done, { kind, at, to }) => changes[kind](done, { at, to, truth }), rows);
  const text = reportText(distinct, { dialect, damage }).replace(
    new RegExp(`^[\\t| ]*${cut}(\\d)[\\t| ]*$`, 'gm'),
    (_, which: string) => betweenParts[Number(which) === bareNumber && dialect === 'lines' ? 0 : Number(which)] ?? '',
  );
  return { text, truth };
}

/** A report before it is written, so that a counterexample is short. */
export interface Plan {
  readonly dialect: Dialect;
  readonly damages: readonly Damage[];
}

/** Reports with up to `most` damages of these kinds. */
export function damagePlans(kinds: readonly DamageKind[], most: number): fc.Arbitrary<Plan> {
  const damage = fc.record({
    kind: fc.constantFrom(...kinds),
    table: fc.constantFrom(...tableIds),
    at: fc.nat(9999),
    to: fc.nat(9999),
  });
  return fc.record({
    dialect: fc.constantFrom(...dialects),
    damages: fc.array(damage, { minLength: 1, maxLength: most }).map(withoutLostTraces),
  });
}

/** Columns that moved under heads of which one is gone leave no trace that anybody could find. */
function withoutLostTraces(damages: readonly Damage[]): readonly Damage[] {
  const moved = new Set(damages.filter(({ kind }) => kind === 'moved columns').map(({ table }) => table));
  return damages.filter(({ kind, table }) => kind !== 'damaged label' || !moved.has(table));
}
