// Pipe rows: `| label | 0 | 0 |`, as Markdown and its converters write tables; tables drawn with rules as well.
//
//   | 规章 | 0 | 0 | 0 |
//     ^^     ^   ^   ^     four cells; outer pipes make no cells
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { isFigure, withoutSingleFilling } from './filled-rows.ts';
import type { FilledRow } from './filled-rows.ts';
import { cellAt } from './lines.ts';
import type { Line } from './lines.ts';

/** A pipe, or what draws one: full-width, light, heavy and double. */
const pipes = /[|\uff5c\u2502\u2503\u2551]/gu;
/** What a line of either kind has. */
const pipeOrRule = /[|+\uff5c\u2500-\u257f]/u;
/** A line of a drawn table that holds no cells: `+---+===+`, `├──┼──┤`. */
const drawnRule = /^[+\u2500-\u257f](?:[-=+:\u2500-\u257f]{3,})$/u;

/** A line with an outer pipe, or with two pipes inside; the rules of a drawn table belong to it. */
export function isPipeLine(line: Line): boolean {
  if (!pipeOrRule.test(line.text)) return false;
  const text = line.text.trim();
  const places = [...text.matchAll(pipes)].map(({ index }) => index);
  if (places.length === 0) return drawnRule.test(text);
  return places.length > 1 || places[0] === 0 || places[0] === text.length - 1;
}

const longestPair = 80;

/** Two cells with a pipe between them and none outside: a row among others, or with a figure, but running text alone. */
export function isPairLine({ text }: Line): boolean {
  if (text.length > longestPair || !text.includes('|')) return false;
  const [left = '', right = '', ...more] = text.split('|');
  return more.length === 0 && left.trim() !== '' && right.trim() !== '';
}

/** One of its cells is a bare figure. */
export function hasFigure({ text }: Line): boolean {
  return text.split('|').some((cell) => isFigure(cell.trim()));
}

/** A rule between header and body, or between the rows of a drawn table; it holds no cells: `|---|:--:|`. */
export function isRule({ text }: Line): boolean {
  return (text.includes('-') && /^[\s|:-]+$/.test(text) && /-{2,}/.test(text)) || drawnRule.test(text.trim());
}

/** Makes a grid of consecutive pipe lines; null when there are only rules. */
export function readPipeTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const rows = readRows(
    source,
    lines.filter((line) => !isRule(line)),
  );
  const first = lines[0];
  const last = lines.at(-1);
  if (rows.length === 0 || first === undefined || last === undefined) return null;
  return { kind: 'grid', layout: 'ragged', dialect: 'pipe rows', rows, span: { start: first.start, end: last.end } };
}

function readRows(source: SourceText, lines: readonly Line[]): Row[] {
  const outer = outerPipes(lines);
  const width = filledWidth(lines, outer);
  const read = lines.map((line) => readCells(source, line, { width, outer }));
  const cells = width === null ? read : withoutSingleFilling(toFilled(read, lines), width);
  return cells.map((row, index) => ({ cells: row, span: spanOf(lines[index]) }));
}

/** A row that ends with a cell has a blank behind its last pipe, unless the ends of all lines were trimmed. */
function toFilled(rows: readonly (readonly Cell[])[], lines: readonly Line[]): FilledRow[] {
  const endsWithBlank = (line: Line | undefined): boolean => line !== undefined && /\s$/.test(line.text);
  const isTold = lines.some(endsWithBlank);
  return rows.map((cells, index) => ({
    cells,
    mayBeFilled: cells.at(-1)?.text === '' && !(isTold && endsWithBlank(lines[index])),
  }));
}

const fewestFilled = 3;

/** Cells of each row where some are filled up with bare pipes to the length of the longest; null where none is. */
function filledWidth(lines: readonly Line[], outer: OuterPipes): number | null {
  const widths = lines.map((line) => pipeOffsets(line, outer).length - 1);
  const width = Math.max(...widths);
  const filled = lines.filter((line) => behindCells.test(line.text));
  const isEven = filled.every((line) => pipeOffsets(line, outer).length - 1 === width);
  return filled.length >= fewestFilled && isEven ? width : null;
}

/** Fillings behind the last cell of a row, apart from it by a blank. */
const behindCells = /\|\s+(\|{2,})\s*$/;

function spanOf(line: Line | undefined): Span {
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}

interface RowsShape {
  readonly width: number | null;
  readonly outer: OuterPipes;
}

function readCells(source: SourceText, line: Line, { width, outer }: RowsShape): readonly Cell[] {
  const fillings = width === null ? 0 : (behindCells.exec(line.text)?.[1]?.length ?? 0);
  const bounds = pipeOffsets(line, outer);
  const cells = bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? start;
    return cellAt(source, { start: start + 1, end }, index);
  });
  return cells.slice(0, cells.length - fillings);
}

/** Whether a pipe at the edge of a line is the table's edge: where some row has none, it is the bound of a blank cell. */
interface OuterPipes {
  readonly first: boolean;
  readonly last: boolean;
}

function outerPipes(lines: readonly Line[]): OuterPipes {
  return {
    first: lines.every(({ text }) => text.trim().slice(0, 1).search(pipes) === 0),
    last: lines.every(({ text }) => text.trim().slice(-1).search(pipes) === 0),
  };
}

/** Offsets of the bounds of the cells: outer pipes where printed, else one before and one at the end of the line. */
function pipeOffsets(line: Line, outer: OuterPipes): number[] {
  const bounds: number[] = [];
  for (const { index } of line.text.matchAll(pipes)) {
    if (line.text.charAt(index - 1) !== '\\') bounds.push(line.start + index);
  }
  if (!outer.first) bounds.unshift(line.start - 1);
  if (!outer.last) bounds.push(line.end);
  return bounds;
}
