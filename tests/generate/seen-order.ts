// Columns in an order of their own whose heads, broken over lines, are printed like those in the form's order: nobody sees it.
import type { FigureId } from '../../src/codebook/figures.ts';
import { figuresOf, withParts } from './change-draft.ts';
import type { Draft, DraftCell, DraftPart, DraftRow, Truth } from './draft.ts';

type Table = Extract<DraftPart, { kind: 'table' }>;

/** Places whose cells, and the widths of these, come from other places. */
export type Order = readonly (readonly [from: number, to: number])[];

/** The draft with such columns taken for what everybody takes them for: those of the form, in its order. */
export function asSeen(draft: Draft, linesOf: (part: DraftPart, widthsMoved: Order) => readonly string[]): Draft {
  const truth = new Map(draft.truth);
  const seen = withParts(draft, (part): DraftPart[] => {
    if (part.kind !== 'table') return [part];
    const first = part.rows.findIndex((row) => figuresOf(row).length > 1);
    const order = orderOfForm(part.rows[first] ?? [], [...draft.truth.keys()]);
    if (order.length === 0) return [part];
    const heads = { ...part, rows: part.rows.slice(0, first) };
    const moved = { ...heads, rows: heads.rows.map((row) => inOrder(row, order)) };
    if (linesOf(heads, []).join('\n') !== linesOf(moved, order).join('\n')) return [part];
    return [{ ...part, rows: part.rows.map((row) => renamed(row, { order, draft, truth })) } satisfies Table];
  });
  return { ...seen, truth };
}

/** Where the figures of a row stand that are not in the form's order: each place with that of its figure. */
function orderOfForm(row: DraftRow, known: readonly FigureId[]): Order {
  const places = row.flatMap(({ figure }, at) => (figure === null ? [] : [at]));
  const orderOf = (at: number): number => known.indexOf(row[at]?.figure ?? '');
  const sorted = places.toSorted((one, other) => orderOf(one) - orderOf(other));
  return places.flatMap((to, index) => {
    const from = sorted[index] ?? to;
    return from === to ? [] : [[from, to] as const];
  });
}

function inOrder(row: DraftRow, order: Order): DraftRow {
  const isWhole = order.every(([from]) => (row[from]?.text ?? '') !== '');
  return isWhole ? row.map((cell, at) => row[order.find(([, to]) => to === at)?.[0] ?? at] ?? cell) : row;
}

interface Renaming {
  readonly order: Order;
  readonly draft: Draft;
  readonly truth: Map<FigureId, Truth>;
}

/** The row as printed, each cell with the figure that the form has in its place. */
function renamed(row: DraftRow, { order, draft, truth }: Renaming): DraftRow {
  if (order.some(([from]) => (row[from]?.figure ?? null) === null)) return row;
  return row.map((cell, at): DraftCell => {
    const from = order.find(([, to]) => to === at)?.[0];
    const figure = from === undefined ? cell.figure : (row[from]?.figure ?? null);
    const own = draft.truth.get(cell.figure ?? '');
    if (figure !== null && own) truth.set(figure, own);
    return { ...cell, figure };
  });
}
