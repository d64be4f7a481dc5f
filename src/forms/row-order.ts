// What the order of a form's rows tells of those rows of a report whose labels do not.
import type { RowForm } from './form.ts';
import { labelCell } from './labelled-row.ts';
import type { Entry, LabelledRow } from './labelled-row.ts';
import { editDistance, toLabel } from './label.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

/** The rows of a form in its order. */
export interface OrderedRows {
  readonly entries: readonly Entry[];
  readonly orders: ReadonlyMap<RowForm, number>;
}

/** For each row the form rows between the nearest matched rows above and below in the same grid. */
export function gapsOf(
  rows: readonly TableRow[],
  found: ReadonlyMap<TableRow, LabelledRow>,
  { entries, orders }: OrderedRows,
): (row: TableRow) => readonly Entry[] {
  const above = nearestOrders(rows);
  const below = nearestOrders(rows.toReversed());
  return (row) =>
    entries.filter(({ order }) => order > (above.get(row) ?? -1) && order < (below.get(row) ?? entries.length));

  /** The order of the last matched row before each in its grid. */
  function nearestOrders(inOrder: readonly TableRow[]): ReadonlyMap<TableRow, number> {
    const last = new Map<TableRow['grid'], number>();
    const nearest = new Map<TableRow, number>();
    for (const row of inOrder) {
      const before = last.get(row.grid);
      if (before !== undefined) nearest.set(row, before);
      const own = orders.get(found.get(row)?.form ?? noForm);
      if (own !== undefined) last.set(row.grid, own);
    }
    return nearest;
  }
}

/**
 * Rows torn from their labels, as converters of PDF leave them: between two labelled rows stand as many rows as the form has
 * there, each with all its figures and nothing that would say otherwise. They are tied by their order. So are those above the
 * first labelled row and below the last, if the reader found them among all rows of a table.
 */
export function tieRuns(
  rows: readonly TableRow[],
  found: Map<TableRow, LabelledRow>,
  { entries, orders }: OrderedRows,
): void {
  const filled = rows.filter((row) => found.has(row) || labelCell(row) !== null);
  const orderOf = (row: TableRow): number | undefined => orders.get(found.get(row)?.form ?? noForm);
  const anchors = filled.flatMap((row, index) => {
    const order = orderOf(row);
    return order === undefined ? [] : [{ index, order }];
  });
  const bounds = [{ index: -1, order: -1 }, ...anchors, { index: filled.length, order: entries.length }];
  bounds.slice(1).forEach((below, index) => {
    const above = bounds[index] ?? below;
    const all = filled.slice(above.index + 1, below.index);
    const isBounded = anchors.includes(above) && anchors.includes(below);
    const run = isBounded ? all : all.filter(({ cells }) => cells[0]?.isByOrder);
    if (run.length === 0) return;
    const missing = entries.filter(({ order }) => order > above.order && order < below.order);
    if (run.length !== missing.length || !areTold(run, missing)) return;
    run.forEach((row, at) => {
      const entry = missing[at];
      const labelIndex = labelCell(row)?.index ?? -1;
      if (entry)
        found.set(row, {
          row,
          block: entry.block,
          form: entry.form,
          by: 'order',
          labelIndex,
          labelIsWhole: false,
          glued: '',
        });
    });
  });
}

const noForm: RowForm = { label: '', group: null, figures: {} };

/** Each row may be its form row, and none with what is left of a label may be that of another. */
function areTold(run: readonly TableRow[], missing: readonly Entry[]): boolean {
  return run.every((row, at) =>
    missing.every((entry, other) => {
      if (other === at) return mayBe(row, entry);
      const rival = run[other];
      const isLabelled = labelText(row) !== '' || (rival !== undefined && labelText(rival) !== '');
      const own = missing[at];
      return !isLabelled || rival === undefined || own === undefined || !(mayBe(row, entry) && mayBe(rival, own));
    }),
  );
}

/** All figures of the form's row, and behind a label of which at most characters are lost. */
function mayBe(row: TableRow, { form }: Entry): boolean {
  const width = Object.keys(form.figures).length;
  const figures = row.cells.filter((cell) => cell.text !== '' && isFigureLike(cell.text));
  return width > 1 && figures.length === width && lostCharactersOnly(labelText(row), toLabel(form.label).core);
}

/** What is left of a row's label, over all cells before its figures. */
function labelText({ cells }: TableRow): string {
  const first = cells.findIndex((cell) => cell.text !== '' && isFigureLike(cell.text));
  return cells
    .slice(0, Math.max(first, 0))
    .map(({ text }) => toLabel(text).core)
    .join('');
}

/** True when `core` is what remains of `whole` after losing characters: as many edits as it is shorter. */
export function lostCharactersOnly(core: string, whole: string): boolean {
  return core.length < whole.length && editDistance(core, whole, whole.length) === whole.length - core.length;
}
