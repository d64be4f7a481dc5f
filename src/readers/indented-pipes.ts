// Cells that are set in by tabs and end with a pipe, as programs leave the source of a page with its indents:
//
//   规章  |
//           0  |           a cell; no tab before it keeps a column
//           0
//      |                   the pipe of the cell above
import { isBlankLine, longestCell } from './lines.ts';
import type { Line } from './lines.ts';

/** So many cells show it. */
const fewestCells = 20;
const indented = /^[ \u00a0]*\t[ \t\u00a0]*(?=[^\t|]*\|[ \t\u00a0]*$)/;
const withoutPipe = /^[ \u00a0]*\t[ \t\u00a0]*(?=[^\t|]+$)/;

/** The lines, those of a text of such cells without what sets them in, and with their pipes beside them. */
export function withoutIndents(lines: readonly Line[]): readonly Line[] {
  const cells = lines.filter(({ text }) => text.includes('|'));
  const set = cells.filter(({ text }) => text.length <= longestCell && indented.test(text));
  const areAlone = cells.every(({ text }) => /^[^|]*\|\s*$/.test(text));
  if (set.length < fewestCells || !areAlone) return lines;
  const joined: Line[] = [];
  for (const line of lines.map(withoutIndent)) {
    const above = joined.at(-1);
    const isItsPipe = line.text.trim() === '|' && above !== undefined && above.text !== '' && !above.text.includes('|');
    if (isItsPipe) joined[joined.length - 1] = withPipe(above, line);
    else joined.push(line);
  }
  return joined;
}

function withoutIndent(line: Line): Line {
  if (isBlankLine(line)) return { ...line, end: line.start, text: '' };
  if (line.text.length > longestCell) return line;
  const indent = (indented.exec(line.text) ?? withoutPipe.exec(line.text))?.[0].length ?? 0;
  return indent === 0 ? line : { ...line, start: line.start + indent, text: line.text.slice(indent) };
}

/** A blank stands for each character between the two lines. */
function withPipe(cell: Line, pipe: Line): Line {
  return { ...cell, end: pipe.end, text: cell.text + ' '.repeat(pipe.start - cell.end) + pipe.text };
}
