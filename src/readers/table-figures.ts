// Tells whether what was read holds a table of figures, for formats whose tables may be drawn in lines of text.
import type { Grid } from '../document/grid.ts';
import { isBareNumber } from './figure-text.ts';

/** As many as the smallest of the three tables has; fewer may be a calendar, a chart or a list. */
const fewestFigures = 10;

/** True where the grids hold as many figures as a table of the form. */
export function holdTable(grids: readonly Grid[]): boolean {
  let figures = 0;
  for (const { rows } of grids) {
    for (const row of rows) figures += row.cells.filter((cell) => isBareNumber(cell.text)).length;
  }
  return figures >= fewestFigures;
}
