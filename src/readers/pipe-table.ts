// Pipe rows: `| label | 0 | 0 |`, as Markdown and its converters write tables.
//
//   | 规章 | 0 | 0 | 0 |
//     ^^     ^   ^   ^     four cells; outer pipes make no cells
import type { Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { cellAt } from './lines.ts';
import type { Line } from './lines.ts';

const pipe = '|';

/** A line with an outer pipe, or with two pipes inside. */
export function isPipeLine(line: Line): boolean {
  const text = line.text.trim();
  if (!text.includes(pipe)) return false;
  return text.startsWith(pipe) || text.endsWith(pipe) || text.indexOf(pipe) !== text.lastIndexOf(pipe);
}

/** A rule between header and body, which holds no cells: `|---|:--:|`. */
export function isRule(line: Line): boolean {
  return line.text.includes('-') && /^[\s|:-]+$/.test(line.text) && /-{2,}/.test(line.text);
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
  for (let index = line.text.indexOf(pipe); index >= 0; index = line.text.indexOf(pipe, index + 1)) {
    if (line.text.charAt(index - 1) !== '\\') bounds.push(line.start + index);
  }
  const text = line.text.trim();
  if (!text.startsWith(pipe)) bounds.unshift(line.start - 1);
  if (!text.endsWith(pipe)) bounds.push(line.end);
  return bounds;
}
