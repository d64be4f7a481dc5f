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
import { onlyArrangement } from './arrangements.ts';
import { rowsOf } from './figure-bands.ts';
import type { FigureRun } from './figure-bands.ts';
import { textOf } from './elements.ts';
import type { Patience } from './fill-heads.ts';
import { headOrders } from './glossary.ts';
import { coreOf, numberingOf, startsNumbered } from './label-core.ts';
import type { Word } from './line-words.ts';
import { areAllNoughts, areMixedNoughts } from './noughts.ts';
import { placeByPage, placeInPace, placeLabels, wordsOf } from './placed-labels.ts';
import type { FoundLabel, PlacedLabel, WordsThenFigures } from './placed-labels.ts';

/** A row of the form with its figures, and the words from its label on; none where it was not found. */
export interface OrderedRow extends PlacedLabel {
  readonly figures: readonly Word[];
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

/** Words that a narrow column breaks the beginning of a label into, at most. */
const mostInStart = 5;

/** Of so many rows one may have lost its label: the others leave no other for it. */
const rowsToLost = 8;

/** The same figures as their print parts them, and the page of any place in the text. */
export interface PrintedFigures {
  readonly runs: readonly FigureRun[];
  readonly pageAt: (offset: number) => number;
  readonly patience: Patience;
}

/** The rows in the form's order; null where anything leaves it open. */
export function orderedRows(
  parts: readonly WordsThenFigures[],
  { runs, pageAt, patience }: PrintedFigures,
): readonly OrderedRow[] | null {
  const pages = new Set(runs.map(({ page }) => page)).size;
  const lines = parts.flatMap((part) => part.figureLines);
  const figures = lines.reduce((count, line) => count + line.length, 0);
  const starts = editions.find(({ length }) => length * width === figures);
  if (!starts) return null;
  const labels = parts.flatMap(({ words }, part) => labelsIn(words, starts).map((label) => ({ ...label, part })));
  const areThere = [0, starts.length - 1].every((place) => labels.some(({ row }) => row === place));
  if (!areThere || (starts.length - labels.length) * rowsToLost > starts.length) return null;
  const all = lines.flat();
  if (areAllNoughts(all)) return inAnyOrder(parts, labels, rowsOf(all, width));
  // No sum tells a nought from a mark that stands for one.
  if (areMixedNoughts(all) && lines.some(({ length }) => length !== width)) return null;
  const arranged = onlyArrangement(runs, starts.length, patience);
  if (arranged === null || !areInOrder(labels, pages)) return null;
  const placed = arranged.isByPage
    ? placeByPage(parts, labels, { arranged, pageAt })
    : (placeLabels(parts, labels, arranged) ?? placeInPace(parts, labels, arranged));
  return placed && arranged.rows.map((row, at) => ({ label: [], isBeside: false, ...placed.get(at), figures: row }));
}

/** What heads of table 四 hold and no label of table 三. */
const inHeadsOfDisputes = /\u7ef4\u6301|\u7ea0\u6b63|\u5ba1\u7ed3/;

/** Rows of noughts alone, of which each label may have any; none where some may be those of table 四 right below. */
function inAnyOrder(
  parts: readonly WordsThenFigures[],
  labels: readonly FoundLabel[],
  rows: readonly (readonly Word[])[],
): readonly OrderedRow[] | null {
  if (new Set(labels.map(({ row }) => row)).size < labels.length) return null;
  if (parts.some(({ words }) => inHeadsOfDisputes.test(textOf(words)))) return null;
  const placed = new Map(labels.map((label) => [label.row, wordsOf(parts, labels, label)]));
  return rows.map((figures, row) => ({ label: placed.get(row) ?? [], isBeside: false, figures }));
}

/**
 * Labels stand in the form's order between figures. Over the whole table they may begin anew once for each page, where a
 * tool takes off some labels late: rows that an office moved would begin anew more often.
 */
function areInOrder(labels: readonly FoundLabel[], pages: number): boolean {
  if (new Set(labels.map(({ row }) => row)).size < labels.length) return false;
  const falls = labels.flatMap((label, at) => {
    const before = labels[at - 1];
    return before !== undefined && label.row < before.row ? [{ isApart: label.part > before.part }] : [];
  });
  return falls.length <= pages && falls.every(({ isApart }) => isApart);
}

function labelsIn(words: readonly Word[], starts: readonly RowStart[]): Omit<FoundLabel, 'part'>[] {
  return words.flatMap((_, at) => {
    if (!startsNumbered(words, at)) return [];
    let whole = -1;
    for (let end = at + 1; end <= Math.min(words.length, at + mostInStart); end += 1) {
      const text = textOf(words.slice(at, end));
      const core = coreOf(text);
      const row = starts.findIndex((start) => !isShort(start) && core.startsWith(start.text));
      if (row >= 0) return [{ row, at }];
      const isInner = /^\d/.test(numberingOf(text));
      // What follows may as well go on with it.
      if (whole < 0)
        whole = starts.findIndex(
          (start) => isShort(start) && core === start.text && (isInner || core === shortestTotal),
        );
    }
    return whole < 0 ? [] : [{ row: whole, at }];
  });
}

/** A label that has no more than a few letters, which others may begin with. */
function isShort({ text, isWhole }: RowStart): boolean {
  return isWhole && text.length < lettersToKnow;
}

const shortestTotal = shortest['requests.total_processed'];
