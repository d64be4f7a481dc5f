// Rows of figures that a program took off a page in passes: it leaves the page by its white space, block by block.
//
//   6 1 0            a band: one or more columns of some rows in a run, those right of them in the next runs
//   3 0 0
//
//   0                first the left columns of some bands, the upper ones first, and then what is right of them; no band
//   2                has more columns in the first pass than the one above it, since what is above is printed before
import { rowsOf } from './figure-bands.ts';
import type { FigureRun } from './figure-bands.ts';
import type { Patience } from './fill-heads.ts';
import type { Word } from './line-words.ts';

type Figures = readonly Word[];

/** Rows in turn, how many were printed together, and how many of these blocks are made of several runs. */
export interface Passes {
  readonly rows: readonly Figures[];
  readonly counts: readonly number[];
  readonly parted: number;
}

/** Rows, and the run behind those they are made of. */
interface Part {
  readonly rows: readonly Figures[];
  readonly end: number;
}

/** How rows are told: so many columns, which add up. `patience`: steps left for the whole text. */
export interface Measure {
  readonly columns: number;
  readonly addsUp: (row: Figures) => boolean;
  readonly patience: Patience;
}

interface Search extends Measure {
  readonly runs: readonly FigureRun[];
  readonly counts: readonly number[];
  readonly known: Map<string, readonly Part[]>;
  readonly ways: Map<number, readonly Passes[]>;
  /** Too much is open to go on. */
  isLost: boolean;
}

/** What a step takes of the patience, and ways that may be open at any place of a page or on all pages. */
const costOfStep = 10;
const mostWays = 60;
const mostOnPages = 4000;

/** All ways with different figures in which the runs of each page make rows that add up; null where there are too many. */
export function passesOf(runs: readonly FigureRun[], measure: Measure): readonly Passes[] | null {
  let ways: readonly Passes[] = [nothing];
  for (const page of Map.groupBy(runs, (run) => run.page).values()) {
    const counts = page.map(({ lines }) => lines.reduce((sum, line) => sum + line.length, 0));
    const search: Search = { ...measure, runs: page, counts, known: new Map(), ways: new Map(), isLost: false };
    const own = waysFrom(search, 0);
    if (search.isLost || own.length * ways.length > mostOnPages) return null;
    ways = ways.flatMap((way) => own.map((below) => behind(way, below)));
  }
  return ways;
}

const nothing: Passes = { rows: [], counts: [], parted: 0 };

function behind(one: Passes, other: Passes): Passes {
  return {
    rows: [...one.rows, ...other.rows],
    counts: [...one.counts, ...other.counts],
    parted: one.parted + other.parted,
  };
}

/** The ways of all runs from one on. */
function waysFrom(search: Search, from: number): readonly Passes[] {
  const { runs, columns, counts, ways: known } = search;
  if (from === runs.length) return [nothing];
  const before = known.get(from);
  if (before) return before;
  const left = counts.slice(from).reduce((sum, count) => sum + count, 0);
  const whole = bandsAt(search, from, columns).filter(({ rows }) => rows.every(search.addsUp));
  const parts = left % columns > 0 ? [] : [...whole, ...regionsFrom(search, from)];
  const ways = parts.flatMap(({ rows, end }) => {
    const own = { rows, counts: [rows.length], parted: end > from + 1 ? 1 : 0 };
    return waysFrom(search, end).map((below) => behind(own, below));
  });
  const found = different(search, ways);
  known.set(from, found);
  return found;
}

/** Regions of two passes: the heads of its columns stand before the second one. */
function regionsFrom(search: Search, from: number): readonly Part[] {
  return search.runs.flatMap(({ part }, second) =>
    second > from && part !== search.runs[second - 1]?.part
      ? meet(search, { first: from, second, until: second, most: search.columns - 1 })
      : [],
  );
}

function mayGoOn(search: Search): boolean {
  search.patience.left -= costOfStep;
  search.isLost ||= search.patience.left <= 0;
  return !search.isLost;
}

interface Meeting {
  readonly first: number;
  readonly second: number;
  /** The run that the second pass began with. */
  readonly until: number;
  /** Columns that a band may have in the first pass. */
  readonly most: number;
}

/** The rest of a region whose passes have come to these runs. */
function meet(search: Search, at: Meeting): readonly Part[] {
  if (at.first === at.until) return [{ rows: [], end: at.second }];
  const key = `${at.first} ${at.second} ${at.until} ${at.most}`;
  const known = search.known.get(key);
  if (known) return known;
  if (!mayGoOn(search)) return [];
  const found = Array.from({ length: at.most }, (_, less) => at.most - less).flatMap((left) =>
    sides(search, at, { left, rows: [], open: [], isOfFirst: true }),
  );
  const parts = different(search, found);
  search.known.set(key, parts);
  return parts;
}

interface Sides {
  /** Columns that the first pass has. */
  readonly left: number;
  readonly rows: readonly Figures[];
  /** Parts of rows that one side has and the other has not yet, and which it is. */
  readonly open: readonly Figures[];
  readonly isOfFirst: boolean;
}

/** Rows of a band, side by side, until both passes end with the same row; then the bands below. */
function sides(search: Search, at: Meeting, { left, rows, open, isOfFirst }: Sides): readonly Part[] {
  if (rows.length > 0 && open.length === 0) {
    const below = meet(search, { ...at, most: left });
    return below.map((part) => ({ rows: [...rows, ...part.rows], end: part.end }));
  }
  const takesFirst = open.length === 0 || !isOfFirst;
  const from = takesFirst ? at.first : at.second;
  const found = mayGoOn(search) ? bandsAt(search, from, takesFirst ? left : search.columns - left) : [];
  return found.flatMap((band) => {
    if (takesFirst && band.end > at.until) return [];
    const next = takesFirst ? { ...at, first: band.end } : { ...at, second: band.end };
    if (open.length === 0) return sides(search, next, { left, rows, open: band.rows, isOfFirst: true });
    const count = Math.min(open.length, band.rows.length);
    const joined = open.slice(0, count).map((row, index) => {
      const other = band.rows[index] ?? [];
      return takesFirst ? [...other, ...row] : [...row, ...other];
    });
    if (!joined.every(search.addsUp)) return [];
    const rest = open.length > count ? open.slice(count) : band.rows.slice(count);
    const owner = open.length > count ? isOfFirst : takesFirst;
    return sides(search, next, { left, rows: [...rows, ...joined], open: rest, isOfFirst: owner });
  });
}

/** Bands of so many columns from a run on: each of its runs has the same rows. */
function bandsAt({ runs, counts }: Search, from: number, columns: number): readonly Part[] {
  const first = counts[from] ?? 0;
  return Array.from({ length: columns }, (_, at) => at + 1).flatMap((wide) => {
    const size = first / wide;
    const taken: (readonly Figures[])[] = [];
    let done = 0;
    for (let at = from; at < runs.length && done < columns; at += 1) {
      const own = rowsOfRun(runs[at], counts[at] ?? 0, size);
      if (own === null) return [];
      taken.push(own);
      done += own[0]?.length ?? columns;
    }
    if (done !== columns) return [];
    const end = from + taken.length;
    return ordersOf(taken, runs.slice(from, end)).map((sides) => ({
      rows: Array.from({ length: size }, (_, row) => sides.flatMap((side) => side[row] ?? [])),
      end,
    }));
  });
}

/** What stands side by side, from left to right; a run right below words may come at any place, for it goes with its heads. */
function ordersOf<Side>(taken: readonly Side[], runs: readonly FigureRun[]): readonly (readonly Side[])[] {
  const attached = runs.flatMap(({ isAttached }, at) => (isAttached ? [at] : []));
  return [
    taken,
    ...attached.flatMap((from) =>
      taken.flatMap((_, to) =>
        to === from ? [] : [taken.toSpliced(from, 1).toSpliced(to, 0, ...taken.slice(from, from + 1))],
      ),
    ),
  ];
}

/** The figures of a run as so many rows, each of which ends with a line. */
function rowsOfRun(run: FigureRun | undefined, count: number, size: number): readonly Figures[] | null {
  if (run === undefined || !Number.isInteger(size) || size === 0 || count % size > 0) return null;
  const wide = count / size;
  let end = 0;
  for (const line of run.lines) {
    const next = end + line.length;
    if (Math.floor(next / wide) > Math.floor(end / wide) && next % wide > 0) return null;
    end = next;
  }
  return rowsOf(run.lines.flat(), wide);
}

/** One of the parts that hold the same and end with the same run. */
function different<One extends { readonly rows: readonly Figures[]; readonly end?: number }>(
  search: Search,
  parts: readonly One[],
): readonly One[] {
  const keyOf = ({ rows, end = 0 }: One): string =>
    `${end} ${rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n')}`;
  const found = [...new Map(parts.map((part) => [keyOf(part), part])).values()];
  if (found.length > mostWays) search.isLost = true;
  return found;
}
