// Tells tables whose merged cells are printed in each of their columns, as programs that walk through a table's cells do.
import type { Row } from '../document/grid.ts';

/** Cells side by side with one text, as some converters print a merged cell in each of its columns. */
const fewestRepeated = 3;

/** True where merged cells are printed in all their columns and every row has as many: then a cell stands in its own. */
export function areSpansRepeated(rows: readonly Row[]): boolean {
  const width = rows[0]?.cells.length ?? 0;
  if (width < fewestRepeated || !rows.every(({ cells }) => cells.length === width)) return false;
  const repeats = ({ cells }: Row): boolean =>
    cells.some(({ text }, at) => {
      const run = cells.slice(at, at + fewestRepeated);
      return run.length === fewestRepeated && /\p{Script=Han}/u.test(text) && run.every((cell) => cell.text === text);
    });
  return rows.some(repeats);
}
