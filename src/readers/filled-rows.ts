// Rows that a converter filled up with bare pipes, so that each row of a table has as many; a filling is no blank cell.
import type { Cell } from '../document/grid.ts';
import { isBareNumber } from './figure-text.ts';

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

/** A row as it is cut at its pipes; `mayBeFilled`: its last cell is blank, and may be a filling as well. */
export interface FilledRow {
  readonly cells: readonly Cell[];
  readonly mayBeFilled: boolean;
}

/**
 * One pipe that fills a row up looks like a blank cell. It is told by the rows that lack two: these have as many cells behind
 * their labels as the others, so a row with one label more and one cell more holds a filling. Where that does not tell, the
 * last cell of a row with figures is left out: nobody knows whether it is one.
 */
export function withoutSingleFilling(rows: readonly FilledRow[], width: number): (readonly Cell[])[] {
  const lacking = rows.filter(({ cells }) => cells.length === width - 2).map(({ cells }) => cellsBehindLabels(cells));
  const behind = new Set(lacking.filter((count) => count > 0 && count < width - 2));
  const values = behind.size === 1 ? [...behind][0] : undefined;
  return rows.map(({ cells, mayBeFilled }) => {
    if (!mayBeFilled || cells.length !== width) return cells;
    const isTold = values !== undefined && cellsBehindLabels(cells) === values + 1;
    return isTold || cells.some(({ text }) => isBareNumber(text)) ? cells.slice(0, -1) : cells;
  });
}

/** Cells behind the last label in front; a running number may stand before it. */
function cellsBehindLabels(cells: readonly Cell[]): number {
  const label = cells.findIndex(({ text }) => text !== '' && !isBareNumber(text));
  const first = cells.findIndex(({ text }, index) => index > label && (text === '' || isBareNumber(text)));
  return label < 0 || first < 0 ? 0 : cells.length - first;
}
