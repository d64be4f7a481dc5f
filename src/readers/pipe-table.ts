// Pipe rows: `| label | 0 | 0 |`, as Markdown and its converters write tables; tables drawn with rules as well.
//
//   | 规章 | 0 | 0 | 0 |
//     ^^     ^   ^   ^     four cells; outer pipes make no cells
import type { Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
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

/** A rule between header and body, or between the rows of a drawn table; it holds no cells: `|---|:--:|`. */
export function isRule({ text }: Line): boolean {
  return (text.includes('-') && /^[\s|:-]+$/.test(text) && /-{2,}/.test(text)) || drawnRule.test(text.trim());
}

/** Makes a grid of consecutive pipe lines; null when there are only rules. */
export function readPipeTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const rows = lines.filter((line) => !isRule(line)).map((line) => readRow(source, line));
  const first = lines[0];
  const last = lines.at(-1);
  if (rows.length === 0 || first === undefined || last === undefined) return null;
  return { kind: 'grid', layout: 'ragged', dialect: 'pipe rows', rows, span: { start: first.start, end: last.end } };
}

function readRow(source: SourceText, line: Line): Row {
  const bounds = pipeOffsets(line);
  const cells = bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? start;
    return cellAt(source, { start: start + 1, end }, index);
  });
  return { cells, span: { start: line.start, end: line.end } };
}

/** Offsets of the bounds of the cells: outer pipes where printed, else one before and one at the end of the line. */
function pipeOffsets(line: Line): number[] {
  const bounds: number[] = [];
  for (const { index } of line.text.matchAll(pipes)) {
    if (line.text.charAt(index - 1) !== '\\') bounds.push(line.start + index);
  }
  const text = line.text.trim();
  if (text.slice(0, 1).search(pipes) < 0) bounds.unshift(line.start - 1);
  if (text.slice(-1).search(pipes) < 0) bounds.push(line.end);
  return bounds;
}
