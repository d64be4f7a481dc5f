// Words of the form that a page broke over lines, where each cell has lines of its own: the lines are put together again.
//
//   行政        these lines make up words of one table, in one way only, up to the first figure below them
//   复议
//   结果
//   维持
import type { Cell, Row } from '../document/grid.ts';
import { toLabel } from './label.ts';

/** Lines of one word, and lines above the first figure, at most. */
const mostParts = 5;
const mostLines = 120;

/**
 * The rows with broken words joined. `vocabularies`: the words of each table as they are compared; `text` of a joined cell
 * holds the line ends between its parts.
 */
export function joinBrokenWords(rows: readonly Row[], vocabularies: readonly ReadonlySet<string>[]): readonly Row[] {
  if (!rows.some(isAlone)) return rows;
  const joined: Row[] = [];
  let run: Row[] = [];
  for (const row of rows) {
    if (isAlone(row) && run.length < mostLines) run.push(row);
    else {
      const isBesideHeads = isOfHeads(joined.findLast(isTelling)) || isOfHeads(row);
      for (const one of isBesideHeads ? run : wholeWords(run, vocabularies)) joined.push(one);
      run = [];
      joined.push(row);
    }
  }
  return [...joined, ...(isOfHeads(joined.findLast(isTelling)) ? run : wholeWords(run, vocabularies))];
}

/** Several words and no figure: a word broken over lines beside such a row stands somewhere among its cells. */
function isOfHeads(row: Row | undefined): boolean {
  const words = row?.cells.filter(({ text }) => text !== '') ?? [];
  return words.length > 1 && words.every(({ text }) => !/\d/.test(text));
}

/** False for pieces of sounds in brackets that a line broke: they stand beside what is above them. */
function isTelling({ cells }: Row): boolean {
  return cells.length !== 1 || /[\p{Script=Han}\d]/u.test(cells[0]?.text ?? '');
}

function isAlone({ cells }: Row): boolean {
  return cells.length === 1 && /\p{Script=Han}/u.test(cells[0]?.text ?? '');
}

/** The lines as they are unless their end, at least, is made up of the words of a table, some of them broken. */
function wholeWords(lines: readonly Row[], vocabularies: readonly ReadonlySet<string>[]): readonly Row[] {
  if (lines.length < 2) return lines;
  for (const words of vocabularies) {
    const ways = waysToEnd(lines, words);
    const from = ways.findIndex((way) => way !== null);
    if (from < 0 || ways.slice(from).every((way) => way === null || way.parts === 1)) continue;
    const whole: Row[] = lines.slice(0, from);
    for (let at = from; at < lines.length;) {
      const parts = ways[at]?.parts ?? 1;
      whole.push(together(lines.slice(at, at + parts)));
      at += parts;
    }
    return ways[from]?.isOnly === true ? whole : lines;
  }
  return lines;
}

/** How the lines from one on make up words: the first word's lines, and whether it is the only way. */
interface Way {
  readonly parts: number;
  readonly isOnly: boolean;
}

function waysToEnd(lines: readonly Row[], words: ReadonlySet<string>): readonly (Way | null)[] {
  const ways: (Way | null)[] = lines.map(() => null);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const found: Way[] = [];
    for (let parts = 1; parts <= Math.min(mostParts, lines.length - at); parts += 1) {
      const rest = at + parts === lines.length ? { isOnly: true } : ways[at + parts];
      if (rest && words.has(coreOf(lines.slice(at, at + parts)))) found.push({ parts, isOnly: rest.isOnly });
    }
    const [first] = found;
    ways[at] = first ? { ...first, isOnly: first.isOnly && found.length === 1 } : null;
  }
  return ways;
}

function coreOf(lines: readonly Row[]): string {
  return toLabel(lines.map(textOf).join('')).core;
}

function textOf({ cells }: Row): string {
  return cells[0]?.text ?? '';
}

/** One row of several lines. */
function together(lines: readonly Row[]): Row {
  const [first, last] = [lines[0], lines.at(-1)];
  const cell = first?.cells[0];
  if (first === undefined || last === undefined || cell === undefined || first === last)
    return first ?? { cells: [], span: { start: 0, end: 0 } };
  const whole: Cell = {
    ...cell,
    text: lines.map(textOf).join('\n'),
    span: { start: cell.span.start, end: last.cells[0]?.span.end ?? cell.span.end },
  };
  return { cells: [whole], span: { start: first.span.start, end: last.span.end } };
}
