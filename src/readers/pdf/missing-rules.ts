// Cells beside or below each other between which no rule was drawn: a figure of its own in each tells them apart.
//
//   | 12 |  3 | 45 |
//   |  7 |  8    9 |      one field of two columns, in which 8 and 9 stand as in cells of their own
import { centreY } from './box.ts';
import type { Box } from './box.ts';
import { isBrokenFigure } from './cell-text.ts';
import type { Sorted } from './fill-table.ts';
import type { Glyph } from './page-marks.ts';
import { boxOfField } from './ruled-table.ts';
import type { Field, RuledTable } from './ruled-table.ts';
import { isDigit, linesOf, segmentsOf } from './text-lines.ts';

/** A figure stands over the side of its cell by so much (points), at most. */
const mostOver = 1;
/** And by so much (points) closer to the middle of its row than to that of all. */
const leastCloser = 3;

/** The table with such fields parted; the same table where there is none. */
export function withMissingRules(table: RuledTable, { fields }: Sorted): RuledTable {
  const parted = [...fields].flatMap(([index, glyphs]) => {
    const field = table.fields[index];
    return field && isSeveral(glyphs, field, table) ? [index] : [];
  });
  if (parted.length === 0) return table;
  const fieldAt = [...table.fieldAt];
  const all = [...table.fields];
  for (const index of parted) {
    const [first, ...others] = cellsOf(table.fields[index]);
    if (first) all[index] = first;
    for (const cell of others) {
      fieldAt[cell.row * (table.xs.length - 1) + cell.column] = all.length;
      all.push(cell);
    }
  }
  return { ...table, fields: all, fieldAt };
}

/** The smallest cells of a field, row by row. */
function cellsOf(field: Field | undefined): Field[] {
  const cells: Field[] = [];
  for (let row = field?.row ?? 0; row < (field?.rowEnd ?? 0); row += 1) {
    for (let column = field?.column ?? 0; column < (field?.columnEnd ?? 0); column += 1)
      cells.push({ row, column, rowEnd: row + 1, columnEnd: column + 1 });
  }
  return cells;
}

/** True where each of its smallest cells holds one figure; a figure that is broken over lines is not several. */
function isSeveral(glyphs: readonly Glyph[], field: Field, table: RuledTable): boolean {
  const [rows, columns] = [field.rowEnd - field.row, field.columnEnd - field.column];
  if (rows * columns === 1 || !glyphs.every(({ text, isBlank }) => isBlank || isDigit(text))) return false;
  const lines = linesOf(glyphs);
  const figures = lines.flatMap(segmentsOf);
  const cells = cellsOf(field);
  const [line] = lines;
  if (columns === 1 && lines.length === 1 && line) return standsInRow(line, field, table);
  if (lines.length !== rows || figures.length !== cells.length) return false;
  if (rows > 1 && isBrokenFigure(lines, boxOfField(table, field))) return false;
  return cells.every((cell, at) => {
    const [box, figure] = [boxOfField(table, cell), figures[at]];
    if (figure === undefined || figure.x0 < box.x0 - mostOver || figure.x1 > box.x1 + mostOver) return false;
    return figure.y0 >= box.y0 - mostOver && figure.y1 <= box.y1 + mostOver;
  });
}

/** True for a figure in the middle of one row of a field, not of the whole: the other rows are blank. */
function standsInRow(line: Box, field: Field, table: RuledTable): boolean {
  const off = (cell: Field): number => Math.abs(centreY(boxOfField(table, cell)) - centreY(line));
  return Math.min(...cellsOf(field).map(off)) + leastCloser < off(field);
}
