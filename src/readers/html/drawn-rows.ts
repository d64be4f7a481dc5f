// Rows drawn without the elements of a table: a div for each row and one for each of its cells, lists, roles.
//
//   <div style="display:flex"><div>规章</div><div>3</div><div></div></div>     three cells, the last one blank
import type { Cell, Grid, Row } from '../../document/grid.ts';
import { raisedIn } from '../raised-marks.ts';
import { cellText } from './cell-text.ts';
import { isBlock, isDrawnCell, isDrawnRow, isShown } from './element-kind.ts';
import { isElement, isText } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';
import type { VisibleText } from './visible-text.ts';
import { elementSpan } from './walk.ts';

/** Longer text is no cell of a row. */
const longestCell = 120;
/** Columns of the widest table of the form, with some to spare; more cells are only taken for a row that says so. */
const widestTable = 18;
const mostCells = 40;
const sentenceEnd = '\u3002';

/** The cells of a row; null where an element is none: text of its own, blocks that are no cells, or running text in one. */
export function drawnCells(source: string, row: HtmlElement): readonly VisibleText[] | null {
  if (row.childNodes.some((node) => isText(node) && node.value.trim() !== '') || row.tagName === 'dl') return null;
  const elements = row.childNodes.filter(isElement).filter((child) => isShown(child) && child.tagName !== 'br');
  const isDeclared = isDrawnRow(row) || elements.every(isDrawnCell);
  if (elements.length > (isDeclared ? mostCells : widestTable) || elements.length < (isDeclared ? 1 : 2)) return null;
  const isBare = bareRows.has(row.tagName) && elements.every((child) => child.tagName === 'span');
  if (!elements.every((child) => isDrawnCell(child) || ((isDeclared || isBare || isBlock(child)) && !isParted(child))))
    return null;
  const cells = elements.map((child) => cellText(source, child));
  return cells.every(isShort) && cells.some(({ text }) => text !== '') && !(isBare && isCut(cells)) ? cells : null;
}

/** Where cells may be plain spans; in paragraphs, spans cut words. */
const bareRows: ReadonlySet<string> = new Set(['li', 'div']);

/** Words cut into spans show as characters alone. */
function isCut(cells: readonly VisibleText[]): boolean {
  return cells.some(({ text }) => /^\p{Script=Han}$/u.test(text));
}

function isShort({ text }: VisibleText): boolean {
  return text.length <= longestCell && !text.includes(sentenceEnd);
}

/** Blocks or cells side by side in it: then it is no cell, but holds rows or cells. */
function isParted(element: HtmlElement): boolean {
  const children = element.childNodes.filter(isElement);
  const parts = children.filter(
    (child) => isBlock(child) || isDrawnCell(child) || (element.tagName === 'li' && child.tagName === 'span'),
  );
  return parts.length > 1 || children.some((child) => child.tagName === 'table');
}

/** A drawn row of a grid. */
export function toRow(element: HtmlElement, texts: readonly VisibleText[]): Row {
  const cells = texts.map(({ text, span, isRaised }, column): Cell => {
    return { text, span, column, columnSpan: 1, rowSpan: 1, ...raisedIn(isRaised, text) };
  });
  return {
    cells,
    span: elementSpan(element) ?? { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 },
  };
}

/** A grid that begins with a row and goes on with those added to `rows`. */
export function openGrid(first: Row): { readonly grid: Grid; readonly rows: Row[] } {
  const rows = [first];
  return { rows, grid: { kind: 'grid', layout: 'ragged', dialect: 'html rows', rows, span: first.span } };
}
