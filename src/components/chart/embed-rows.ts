// How much of the table behind a chart an embed holds: what 25 kB have room for; the file has all.
import type { Figure } from '../../charts/figure.ts';

/** Each number carries the figures it is made of. */
const mostCells = 200;
/** The drawing of many offices is the larger one. */
const mostRows = { agency: 60, all: 40 } as const;

export function embedRows({ view, table }: Pick<Figure, 'view' | 'table'>): number {
  return Math.min(mostRows[view.scope], Math.floor(mostCells / Math.max(1, table.heads.length)));
}
