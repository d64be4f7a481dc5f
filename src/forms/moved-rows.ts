// Rows of which a figure is gone and the place behind or before the others was filled up with a blank cell.
//
//   154 12 6 3 1 181 _     154 12 5 6 3 1 181 once: the total is no less than the figures before it
//   _ 154 12 6 3 1 181     the figures before the one that is gone moved on, and do not add up to the total
import type { FigureId } from '../codebook/figures.ts';
import type { Cell } from '../document/grid.ts';
import type { Fact } from './fact.ts';
import { addUp, sumsOf } from './row-totals.ts';
import type { RowSum } from './row-totals.ts';
import type { Taken } from './table-match.ts';

/** More blank cells beside figures are a part of the table that is blank, unless the last figure is the sum of the others. */
const mostBlank = 2;
/** So many rows with fewer figures than columns show that blank cells leave no trace in this table. */
const fewestLost = 2;
/** Of fewer rows with figures nothing is said together, and of so many one may look otherwise. */
const fewestRows = 5;
const rowsToOther = 4;

/**
 * Says of a row whether its figures moved: where those of the others do not end, or begin, with a blank cell, or nearly all that
 * do look moved; or where all end with one and the figure before it looks like a total in nearly each, or all begin with one and
 * the others are more than their total: then the column of another figure is gone.
 */
export function findMoved(all: readonly Taken[]): (one: Taken) => boolean {
  const placed = all.filter(({ match, facts }) => facts.length > 0 && isSummed(match.figures));
  // Some offices leave rows of noughts blank.
  const read = placed.filter(({ facts }) => !facts.every(isBlank));
  const usual = read.filter(({ seeming }) => seeming === undefined);
  const isMovedFromFirst = movedFrom(usual, 0, {
    alone: isMovedOn,
    among: (one) => isMovedOn(one) || isOverTotal(one, 0),
  });
  const isMovedFromLast = movedFrom(usual, -1, { alone: isMovedUp, among: isMovedUp });
  // Some offices add up nothing.
  const whole = usual.filter(({ facts }) => areFilled(facts));
  const areAdded = whole.filter(addsUp).length * 2 >= whole.length;
  const { areMoved, areNoTotals } = wholeColumns(placed, read.filter(holdsMore));
  const blankAtEnd = new Set(usual.filter(({ facts }) => isBlank(facts.at(-1))));
  const areLost = !areNoTotals && areBlanksLost(all, [...blankAtEnd]);
  return (one) =>
    (areLost && blankAtEnd.has(one)) ||
    (one.seeming !== undefined && !areNoTotals) ||
    (areAdded &&
      isSummed(one.match.figures) &&
      holdsMore(one) &&
      (areMoved || isMovedFromLast(one) || isMovedFromFirst(one)));
}

/**
 * What the last or the first column says that is blank in every row: the figures of another one moved, or there are no totals.
 */
function wholeColumns(
  placed: readonly Taken[],
  telling: readonly Taken[],
): { readonly areMoved: boolean; readonly areNoTotals: boolean } {
  const isBlankAt = (place: number): boolean =>
    placed.length >= fewestRows && placed.every(({ facts }) => isBlank(facts.at(place)));
  const isLast = isBlankAt(-1);
  const areUp = isLast && areNearlyAll(telling, isMovedUp);
  // Some offices add up nothing, but no total of figures is 0.
  const areNoughts = telling.filter((one) => isOverTotal(one, 0)).length * 2 >= telling.length;
  const mayBeOn = isBlankAt(0) && telling.length > 1 && areNoughts;
  const areOn = mayBeOn && areNearlyAll(telling, (one) => isOverTotal(one));
  return { areMoved: areUp || areOn, areNoTotals: isLast && !areUp };
}

/** True where rows that lost a cell show that blank ones leave no trace, and nearly all with a blank end look moved. */
function areBlanksLost(all: readonly Taken[], blankAtEnd: readonly Taken[]): boolean {
  return all.filter(hasLostCell).length >= fewestLost && areNearlyAll(blankAtEnd.filter(holdsMore), isMovedUp);
}

/**
 * Which rows with a blank cell in this place moved: where nearly all that have one look so, from one row on, all of them did; a
 * column that is blank in each is the office's. Else those that look so, if few have one.
 */
function movedFrom(usual: readonly Taken[], place: number, { alone, among }: Looks): (one: Taken) => boolean {
  const blank = usual.filter(({ facts }) => isBlank(facts.at(place)));
  const telling = blank.filter(holdsMore);
  if (blank.length < usual.length && telling.length > 1 && areNearlyAll(telling, among))
    return ({ facts }) => isBlank(facts.at(place));
  return (blank.length - 1) * 2 <= usual.length - 1 ? alone : () => false;
}

/** What a row looks like that moved: where it does so alone, and where nearly all that may have moved do. */
interface Looks {
  readonly alone: (one: Taken) => boolean;
  readonly among: (one: Taken) => boolean;
}

/** A row that seems to have fewer figures than columns. */
function hasLostCell({ match: { problem, proposal, figures }, seeming }: Taken): boolean {
  const printed = problem === 'broken' ? proposal : seeming;
  return printed !== undefined && printed.split(' ').length < figures.length;
}

function areNearlyAll(rows: readonly Taken[], isMoved: (one: Taken) => boolean): boolean {
  return rows.filter((one) => !isMoved(one)).length * rowsToOther <= rows.length;
}

function isSummed(figures: readonly FigureId[]): boolean {
  return sumsOf(figures).length > 0;
}

/** More than noughts. */
function holdsMore({ facts }: Taken): boolean {
  return facts.some(({ value }) => (value ?? 0) !== 0);
}

function isBlank(fact: Fact | undefined): boolean {
  return fact?.status === 'blank';
}

/**
 * A blank end where the last total belongs, and before it a figure no less than the other parts of that total together, or
 * another sum that is false.
 */
function isMovedUp({ match: { figures }, facts }: Taken): boolean {
  const last = facts.findLastIndex((fact) => !isBlank(fact));
  const lacking = facts.length - 1 - last;
  const sums = sumsOf(figures);
  const lastSum = sums.find(({ total }) => total === figures.length - 1);
  if (lastSum === undefined || lacking < 1 || !facts.every(isTold)) return false;
  // Another total of the row is blank as well, behind parts that are not.
  const isBlankTotal = ({ parts, total }: RowSum): boolean =>
    isBlank(facts[total]) && parts.some((place) => !isBlank(facts[place]));
  if (sums.some((sum) => sum.total < last && isBlankTotal(sum))) return false;
  const values = facts.map(({ value }) => value ?? 0);
  const others = lastSum.parts.filter((place) => place < last);
  const [own, besides] = [values[last] ?? 0, sumAt(values, others)];
  if (lacking > mostBlank) return others.length > 1 && own === besides && own !== 0;
  const isFilled = areFilled(facts.slice(0, last + 1));
  // In the one row of table 四 a figure among blanks says nothing of its total.
  if (!isFilled && besides === 0 && sums.some(({ total }) => total !== lastSum.total)) return false;
  const isLargest = own > 0 && others.length > 0 && own >= besides;
  const sumsBefore = sums.filter(({ total }) => total <= last);
  return isLargest || (isFilled && !addUp(values, sumsBefore));
}

/** A blank cell before figures of which some sum is false. */
function isMovedOn(one: Taken): boolean {
  const [first, ...others] = one.facts;
  return !isBesideLabel(one) && isBlank(first) && areFilled(others) && !addsUp(one);
}

/** The first cell stands right behind the label of a row no shorter than any other: no blank cell of a label can be taken for it. */
function isBesideLabel({ match: { row }, facts: [first] }: Taken): boolean {
  const at = row.cells.findIndex(({ span }) => span === first?.span);
  if (row.cells[at - 1]?.text === '') return false;
  const lengths = row.grid.layout === 'ruled' ? [endOf] : [countOf, behindWords];
  return lengths.some((length) => row.grid.rows.every(({ cells }) => length(cells) <= length(row.cells)));
}

type Cells = readonly Cell[];

function endOf(cells: Cells): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.columnSpan;
}

function countOf(cells: Cells): number {
  return cells.length;
}

/** Cells behind the last one with words, of a row that has others. */
function behindWords(cells: Cells): number {
  const last = cells.findLastIndex(({ text }) => /\p{Script=Han}/u.test(text));
  return last < 0 ? 0 : cells.length - last - 1;
}

/** Parts that are more than their total, of `most` at most: no figure in a blank cell beside them makes it true. */
function isOverTotal({ match: { figures }, facts }: Taken, most = Infinity): boolean {
  const values = facts.map(({ value }) => value ?? 0);
  return sumsOf(figures).some(({ parts, total }) => {
    const printed = facts[total]?.value ?? Infinity;
    return printed <= most && sumAt(values, parts) > printed;
  });
}

function addsUp({ match: { figures }, facts }: Taken): boolean {
  const values = facts.map(({ value }) => value ?? 0);
  return addUp(values, sumsOf(figures));
}

function sumAt(values: readonly number[], places: RowSum['parts']): number {
  return places.reduce((sum, place) => sum + (values[place] ?? 0), 0);
}

/** A figure, or a blank or a mark instead of none. */
function isTold({ value, raw }: Fact): boolean {
  return value !== null || !/\d/.test(raw ?? '');
}

function areFilled(facts: readonly Fact[]): boolean {
  return facts.every((fact) => isTold(fact) && !isBlank(fact));
}
