// One cell per line with a leading tab, rows apart by a blank line, as a word processor leaves a copied table.
//
//   ⇥行政处罚        a tab opens a cell
//   ⇥238
//                    a blank line ends the row
//   ⇥商业            a line without a tab goes on in the cell above
//   企业
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { cellAt, isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';

/** A line that opens a cell: one leading tab and no other. */
export function isCellLine(line: Line): boolean {
  return line.text.startsWith('\t') && !line.text.includes('\t', 1);
}

/** A line without a tab right below an open cell goes on in it, unless it is as long as running text. */
const longestContinuation = 40;

/**
 * Where a table of cell lines that begins at `from` ends (exclusive): after two blank lines in a row, or where running
 * text follows a blank line.
 */
export function cellTableEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isCellLine(line)) end = index + 1;
    else if (line.text === '' || (isBlankLine(line) && !line.text.includes('\t'))) {
      if (index > end) break;
    } else if (index === end && line.text.length <= longestContinuation) end = index + 1;
    else break;
  }
  return end;
}

/** Makes a grid of the lines of one such table; rows are the runs between blank lines. */
export function readCellTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const rows: Row[] = [];
  let open: Line[][] = [];
  const close = (): void => {
    if (open.length > 0) rows.push(toRow(source, open));
    open = [];
  };
  for (const line of lines) {
    if (isCellLine(line)) open.push([line]);
    else if (isBlankLine(line)) close();
    else open.at(-1)?.push(line);
  }
  close();
  return { kind: 'grid', layout: 'ragged', dialect: 'cell lines', rows, span: { start: first.start, end: last.end } };
}

function toRow(source: SourceText, cellLines: readonly (readonly Line[])[]): Row {
  const cells: Cell[] = cellLines.map((group, column) =>
    cellAt(source, { start: (group[0]?.start ?? 0) + 1, end: group.at(-1)?.end ?? 0 }, column),
  );
  return { cells, span: { start: cellLines[0]?.[0]?.start ?? 0, end: cellLines.at(-1)?.at(-1)?.end ?? 0 } };
}
