// A table of a page as grids, or as the parts of the page that it only lays out.
import type { Cell, Grid, Row } from '../../document/grid.ts';
import type { Span } from '../../document/span.ts';
import { raisedIn } from '../raised-marks.ts';
import { withoutRepeatedSpans } from '../repeated-spans.ts';
import { withoutRowIndex } from '../row-index.ts';
import { cellText } from './cell-text.ts';
import { isShown } from './element-kind.ts';
import type { PageTables } from './page-tables.ts';
import { isElement, isText } from './parse-html.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';
import { placeCells } from './place-cells.ts';
import type { PlacedCell } from './place-cells.ts';
import { tableRows } from './table-rows.ts';
import type { HtmlRow } from './table-rows.ts';
import type { VisibleText } from './visible-text.ts';
import { elementSpan } from './walk.ts';

/** A grid, or a cell whose content is to be read like any other part of the page. */
export type TablePart =
  { readonly kind: 'grid'; readonly grid: Grid } | { readonly kind: 'flow'; readonly cell: HtmlElement };

/** More characters than any label or remark in a cell has; with a full stop among them it is running text. */
const longestCellText = 300;

/**
 * Rows whose cells hold tables of several cells, or running text, only lay out: they come as parts of the page, and so do
 * rows of a single cell in such a table. All other rows are grids. A line across a grid is both, and stands before it: a
 * title or the heading of a section may stand there as well as a line of the table.
 */
export function tableParts(source: string, table: HtmlElement, tables: PageTables): TablePart[] {
  const rows = tableRows(table).map((row) => ({ ...row, cells: row.cells.flatMap((cell) => spliced(cell, tables)) }));
  const texts = new Map<HtmlElement, VisibleText>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (!tables.layoutCells.has(cell)) texts.set(cell, cellText(source, cell));
  }
  const isLayout = (row: HtmlRow): boolean => row.cells.some((cell) => isFlow(texts.get(cell)));
  const isMixed = rows.some(isLayout);
  const { rows: placed, isRuled } = placeCells(rows);
  const parts: TablePart[] = [];
  let open: Row[] = [];
  const close = (): void => {
    const grid = toGrid(withoutRowIndex(open), isRuled);
    if (grid) parts.push({ kind: 'grid', grid });
    open = [];
  };
  const asPart = (cell: HtmlElement): TablePart => ({ kind: 'flow', cell });
  rows.forEach((row, index) => {
    const isFlowing = isLayout(row) || (isMixed && row.cells.length === 1);
    if (isFlowing) close();
    if (isFlowing || isLine(placed[index] ?? [])) parts.push(...row.cells.map(asPart));
    if (!isFlowing) open.push(toRow(row, placed[index] ?? [], { texts, isRuled }));
  });
  close();
  return parts;
}

/** A row of a single cell that begins at the left: no span from above, so nothing stands beside it. */
function isLine(cells: readonly PlacedCell[]): boolean {
  return cells.length === 1 && cells[0]?.column === 0;
}

function isFlow(text: VisibleText | undefined): boolean {
  return text === undefined || (text.text.length > longestCellText && text.text.includes('\u3002'));
}

/** A cell that holds nothing but a table of one row stands for the cells of that row. */
function spliced(cell: HtmlElement, tables: PageTables): readonly HtmlElement[] {
  if (!tables.layoutCells.has(cell)) return [cell];
  const inner = onlyTable(cell);
  const [row, ...others] = inner ? tableRows(inner) : [];
  if (row === undefined || others.length > 0 || row.cells.some((one) => tables.layoutCells.has(one))) return [cell];
  return row.cells;
}

/** The table that is all the content of a cell, through blocks that hold nothing else. */
function onlyTable(cell: HtmlElement): HtmlElement | null {
  let node = cell;
  for (;;) {
    const content = node.childNodes.filter((child) => !isBlank(child));
    const [only] = content;
    if (content.length !== 1 || only === undefined || !isElement(only)) return null;
    if (only.tagName === 'table') return only;
    node = only;
  }
}

function isBlank(node: HtmlNode): boolean {
  return isText(node) ? node.value.trim() === '' : !isElement(node) || !isShown(node);
}

const nothing = { text: '', span: { start: 0, end: 0 }, isRaised: false };

interface RowContext {
  readonly texts: ReadonlyMap<HtmlElement, VisibleText>;
  readonly isRuled: boolean;
}

function toRow({ element, cells: elements }: HtmlRow, placed: readonly PlacedCell[], context: RowContext): Row {
  const cells = placed.map((cell, order): Cell => {
    const { text, span, isRaised } = context.texts.get(cell.element) ?? nothing;
    const { columnSpan, rowSpan } = cell;
    const column = context.isRuled ? cell.column : order;
    return { span, text, column, columnSpan, rowSpan, ...raisedIn(isRaised, text) };
  });
  return { cells, span: elementSpan(element) ?? spanOver(elements) };
}

function spanOver(elements: readonly HtmlElement[]): Span {
  const spans = elements.flatMap((element) => elementSpan(element) ?? []);
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Rows without a cell hold the place of spans; a grid of none but those is none. */
function toGrid(rows: readonly Row[], isRuled: boolean): Grid | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.every((row) => row.cells.every((cell) => cell.text === '')))
    return null;
  const span = { start: first.span.start, end: rows.reduce((end, row) => Math.max(end, row.span.end), last.span.end) };
  // Without any span, what several cells hold may be one over all of them.
  const isPlain = rows.every(({ cells }) =>
    cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1),
  );
  const merged = isRuled && isPlain ? withoutRepeatedSpans(rows).rows : rows;
  return { kind: 'grid', layout: isRuled ? 'ruled' : 'ragged', dialect: 'html table', rows: merged, span };
}
