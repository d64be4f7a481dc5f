// The blocks of a page in reading order: paragraphs and grids, each with the element it stands in.
import type { Grid, Row } from '../../document/grid.ts';
import { childrenNamed } from './element-kind.ts';
import { drawnCells, openGrid, toRow } from './drawn-rows.ts';
import type { PageTables } from './page-tables.ts';
import type { HtmlElement } from './parse-html.ts';
import { sightIn } from './sight.ts';
import { tableParts } from './table-parts.ts';
import { collectText } from './visible-text.ts';
import type { VisibleText } from './visible-text.ts';
import { walkChildren, within } from './walk.ts';
import type { Surroundings, Visitor } from './walk.ts';

export interface FlowText {
  readonly kind: 'text';
  readonly shown: VisibleText;
  readonly level: number;
  readonly container: HtmlElement;
}

interface FlowGrid {
  readonly kind: 'grid';
  readonly grid: Grid;
  readonly container: HtmlElement;
}

export type FlowBlock = FlowText | FlowGrid;

/** Blocks of a page; `rows`: rows drawn without the elements of a table are looked for, and are grids. */
export function readFlow(
  source: string,
  body: HtmlElement,
  { rows = false, ...tables }: PageTables & { readonly rows?: boolean },
): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const collector = collectText(source);
  const lineEnd = ({ container, level }: Surroundings): void => {
    const shown = collector.take();
    if (shown) blocks.push({ kind: 'text', shown, level, container });
  };
  const visitor: { -readonly [Key in keyof Visitor]: Visitor[Key] } = {
    source,
    text: collector.add,
    lineEnd,
    space: collector.space,
    table: (table, around) => {
      if (tables.plain.has(table)) return false;
      for (const caption of childrenNamed(table, 'caption')) flowInto(caption, around);
      for (const part of tableParts(source, table, tables)) {
        if (part.kind === 'flow') flowInto(part.cell, around);
        else blocks.push({ kind: 'grid', grid: part.grid, container: table });
      }
      return true;
    },
  };
  let open: { readonly block: FlowBlock; readonly rows: Row[] } | null = null;
  if (rows) {
    visitor.row = (element, { container }) => {
      const cells = drawnCells(source, element);
      if (cells === null) return false;
      const row = toRow(element, cells);
      if (open && blocks.at(-1) === open.block) open.rows.push(row);
      else {
        const { grid, rows: added } = openGrid(row);
        open = { block: { kind: 'grid', grid, container }, rows: added };
        blocks.push(open.block);
      }
      return true;
    };
  }
  const flowInto = (element: HtmlElement, around: Surroundings): void => {
    const inner = { ...around, container: element, sight: sightIn(element) };
    walkChildren(element, inner, visitor);
    lineEnd(inner);
  };
  flowInto(body, within(body));
  return blocks;
}
