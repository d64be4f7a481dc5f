// A network of rules to a table of cells: the smallest fields between rules, joined where no rule parts them.
//
//   +----+---------+      two rules down, one of them not in the first row: the first row has one cell of two columns
//   |    |    A    |
//   |    +----+----+
//   |    | b  | c  |
//   +----+----+----+
import type { Box } from './box.ts';
import { overlap } from './box.ts';
import type { Network } from './rule-networks.ts';
import { clusters } from './rules.ts';
import type { Rule } from './rules.ts';

/** A cell by rows and columns, ends exclusive. */
export interface Field {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** A table as its rules lay it out. */
export interface RuledTable {
  /** Places of the rules down and across; one more than columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly fields: readonly Field[];
  /** The field of each smallest cell, row by row; -1 outside of the table. */
  readonly fieldAt: readonly number[];
  /** No rule was drawn along its lower side, so that text may stand out of it. */
  readonly isOpenBelow: boolean;
}

/** Rules this close (points) bound the same column or row. */
const sameBound = 3;
/** A rule parts two fields where it runs along this part of their border. */
const partsFrom = 0.5;
/** More fields than any report's table has. */
const mostFields = 20_000;

export function ruledTable({ across, down, isOpenBelow = false }: Network): RuledTable | null {
  const downGroups = clusters(down, ({ at }) => at, sameBound);
  const acrossGroups = clusters(across, ({ at }) => at, sameBound);
  const xs = downGroups.map(meanPlace);
  const ys = acrossGroups.map(meanPlace);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1 || width * height > mostFields) return null;
  const parts = (rules: readonly Rule[] | undefined, from = 0, to = 0): boolean =>
    (rules ?? []).reduce((sum, rule) => sum + overlap([rule.from, rule.to], [from, to]), 0) >= partsFrom * (to - from);
  const walls: Walls = {
    isLeft: (row, column) => parts(downGroups[column], ys[row], ys[row + 1]),
    isAbove: (row, column) => parts(acrossGroups[row], xs[column], xs[column + 1]),
  };
  const fields = fieldsOf(joinFields(walls, width, height), walls, { width, height });
  const fieldAt = Array<number>(width * height).fill(-1);
  for (const [index, field] of fields.entries()) for (const place of placesOf(field, width)) fieldAt[place] = index;
  return { xs, ys, fields, fieldAt, isOpenBelow };
}

export function boxOfField({ xs, ys }: RuledTable, field: Field): Box {
  return {
    x0: xs[field.column] ?? 0,
    y0: ys[field.row] ?? 0,
    x1: xs[field.columnEnd] ?? 0,
    y1: ys[field.rowEnd] ?? 0,
  };
}

interface Walls {
  /** A rule on the left border of a smallest cell; asked with column = width for the right side of the table. */
  readonly isLeft: (row: number, column: number) => boolean;
  readonly isAbove: (row: number, column: number) => boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function meanPlace(rules: readonly Rule[]): number {
  const length = rules.reduce((sum, rule) => sum + rule.to - rule.from, 0);
  return rules.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / length;
}

/** For each smallest cell the first one of its field. */
function joinFields({ isLeft, isAbove }: Walls, width: number, height: number): number[] {
  const first = Array.from({ length: width * height }, (_, index) => index);
  const root = (place: number): number => {
    let at = place;
    while (first[at] !== at) at = first[at] ?? at;
    return at;
  };
  for (let place = 0; place < first.length; place += 1) {
    const [row, column] = [Math.floor(place / width), place % width];
    for (const other of [
      ...(column > 0 && !isLeft(row, column) ? [place - 1] : []),
      ...(row > 0 && !isAbove(row, column) ? [place - width] : []),
    ]) {
      const [left, right] = [root(other), root(place)];
      first[Math.max(left, right)] = Math.min(left, right);
    }
  }
  return first.map((_, place) => root(place));
}

/**
 * Rectangles of smallest cells; a field of another shape falls apart into its rows, one open to the outside is none.
 */
function fieldsOf(roots: readonly number[], walls: Walls, { width, height }: Size): Field[] {
  const groups = Map.groupBy(
    roots.map((_, place) => place),
    (place) => roots[place] ?? place,
  );
  return [...groups.values()].flatMap((places) => {
    const isOpen = places.some((place) => opensOutside(place, walls, { width, height }));
    if (isOpen) return [];
    const field = aroundPlaces(places, width);
    const isWhole = (field.rowEnd - field.row) * (field.columnEnd - field.column) === places.length;
    return isWhole ? [field] : runsOf(places, width).map((run) => aroundPlaces(run, width));
  });
}

function opensOutside(place: number, { isLeft, isAbove }: Walls, { width, height }: Size): boolean {
  const [row, column] = [Math.floor(place / width), place % width];
  return (
    (column === 0 && !isLeft(row, 0)) ||
    (column === width - 1 && !isLeft(row, width)) ||
    (row === 0 && !isAbove(0, column)) ||
    (row === height - 1 && !isAbove(height, column))
  );
}

function aroundPlaces(places: readonly number[], width: number): Field {
  const rows = places.map((place) => Math.floor(place / width));
  const columns = places.map((place) => place % width);
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rowEnd: Math.max(...rows) + 1,
    columnEnd: Math.max(...columns) + 1,
  };
}

/** Neighbours in one row. */
function runsOf(places: readonly number[], width: number): number[][] {
  const runs: number[][] = [];
  for (const place of places) {
    const before = runs.at(-1)?.at(-1);
    if (before === place - 1 && place % width > 0) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

function placesOf(field: Field, width: number): number[] {
  const places: number[] = [];
  for (let row = field.row; row < field.rowEnd; row += 1) {
    for (let column = field.column; column < field.columnEnd; column += 1) places.push(row * width + column);
  }
  return places;
}
