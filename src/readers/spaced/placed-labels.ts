// Which labels belong to the rows of table 三 that its figures make, where labels stand apart from figures.
import type { Arrangement, RowBlock } from './arrangements.ts';
import { headOrders } from './glossary.ts';
import type { Word } from './line-words.ts';

/** Words, and the figures that follow them before the next words. */
export interface WordsThenFigures {
  readonly words: readonly Word[];
  readonly figureLines: readonly (readonly Word[])[];
}

/** A label found: of which row, in which part, from which word on. */
export interface FoundLabel {
  readonly row: number;
  readonly part: number;
  readonly at: number;
}

/** The words of a label from its beginning on. */
export interface PlacedLabel {
  readonly label: readonly Word[];
  /** Its figures stand right behind it. */
  readonly isBeside: boolean;
}

const width = headOrders[0]?.length ?? 0;

/**
 * The labels by row; null where they say otherwise. As many labels as rows of figures right behind them have these and no
 * others, and the last one before figures is that of a row among them.
 */
export function placeLabels(
  parts: readonly WordsThenFigures[],
  labels: readonly FoundLabel[],
  arranged: Arrangement,
): ReadonlyMap<number, PlacedLabel> | null {
  const placed = new Map<number, PlacedLabel>();
  // Figures set higher than their labels are printed before these, those of the first row before all of them.
  const areHigher = parts.slice(0, labels[0]?.part).some(({ figureLines }) => figureLines.length > 0);
  let before = 0;
  for (const [index, { words, figureLines }] of parts.entries()) {
    const here = labels.filter(({ part }) => part === index);
    const count = figureLines.reduce((sum, line) => sum + line.length, 0);
    const fits = fitOf(here, { from: before, count, arranged, areHigher });
    if (fits === 'none' || !isBesideOwn(here.at(-1), figureLines[0]?.[0], { ...arranged, areHigher })) return null;
    for (const [at, { row, at: from }] of here.entries())
      placed.set(row, {
        label: words.slice(from, here[at + 1]?.at),
        isBeside: fits === 'counted' && here.length === 1,
      });
    before += count;
  }
  return placed;
}

/** Rows that may be printed before or behind their labels where a program sorts lines by their height. */
const mostAhead = 2;

/**
 * The labels by row where rows come one by one and keep pace with their labels, all of which are there: a program that sorts
 * lines by their height prints a row before or behind its label, or between its lines. Null where they do not.
 *
 *   （一）予以公开
 *   0 0 0 0 0 0 0                  its own
 *   4 0 0 0 0 0 4                  those of the next label, which has two lines
 *   （二）部分公开（区分处理的，只计
 *   这一情形，不计其他情形）
 */
export function placeInPace(
  parts: readonly WordsThenFigures[],
  labels: readonly FoundLabel[],
  { rows, blocks }: Arrangement,
): ReadonlyMap<number, PlacedLabel> | null {
  const areAllThere = labels.length === rows.length && labels.every(({ row }, at) => row === at);
  if (!areAllThere || blocks.some(({ count }) => count > 1)) return null;
  let printed = 0;
  for (const [index, { figureLines }] of parts.entries()) {
    const own = figureLines.reduce((sum, line) => sum + line.length, 0) / width;
    printed += own;
    const named = labels.filter(({ part }) => part <= index).length;
    if (!Number.isInteger(own) || own > mostAhead + 1 || Math.abs(printed - named) > mostAhead) return null;
  }
  return new Map(labels.map((label) => [label.row, { label: wordsOf(parts, labels, label), isBeside: false }]));
}

/** The words of a label, up to the next one. */
export function wordsOf(
  parts: readonly WordsThenFigures[],
  labels: readonly FoundLabel[],
  { part, at }: FoundLabel,
): readonly Word[] {
  const next = labels.find((other) => other.part === part && other.at > at);
  return parts[part]?.words.slice(at, next?.at) ?? [];
}

/** The labels by row; null where one stands on another page than its figures, and is not the last or first one there. */
export function placeByPage(
  parts: readonly WordsThenFigures[],
  labels: readonly FoundLabel[],
  { arranged, pageAt }: { readonly arranged: Arrangement; readonly pageAt: (offset: number) => number },
): ReadonlyMap<number, PlacedLabel> | null {
  const pages = arranged.rows.map(([first]) => (first ? pageAt(first.start) : 0));
  const placed = labels.map(({ row, part, at }, index): [number, number, PlacedLabel] => {
    const words = parts[part]?.words ?? [];
    const next = labels[index + 1];
    const label = words.slice(at, next?.part === part ? next.at : undefined);
    return [row, label[0] ? pageAt(label[0].start) : 0, { label, isBeside: false }];
  });
  const isThere = ([row, page]: readonly [number, number, PlacedLabel]): boolean =>
    pages.slice(Math.max(0, row - 1), row + 2).includes(page);
  return placed.every(isThere) ? new Map(placed.map(([row, , label]) => [row, label])) : null;
}

/** False where the first figure among labels is that of another row than the label it follows, or stands higher than. */
function isBesideOwn(
  label: FoundLabel | undefined,
  figure: Word | undefined,
  { beside, areHigher }: Pick<Arrangement, 'beside'> & { readonly areHigher: boolean },
): boolean {
  const row = figure && beside.get(figure);
  return label === undefined || row === undefined || label.row === row || (areHigher && label.row === row - 1);
}

interface Run {
  /** The first of the figures, counted from the first of the table, and how many follow. */
  readonly from: number;
  readonly count: number;
  readonly arranged: Arrangement;
  /** Figures stand before the labels they belong to. */
  readonly areHigher: boolean;
}

/** Whether the figures behind labels may be theirs; `counted`: they are as many as rows of these labels have. */
function fitOf(labels: readonly FoundLabel[], { from, count, arranged, areHigher }: Run): 'counted' | 'some' | 'none' {
  const blockOf = (figure: number): RowBlock | undefined =>
    arranged.blocks.findLast(({ start }) => start * width <= figure);
  const [first, last, nearest] = [blockOf(from), blockOf(from + count - 1), labels.at(-1)];
  if (count === 0 || nearest === undefined || first === undefined || last === undefined) return 'some';
  const isCounted = count === labels.length * width && first.start * width === from;
  if (isCounted && labels.every(({ row }, at) => row === first.start + at)) return 'counted';
  if (isCounted) return areHigher && labels.every(({ row }, at) => row === first.start + at - 1) ? 'some' : 'none';
  const end = labels.length === 1 ? first : last;
  return nearest.row >= first.start && nearest.row < end.start + end.count ? 'some' : 'none';
}
