// Finds the rows of the form among the rows of a report: exact labels first, then damaged ones, each at most once.
import type { MatchedBy } from './fact.ts';
import type { BlockForm, RowForm, TableForm } from './form.ts';
import { editDistance, nearest, otherCore, rowKey, toLabel, withoutGroups, withoutRemark } from './label.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

/** A row of the report tied to a row of the form. */
export interface LabelledRow {
  readonly row: TableRow;
  readonly block: BlockForm;
  readonly form: RowForm;
  readonly by: MatchedBy;
  /** Index of the label's cell; -1 where the form's row has no label. */
  readonly labelIndex: number;
  /** False where the label may go on in the next cell. */
  readonly labelIsWhole: boolean;
  /** What seems to be the row's figures where they stand in the label's own cell; '' where they do not. */
  readonly glued: string;
}

interface Entry {
  readonly block: BlockForm;
  readonly form: RowForm;
  /** Order in the form. */
  readonly order: number;
}

interface Labelled {
  readonly core: string;
  readonly candidate: Entry;
}

/** Ties rows to the form. Several rows may carry one exact label; it is for the caller to see whether they agree. */
export function findRows(form: TableForm, rows: readonly TableRow[]): Map<TableRow, LabelledRow> {
  const entries = form.blocks
    .flatMap((block) => block.rows.map((row) => ({ block, form: row })))
    .map((entry, order) => ({ ...entry, order }));
  const found = new Map<TableRow, LabelledRow>();
  const unlabelled = entries.find((entry) => entry.form.label === '');
  if (unlabelled) return findUnlabelled(unlabelled, rows);
  const labels = entries.flatMap((candidate) =>
    [candidate.form.label, ...(candidate.form.also ?? [])].map((label) => ({
      label,
      core: toLabel(label).core,
      candidate,
    })),
  );
  const byKey = new Map(
    labels.flatMap(({ label, core, candidate }) => [
      [rowKey(label), candidate],
      ...(core === otherCore ? [[core, candidate] as const] : []),
    ]),
  );
  const groups = [...form.furniture, ...entries.flatMap((entry) => entry.form.group ?? [])];
  const lookUp = makeLookUp(byKey, groups);
  for (const row of rows) {
    const exact = findExact(row, lookUp) ?? findGlued(row, byKey);
    if (exact) found.set(row, exact);
  }
  repair(rows, found, { entries, labels });
  tieRuns(rows, found, entries);
  return found;
}

/** The form's row of a label in exact words; a remark behind it or its group before it in the same cell do no harm. */
type LookUp = (text: string) => Entry | undefined;

function makeLookUp(byKey: ReadonlyMap<string, Entry>, groups: readonly string[]): LookUp {
  return (text) => {
    const entry = byKey.get(rowKey(text)) ?? byKey.get(rowKey(withoutRemark(text)));
    if (entry) return entry;
    const parts = withoutGroups(text, groups);
    const within = parts && byKey.get(rowKey(parts.label));
    return within && (within.form.group ?? parts.group) === parts.group ? within : undefined;
  };
}

/** The last cell that prints a label of the form in exact words; the cells before it are its groups. */
function findExact(row: TableRow, lookUp: LookUp): LabelledRow | null {
  for (let index = row.cells.length - 1; index >= 0; index -= 1) {
    const text = row.cells[index]?.text ?? '';
    if (text === '' || isFigureLike(text)) continue;
    const entry = lookUp(text);
    if (!entry) continue;
    const { core } = toLabel(text);
    const whole = toLabel(entry.form.label).core;
    return {
      row,
      ...pick(entry),
      by: 'label',
      labelIndex: index,
      labelIsWhole: core === whole || !whole.startsWith(core),
      glued: '',
    };
  }
  return null;
}

/** A label with digits behind it in one cell and no figure in another: `规章000`, `行政许可 97`. */
function findGlued(row: TableRow, byKey: ReadonlyMap<string, Entry>): LabelledRow | null {
  if (row.cells.some((cell) => cell.text !== '' && isFigureLike(cell.text))) return null;
  for (const [labelIndex, { text }] of row.cells.entries()) {
    const parts = /^([^\d]*(?:\d[.、．][^\d]+)?)(\d[\d\s.,]*)$/u.exec(text.normalize('NFKC'));
    const entry = parts?.[1] === undefined ? undefined : byKey.get(rowKey(parts[1]));
    if (entry && parts?.[2] !== undefined) {
      return { row, ...pick(entry), by: 'label', labelIndex, labelIsWhole: true, glued: parts[2].trim() };
    }
  }
  return null;
}

function pick({ block, form }: Entry): { block: BlockForm; form: RowForm } {
  return { block, form };
}

/** Table 四 has one row without a label: the rows with figures, or a wholly blank one where there is no such row. */
function findUnlabelled(entry: Entry, rows: readonly TableRow[]): Map<TableRow, LabelledRow> {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text !== '' && isFigureLike(cell.text)));
  const width = Object.keys(entry.form.figures).length;
  const blank = rows.filter((row) => row.cells.length >= width && row.cells.every((cell) => cell.text === ''));
  return new Map(
    (filled.length > 0 ? filled : blank.slice(0, 1)).map((row) => [
      row,
      { row, ...pick(entry), by: 'label', labelIndex: lastText(row), labelIsWhole: false, glued: '' },
    ]),
  );
}

/** The last text before the figures, such as a head that ran into their row; -1 where there is none. */
function lastText({ cells }: TableRow): number {
  const first = cells.findIndex((cell) => cell.text !== '' && isFigureLike(cell.text));
  return cells.slice(0, Math.max(first, 0)).findLastIndex((cell) => cell.text !== '');
}

/** Ties rows with damaged labels to form rows that no exact label claimed; two rows for one form row are left alone. */
function repair(
  rows: readonly TableRow[],
  found: Map<TableRow, LabelledRow>,
  form: { readonly entries: readonly Entry[]; readonly labels: readonly Labelled[] },
): void {
  const claimed = new Set([...found.values()].map((one) => one.form));
  const open = form.entries.filter((entry) => !claimed.has(entry.form));
  if (open.length === 0) return;
  const guesses = rows.flatMap((row, index) => {
    if (found.has(row)) return [];
    const label = labelCell(row);
    if (label === null) return [];
    const between = gap({ rows, index }, found, form.entries);
    const guess = guessRow(label.core, { open, between, labels: form.labels });
    return guess ? [{ row, labelIndex: label.index, ...guess }] : [];
  });
  for (const { row, labelIndex, entry, by } of guesses) {
    if (guesses.some((other) => other.row !== row && other.entry === entry)) continue;
    found.set(row, { row, ...pick(entry), by, labelIndex, labelIsWhole: false, glued: '' });
  }
}

/** What tells the row 3.其他. */
const otherKey = rowKey(`3.${otherCore}`);

/** The last text with figures behind it; null for rows without figures. Where the label is gone the core is ''. */
function labelCell(row: TableRow): { core: string; index: number } | null {
  const last = row.cells.findLastIndex((cell) => cell.text !== '' && isFigureLike(cell.text));
  if (last < 0) return null;
  const index = row.cells.slice(0, last).findLastIndex((cell) => cell.text !== '' && !isFigureLike(cell.text));
  const first = row.cells.findIndex((cell) => cell.text !== '');
  if (index < 0) return { core: '', index: first - 1 };
  const text = row.cells[index]?.text ?? '';
  const { core } = toLabel(text);
  // （六）其他 with figures of its own is a subtotal where its rows are printed, never one of them.
  const isSubtotal = rowKey(text) !== core && rowKey(text) !== otherKey;
  return isSubtotal ? null : { core, index };
}

/**
 * Rows torn from their labels, as converters of PDF leave them: between two labelled rows stand as many rows as the form has
 * there, each with all its figures and nothing that would say otherwise. They are tied by their order.
 */
function tieRuns(rows: readonly TableRow[], found: Map<TableRow, LabelledRow>, entries: readonly Entry[]): void {
  const orders = new Map(entries.map(({ form, order }) => [form, order]));
  const filled = rows.filter((row) => found.has(row) || labelCell(row) !== null);
  const orderOf = (row: TableRow): number | undefined => orders.get(found.get(row)?.form ?? noForm);
  const anchors = filled.flatMap((row, index) => {
    const order = orderOf(row);
    return order === undefined ? [] : [{ index, order }];
  });
  anchors.slice(1).forEach((below, index) => {
    const above = anchors[index] ?? below;
    const run = filled.slice(above.index + 1, below.index);
    const missing = entries.filter(({ order }) => order > above.order && order < below.order);
    if (run.length === 0 || run.length !== missing.length || !areTold(run, missing)) return;
    run.forEach((row, at) => {
      const entry = missing[at];
      const labelIndex = labelCell(row)?.index ?? -1;
      if (entry) found.set(row, { row, ...pick(entry), by: 'order', labelIndex, labelIsWhole: false, glued: '' });
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

/** Form rows no exact label claimed that lie between the nearest matched rows above and below in the same grid. */
function gap(
  { rows, index }: { readonly rows: readonly TableRow[]; readonly index: number },
  found: ReadonlyMap<TableRow, LabelledRow>,
  entries: readonly Entry[],
): readonly Entry[] {
  const grid = rows[index]?.grid;
  const orderOf = (row: TableRow | undefined): number | null => {
    const form = row && row.grid === grid ? found.get(row)?.form : undefined;
    return entries.find((entry) => entry.form === form)?.order ?? null;
  };
  const above =
    rows
      .slice(0, index)
      .map(orderOf)
      .findLast((order) => order !== null) ?? -1;
  const below =
    rows
      .slice(index + 1)
      .map(orderOf)
      .find((order) => order !== null) ?? entries.length;
  return entries.filter((entry) => entry.order > above && entry.order < below);
}

interface GuessContext {
  readonly open: readonly Entry[];
  readonly between: readonly Entry[];
  readonly labels: readonly Labelled[];
}

/**
 * A damaged label is read as the form's when it is nearest by at least two edits, or by one and in its place in the
 * order. A label that only lost characters, or is gone, is tied by order where exactly one row of the form is missing
 * there; that is said with a warning.
 */
function guessRow(core: string, { open, between, labels }: GuessContext): { entry: Entry; by: MatchedBy } | null {
  const match = core.length >= 2 ? nearest(core, labels) : null;
  if (match && open.includes(match.candidate)) {
    const inPlace = between.includes(match.candidate);
    if (match.margin >= 2 || (match.margin >= 1 && inPlace)) return { entry: match.candidate, by: 'near_label' };
  }
  const [only, ...others] = between.filter((entry) => open.includes(entry));
  if (only === undefined || others.length > 0 || !lostCharactersOnly(core, toLabel(only.form.label).core)) return null;
  return { entry: only, by: 'order' };
}

/** True when `core` is what remains of `whole` after losing characters: as many edits as it is shorter. */
function lostCharactersOnly(core: string, whole: string): boolean {
  return core.length < whole.length && editDistance(core, whole, whole.length) === whole.length - core.length;
}
