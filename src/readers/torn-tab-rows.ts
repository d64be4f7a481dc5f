// Digits alone in a row of tabs: the end of the figure above, or the beginning of the one below, which a line end tore.
//
//   行政许可⇥6⇥⇥          65, or 6 and the number of a page: the last figure has no reading
//   5
//   2                     the row of table 四 begins with 23
//   3⇥0⇥0⇥8⇥31
import type { Cell, Row } from '../document/grid.ts';
import { isBareNumber } from './figure-text.ts';
import { rowOf } from './spaced/cells.ts';
import { holdsWords } from './pipe-lines.ts';
import { isKnownLabel } from './spaced/glossary.ts';
import { addsUp } from './spaced/row-sums.ts';

/** A line of digits and nothing else; an amount is torn at its point or before it as well. */
export function isDigitsAlone({ text }: { readonly text: string }): boolean {
  return text.length <= longest && /^[^\S\t]*[.,]?\d[\d.,]*[^\S\t]*$/.test(text);
}

/** A label and its figures run together, 规章000, above a row of tabs: its own tabs are gone. */
export function isGlued({ text }: { readonly text: string }, next: { readonly text: string } | undefined): boolean {
  return next?.text.includes('\t') === true && text.length <= longest && glued.test(text);
}

/** The beginning of a label that goes on in the first cell of the row of tabs below: 一、本年新收政府. */
export function opensLabel({ text }: { readonly text: string }, next: { readonly text: string } | undefined): boolean {
  const end = text.length > longest || text.includes('\t') ? -1 : (next?.text.indexOf('\t') ?? -1);
  if (end <= 0 || !holdsWords(text) || /\d\s*$/.test(text) || isKnownLabel(text)) return false;
  return isKnownLabel(`${text}${next?.text.slice(0, end)}`);
}

const glued = /^\s*\p{Script=Han}{2,20}\d{1,12}\s*$/u;

/** What a line end leaves of a number: 6474, 701.2578 or .2578. */
const piece = /^[.,]?\d[\d.,]*$/;

const longest = 40;

/** A line that begins with a figure in the place of a label. */
export function beginsWithFigure({ text }: { readonly text: string }): boolean {
  return /^[^\S\t]*\d+[^\S\t]*\t/.test(text);
}

/**
 * Rows with such digits beside their last figure. Where a sum can tell they are taken for the number of a
 * page unless the row adds up with them alone.
 */
export function withTornFigures(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(holdsFiguresAlone)) return rows;
  const joined: Row[] = [];
  let torn: Cell | null = null;
  for (const row of rows) {
    const above = joined.at(-1);
    const [digits, ...others] = row.cells.filter(({ text }) => text !== '');
    if (digits && holdsDigitsAlone(row)) {
      if (above && mayGoOn(figuresAtEnd(above), digits.text)) joined[joined.length - 1] = goingOn(above, digits);
      torn = digits;
      continue;
    }
    if (digits && above && others.length > 0 && holdsFiguresAlone(row) && areOfRow(row, figuresAtEnd(above))) {
      joined[joined.length - 1] = rowOf([...printedCells(above), digits, ...others]);
      continue;
    }
    joined.push(torn && mayBegin(row, torn.text) ? rowOf([torn, ...row.cells]) : row);
    torn = null;
  }
  return joined;
}

/** The row with the digits in the cell of its last figure, which then has no reading: in one of their own they may fill a lost one's place. */
function goingOn(row: Row, digits: Cell): Row {
  const cells = printedCells(row);
  const last = cells.at(-1) ?? digits;
  const span = { start: last.span.start, end: digits.span.end };
  return rowOf([...cells.slice(0, -1), { ...last, span, text: `${last.text} ${digits.text}` }]);
}

/** Figures from the first cell on, and blank cells behind them at most. */
function holdsFiguresAlone({ cells }: Row): boolean {
  return (
    piece.test(cells[0]?.text ?? '') && cells.every(({ text }) => text === '' || isBareNumber(text) || piece.test(text))
  );
}

/** A single one of them. */
function holdsDigitsAlone({ cells: [first, ...others] }: Row): boolean {
  return first !== undefined && piece.test(first.text) && others.every(({ text }) => text === '');
}

/** In a table of short rows fewer figures than the row above has are its last ones, and several below one its pieces. */
function areOfRow({ cells }: Row, above: readonly string[]): boolean {
  const areFewer = cells.filter(({ text }) => text !== '').length < above.length;
  return (areFewer || above.length === 1) && above.length < fewestWithSum;
}

/** Fewer figures have no sum among them. */
const fewestWithSum = 7;

function mayGoOn(figures: readonly string[], digits: string): boolean {
  const last = figures.at(-1);
  if (last === undefined || figures.length < fewestWithSum) return last !== undefined;
  return !doAddUp(figures) && doAddUp(figures.with(-1, last + digits));
}

/** A row that begins with a figure has no label: that of table 四. */
function mayBegin(row: Row, digits: string): boolean {
  const figures = figuresAtEnd(row);
  const [first = ''] = figures;
  if (figures.length < row.cells.length || figures.length < fewestWithSum) return false;
  return !doAddUp(figures) && doAddUp(figures.with(0, digits + first));
}

/** The cells up to the last that is not blank: rows of fewer columns than their table are filled up. */
function printedCells({ cells }: Row): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
}

function figuresAtEnd(row: Row): readonly string[] {
  const cells = printedCells(row);
  return cells.slice(cells.findLastIndex(({ text }) => !isBareNumber(text)) + 1).map(({ text }) => text);
}

function doAddUp(texts: readonly string[]): boolean {
  return addsUp(texts.map((text) => ({ text, start: 0, end: 0, x: 0 })));
}
