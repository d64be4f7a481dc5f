// Rows printed figures first: in text with one cell per line, the figures of a row may stand above its label.
//
//   总计            the last head
//   101             the figures of 一 …
//   …
//   一、本年新收     … and their label below them; the last label has no figure behind it
//
// The reader ties figures to the label above them, which would be each row's neighbour; the heads tell: a head with
// figures directly below it has no label between.
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { BlockForm, TableForm } from './form.ts';
import { formKeys, isColumnHead } from './column-keys.ts';
import { toLabel } from './label.ts';
import { headingsOf } from './table-head.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

/**
 * Ties figures to the label below them where a whole block of the form shows that they stand above it. Where figures
 * follow a head and the block does not come out even, or follow a heading, labels and figures were torn apart: those of its
 * grid are left out, since nobody can tell whose they are.
 */
export function figuresToLabelsBelow(form: TableForm, rows: readonly TableRow[]): readonly TableRow[] {
  const tied = [...rows];
  const torn = new Set<Grid>();
  let usual: ReadonlySet<Grid> | null = null;
  rows.forEach((row, index) => {
    const { grid } = row;
    if (isHeadingWithFigures(form, row)) torn.add(grid);
    const head = isHeadWithFigures(form, rows, index) ? row : headBeforeCorner(form, rows, index);
    if (head === null) return;
    const end = blockEnd(form, rows, index + 1);
    usual ??= gridsInUsualOrder(form, rows);
    const retied = retie(form, [head, ...rows.slice(index + 1, end)], usual.has(grid));
    if (retied === null) torn.add(grid);
    else tied.splice(index, end - index, ...(head === row ? retied : [withoutFigures(row), ...retied.slice(1)]));
  });
  return torn.size === 0 ? tied : tied.map((row) => (torn.has(row.grid) ? withoutFigures(row) : row));
}

/** Grids in which the rows below some head have their figures below them: what stands below another head is a page's number. */
function gridsInUsualOrder(form: TableForm, rows: readonly TableRow[]): ReadonlySet<Grid> {
  return new Set(
    rows.flatMap((row, index) => {
      const [head, below] = [row.cells[0], rows[index + 1]];
      const isHead = head !== undefined && row.cells.length === 1 && isHeadOfForm(form, head);
      return isHead && below?.grid === row.grid && hasFigures(below) && !isHeadOfForm(form, below.cells[0])
        ? row.grid
        : [];
    }),
  );
}

function isHeadOfForm({ blocks }: TableForm, cell: Cell | undefined): boolean {
  return cell !== undefined && blocks.some(({ columns }) => printsHeads(cell, columns));
}

/** A head, or several on one line. */
function printsHeads(cell: Cell, columns: BlockForm['columns']): boolean {
  if (!cell.text.includes(' ')) return isColumnHead(cell, columns);
  return isColumnHead(cell, columns) || cell.text.split(/ +/).every((text) => isColumnHead({ ...cell, text }, columns));
}

/**
 * A column head with figures right below it, and no figures above it that would make it a row's label (（七）总计). The
 * figures of table 四 stand below its heads by right: they have no label.
 */
function isHeadWithFigures(form: TableForm, rows: readonly TableRow[], index: number): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  const head = row?.cells[0];
  if (row === undefined || head === undefined || !isOneCellPerLine(row.grid) || !hasFigures(row)) return false;
  if (above !== undefined && figuresOf(above).length > 0) return false;
  return form.blocks.some(({ rows: [first], columns }) => first?.label !== '' && printsHeads(head, columns));
}

/** The last head with the figures below the head of the labels, 信息内容, where that stands behind it as the labels do. */
function headBeforeCorner(form: TableForm, rows: readonly TableRow[], index: number): TableRow | null {
  const [row, above] = [rows[index], rows[index - 1]];
  const [corner, head] = [row?.cells[0], above?.cells[0]];
  if (row === undefined || corner === undefined || head === undefined || above?.grid !== row.grid) return null;
  if (!hasFigures(row) || !isOneCellPerLine(row.grid) || !isHeadOfForm(form, head)) return null;
  const { core } = toLabel(corner.text);
  const isCorner = form.furniture.some((word) => toLabel(word).core === core) && figuresOf(above).length === 0;
  return isCorner ? { ...row, cells: [head, ...row.cells.slice(1)] } : null;
}

/**
 * Several figures right below the heading of a block of table 二, which has its heads there: those of rows above, torn from
 * their labels. One may be the number of a page.
 */
function isHeadingWithFigures(form: TableForm, row: TableRow): boolean {
  const [heading] = row.cells;
  if (form.table !== 'proactive' || heading === undefined || figuresOf(row).length < 2) return false;
  return isOneCellPerLine(row.grid) && headingsOf(form).has(toLabel(heading.text).core);
}

/** True where each row is one label and the figures below it, or heads put together, and some labels stand alone. */
const isOneCellPerLine = remembered(
  ({ layout, rows }: Grid): boolean =>
    layout === 'ragged' && rows.some((row) => row.cells.length === 1) && rows.every(isLabelWithFigures),
);

function isLabelWithFigures(row: Pick<TableRow, 'cells'>): boolean {
  return !hasFigures(row) || row.cells.slice(1).every(holdsFigures);
}

function hasFigures({ cells }: Pick<TableRow, 'cells'>): boolean {
  return cells.slice(1).some(holdsFigures);
}

/** A figure, or several of which nothing shows the columns. */
function holdsFigures({ text }: Cell): boolean {
  return text.includes(' ') ? text.split(' ').every(isFigureLike) : isFigureLike(text);
}

/** Where the block ends (exclusive): at the next column head or block heading. */
function blockEnd(form: TableForm, rows: readonly TableRow[], from: number): number {
  const headings = headingsOf(form);
  const opens = ([first]: readonly Cell[]): boolean =>
    first !== undefined &&
    (headings.has(toLabel(first.text).core) || form.blocks.some((block) => printsHeads(first, block.columns)));
  let end = from;
  while (end < rows.length && !opens(rows[end]?.cells ?? [])) end += 1;
  return end;
}

/** The rows of a block that begins with its last head: tied anew, or as they are; null where nobody can tell. */
function retie(form: TableForm, rows: readonly TableRow[], isUsual: boolean): readonly TableRow[] | null {
  const block = blockOf(form, rows);
  const labels = block ? labelRows(block, rows) : [];
  if (block === null) return null;
  if (isFiguresLast(block, rows, labels)) return rows;
  if (isUsual && areFollowed(rows, labels)) return rows.map((row, index) => (index === 0 ? withoutFigures(row) : row));
  const runs = rows.flatMap((row, index) => (figuresOf(row).length > 0 ? [{ index, figures: figuresOf(row) }] : []));
  const width = formKeys(block.columns).length;
  const isEven =
    runs.length === block.rows.length &&
    labels.length === runs.length &&
    runs.every(({ index, figures }, run) => {
      const [before, label] = [labels[run - 1] ?? 0, labels[run] ?? 0];
      return figures.length === width && before <= index && index < label;
    });
  if (!isEven) return null;
  return rows.map((row, index) => {
    const run = runs[labels.indexOf(index)];
    return run === undefined ? withoutFigures(row) : { ...row, cells: [...row.cells.slice(0, 1), ...run.figures] };
  });
}

/** The block whose head opens the rows and whose labels are among them. */
function blockOf(form: TableForm, rows: readonly TableRow[]): BlockForm | null {
  const head = rows[0]?.cells[0];
  const blocks = form.blocks.filter((block) => head !== undefined && printsHeads(head, block.columns));
  return blocks.find((block) => labelRows(block, rows).length > 0) ?? null;
}

/** Indexes of the rows that carry a label of the block in exact words. */
function labelRows(block: BlockForm, rows: readonly TableRow[]): number[] {
  const cores = new Set(block.rows.flatMap(({ label, also = [] }) => [label, ...also].map((one) => toLabel(one).core)));
  return rows.flatMap(({ cells: [first] }, index) =>
    index > 0 && first !== undefined && !isFigureLike(first.text) && cores.has(toLabel(first.text).core) ? [index] : [],
  );
}

/**
 * The usual order in spite of figures below the head: each label has figures below it, and those below the head are a
 * page's number, or belong to the first label, which is lost.
 */
function isFiguresLast(block: BlockForm, rows: readonly TableRow[], labels: readonly number[]): boolean {
  const stray = figuresOf(rows[0]).length;
  const first = rows[labels[0] ?? 0]?.cells[0]?.text ?? '';
  const isFirstLost = toLabel(block.rows[0]?.label ?? '').core !== toLabel(first).core;
  return areFollowed(rows, labels) && (isFirstLost || stray < formKeys(block.columns).length);
}

function areFollowed(rows: readonly TableRow[], labels: readonly number[]): boolean {
  return labels.every((index) => figuresOf(rows[index]).length > 0);
}

function figuresOf(row: TableRow | undefined): readonly Cell[] {
  return row?.cells.filter((cell) => isFigureLike(cell.text)) ?? [];
}

function withoutFigures(row: TableRow): TableRow {
  return { ...row, cells: row.cells.filter((cell) => !isFigureLike(cell.text)) };
}
