// Rows of table 三 whose labels and figures were torn apart, where the order of the figures is proven by what they add up to.
//
//   1.属于国家秘密            labels in one run and figures in another, as columns of a page are taken off one by one
//   2.其他法律行政法规禁止公开
//   4 0 0 … 4
//   0 0 0 … 0                 seven figures for each row of the form, none more and none less
//
// Every row adds up to its total, the results to （七）, what came in to what went out; labels stand in the form's order,
// and none of them says otherwise.
import { concepts } from '../../codebook/concepts.ts';
import { textOf } from './elements.ts';
import { headOrders } from './glossary.ts';
import { coreOf, numberingOf, startsNumbered } from './label-core.ts';
import type { Word } from './line-words.ts';
import { valueOf } from './row-sums.ts';

/** Words, and the figures that follow them before the next words. */
export interface WordsThenFigures {
  readonly words: readonly Word[];
  readonly figures: readonly Word[];
}

/** A row of the form with its figures, and the words from its label on; none where it was not found. */
export interface OrderedRow {
  readonly label: readonly Word[];
  readonly figures: readonly Word[];
  /** They stand right behind their label. */
  readonly isBeside: boolean;
}

const width = headOrders[0]?.length ?? 0;

/** What the label of a row begins with, as far as it takes to know it from others; `isWhole`: it has no more. */
interface RowStart {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The form prints some labels at more length than the codebook, from these first characters on. */
const lettersToKnow = 4;
const shortest: Readonly<Record<string, string>> = { 'requests.total_processed': '\u603b\u8ba1' };

function startsOf(edition: '2019' | '2021'): readonly RowStart[] {
  const labels = Object.entries(concepts).flatMap(([id, { zh, editions }]) =>
    id.startsWith('requests.') && editions.includes(edition) ? [shortest[id] ?? coreOf(zh)] : [],
  );
  return labels.map((label) => {
    const others = labels.filter((other) => other !== label);
    let length = Math.min(lettersToKnow, label.length);
    while (length < label.length && others.some((other) => other.startsWith(label.slice(0, length)))) length += 1;
    return { text: label.slice(0, length), isWhole: length === label.length };
  });
}

const editions = [startsOf('2021'), startsOf('2019')];

/** A label found: of which row, in which part, from which word on. */
interface FoundLabel {
  readonly row: number;
  readonly part: number;
  readonly at: number;
}

/** Words that a narrow column breaks the beginning of a label into, at most. */
const mostInStart = 5;

/** The rows in the form's order; null where nothing proves it. */
export function orderedRows(parts: readonly WordsThenFigures[]): readonly OrderedRow[] | null {
  const figures = parts.flatMap((part) => part.figures);
  const starts = editions.find(({ length }) => length * width === figures.length);
  const rows = starts && provenRows(figures, starts.length);
  if (!starts || !rows) return null;
  const labels = parts.flatMap(({ words }, part) => labelsIn(words, starts).map((label) => ({ ...label, part })));
  const placed = placeLabels(parts, labels);
  if (placed === null || placed.size * 2 < starts.length || !placed.has(0) || !placed.has(starts.length - 1))
    return null;
  return rows.map((row, at) => ({ label: [], isBeside: false, ...placed.get(at), figures: row }));
}

type PlacedLabel = Pick<OrderedRow, 'label' | 'isBeside'>;

/**
 * The labels by row; null where they say otherwise. As many labels as rows of figures right behind them have these and no
 * others. All stand in the form's order, or most right before their own figures: then the rest are those that a tool took
 * off the page too early or too late.
 */
function placeLabels(
  parts: readonly WordsThenFigures[],
  labels: readonly FoundLabel[],
): ReadonlyMap<number, PlacedLabel> | null {
  if (new Set(labels.map(({ row }) => row)).size < labels.length) return null;
  const placed = new Map<number, PlacedLabel>();
  let before = 0;
  for (const [index, { words, figures }] of parts.entries()) {
    const here = labels.filter(({ part }) => part === index);
    const isCounted = here.length > 0 && figures.length === here.length * width;
    if (isCounted && !here.every(({ row }, at) => row * width === before + at * width)) return null;
    for (const [at, { row, at: from }] of here.entries())
      placed.set(row, { label: words.slice(from, here[at + 1]?.at), isBeside: isCounted && here.length === 1 });
    before += figures.length;
  }
  const beside = [...placed.values()].filter(({ isBeside }) => isBeside).length;
  return rise(labels) || beside * 2 >= labels.length ? placed : null;
}

function rise(labels: readonly FoundLabel[]): boolean {
  return labels.every(({ row }, at) => at === 0 || row > (labels[at - 1]?.row ?? -1));
}

function labelsIn(words: readonly Word[], starts: readonly RowStart[]): Omit<FoundLabel, 'part'>[] {
  return words.flatMap((_, at) => {
    if (!startsNumbered(words, at)) return [];
    for (let end = at + 1; end <= Math.min(words.length, at + mostInStart); end += 1) {
      const text = textOf(words.slice(at, end));
      const core = coreOf(text);
      const isInner = /^\d/.test(numberingOf(text));
      const row = starts.findIndex(({ text: start, isWhole }) =>
        isWhole && start.length < lettersToKnow
          ? core === start && (isInner || start === shortestTotal)
          : core.startsWith(start),
      );
      if (row >= 0) return [{ row, at }];
    }
    return [];
  });
}

const shortestTotal = shortest['requests.total_processed'];

/** The figures row by row, as they come or column by column; null where not exactly one of both adds up. */
function provenRows(figures: readonly Word[], count: number): readonly (readonly Word[])[] | null {
  const rows = Array.from({ length: count }, (_, row) => figures.slice(row * width, (row + 1) * width));
  const columns = Array.from({ length: count }, (_, row) => figures.filter((_, at) => at % count === row));
  const [proven, other] = [rows, columns].filter(addUp);
  if (proven === undefined) return null;
  return other === undefined || isSame(proven, other) ? proven : null;
}

function isSame(one: readonly (readonly Word[])[], other: readonly (readonly Word[])[]): boolean {
  return one.flat().every(({ text }, at) => text === other.flat()[at]?.text);
}

function addUp(rows: readonly (readonly Word[])[]): boolean {
  const values = rows.map((row) => row.map(({ text }) => valueOf(text)));
  const sum = (all: readonly number[]): number => all.reduce((total, value) => total + value, 0);
  const areTotals = values.every((row) => sum(row.slice(0, -1)) === row.at(-1));
  const columns = Array.from({ length: width }, (_, at) => values.map((row) => row[at] ?? 0));
  return (
    areTotals &&
    columns.every((column) => {
      const [received = 0, carried = 0, ...others] = column;
      const [processed = 0, left = 0] = others.slice(-2);
      return sum(others.slice(0, -2)) === processed && received + carried === processed + left;
    })
  );
}
