// A row of table 三 or 四 that a line end broke between two cells: its figures go on in a line that holds nothing else.
//
//   （一）予以公开 | 154 | 12 | 0        the figures of both lines are as many as the form has columns, and add up
//   | 6 | 0 | 1 | 173 |
//   （二）部分公开 | 21 | …              no row of the form is missing between this label and the next
//
//   8.属于行政查询事项                   the label alone, where the rows around have label and figures on one line
//   | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//
//   9 | 0 | 17 | 6 | 32 | 7 | 11         the one row of table 四 has no label; each of its groups adds up
//   0 | 35 | 53 | 20 | 16 | 9 | 15 | 60
import type { Cell, Grid, Row } from '../document/grid.ts';
import { formKeys } from './column-keys.ts';
import { editionForms } from './editions/index.ts';
import { applicantColumns } from './editions/shared.ts';
import { toLabel } from './label.ts';
import { addendsOf } from './row-totals.ts';
import { isNumber } from './value.ts';

const width = formKeys(applicantColumns).length;
const [outcomes, groups] = [5, 3];
/** One number alone on a line may be that of a page. */
const fewestOnLine = 2;
const mostCells = 40;

/** The labels of table 三 with the one that the form has below each, in any edition; the last has none. */
const nextLabels = new Set(
  editionForms.flatMap(({ tables }) => {
    const labels = tables.requests.blocks.flatMap(({ rows }) => rows.map(({ label }) => toLabel(label).core));
    return labels.map((label, at) => `${label} ${labels[at + 1] ?? ''}`);
  }),
);

/** The grid with such rows joined. */
export function withRowsOverLines(grid: Grid): Grid {
  if (grid.layout === 'ruled' || !grid.rows.some(holdsFiguresAlone)) return grid;
  const rows: Row[] = [];
  for (const [at, row] of grid.rows.entries()) {
    const above = rows.at(-1);
    const around = { before: rows.at(-2), below: grid.rows[at + 1] };
    if (above && holdsFiguresAlone(row) && isOneRow(above, row, around)) rows.splice(-1, 1, joined(above, row));
    else rows.push(row);
  }
  return rows.length === grid.rows.length ? grid : { ...grid, rows };
}

/** Several figures and no words. */
function holdsFiguresAlone({ cells }: Row): boolean {
  if (cells.length < fewestOnLine || cells.length > mostCells) return false;
  let count = 0;
  for (const { text } of cells) {
    if (text === '') continue;
    if (opensLabel(text) || !isNumber(text)) return false;
    count += 1;
  }
  return count >= fewestOnLine;
}

/** A cheap look at what nearly all labels begin with: a Chinese character or a bracket. */
function opensLabel(text: string): boolean {
  const unit = text.charCodeAt(0);
  return (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x28 || unit === 0xff08;
}

/** The rows above and below the two lines. */
interface Around {
  readonly before: Row | undefined;
  readonly below: Row | undefined;
}

function isOneRow(above: Row, row: Row, { before, below }: Around): boolean {
  if (above.cells.length > mostCells || (below && holdsFiguresAlone(below))) return false;
  const filled = filledOf(above.cells);
  const words = filled.findLastIndex(({ text }) => !isNumber(text)) + 1;
  const figures = [...filled.slice(words), ...filledOf(row.cells)];
  if (words === 0 && filled.length < fewestOnLine) return false;
  if (filled.length === words && !isAmidWhole({ before, below }, above)) return false;
  const [size, count] = words === 0 ? [outcomes, groups] : [width, 1];
  const values = figures.length === size * count ? addendsOf(figures.map(({ text }) => text)) : null;
  const isInTurn = words === 0 || areInTurn(above, below);
  return (
    isInTurn &&
    values !== null &&
    Array.from({ length: count }, (_, at) => at * size).every((from) => {
      const group = values.slice(from, from + size);
      return group.slice(0, -1).reduce((sum, value) => sum + value, 0) === group.at(-1);
    })
  );
}

/** Where the rows above and below have label and figures on one line, a label alone has its own on the next one. */
function isAmidWhole({ before, below }: Around, label: Row): boolean {
  const isFirst = before?.cells.every(({ text }) => !isNumber(text)) === true && !areInTurn(before, label);
  return (isFirst || isWhole(before)) && (below === undefined || isWhole(below));
}

/** True for a row of table 三 and the one that the form has below it. */
function areInTurn(row: Row, below: Row | undefined): boolean {
  return nextLabels.has(`${labelOf(row)} ${labelOf(below)}`);
}

/** A row of table 三 with its label and all its figures behind it. */
function isWhole(row: Row | undefined): boolean {
  const filled = filledOf(row?.cells ?? []);
  return filled.length > width && filled.slice(-width).every(({ text }) => isNumber(text));
}

/** The label of a row, which is the last of its words; none where there is no row. */
function labelOf(row: Row | undefined): string {
  const words = filledOf(row?.cells ?? []).findLast(({ text }) => !isNumber(text));
  return toLabel(words?.text ?? '').core;
}

function filledOf(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ text }) => text !== '');
}

/** Without the blanks at the place where the row is broken. */
function joined(above: Row, row: Row): Row {
  const end = above.cells.findLastIndex(({ text }) => text !== '') + 1;
  const from = row.cells.findIndex(({ text }) => text !== '');
  const cells = [...above.cells.slice(0, end), ...row.cells.slice(from)];
  return {
    cells: cells.map((cell, column) => ({ ...cell, column })),
    span: { start: above.span.start, end: row.span.end },
  };
}
