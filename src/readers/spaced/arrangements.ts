// All ways in which figures make the rows of table 三, as far as their print shows: row by row, or column by column.
//
//   21 0 0 0 0 0 21     a row on a line, or each figure on a line of its own
//
//   1                   or some rows column by column: all between words, all of a page, or as many lines for each column
//   0                   with blank lines between the columns
//   …
//
// Only ways count in which each row adds up to its total. That of a whole table must add up column by column as well, and
// no other way may give other figures: where hardly anything was asked for, sums alone would let too much pass.
import { bandsOf, rowsOf, runsUpTo } from './figure-bands.ts';
import type { FigureRun } from './figure-bands.ts';
import { passesOf } from './figure-passes.ts';
import type { Patience } from './fill-heads.ts';
import { headOrders } from './glossary.ts';
import type { Word } from './line-words.ts';
import { endsInSum, sum, valueOf } from './row-sums.ts';

type Figures = readonly Word[];

/** Rows that were printed together, from one row on. */
export interface RowBlock {
  readonly start: number;
  readonly count: number;
  /** Its columns are in the order of the page. */
  readonly isShown?: boolean;
}

/** Rows of figures, and how they were printed. */
export interface Arrangement {
  readonly rows: readonly Figures[];
  readonly blocks: readonly RowBlock[];
  /** Their figures line by line. */
  readonly lines: readonly Figures[];
  /** The rows of figures that stand alone among the labels, before the other columns. */
  readonly beside: ReadonlyMap<Word, number>;
  /** Pages were printed in passes: labels only tell on which page their rows are. */
  readonly isByPage?: true;
}

const width = headOrders[0]?.length ?? 0;

/** Ways that a part of the figures may be read before nobody could tell which is meant. */
const mostWays = 24;

/** What parts figures from others, the clearest first: words, pages, nothing. */
const partings: readonly ((run: FigureRun) => string)[] = [
  ({ part, page }) => `${part} ${page}`,
  ({ page }) => String(page),
  () => '',
];

/** The one way in which the figures make so many rows; null where there is none, or another that gives other figures. */
export function onlyArrangement(runs: readonly FigureRun[], count: number, patience: Patience): Arrangement | null {
  for (const keyOfRun of partings) {
    const found = arrangements([...Map.groupBy(runs, keyOfRun).values()]);
    if (found === null) break;
    const [only, ...others] = found.filter(({ rows }) => rows.length === count && doColumnsAddUp(rows));
    if (only === undefined) continue;
    if (others.length > 0) return null;
    if (!mayBeExchanged(only)) return { ...only, lines: runs.flatMap((run) => run.lines) };
    break;
  }
  return inPasses(runs, count, patience);
}

/** The one way in which a program printed them that takes a page apart by its white space, page by page. */
function inPasses(runs: readonly FigureRun[], count: number, patience: Patience): Arrangement | null {
  if (!runs[0]?.areInBlocks) return null;
  const ways = passesOf(runs, { columns: width, addsUp: endsInSum, patience }) ?? [];
  const [only, ...others] = ways.filter(({ rows }) => rows.length === count && doColumnsAddUp(rows));
  if (only === undefined || others.length > 0) return null;
  const starts = only.counts.map((_, at) => sum(only.counts.slice(0, at)));
  const blocks = only.counts.map((size, at) => ({ start: starts[at] ?? 0, count: size }));
  if (only.parted < fewestBands && mayBeExchanged({ rows: only.rows, blocks })) return null;
  return { rows: only.rows, blocks, beside: new Map(), lines: runs.flatMap((run) => run.lines), isByPage: true };
}

/** Rows one after the other, how they were printed, and what they hold. */
interface Way extends Omit<Arrangement, 'lines'> {
  readonly key: string;
}

/** All ways with different figures; null where there are too many. */
function arrangements(units: readonly (readonly FigureRun[])[]): readonly Way[] | null {
  let ways: readonly Way[] = [{ rows: [], blocks: [], beside: new Map(), key: '' }];
  for (const runs of units) {
    const own = waysOf(runs);
    ways = ways.flatMap((way) =>
      own.map(({ rows, blocks, beside, key }) => ({
        rows: [...way.rows, ...rows],
        blocks: [...way.blocks, ...blocks.map((block) => ({ ...block, start: way.rows.length + block.start }))],
        beside: new Map([...way.beside, ...[...beside].map(([word, row]) => [word, way.rows.length + row] as const)]),
        key: `${way.key}${key}`,
      })),
    );
    if (ways.length > mostWays) return null;
  }
  return ways;
}

/** The ways of figures that nothing parts from each other but lines. */
function waysOf(runs: readonly FigureRun[]): readonly Way[] {
  const lines = runs.flatMap((run) => run.lines);
  const figures = lines.flat();
  const size = figures.length / width;
  if (!Number.isInteger(size)) return [];
  const rows = rowsOf(figures, width);
  const columns = blockAt(lines, 0, size) ?? rows.map((_, row) => figures.filter((_word, at) => at % size === row));
  const found = [toWay(rows.map((row) => [row])), ...bySides(runs), toWay([columns]), ...byRuns(runs)].filter((way) =>
    way.rows.every(endsInSum),
  );
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((same) => same.slice(0, 1));
}

/** Each as many rows as were printed together. */
function toWay(blocks: readonly (readonly Figures[])[]): Way {
  const rows = blocks.flat();
  const starts = blocks.map((_, at) => blocks.slice(0, at).flat().length);
  return {
    rows,
    blocks: blocks.map(({ length }, at) => ({ start: starts[at] ?? 0, count: length })),
    beside: new Map(),
    key: rows.map(keyOf).join(''),
  };
}

/** Seven runs of as many lines are the columns of as many rows, or the figures of one. */
function byRuns(runs: readonly FigureRun[]): readonly Way[] {
  const blocks: (readonly Figures[])[] = [];
  for (let at = 0; at < runs.length; at += width) {
    const columns = runs.slice(at, at + width);
    const size = columns[0]?.lines.length ?? 0;
    if (columns.some(({ lines }) => lines.length !== size)) return [];
    const block = blockAt(
      columns.flatMap(({ lines }) => lines),
      0,
      size,
    );
    if (block === null) return [];
    blocks.push(block);
  }
  const way = toWay(blocks);
  const areMany = blocks.filter(({ length }) => length > 1).length >= fewestBands;
  const isShown = areMany && (runs[0]?.areInBlocks ?? false);
  return [isShown ? { ...way, blocks: way.blocks.map((block) => ({ ...block, isShown })) } : way];
}

/** Bands of several rows that a text in blocks has, before its columns are held to come from left to right in each. */
const fewestBands = 3;

/**
 * The first columns of all rows, and then the others in bands of rows: a program that takes a page apart by its white space
 * leaves the first figures among the labels, and prints the blocks of the others row by row of blocks.
 */
function bySides(runs: readonly FigureRun[]): readonly Way[] {
  const size = runs.flatMap(({ lines }) => lines.flat()).length / width;
  return Array.from({ length: width - 1 }, (_, at) => at + 1).flatMap((first) => {
    const end = runsUpTo(runs, size * first);
    if (end < 0) return [];
    const figures = runs.slice(0, end).flatMap(({ lines }) => lines.flat());
    const left = rowsOf(figures, first);
    const isAmong = new Set(runs.slice(0, end).map(({ part }) => part)).size > 1;
    const isInOrder = first === width - 1 || (runs[0]?.areInBlocks ?? false);
    return bandsOf(runs.slice(end), width - first).map((bands): Way => {
      const rows = bands.flat().map((row, at) => [...(left[at] ?? []), ...row]);
      const beside = isAmong ? left.flatMap(([word], row) => (word ? [[word, row] as const] : [])) : [];
      const isShown = isAmong && isInOrder && (bands.length > 1 || end + 1 === runs.length);
      return {
        rows,
        blocks: [{ start: 0, count: size, isShown }],
        beside: new Map(beside),
        key: rows.map(keyOf).join(''),
      };
    });
  });
}

function keyOf(row: Figures): string {
  return `${row.map(({ text }) => text).join(' ')}\n`;
}

/** So many rows from a line on: columns in groups, each group with a line for each row. */
function blockAt(lines: readonly Figures[], from: number, size: number): readonly Figures[] | null {
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
  return rows;
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
 * True where all would add up as well if two columns of rows that were printed column by column stood the other way round,
 * in one of their blocks or in all: programs take columns off a page in other orders than that of the heads they print
 * above them. Rows printed as such show the order, as columns do that hold the same.
 */
function mayBeExchanged({ rows, blocks }: Pick<Way, 'rows' | 'blocks'>): boolean {
  const columns = Array.from({ length: width - 1 }, (_, at) => rows.map((row) => row[at]?.text ?? ''));
  const printed = blocks.filter(({ count, isShown }) => count > 1 && !isShown);
  return [...printed.map((block) => [block]), printed].some((some) =>
    columns.some((left, at) =>
      columns.slice(at + 1).some((right) => {
        const isIn = (row: number): boolean => some.some(({ start, count }) => row >= start && row < start + count);
        const exchanged = left.map((text, row) => (isIn(row) ? (right[row] ?? '') : text));
        return exchanged.join(' ') !== left.join(' ') && doesAddUp(exchanged.map(valueOf));
      }),
    ),
  );
}
