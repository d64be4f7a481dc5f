// Which tables of a page hold values and which only lay out others: known before any is read.
import { isShown } from './element-kind.ts';
import { deepest, isElement } from './parse-html.ts';
import type { HtmlElement, HtmlParent, Limit } from './parse-html.ts';
import { tableRows } from './table-rows.ts';

export interface PageTables {
  /** Tables of a single cell, which is as good as a paragraph or a part of the cell they stand in. */
  readonly plain: ReadonlySet<HtmlElement>;
  /** Cells that hold a table of several cells. */
  readonly layoutCells: ReadonlySet<HtmlElement>;
}

/** Misplaced tags can nest a tree deeper than the open elements ever were. */
const deepestTree = 2 * deepest;

/** Walks the shown part of a page once, inner tables before outer ones; after it, walking by recursion is safe. */
export function findTables(root: HtmlParent): PageTables | Limit {
  const plain = new Set<HtmlElement>();
  const layoutCells = new Set<HtmlElement>();
  const open: { readonly node: HtmlParent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      if (isElement(top.node) && top.node.tagName === 'table') classify(top.node, { plain, layoutCells });
    } else if (isElement(child) && isShown(child)) {
      if (open.length >= deepestTree) return { limit: 'nesting', most: deepestTree };
      open.push({ node: child, next: 0 });
    }
  }
  return { plain, layoutCells };
}

function classify(
  table: HtmlElement,
  { plain, layoutCells }: { plain: Set<HtmlElement>; layoutCells: Set<HtmlElement> },
): void {
  const cells = tableRows(table).flatMap((row) => row.cells);
  const [only] = cells;
  if (cells.length <= 1 && !(only && layoutCells.has(only))) plain.add(table);
  else for (const cell of cellsAround(table, layoutCells)) layoutCells.add(cell);
}

/** The cells a table stands in, inner ones first, up to one that is known: all around that one are known, too. */
function cellsAround(table: HtmlElement, known: ReadonlySet<HtmlElement>): HtmlElement[] {
  const cells: HtmlElement[] = [];
  for (let node = table.parentNode; node !== null && isElement(node); node = node.parentNode) {
    if (known.has(node)) break;
    if (node.tagName === 'td' || node.tagName === 'th') cells.push(node);
  }
  return cells;
}
