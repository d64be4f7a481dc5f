// Heads of table 二 that blanks part within a line, where blanks are all that parts its words: they are put together again.
//
//   信 息内容   本年制发件数   本年废 止件数      neighbours that make up a word of the table, and are none by themselves
import type { Cell, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { toLabel } from './label.ts';
import { wordsByTable } from './table-words.ts';
import { isFigureLike } from './value.ts';

/** Parts of one word at most. */
const mostParts = 4;

const [words = new Set<string>()] = wordsByTable;

/** The rows with such words put together; rows with figures stay as they are. */
export function joinPartedWords(rows: readonly Row[], source: SourceText): readonly Row[] {
  const joined = rows.map((row) => joinParts(row, source));
  return joined.some((row, at) => row !== rows[at]) ? joined : rows;
}

function joinParts(row: Row, source: SourceText): Row {
  const { cells } = row;
  if (cells.length < 2 || cells.some(({ text }) => text === '' || isFigureLike(text))) return row;
  if (!areApartByBlanks(cells, source) || cells.every((cell) => isWord([cell]))) return row;
  const joined: Cell[] = [];
  for (let at = 0; at < cells.length;) {
    const parts = partsOfWord(cells.slice(at, at + mostParts));
    joined.push({ ...together(parts), column: joined.length });
    at += parts.length;
  }
  return joined.length < cells.length ? { ...row, cells: joined } : row;
}

/** No mark and no tab stands between the cells. */
function areApartByBlanks(cells: readonly Cell[], source: SourceText): boolean {
  return cells.every(({ span }, at) => {
    const next = cells[at + 1]?.span;
    return next === undefined || /^[ \u00a0\u3000]+$/.test(source.slice({ start: span.end, end: next.start }));
  });
}

/** The first of the cells, with those behind it that it makes up a word with. */
function partsOfWord(cells: readonly Cell[]): readonly Cell[] {
  const ends = cells.map((_, at) => cells.slice(0, at + 1));
  return ends.find(isWord) ?? cells.slice(0, 1);
}

function isWord(parts: readonly Cell[]): boolean {
  return words.has(toLabel(textOf(parts)).core);
}

function together(parts: readonly Cell[]): Cell {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no parts of a word');
  return first === last
    ? first
    : { ...first, text: textOf(parts), span: { start: first.span.start, end: last.span.end } };
}

function textOf(parts: readonly Cell[]): string {
  return parts.map(({ text }) => text).join(' ');
}
