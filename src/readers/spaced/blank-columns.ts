// Blank cells among figures that keep their places across the page: complete rows show where the columns are.
//
//   （一）予以公开        12   34   56   78      rows with a figure in each column, their labels of different length:
//   （二）部分公开（…）    9   10   11   12      their figures still stand one below the other
//   1.属于国家秘密        13        14   15      so this row has a blank cell in the second column
import { columnsOf, leastSpread, placesIn, slack, withWord } from './aligned-columns.ts';
import type { Column, PlacedRow, Reach } from './aligned-columns.ts';
import { columnsBelowHeads, headsAcross, mayBeHead } from './columns-below-heads.ts';
import { columnsOfAll } from './columns-of-all.ts';
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { headOrders, isKnownLabel } from './glossary.ts';
import { numberingOf } from './label-core.ts';
import type { Word } from './line-words.ts';

const [applicantHeads = []] = headOrders;
const applicants = applicantHeads.length;

/** Complete rows of a page that show its columns, and how many columns these have at least. */
const fewestRows = 3;
const fewestColumns = 4;

/** Where a line begins in the text, and the number of its page. */
export interface PlacedLine {
  readonly start: number;
  readonly page: number;
}

/** Lines, and the words of the table. */
interface Place {
  readonly lineOf: (word: Word) => PlacedLine;
  readonly words: readonly Word[];
}

/**
 * Puts an empty word in the place of each blank cell, page by page. `lineOf` gives where a word's line begins and a
 * number for its page. A row whose last cell is blank stays as it is: one that lost a figure looks the same. So does one
 * beside figures without a label: they may be the others of its own.
 */
export function placeBlanks(elements: readonly Element[], { lineOf, words }: Place): void {
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
  const headsOn = Map.groupBy(words.filter(mayBeHead), (word) => lineOf(word).page);
  for (const [page, ofPage] of Map.groupBy(rows, (row) => row.page)) {
    const shown = stretchesOf(ofPage);
    const isShown = shown.some(({ columns }) => columns.length >= applicants);
    const own = isShown ? [] : (headsOn.get(page) ?? []);
    const columns = isShown ? null : columnsOfAll(ofPage, firstHeads(own));
    for (const stretch of columns ? [{ columns, rows: ofPage }] : belowHeads(own, shown, ofPage)) {
      const short = stretch.rows.filter(({ element: { figures } }) => figures.length < stretch.columns.length);
      for (const row of short) if (!beside.has(row.element)) fill(row, stretch.columns);
    }
  }
}

/** The heads of the first column among words. */
function firstHeads(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }) => text === applicantHeads[0]);
}

/** Stretches with the columns that heads show beside their own; table 四 has a single row, of more figures than others have. */
function belowHeads(words: readonly Word[], shown: readonly Stretch[], rows: readonly PlacedRow[]): readonly Stretch[] {
  const heads = words.length > 0 ? headsAcross(words) : null;
  if (heads === null) return shown;
  const alone = rows
    .filter(({ element }) => element.figures.length > applicants)
    .map((row): Stretch => ({ columns: row.element.figures.map(columnOf), rows: [row] }));
  const [own, others] = heads.length === applicants ? [shown, []] : [alone, shown];
  return [
    ...others,
    ...own.map(({ columns, rows }) => ({ columns: columnsBelowHeads(columns, heads) ?? columns, rows })),
  ];
}

function columnOf({ x, text }: Word): Column {
  return { from: x, to: x + text.length };
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

/** Rows, and the columns that are known of them. */
interface Stretch {
  readonly columns: readonly Column[];
  readonly rows: readonly PlacedRow[];
}

/** Rows of a page that is looked through for stretches; the form has 25. */
const mostInStretches = 60;

/**
 * Stretches of a page whose complete rows show the columns of those between them, where the page as a whole shows none: tools
 * set rows with short labels, and those above a step, some blanks farther to the left.
 */
function stretchesOf(rows: readonly PlacedRow[]): readonly Stretch[] {
  const complete = completeOf(rows);
  if (rows.length > mostInStretches) return [];
  const runs: { rows: PlacedRow[]; reaches: readonly Reach[] }[] = [];
  for (const row of complete) {
    const run = runs.at(-1);
    const reaches = run && row.element.figures.map((word, at) => withWord(run.reaches[at], word));
    if (run && reaches && columnsOf(reaches)) {
      run.rows.push(row);
      run.reaches = reaches;
    } else runs.push({ rows: [row], reaches: row.element.figures.map((word) => withWord(undefined, word)) });
  }
  return runs.flatMap(({ rows: run, reaches }) => {
    const columns = areLabelsUneven(run) ? columnsOf(reaches) : null;
    if (columns === null) return [];
    const isAll = runs.length === 1 && rows.every(({ element }) => placesIn(element.figures, columns) !== null);
    const between = rows.slice(
      rows.findIndex((row) => row === run[0]),
      rows.findIndex((row) => row === run.at(-1)),
    );
    return [{ columns, rows: isAll ? rows : between }];
  });
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

/** A label too long for its column pushes the figures behind it to the right, or holds the first of them. */
function isPushed({ element, labelEnd }: PlacedRow, columns: readonly Column[], firstPlace: number): boolean {
  if (/\d\s*$/.test(element.label.at(-1)?.text ?? '')) return true;
  return firstPlace > 0 && ((element.figures[0]?.x ?? 0) - labelEnd < slack || labelEnd > (columns[0]?.from ?? 0));
}
