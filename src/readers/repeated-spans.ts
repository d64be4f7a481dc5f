// Tables whose merged cells are printed in each of their places, as programs that walk through a table's cells do.
//
//   | 自然人 | 法人或其他组织 | 法人或其他组织 | 总计 |     one cell over two columns
//   | 自然人 | 商业企业       | 科研机构       | 总计 |     自然人 and 总计 are two rows high
import type { Cell, Grid, Row } from '../document/grid.ts';
import { hasDigit, isFigureText, isWord } from './figure-text.ts';

/** Cells side by side with one text, as some converters print a merged cell in each of its columns. */
const fewestRepeated = 3;
/** No table of a report has more columns, and the work on a row grows with their number squared. */
const mostColumns = 100;

/** The rows with merged cells put together where they are repeated: then each cell stands in its own column. */
export function withoutRepeatedSpans(rows: readonly Row[]): Pick<Grid, 'layout' | 'rows'> {
  if (!areSpansRepeated(rows)) return { layout: 'ragged', rows };
  const merged = rows.map((row) => mergedAcross(row, ({ text }) => isWord(text)));
  const ends = endsOfFigures(merged);
  let heads: Row | undefined;
  const read = merged.map((row, at) => {
    if (holdsFigures(row)) return mergedAcross(row, isBelowOneHead(row, heads));
    const below = merged.slice(at + 1, ends[at]);
    // Heads that are the same word for figures of their own.
    const own = below.some((figures) => areFiguresApart(figures, row)) ? (rows[at] ?? row) : row;
    heads = own.cells.length > 1 ? own : undefined;
    const above = merged[at - 1];
    return own !== row || above === undefined || holdsFigures(above) ? own : withoutCellsAbove(row, above);
  });
  return { layout: 'ruled', rows: read };
}

/** True where merged cells are printed in all their columns and every row has as many. */
function areSpansRepeated(rows: readonly Row[]): boolean {
  const width = rows[0]?.cells.length ?? 0;
  if (width < fewestRepeated || width > mostColumns || !rows.every(({ cells }) => cells.length === width)) return false;
  const repeats = ({ cells }: Row): boolean => cells.some(({ text }, at) => isRun(cells, at) && isWord(text));
  return rows.some(repeats);
}

/** True where so many cells from one on hold the same. */
function isRun(cells: readonly Cell[], from: number): boolean {
  for (let at = from + 1; at < from + fewestRepeated; at += 1) if (cells[at]?.text !== cells[from]?.text) return false;
  return true;
}

/** For each row where the rows with figures right below it end. */
function endsOfFigures(rows: readonly Row[]): readonly number[] {
  const ends: number[] = [];
  for (let at = rows.length - 1, end = rows.length; at >= 0; at -= 1) {
    ends[at] = end;
    const row = rows[at];
    if (row && !holdsFigures(row)) end = at;
  }
  return ends;
}

/** A figure, or a label with nothing but blanks and marks behind it. */
function holdsFigures({ cells }: Row): boolean {
  const [label, ...others] = cells;
  const isLeftOpen = label !== undefined && others.length > 0 && !others.some(({ text }) => isWord(text));
  return isLeftOpen || cells.some(({ text }) => hasDigit(text) && isFigureText(text));
}

/** Puts cells with one text side by side together, but for those that may be cells of their own. */
function mergedAcross(row: Row, mayGoOn: (cell: Cell) => boolean): Row {
  const cells: Cell[] = [];
  for (const cell of row.cells) {
    const before = cells.at(-1);
    if (before?.text === cell.text && mayGoOn(cell))
      cells[cells.length - 1] = { ...before, columnSpan: before.columnSpan + cell.columnSpan };
    else cells.push(cell);
  }
  return { ...row, cells };
}

/** Figures that are the same in all columns of a head above them, and stand behind its first. */
function isBelowOneHead({ cells }: Row, heads: Row | undefined): (cell: Cell) => boolean {
  const spans = heads?.cells.filter((head) => head.columnSpan > 1 && isOneFigure(cellsBelow(head, cells))) ?? [];
  return ({ column }) => spans.some((head) => column > head.column && column < head.column + head.columnSpan);
}

/** True where figures that are not the same stand below a head over several columns. */
function areFiguresApart({ cells }: Row, heads: Row): boolean {
  return heads.cells.some((head) => {
    const below = cellsBelow(head, cells);
    return below.some(({ text }) => isFigureText(text) && text !== below[0]?.text);
  });
}

function cellsBelow({ column, columnSpan }: Cell, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => cell.column >= column && cell.column < column + columnSpan);
}

function isOneFigure(cells: readonly Cell[]): boolean {
  return cells.every(({ text }) => text === cells[0]?.text);
}

/** A row of heads without the cells that go on from the row of heads above. */
function withoutCellsAbove(row: Row, above: Row): Row {
  const goesOn = (cell: Cell): boolean =>
    isWord(cell.text) &&
    above.cells.some(
      ({ text, column, columnSpan }) => text === cell.text && column === cell.column && columnSpan === cell.columnSpan,
    );
  return { ...row, cells: row.cells.filter((cell) => !goesOn(cell)) };
}
