// Blank cells among figures that keep their places across the page: complete rows show where the columns are.
//
//   （一）予以公开        12   34   56   78      rows with a figure in each column, their labels of different length:
//   （二）部分公开（…）    9   10   11   12      their figures still stand one below the other
//   1.属于国家秘密        13        14   15      so this row has a blank cell in the second column
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { headOrders, isKnownLabel } from './glossary.ts';
import { numberingOf } from './label-core.ts';
import type { Word } from './line-words.ts';
import { isSumIn, valueOf } from './row-sums.ts';

const [applicantHeads = []] = headOrders;
const applicants = applicantHeads.length;

/** Complete rows of a page that show its columns, and how many columns these have at least. */
const mostRows = 5000;
const fewestRows = 3;
const fewestColumns = 4;
/** Blanks by which figures of one column may miss each other, and by which the ends of labels differ at least. */
const slack = 2;
const leastSpread = 3;

/** From where to where the figures of a column stand. */
interface Column {
  readonly from: number;
  readonly to: number;
}

/** Where a line begins in the text, and the number of its page. */
export interface PlacedLine {
  readonly start: number;
  readonly page: number;
}

interface PlacedRow {
  readonly element: Element;
  /** Where its label ends across the page. */
  readonly labelEnd: number;
}

/** The heads of the first column among words. */
export function firstHeads(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }) => text === applicantHeads[0]);
}

/** Lines, and the heads of the first column as far as they are printed whole. */
interface Place {
  readonly lineOf: (word: Word) => PlacedLine;
  readonly heads: readonly Word[];
}

/**
 * Puts an empty word in the place of each blank cell, page by page. `lineOf` gives where a word's line begins and a
 * number for its page. A row whose last cell is blank stays as it is: one that lost a figure looks the same. So does one
 * beside figures without a label: they may be the others of its own.
 */
export function placeBlanks(elements: readonly Element[], { lineOf, heads }: Place): void {
  const isBeside = (index: number): boolean =>
    ([-1, 1] as const).some((by) => lacksLabel(elements[neighbour(elements, index, by)]));
  const beside = new Set(elements.filter((_, index) => isBeside(index)));
  const rows = elements.flatMap((element): (PlacedRow & { page: number })[] => {
    const [first] = element.figures;
    if (first === undefined) return [];
    const line = lineOf(first);
    if (element.figures.some((word) => lineOf(word).start !== line.start)) return [];
    const label = [...element.before.flat(), ...element.label].filter((word) => lineOf(word).start === line.start);
    const labelEnd = Math.max(-1, ...label.map(({ x, text }) => x + text.length));
    return [{ element, labelEnd, page: line.page }];
  });
  for (const [page, ofPage] of Map.groupBy(rows, (row) => row.page)) {
    const ownHeads = heads.filter((head) => lineOf(head).page === page);
    const shown = stretchesOf(ofPage);
    const isShown = shown.some(({ columns }) => columns.length >= applicants);
    const columns = isShown ? null : columnsOfAll(ofPage, ownHeads);
    for (const stretch of columns === null ? shown : [{ columns, rows: ofPage }]) {
      const short = stretch.rows.filter(({ element: { figures } }) => figures.length < stretch.columns.length);
      for (const row of short) if (!beside.has(row.element)) fill(row, stretch.columns);
    }
  }
}

/** Figures alone, or beside words that are neither a label nor numbered as labels are. */
function lacksLabel(element: Element | undefined): boolean {
  if (element?.kind === 'figures') return true;
  const text = textOf(element?.label ?? []);
  return element?.kind === 'row' && numberingOf(text) === '' && !isKnownLabel(text);
}

/** The rows with most figures, where there are enough of them. */
function completeOf(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const byCount = Map.groupBy(rows, ({ element }) => element.figures.length);
  const [complete = []] = [...byCount]
    .filter(([count, all]) => count >= fewestColumns && all.length >= fewestRows)
    .toSorted(([one], [other]) => other - one)
    .map(([, all]) => all);
  return complete;
}

/** True where figures do not stand as far behind their labels in each row: some labels are shorter, or on lines of their own. */
function areLabelsUneven(rows: readonly PlacedRow[]): boolean {
  const ends = rows.map(({ labelEnd }) => labelEnd);
  return rows.length >= fewestRows && Math.max(...ends) - Math.min(...ends) >= leastSpread;
}

/** The columns of rows with as many figures each, where these stand one below the other and apart from the next. */
function columnsAmong(complete: readonly PlacedRow[]): readonly Column[] | null {
  const columns = (complete[0]?.element.figures ?? []).map((_, at): Column => {
    const words = complete.flatMap(({ element }) => element.figures[at] ?? []);
    return {
      from: Math.min(...words.map(({ x }) => x)),
      to: Math.max(...words.map(({ x, text }) => x + text.length)),
    };
  });
  const areApart = columns.every(({ from }, at) => from >= (columns[at - 1]?.to ?? 0));
  const isAligned = columns.every((_, at) => areAligned(complete.flatMap(({ element }) => element.figures[at] ?? [])));
  return areApart && isAligned ? columns : null;
}

/** Rows of a page that is looked through for stretches; the form has 25. */
const mostInStretches = 60;

/**
 * Stretches of a page whose complete rows show the columns of those between them, where the page as a whole shows none: tools
 * set rows with short labels, and those above a step, some blanks farther to the left.
 */
function stretchesOf(rows: readonly PlacedRow[]): { columns: readonly Column[]; rows: readonly PlacedRow[] }[] {
  const complete = completeOf(rows);
  if (rows.length > mostInStretches) return [];
  const runs: PlacedRow[][] = [];
  for (const row of complete) {
    const run = runs.at(-1);
    if (run && columnsAmong([...run, row])) run.push(row);
    else runs.push([row]);
  }
  return runs.filter(areLabelsUneven).flatMap((run) => {
    const columns = columnsAmong(run);
    if (columns === null) return [];
    const isAll = runs.length === 1 && rows.every(({ element }) => placesIn(element.figures, columns) !== null);
    const between = rows.slice(
      rows.findIndex((row) => row === run[0]),
      rows.findIndex((row) => row === run.at(-1)),
    );
    return [{ columns, rows: isAll ? rows : between }];
  });
}

/** Rows that show the columns among them where few or none is complete, and figures in each row. */
const fewestOfAll = 8;
const fewestInRow = 2;
/** Of so many figures one proves something where it is the sum of the others, and so many rows have to. */
const fewestAdded = 3;

/**
 * The columns of applicants of a page where hardly a row has a figure in each: figures that stand one below the other, with
 * nothing between the columns in any row. As many columns are others where one of the form is blank in all rows and the
 * total of another year stands beside: most rows must add up.
 */
function columnsOfAll(printed: readonly PlacedRow[], heads: readonly Word[]): readonly Column[] | null {
  const rows = printed.filter(({ element }) => element.figures.length >= fewestInRow);
  const ends = rows.flatMap(({ labelEnd }) => (labelEnd < 0 ? [] : [labelEnd]));
  if (rows.length < fewestOfAll || rows.length > mostRows || Math.max(...ends) - Math.min(...ends) < leastSpread)
    return null;
  const words = rows.flatMap(({ element }) => element.figures).toSorted((one, other) => one.x - other.x);
  const columns: FilledColumn[] = [];
  for (const word of words) {
    const [last, to] = [columns.at(-1), word.x + word.text.length];
    if (last && word.x <= last.to) {
      last.to = Math.max(last.to, to);
      last.words.push(word);
    } else columns.push({ from: word.x, to, words: [word] });
  }
  return columns.every((column) => areAligned(column.words)) && doMostAddUp(rows) ? allOf(columns, heads) : null;
}

interface FilledColumn {
  readonly from: number;
  to: number;
  readonly words: Word[];
}

/** Figures by which a column is known wherever it stands. */
const fewestInColumn = 3;
/** Columns by which it is known how far they stand from each other, and by which part of that they may miss their places. */
const fewestApart = 4;
const tolerance = 0.25;
/** A step over a blank column is twice as wide as others. */
const widestStep = 1.75;

/**
 * The columns with those between them that are blank in all rows: as many as the form has between the first and the total,
 * where all of them stand about as far from each other, and the first below its head. Null where nothing shows whether one is
 * blank.
 */
function allOf(columns: readonly FilledColumn[], heads: readonly Word[]): readonly Column[] | null {
  const middles = columns.map(({ words }) => mean(words.map(middleOf)));
  const steps = middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0));
  if (columns.length === applicants) {
    const areEven = Math.max(...steps) < Math.min(...steps) * widestStep;
    return areEven || columns.every(({ words }) => words.length >= fewestInColumn) ? columns : null;
  }
  const step = ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / stepsOfAll;
  const counts = steps.map((one) => Math.round(one / step));
  const areEven = steps.every((one, at) => Math.abs(one / step - (counts[at] ?? 0)) <= tolerance);
  const isBelow = heads.every((head) => Math.abs(middleOf(head) - (middles[0] ?? 0)) * 2 < step);
  if (columns.length < fewestApart || !areEven || !isBelow || sum(counts) !== stepsOfAll) return null;
  return columns.flatMap((column, at) => [
    column,
    ...Array.from({ length: (counts[at] ?? 1) - 1 }, (_, more): Column => {
      const from = Math.round((middles[at] ?? 0) + (more + 1) * step);
      return { from, to: from };
    }),
  ]);
}

const stepsOfAll = applicants - 1;

function middleOf({ x, text }: Word): number {
  return x + text.length / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Of so many rows in five one figure must be the sum of all others: offices print a wrong total now and then. */
const mostInFive = 4;

function doMostAddUp(rows: readonly PlacedRow[]): boolean {
  const telling = rows.filter(
    ({ element: { figures } }) => figures.length >= fewestAdded && figures.some(({ text }) => valueOf(text) > 0),
  );
  const holding = telling.filter(({ element }) => isSumIn(element.figures));
  return holding.length >= fewestAdded && holding.length * 5 >= telling.length * mostInFive;
}

/** Figures of a column begin, end or have their middles one below the other. */
function areAligned(words: readonly Word[]): boolean {
  const spread = (placeOf: (word: Word) => number): number => {
    const places = words.map(placeOf);
    return Math.max(...places) - Math.min(...places);
  };
  const places = [
    ({ x }: Word) => x,
    ({ x, text }: Word) => x + text.length,
    ({ x, text }: Word) => x + text.length / 2,
  ];
  return Math.min(...places.map(spread)) <= slack;
}

/** Fills up a row whose figures stand in one column each, the last of them in the last. */
function fill(row: PlacedRow, columns: readonly Column[]): void {
  const { element } = row;
  const places = placesIn(element.figures, columns);
  if (places?.at(-1) !== columns.length - 1 || isPushed(row, columns, places[0] ?? 0)) return;
  const [first] = element.figures;
  const lineStart = (first?.start ?? 0) - (first?.x ?? 0);
  const blankAt = (x: number): Word => ({ start: lineStart + x, end: lineStart + x, text: '', x });
  element.figures = columns.map(({ from }, column) => element.figures[places.indexOf(column)] ?? blankAt(from));
}

/** The column of each figure; null where one stands in none, in that of another, or reaches into the next. */
function placesIn(figures: readonly Word[], columns: readonly Column[]): readonly number[] | null {
  const places = figures.map(({ x, text }) => columns.findIndex(({ from, to }) => x < to && x + text.length > from));
  const isInOne = ({ x, text }: Word, index: number): boolean => {
    const column = places[index] ?? -1;
    const [before, behind] = [columns[column - 1], columns[column + 1]];
    const isNew = index === 0 || column > (places[index - 1] ?? -1);
    return column >= 0 && isNew && x > (before?.to ?? -1) && x + text.length < (behind?.from ?? Infinity);
  };
  return figures.every(isInOne) ? places : null;
}

/** A label too long for its column pushes the figures behind it to the right, or holds the first of them. */
function isPushed({ element, labelEnd }: PlacedRow, columns: readonly Column[], firstPlace: number): boolean {
  if (/\d\s*$/.test(element.label.at(-1)?.text ?? '')) return true;
  return firstPlace > 0 && ((element.figures[0]?.x ?? 0) - labelEnd < slack || labelEnd > (columns[0]?.from ?? 0));
}
