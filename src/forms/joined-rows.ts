// Two rows of table 三 on one line of text, where the line end between them was lost: each has its label and all its figures.
//
//   （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { formKeys } from './column-keys.ts';
import { applicantColumns } from './editions/shared.ts';
import { toLabel } from './label.ts';
import { wordsByTable } from './table-words.ts';
import { isNumber } from './value.ts';

const [, words = new Set<string>()] = wordsByTable;
const width = formKeys(applicantColumns).length;
/** A label and the figures of a row, twice; where the line end stood between two marks the last figure and the label share a cell. */
const fewestCells = 2 * width + 1;
const mostCells = 40;

/** The grid with such rows apart. */
export function withRowsApart(grid: Grid, source: SourceText): Grid {
  if (grid.layout === 'ruled' || !grid.rows.some(mayBeTwo)) return grid;
  const rows = grid.rows.flatMap((row) => (mayBeTwo(row) ? (rowsIn(row, source) ?? [row]) : [row]));
  return rows.length === grid.rows.length ? grid : { ...grid, rows };
}

/** The numbering of a label, which no head of table 四 has, whose rows are as long. */
const numbering = /[一二三四五六七1-8][）)、.．]/u;

function mayBeTwo({ cells }: Row): boolean {
  const isLong = cells.length >= fewestCells && cells.length <= mostCells;
  return isLong && cells.some(({ text }, index) => index >= width && text.length > 3 && numbering.test(text));
}

/** The two rows; null where either lacks its label or a figure, or anything else stands beside them. */
function rowsIn(row: Row, source: SourceText): readonly Row[] | null {
  const cells = row.cells.flatMap((cell) => figureAndLabel(cell, source) ?? [cell]);
  const filled = cells.filter(({ text }) => text !== '');
  const second = filled.findLastIndex(isRowLabel);
  // Groups may stand between the figures of the first row and the label of the second.
  const last = filled.slice(0, Math.max(0, second)).findLast((cell) => !isWord(cell));
  if (last === undefined || !isNumber(last.text)) return null;
  const end = cells.indexOf(last) + 1;
  const parts = [cells.slice(0, end), cells.slice(end)];
  return parts.every(isWholeRow) ? parts.map(toRow) : null;
}

/** Labels, the last of them that of a row, and a figure for each applicant behind it. */
function isWholeRow(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const [labels, figures] = [filled.slice(0, -width), filled.slice(-width)];
  const label = labels.at(-1);
  return (
    label !== undefined && isRowLabel(label) && labels.every(isWord) && figures.every(({ text }) => isNumber(text))
  );
}

function isRowLabel({ text }: Cell): boolean {
  const { core, ordinal } = toLabel(text);
  return ordinal !== '' && words.has(core);
}

function isWord({ text }: Cell): boolean {
  return words.has(toLabel(text).core);
}

/** A figure, and behind it the numbering of a label that no digit begins, or one that a blank parts from it. */
const figureBefore = /^\s*\d{1,8}(?:\s*(?=[（(]?[一二三四五六七][）)、])|\s+(?=\d[.．、]))/u;

/** The cells of a figure and of the label behind it in one cell; null where that holds anything else. */
function figureAndLabel(cell: Cell, source: SourceText): readonly Cell[] | null {
  const { text, span } = cell;
  const at = figureBefore.exec(text)?.[0].length ?? 0;
  const label = { ...cell, text: text.slice(at), span: { ...span, start: span.start + at } };
  if (at === 0 || !isRowLabel(label) || source.slice(span) !== text) return null;
  const figure = text.slice(0, at).trimEnd();
  return [{ ...cell, text: figure, span: { ...span, end: span.start + figure.length } }, label];
}

function toRow(cells: readonly Cell[]): Row {
  const [first, last] = [cells[0], cells.at(-1)];
  return {
    cells: cells.map((cell, column) => ({ ...cell, column })),
    span: { start: first?.span.start ?? 0, end: last?.span.end ?? 0 },
  };
}
