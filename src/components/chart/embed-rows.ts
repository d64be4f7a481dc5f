// How much of the table behind a chart a page and an embed hold: what a reader looks through, what 25 kB have room for;
// the file has all.
import type { Figure } from '../../charts/figure.ts';

/** Each number carries the figures it is made of. */
const mostCells = 200;
/** The drawing of many offices is the larger one. */
const mostRows = { agency: 60, all: 40 } as const;

/** Of a table on a page; a number is a link of some 200 bytes, and of a page with many charts they would be most. */
const mostOnPage = { rows: 120, cells: 300 } as const;

/** The first rows as far as their cells go, a rate beside its counts being one; one row at least. */
export function pageRows({ table: { heads } }: Pick<Figure, 'table'>): number {
  return Math.min(mostOnPage.rows, Math.max(1, Math.floor(mostOnPage.cells / Math.max(1, heads.length))));
}

export function embedRows({ view, table }: Pick<Figure, 'view' | 'table'>): number {
  return Math.min(mostRows[view.scope], Math.floor(mostCells / Math.max(1, table.heads.length)));
}
