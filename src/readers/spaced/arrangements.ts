// All ways in which lines of figures make the rows of table 三, row by row or some rows at a time column by column.
//
//   21 0 0 0 0 0 21     a row on a line, or each figure on a line of its own
//   1                   or some rows column by column, as many lines for each column: of a page, or of rows that stand close
//   0
//   0
//   …
//
// Only ways count in which each row adds up to its total. That of a whole table must add up column by column as well, and
// no other way may give other figures.
import { headOrders } from './glossary.ts';
import type { Word } from './line-words.ts';
import { valueOf } from './row-sums.ts';

type Figures = readonly Word[];

/** Rows that were printed together, from one row on. */
export interface RowBlock {
  readonly start: number;
  readonly count: number;
}

/** Rows of figures, and how they were printed. */
export interface Arrangement {
  readonly rows: readonly Figures[];
  readonly blocks: readonly RowBlock[];
  /** Their figures line by line. */
  readonly lines: readonly Figures[];
}

const width = headOrders[0]?.length ?? 0;

/** Ways that a part of the figures may be read before nobody could tell which is meant. */
const mostWays = 24;

/** Lines of figures between words. */
type Part = readonly Figures[];

/**
 * The one way in which the figures make so many rows; null where there is none, or another that gives other figures. Words
 * between figures part rows from others, and lines the figures of one row, unless no way is left so.
 */
export function onlyArrangement(parts: readonly Part[], count: number): Arrangement | null {
  const lines = parts.flat();
  const ends = new Set(parts.map((_, at) => parts.slice(0, at + 1).flat().length));
  const single = lines.flatMap((figures) => figures.map((word) => [word]));
  const readings = [{ lines, ends }, { lines }, { lines: single }];
  for (const reading of readings) {
    const found = arrangements(reading, count);
    if (found === null) return null;
    const [only, ...others] = found.filter(({ rows }) => doColumnsAddUp(rows));
    if (only !== undefined) return others.length === 0 && !mayBeExchanged(only) ? only : null;
  }
  return null;
}

interface Reading {
  readonly lines: readonly Figures[];
  /** Numbers of lines behind which a row ends. */
  readonly ends?: ReadonlySet<number>;
}

interface Partial extends Omit<Arrangement, 'lines'> {
  readonly key: string;
}

/** All ways with different figures in which each row adds up; null where there are too many. */
function arrangements({ lines, ends }: Reading, count: number): readonly Arrangement[] | null {
  const reached = lines.map((): Partial[] => []);
  reached.push([]);
  reached[0]?.push({ rows: [], blocks: [], key: '' });
  for (const at of lines.keys()) {
    const ways = reached[at] ?? [];
    if (ways.length > mostWays) return null;
    const [first] = ways;
    if (first === undefined) continue;
    for (let size = 1; size <= count - first.rows.length; size += 1) {
      const block = blockAt(lines, at, size);
      if (block === null || (ends && crosses(ends, at, block.next))) continue;
      const next = reached[block.next] ?? [];
      for (const way of ways) {
        const key = `${way.key}${block.rows.map(keyOf).join('')}`;
        const blocks = [...way.blocks, { start: way.rows.length, count: size }];
        const same = next.findIndex((other) => other.key === key);
        const known = next[same];
        if (known === undefined) next.push({ rows: [...way.rows, ...block.rows], blocks, key });
        // Of rows that are the same either way nothing shows that they were printed together.
        else if (known.blocks.length < blocks.length) next[same] = { ...known, blocks };
      }
      if (lines[at]?.length === width) break;
    }
  }
  return (reached[lines.length] ?? []).flatMap(({ rows, blocks }) =>
    rows.length === count ? [{ rows, blocks, lines }] : [],
  );
}

function crosses(ends: ReadonlySet<number>, from: number, end: number): boolean {
  for (let line = from + 1; line < end; line += 1) if (ends.has(line)) return true;
  return false;
}

function keyOf(row: Figures): string {
  return `${row.map(({ text }) => text).join(' ')}\n`;
}

/** True where rows from this one on, up to another, may as well have been printed together from their first figure on. */
export function mayBeTogether({ rows, lines }: Arrangement, start: number, last: number): boolean {
  const first = rows[start]?.[0];
  const at = lines.findIndex(([word]) => word === first);
  return Array.from({ length: rows.length - last }, (_, more) => last - start + 1 + more).some((size) => {
    const block = blockAt(lines, at, size);
    return block?.rows.every((row, index) => keyOf(row) === keyOf(rows[start + index] ?? [])) ?? false;
  });
}

/** So many rows from a line on: columns in groups, each group with a line for each row. */
function blockAt(
  lines: readonly Figures[],
  from: number,
  size: number,
): { readonly rows: readonly Figures[]; readonly next: number } | null {
  const rows = Array.from({ length: size }, (): Word[] => []);
  let at = from;
  for (let columns = 0; columns < width; at += size) {
    const wide = lines[at]?.length ?? width;
    if (columns + wide > width || at + size > lines.length) return null;
    for (const [row, figures] of rows.entries()) {
      const printed = lines[at + row] ?? [];
      if (printed.length !== wide) return null;
      figures.push(...printed);
    }
    columns += wide;
  }
  return rows.every(doesRowAddUp) ? { rows, next: at } : null;
}

function doesRowAddUp(figures: Figures): boolean {
  const values = figures.map(({ text }) => valueOf(text));
  return sum(values.slice(0, -1)) === values.at(-1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What came in is what was closed and what is left, and the results are all that was closed. */
function doColumnsAddUp(rows: readonly Figures[]): boolean {
  const values = rows.map((row) => row.map(({ text }) => valueOf(text)));
  return Array.from({ length: width }, (_, at) => values.map((row) => row[at] ?? 0)).every(doesAddUp);
}

function doesAddUp(column: readonly number[]): boolean {
  const [received = 0, carried = 0, ...others] = column;
  const [processed = 0, left = 0] = others.slice(-2);
  return sum(others.slice(0, -2)) === processed && received + carried === processed + left;
}

/**
 * True where all would add up as well if two columns of some rows had been printed the other way round. The heads tell
 * the columns apart only where all other rows have the same in both.
 */
function mayBeExchanged({ rows, blocks }: Arrangement): boolean {
  const columns = Array.from({ length: width - 1 }, (_, at) => rows.map((row) => row[at]?.text ?? ''));
  return blocks.some(({ start, count }) => {
    if (count === 1) return false;
    return columns.some((left, at) =>
      columns.slice(at + 1).some((right) => {
        const isIn = (row: number): boolean => row >= start && row < start + count;
        if (left.every((text, row) => text === right[row] || isIn(row))) return false;
        const exchanged = left.map((text, row) => (isIn(row) ? (right[row] ?? '') : text));
        const isSame = exchanged.every((text, row) => text === left[row]);
        return !isSame && doesAddUp(exchanged.map(valueOf));
      }),
    );
  });
}
