// The head of a part of a table: which rows are heads, and what they say of the columns.
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { coresOf, isColumnHead } from './column-keys.ts';
import type { BlockForm, ColumnForm, TableForm } from './form.ts';
import { isNearColumnHead } from './head-tree.ts';
import type { Header } from './header.ts';
import { readKnownHead } from './known-heads.ts';
import { toLabel } from './label.ts';
import { hasNumber } from './place-values.ts';
import { isFigureLike } from './value.ts';
import type { TableRow } from './table-rows.ts';

/** Heads as read, for the block whose rows stand below them. */
export interface Head {
  readonly grid: Grid;
  readonly block: BlockForm;
  readonly rows: readonly (readonly Cell[])[];
  readonly header: Header;
}

/** Rows of column heads: no figure, and a head in exact words, or a damaged one right beside such a row. */
export function headRows(form: TableForm, rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const heads = new Set(rows.filter((row, at) => isHead(form, row) && !isRestOfHeads(form, row, rows[at - 1])));
  const isHeadAt = (index: number, grid: Grid): boolean => {
    const row = rows[index];
    return row?.grid === grid && heads.has(row);
  };
  const add = (row: TableRow, index: number): void => {
    const isBeside = isHeadAt(index - 1, row.grid) || isHeadAt(index + 1, row.grid);
    if (!isBeside || heads.has(row) || holdsFigures(form, row) || isRestOfHeads(form, row, rows[index - 1])) return;
    if (isDamagedHead(form, row) || isPieceOfHead(form, row) || isInvented(form, rows, index)) heads.add(row);
  };
  rows.forEach(add);
  // And upwards, for several damaged ones above the first in exact words.
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row) add(row, index);
  }
  return heads;
}

/** Heads of columns in exact words, with nothing beside them but a corner of the form: no damaged head is among them. */
export function isPlainHead(form: TableForm, { cells }: TableRow): boolean {
  const columns = columnsOf(form);
  let hasHead = false;
  for (const cell of cells) {
    if (cell.text === '') continue;
    if (isColumnHead(cell, columns)) hasHead = true;
    else if (!isFurniture(form, cell)) return false;
  }
  return hasHead;
}

function isHead(form: TableForm, row: TableRow): boolean {
  if (holdsFigures(form, row) || areMostMarks(row) || isBesideGluedLabel(form, row)) return false;
  return row.cells.some((cell) => isColumnHead(cell, columnsOf(form)));
}

/** Each word is the end of a head whose beginning stands above it: 商业 and 企业, 科研 and 机构. */
function isRestOfHeads(form: TableForm, { grid, cells }: TableRow, above: TableRow | undefined): boolean {
  if (above?.grid !== grid) return false;
  const heads = wholeHeads(columnsOf(form));
  const begun = new Map(above.cells.map(({ column, text }) => [column, toLabel(text).core]));
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every((cell) => isRest(begun.get(cell.column) ?? '', toLabel(cell.text).core));

  function isRest(beginning: string, end: string): boolean {
    return beginning !== '' && heads.has(beginning + end);
  }
}

/** The own wordings of heads, without those they are known by as well. */
const wholeHeads = remembered(
  (columns: readonly ColumnForm[]): ReadonlySet<string> =>
    new Set(
      columns.flatMap(function labelsIn({ label, children = [] }): readonly string[] {
        return [toLabel(label).core, ...children.flatMap(labelsIn)];
      }),
    ),
);

function holdsFigures({ table, blocks }: TableForm, row: TableRow): boolean {
  return hasNumber(row) || (table === 'disputes' && blocks.some((block) => isBlankBehindHead(row.cells, block)));
}

/** The one row of table 四 with all cells blank, where each cell has a line of its own: it stands behind the last head. */
export function isBlankBehindHead([head, ...cells]: readonly Cell[], { columns, rows }: BlockForm): boolean {
  const [row] = rows;
  if (row?.label !== '' || head === undefined || cells.length !== Object.keys(row.figures).length) return false;
  return cells.every(({ text }) => text === '') && isColumnHead(head, columns);
}

/** A head that ran into the row of figures, which are all printed as 无: they are no heads. */
function areMostMarks({ cells }: TableRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.filter(({ text }) => isFigureLike(text)).length * 2 > filled.length;
}

const gluedLabel = /^(.*\p{Script=Han})\d+$/u;

/** A label with the first digits of its figure, on the line of heads: the figure goes on below, and its row is none of heads. */
function isBesideGluedLabel(form: TableForm, { cells }: TableRow): boolean {
  return cells.some(({ text }) => {
    const label = gluedLabel.exec(text)?.[1];
    return label !== undefined && labelsOf(form).has(toLabel(label).core);
  });
}

/** Labels of rows, as they are compared, that are no heads of columns as well. */
const labelsOf = remembered((form: TableForm): ReadonlySet<string> => {
  const heads = coresOf(columnsOf(form));
  const labels = form.blocks.flatMap(({ rows }) => rows.map(({ label }) => toLabel(label).core));
  return new Set(labels.filter((core) => core !== '' && !heads.has(core)));
});

/** The columns of all blocks. */
export const columnsOf = remembered(({ blocks }: TableForm) => blocks.flatMap(({ columns }) => columns));

/** Heads that near labels tell, each of them, and none a label of a row nor any other word of the form. */
function isDamagedHead(form: TableForm, { cells }: TableRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.length <= mostDamaged && filled.every(({ text }) => isNearHead(form, text));
}

/** A row of more damaged heads tells of no column. */
const mostDamaged = 15;

function isNearHead(form: TableForm, text: string): boolean {
  const { core, ordinal } = toLabel(text);
  if (ordinal !== '' || otherWordsOf(form).has(core)) return false;
  return form.blocks.some(({ columns }) => isNearColumnHead(core, columns));
}

/** What is left of a head beside another one, though nobody can tell of which it is. */
function isPieceOfHead(form: TableForm, row: TableRow): boolean {
  const only = onlyCell(row);
  if (only === null) return false;
  const { core, ordinal } = toLabel(only.text);
  if (core === '' || ordinal !== '' || otherWordsOf(form).has(core)) return false;
  return form.blocks.some(({ columns }) => [...coresOf(columns)].some((label) => label.includes(core)));
}

/**
 * A lone word of no form below a corner (信息内容) that has a line of its own: other heads follow, so it is one, and the column
 * of those below is not the first.
 */
function isInvented(form: TableForm, rows: readonly TableRow[], index: number): boolean {
  const [above, word] = [onlyCell(rows[index - 1]), onlyCell(rows[index])];
  if (above === null || word === null) return false;
  const { core, ordinal } = toLabel(word.text);
  if (core === '' || ordinal !== '' || core.length > longestHead || otherWordsOf(form).has(core)) return false;
  return rows[index - 1]?.grid === rows[index]?.grid && cornersOf(form).has(toLabel(above.text).core);
}

/** The one filled cell of a row; null where there is none, or more. */
export function onlyCell(row: TableRow | undefined): Cell | null {
  let only: Cell | null = null;
  for (const cell of row?.cells ?? []) {
    if (cell.text === '') continue;
    if (only !== null) return null;
    only = cell;
  }
  return only;
}

/** No head is longer; a longer line is a remark. */
const longestHead = 12;

/** Words of a form that stand before the heads of columns. */
const cornersOf = remembered(
  ({ furniture }: TableForm): ReadonlySet<string> => new Set(furniture.map((label) => toLabel(label).core)),
);

/** Words of a form, as they are compared, that are no heads of columns. */
const otherWordsOf = remembered(({ furniture, blocks }: TableForm): ReadonlySet<string> => {
  const rowWords = blocks.flatMap((block) => [block.heading ?? '', ...block.rows.map(({ label }) => label)]);
  return new Set([...furniture, ...rowWords].map((label) => toLabel(label).core));
});

/** Words of a form, as they are compared, that are no heads of columns although they stand beside some. */
const furnitureOf = remembered(({ furniture, blocks }: TableForm): ReadonlySet<string> => {
  const headings = blocks.flatMap(({ heading }) => heading ?? []);
  return new Set([...furniture, ...headings].map((label) => toLabel(label).core));
});

/** True for words of the form that are neither heads of columns nor labels of rows: corners, headings, groups of rows. */
export function isFurniture(form: TableForm, { text }: Cell): boolean {
  return furnitureOf(form).has(toLabel(text).core);
}

/** A row that holds nothing but the heading of a block, 第二十条第（六）项: its heads stand below it. */
export function isBlockHeading(form: TableForm, row: TableRow): boolean {
  const only = onlyCell(row);
  return only !== null && headingsOf(form).has(toLabel(only.text).core);
}

/** Headings of blocks, as they are compared. */
export const headingsOf = remembered(
  ({ blocks }: TableForm): ReadonlySet<string> =>
    new Set(blocks.flatMap(({ heading }) => (heading === null ? [] : toLabel(heading).core))),
);

/** Reads the heads above a row; null where there are none. */
export function readHead(form: TableForm, block: BlockForm, printed: readonly TableRow[]): Head | null {
  const rows = withoutRepeat(printed);
  const grid = rows.at(-1)?.grid;
  if (grid === undefined) return null;
  const cells = rows.map((row) => row.cells);
  const ignore = (cell: Cell): boolean => isFurniture(form, cell);
  // Columns of two grids have nothing in common.
  const layout = rows.every((row) => row.grid === grid) ? grid.layout : 'ragged';
  const header = readKnownHead({ edition: form.edition, block, rows: cells, layout, ignore });
  return { grid, block, rows: cells, header };
}

/** Heads without those above them that print the same once more, row for row. */
function withoutRepeat(rows: readonly TableRow[]): readonly TableRow[] {
  const half = rows.length / 2;
  const isAgain = ({ grid, cells }: TableRow, at: number): boolean => {
    const above = rows[at];
    return above?.grid === grid && cells.every(({ text }, place) => text === above.cells[place]?.text);
  };
  return Number.isInteger(half) && half > 1 && rows.slice(half).every(isAgain) ? rows.slice(half) : rows;
}
