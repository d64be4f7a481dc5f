// Rows that a converter filled up with bare pipes, so that each row of a table has as many; a filling is no blank cell.
import type { Cell } from '../document/grid.ts';
import { isBareNumber, isFigureText } from './figure-text.ts';

/** Pipes that fill a row up, two at least, behind the pipe of its last cell, or alone: `0 |||` has two, `|||` three; else 0. */
export function fillingPipes(text: string): number {
  const { before, pipes } = endOf(text);
  const rest = before.trimEnd();
  const fillings = rest === '' || rest.endsWith('|') ? pipes : pipes - 1;
  return fillings >= fewestFillings ? fillings : 0;
}

/** The same where a blank parts them from a row of cells with pipes of their own: `| 0 | |||`. */
export function fillingsApart(text: string): number {
  const { before, pipes } = endOf(text);
  const rest = before.trimEnd();
  return rest.endsWith('|') && rest.length < before.length && pipes >= fewestFillings ? pipes : 0;
}

const fewestFillings = 2;

/** The pipes at the end of a line, found from there: a pattern would try each of a million pipes anew. */
function endOf(text: string): { readonly before: string; readonly pipes: number } {
  const line = text.trimEnd();
  let start = line.length;
  while (line.charAt(start - 1) === '|') start -= 1;
  return { before: line.slice(0, start), pipes: line.length - start };
}

/** A row as it is cut at its pipes, without those that fill it up. */
export interface FilledRow {
  readonly cells: readonly Cell[];
  readonly isFilled: boolean;
  /** Its last cell is blank, and may be a filling as well. */
  readonly mayBeFilled: boolean;
  /** It is one: no row that ends with a cell looks like it. */
  readonly isSurelyFilled?: boolean;
}

/**
 * One pipe that fills a row up looks like a blank cell. It is told by the rows that lack two: these have as many cells behind
 * their labels as the others, so a row with one label more and one cell more holds a filling. Else it is told by the heads
 * above: below a blank one stands a filling, below a word a blank cell, if blank cells are left where they stood at all. Where
 * neither tells, the last cell of a row with figures is left out: nobody knows whether it is one. Nor is it kept in a row that
 * is too short, for that lost a cell; the last row of a table is never filled up.
 */
export function withoutSingleFilling(rows: readonly FilledRow[], width: number): (readonly Cell[])[] {
  const lacking = rows.filter(({ cells }) => cells.length === width - 2).map(({ cells }) => cellsBehindLabels(cells));
  const behind = new Set(lacking.filter((count) => count > 0 && count < width - 2));
  const values = behind.size === 1 ? [...behind][0] : undefined;
  const areBlanksKept = rows.some(({ cells, isFilled }) => holdsBlank(cells) || (!isFilled && endsWithBlanks(cells)));
  let lastHead: string | null = null;
  return rows.map(({ cells, isFilled, mayBeFilled, isSurelyFilled }, index) => {
    if (cells.length === width && areHeads(cells)) lastHead = cells.at(-1)?.text ?? '';
    if (!mayBeFilled || isFilled) return cells;
    if (isSurelyFilled === true) return cells.slice(0, -1);
    if (cells.length !== width) return cells.length < width && index < rows.length - 1 ? cells.slice(0, -1) : cells;
    const isTold = values !== undefined && cellsBehindLabels(cells) === values + 1;
    const isLast = index === rows.length - 1;
    const isCell = areBlanksKept && (lastHead === null ? isLast : lastHead !== '');
    const isDoubtful = !isCell && cells.some(({ text }) => isBareNumber(text));
    return isTold || lastHead === '' || isDoubtful ? cells.slice(0, -1) : cells;
  });
}

/** A blank cell before another one: some converters leave blank cells out, and fill the row up behind the others. */
function holdsBlank(cells: readonly Cell[]): boolean {
  const first = cells.findIndex(({ text }) => text === '');
  return first >= 0 && cells.findLastIndex(({ text }) => text !== '') > first;
}

/** Several blank cells at the end, where pipes that fill a row up stand side by side. */
function endsWithBlanks(cells: readonly Cell[]): boolean {
  return cells.length > fewestFillings && cells.slice(-fewestFillings).every(({ text }) => text === '');
}

/** Words in each cell but the last, which may be blank. */
function areHeads(cells: readonly Cell[]): boolean {
  const [last, ...others] = cells.toReversed();
  return (
    last !== undefined && !isFigureText(last.text) && others.length > 1 && others.every(({ text }) => isWord(text))
  );
}

function isWord(text: string): boolean {
  return text !== '' && !isFigureText(text);
}

/** Cells behind the last label in front; a running number may stand before it. */
function cellsBehindLabels(cells: readonly Cell[]): number {
  const label = cells.findIndex(({ text }) => isWord(text));
  const first = cells.findIndex(({ text }, index) => index > label && !isWord(text));
  return label < 0 || first < 0 ? 0 : cells.length - first;
}
