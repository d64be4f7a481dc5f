// Joins tables that a page end cut: same outer sides, nothing between; a row cut in two becomes one again.
import { overlap } from './box.ts';
import { isLabel } from '../spaced/glossary.ts';
import { coreOf } from '../spaced/label-core.ts';
import type { PageBlock, PageBlocks } from './page-blocks.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import { clusters } from './rules.ts';
import { textOf } from './text-lines.ts';
import { numbering } from './text-marks.ts';

/** Sides this close (points) are the same on both pages. */
const sameSide = 4;
/** Columns of figures begin where their widest figure does: on both pages within this part of the step between them. */
const sameColumn = 0.5;
/** All blocks of a report in order, tables joined over page ends. */
export function joinPages(pages: readonly PageBlocks[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const page of pages) {
    const [first, ...others] = page.blocks;
    const at = blocks.findLastIndex((block) => block.kind === 'table');
    const last = blocks[at];
    const isLast = last?.kind === 'table' && blocks.slice(at + 1).every((block) => standsBeside(block, last.table));
    const joined = first?.kind === 'table' && isLast ? join(last.table, first.table) : null;
    if (!joined) blocks.push(...page.blocks);
    else {
      blocks.splice(at, 1, { kind: 'table', table: joined });
      blocks.push(...others);
    }
  }
  return blocks;
}

/** A head of a table without rules that was left to the lines. */
function standsBeside(block: PageBlock, { box, layout, page }: LaidTable): boolean {
  if (block.kind !== 'line' || layout !== 'ragged') return false;
  return block.page === page && block.line.y0 > box.y0 && block.line.y1 < box.y1;
}

function join(above: LaidTable, below: LaidTable): LaidTable | null {
  if (above.page === below.page || !sidesAgree(above, below)) return null;
  const xs = above.layout === 'ruled' ? commonSides(above.xs, below.xs) : above.xs;
  const upper = onSides(above, xs);
  const lower = onSides(below, xs);
  const row = continuedRow(upper, lower);
  const { layout } = upper;
  const cells = [...upper.cells.map((cell) => withRest(cell, upper, row)), ...moved(lower, upper.rows, row)];
  const rows = upper.rows + lower.rows - (row === null ? 0 : 1);
  return { layout, box: below.box, xs, rows, cells, page: below.page, columns: below.columns };
}

function sidesAgree(above: LaidTable, below: LaidTable): boolean {
  if (above.layout !== below.layout) return false;
  const near = (left: number | undefined, right: number | undefined): boolean =>
    left !== undefined && right !== undefined && Math.abs(left - right) <= sameSide;
  if (above.layout === 'ruled') return near(above.xs[0], below.xs[0]) && near(above.xs.at(-1), below.xs.at(-1));
  const step = Math.min(...above.xs.slice(1).map((x, index) => x - (above.xs[index] ?? x)));
  const reach = Math.max(sameSide, step * sameColumn);
  return (
    above.xs.length === below.xs.length &&
    above.xs.every((x, index) => Math.abs(x - (below.xs[index] ?? Infinity)) <= reach)
  );
}

function commonSides(above: readonly number[], below: readonly number[]): number[] {
  return clusters([...above, ...below], (x) => x, sameSide).map((group) => group[0] ?? 0);
}

/** The same table with its columns counted by these sides. */
function onSides(table: LaidTable, xs: readonly number[]): LaidTable {
  if (table.layout === 'ragged') return table;
  const place = table.xs.map((x) => xs.findLastIndex((side) => x >= side - 0.01));
  const cells = table.cells.map((cell) => ({
    ...cell,
    column: place[cell.column] ?? cell.column,
    columnEnd: place[cell.columnEnd] ?? cell.columnEnd,
  }));
  return { ...table, xs, cells };
}

/** A row of the lower part that only goes on with the last row of the upper one. */
interface ContinuedRow {
  readonly row: number;
  readonly cells: readonly LaidCell[];
  /** False where some of its figures have none above that may have broken off: then they are no ends of figures. */
  readonly areEnds: boolean;
}

/**
 * The first row below (after heads printed again) goes on with the last one above where a label broke off at the end of
 * its line, nothing numbered begins, and no column has a text on both sides but labels and figures that broke off too.
 */
function continuedRow(upper: LaidTable, lower: LaidTable): ContinuedRow | null {
  const row = headsAgain(upper, lower);
  const below = lower.cells.filter((cell) => cell.row === row && cell.rowEnd === row + 1);
  const filled = below.filter((cell) => cell.pieces.length > 0);
  if (filled.length === 0 || filled.some((cell) => numbering.test(textOf(cell.pieces).normalize('NFKC')))) return null;
  if (filled.every(isFigure)) return restOfFigures(upper, row, filled);
  if (upper.layout === 'ragged') return closedLabel(upper, row, filled);
  let labels = 0;
  for (const cell of filled) {
    const before = cellAbove(upper, cell);
    if (before === undefined) return null;
    if (before.pieces.length === 0 || (isFigure(cell) && before.breaksFigure)) continue;
    if (!before.isFull || isFigure(cell) || isFigure(before)) return null;
    labels += 1;
  }
  return labels > 0 && labels < below.length ? { row, cells: filled, areEnds: true } : null;
}

/** No row is without a label: figures alone are the ends of those above them, or nobody can tell what they are. */
function restOfFigures(upper: LaidTable, row: number, filled: readonly LaidCell[]): ContinuedRow | null {
  const last = upper.cells.filter((cell) => cell.rowEnd === upper.rows && cell.pieces.length > 0 && isFigure(cell));
  const beside = filled.flatMap((cell) => {
    const before = last.find(({ at }) => overlap([at.x0, at.x1], [cell.at.x0, cell.at.x1]) > 0);
    return before === undefined ? [] : [{ before, cell }];
  });
  if (beside.length < filled.length) return null;
  const cells = beside.map(({ before, cell }) => ({ ...cell, column: before.column, columnEnd: before.columnEnd }));
  return { row, cells, areEnds: beside.every(({ before }) => before.breaksFigure) };
}

/** Without rules, words below go on with the label above only where they close its bracket, or make it whole. */
function closedLabel(upper: LaidTable, row: number, filled: readonly LaidCell[]): ContinuedRow | null {
  const [rest, ...others] = filled;
  const last = upper.cells.filter((cell) => cell.rowEnd === upper.rows && cell.pieces.length > 0);
  const label = last.findLast((cell) => !isFigure(cell));
  if (rest === undefined || others.length > 0 || label === undefined) return null;
  const isClosed = openBrackets(label) > 0 && openBrackets(label) + openBrackets(rest) === 0;
  const isWhole = isLabel(coreOf(textOf(label.pieces) + textOf(rest.pieces)));
  const cells = [{ ...rest, column: label.column, columnEnd: label.columnEnd }];
  return isClosed || isWhole ? { row, cells, areEnds: true } : null;
}

function openBrackets({ pieces }: LaidCell): number {
  const text = textOf(pieces);
  return (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0);
}

function isFigure({ pieces }: LaidCell): boolean {
  return /^[\s\d.,+/-]+$/.test(textOf(pieces));
}

function cellAbove(upper: LaidTable, cell: LaidCell): LaidCell | undefined {
  return upper.cells.find(
    (other) => other.rowEnd === upper.rows && other.column === cell.column && other.columnEnd === cell.columnEnd,
  );
}

/** How many rows at the top of the lower part repeat the first rows of the upper one. */
function headsAgain(upper: LaidTable, lower: LaidTable): number {
  let row = 0;
  while (
    row < Math.min(upper.rows, lower.rows) &&
    wordsOf(upper, row) !== '' &&
    wordsOf(upper, row) === wordsOf(lower, row)
  ) {
    row += 1;
  }
  return row < lower.rows ? row : 0;
}

function wordsOf({ cells }: LaidTable, row: number): string {
  const words = cells.filter((cell) => cell.row === row).map(({ pieces }) => textOf(pieces));
  return words.some((word) => word !== '') ? words.join('\t') : '';
}

function withRest(cell: LaidCell, upper: LaidTable, row: ContinuedRow | null): LaidCell {
  if (row === null || cell.rowEnd !== upper.rows) return cell;
  const rest = row.cells.find(({ column, columnEnd }) => column === cell.column && columnEnd === cell.columnEnd);
  if (rest === undefined) return cell;
  // Two figures of which it is not sure that they are one stay apart: then they are none.
  const isApart = isFigure(cell) && isFigure(rest) && !(cell.breaksFigure && row.areEnds);
  const pieces = [...cell.pieces, ...(isApart ? [{ text: ' ', at: null, page: cell.page }] : []), ...rest.pieces];
  const isRaised = [cell, rest].every((one) => one.isRaised || one.pieces.length === 0);
  return { ...cell, pieces, isFull: rest.isFull, breaksFigure: rest.breaksFigure, isRaised };
}

/** The cells of the lower part, counted on from the upper one. */
function moved(lower: LaidTable, rows: number, continued: ContinuedRow | null): LaidCell[] {
  const rowFrom = (row: number): number => rows + row - (continued !== null && row > continued.row ? 1 : 0);
  return lower.cells.flatMap((cell) => {
    const isTaken = continued !== null && cell.row === continued.row;
    if (isTaken && cell.rowEnd === cell.row + 1) return [];
    return [{ ...cell, row: rowFrom(cell.row), rowEnd: rowFrom(cell.rowEnd) }];
  });
}
