// Finds the stretches of spaced lines that are tables: lines of several figures, and what stands between them.
import { isPageMark } from '../lines.ts';
import type { Line } from '../lines.ts';
import { numberingOf, startsNumbered } from './label-core.ts';
import { readSpacedLine } from './line-words.ts';
import type { SpacedLine } from './line-words.ts';
import { areFiguresAlone, pageNumbers } from './page-digits.ts';
import { isSumIn } from './row-sums.ts';
import { withoutRunningNumbers } from './running-numbers.ts';

/** A table, half-open, from its heading or its first head to its last figure. */
export interface SpacedTable {
  readonly from: number;
  readonly end: number;
  /** Its lines without those that hold a page number, or the numbers of columns, and nothing else; and what each holds. */
  readonly lines: readonly Line[];
  readonly read: readonly SpacedLine[];
  /** The text shows how it prints page numbers, so that another number alone on a line is none. */
  readonly arePagesKnown: boolean;
}

type Stretch = Pick<SpacedTable, 'from' | 'end'>;

/** Figures a stretch needs in all, and in one line, before it is taken for a table. */
const fewestFigures = 8;
const fewestInLine = 3;
/** Lines without a figure that a table may have in a row. */
const mostLabelsInARow = 24;
const shortestHeading = 8;

type ReadAt = (index: number) => SpacedLine;

/**
 * All tables of a text in order; `text`: its lines with those that are read already, which show how it numbers its pages.
 * Lines that end without a figure cost one look each.
 */
export function findSpacedTables(printed: readonly Line[], text: readonly Line[] = printed): SpacedTable[] {
  const lines = withoutRunningNumbers(printed);
  const known = new Map<number, SpacedLine>();
  const at: ReadAt = (index) => {
    const line = lines[index];
    if (line === undefined) return { kind: 'barrier', words: [], figures: [] };
    const read = known.get(index) ?? readSpacedLine(line);
    known.set(index, read);
    return read;
  };
  const tables: Stretch[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!mayHoldFigures(lines[index]?.text ?? '')) continue;
    const { kind, figures } = at(index);
    if ((kind !== 'row' && kind !== 'figures') || figures.length < fewestInLine) continue;
    const stretch = stretchAround(at, index, tables.at(-1)?.end ?? 0);
    if (stretch.figures >= fewestFigures) tables.push(...cutAtHeadings(at, stretch));
    index = stretch.end - 1;
  }
  if (tables.length === 0) return [];
  const whole = text === printed ? lines : text;
  const pages = areFiguresAlone(whole) ? new Set<number>() : pageNumbers(whole, longestPage);
  const marked = text.filter(isPageMark);
  const arePagesKnown = pages.size > 0 || marked.length > 1;
  return tables.map(({ from, end }) => {
    const own = Array.from({ length: end - from }, (_, index) => from + index);
    const kept = own.filter((index) => !pages.has(index) && !countsColumns(at(index)));
    return { from, end, arePagesKnown, lines: kept.flatMap((index) => lines[index] ?? []), read: kept.map(at) };
  });
}

/** So many columns are counted in a line, fewer than table 四 has figures without a label. */
const fewestCounted = 6;
const mostCounted = 14;

/** The ends of heads that a converter made up and a page broke: 数据4 数据5 ... as 数据 数据 ... above 4 5 6 7 8 9 10. */
function countsColumns({ kind, figures }: SpacedLine): boolean {
  if (kind !== 'figures' || figures.length < fewestCounted || isSumIn(figures)) return false;
  const numbers = figures.map(({ text }) => Number(text));
  return numbers.every(
    (number, at) => Number.isInteger(number) && number <= mostCounted && (at === 0 || number > (numbers[at - 1] ?? 0)),
  );
}

/** Lines that a page has at most. */
const longestPage = 150;

/** A cheap look at the end of a line: two figures with blanks, not tabs, between. */
function mayHoldFigures(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && text.charCodeAt(at) <= 0x20) at -= 1;
  if (at < 2 || !endsFigure(text, at)) return false;
  while (at >= 0 && !isGap(text.charCodeAt(at)) && text.charCodeAt(at) !== tab) at -= 1;
  if (at < 0 || text.charCodeAt(at) === tab) return false;
  while (at >= 0 && isGap(text.charCodeAt(at))) at -= 1;
  return at >= 0 && endsFigure(text, at);
}

const tab = 0x09;

function isGap(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}

function endsFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code !== pipe && figureEnd.test(text.charAt(at)));
}

const pipe = 0x7c;
const figureEnd =
  /[\uff10-\uff19\-\u2013-\u2015\u2212\uff0d/\uff0f\\\uff3c\u25cb\u3007\u65e0\u96f6\u5143\u4ef6\u6761\u9879\u4e2a\u5b97\u4efd）)]/;

/** Walks from a line of figures up to the first label and down to the last figure that no running text parts from it. */
function stretchAround(at: ReadAt, seed: number, floor: number): Stretch & { readonly figures: number } {
  let from = seed;
  let end = seed;
  let figures = 0;
  for (let index = seed - 1, labels = 0; index >= floor && labels < mostLabelsInARow; index -= 1) {
    const line = at(index);
    if (line.kind === 'barrier') break;
    labels += weightOf(line);
    figures += line.figures.length;
    if (line.kind !== 'blank' && line.kind !== 'page') from = index;
  }
  for (let index = seed, labels = 0; labels < mostLabelsInARow; index += 1) {
    const line = at(index);
    if (line.kind === 'barrier') break;
    labels += weightOf(line);
    if (line.figures.length === 0) continue;
    figures += line.figures.length;
    labels = 0;
    end = index + 1;
  }
  return { from, end, figures };
}

/** Heads and labels set a few characters on a line take many lines. */
function weightOf({ kind, words }: SpacedLine): number {
  if (kind !== 'label') return 0;
  return words.reduce((sum, word) => sum + word.text.length, 0) <= fewLetters ? 1 / 4 : 1;
}

const fewLetters = 4;

/** A table for each section: its heading is numbered, and more words without figures follow it. */
function cutAtHeadings(at: ReadAt, { from, end }: Stretch): Stretch[] {
  const tables: Stretch[] = [];
  let start = from;
  let hasFigures = false;
  for (let index = from; index < end; index += 1) {
    if (hasFigures && isHeading(at, index, end)) {
      tables.push({ from: start, end: index });
      start = index;
      hasFigures = false;
    }
    hasFigures ||= at(index).figures.length > 0;
  }
  return [...tables, { from: start, end }];
}

function isHeading(at: ReadAt, index: number, end: number): boolean {
  const { kind, words } = at(index);
  if (kind !== 'label') return false;
  const text = words.map((word) => word.text).join('');
  if (text.length < shortestHeading || !opensSection.test(numberingOf(text))) return false;
  const below: SpacedLine[] = [];
  for (let next = index + 1; next < end && below.length < fewestBelow; next += 1) {
    const line = at(next);
    if (line.kind !== 'blank' && line.kind !== 'page') below.push(line);
  }
  return below.length === fewestBelow && below.every((line) => line.kind === 'label' && !startsNumbered(line.words, 0));
}

/** Lines of heads that a heading has below it; a label that goes on has one as a rule. */
const fewestBelow = 2;
const opensSection = /^\p{Script=Han}/u;
