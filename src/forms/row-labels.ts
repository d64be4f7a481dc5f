// Finds the rows of the form among the rows of a report: exact labels first, then damaged ones, each at most once.
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { RowForm, TableForm } from './form.ts';
import { guessRow } from './guess-row.ts';
import type { Labelled } from './guess-row.ts';
import { otherCore, rowKey, toLabel, withoutGroups, withoutRemark } from './label.ts';
import { dropRepeated, labelCell } from './labelled-row.ts';
import type { Entry, LabelledRow } from './labelled-row.ts';
import { gapsOf, tieRuns } from './row-order.ts';
import type { OrderedRows } from './row-order.ts';
import { isBlankBehindHead } from './table-head.ts';
import type { TableRow } from './table-rows.ts';
import { holdsDigitsAlone, isFigureLike } from './value.ts';

/** Ties rows to the form. Several rows may carry one exact label; it is for the caller to see whether they agree. */
export function findRows(form: TableForm, rows: readonly TableRow[]): Map<TableRow, LabelledRow> {
  const { entries, orders, unlabelled, labels, byKey, lookUp } = wordsOf(form);
  if (unlabelled) return findUnlabelled(unlabelled, rows);
  const found = new Map<TableRow, LabelledRow>();
  const ofTwo = new Set<TableRow>();
  for (const row of rows) {
    const exact = findExact(row, lookUp) ?? findGlued(row, byKey);
    if (exact && isOfTwo(exact, byKey)) ofTwo.add(row);
    else if (exact) found.set(row, exact);
  }
  const left = ofTwo.size > 0 ? rows.filter((row) => !ofTwo.has(row)) : rows;
  dropHeads(left, found, orders);
  repair(left, found, { entries, orders, labels });
  tieRuns(left, found, { entries, orders });
  dropRepeated(left, found);
  return found;
}

/** True for a row with the label of another before its own: they had one cell, and the figures may be those of either. */
function isOfTwo({ row: { cells }, form, labelIndex }: LabelledRow, byKey: FormWords['byKey']): boolean {
  for (let index = 0; index < labelIndex; index += 1) {
    const text = cells[index]?.text ?? '';
    const other = text === '' ? undefined : byKey.get(rowKey(text))?.form;
    if (other !== undefined && other !== form) return true;
  }
  return false;
}

/** Lets go of 其他 without a numbering above rows that the form has before it: it is the head of a column. */
function dropHeads(
  rows: readonly TableRow[],
  found: Map<TableRow, LabelledRow>,
  orders: ReadonlyMap<RowForm, number>,
): void {
  let first = Infinity;
  for (const row of rows.toReversed()) {
    const own = found.get(row);
    if (own === undefined) continue;
    const order = orders.get(own.form) ?? Infinity;
    const { core, ordinal } = toLabel(row.cells[own.labelIndex]?.text ?? '');
    if (core === otherCore && ordinal === '' && order > first) found.delete(row);
    else first = Math.min(first, order);
  }
}

/** The rows of a form, in its order. */
export function rowsOf(form: TableForm): readonly Entry[] {
  return wordsOf(form).entries;
}

/** The row of the form that a label in exact words tells. */
export function exactRow(form: TableForm, label: string): Entry | undefined {
  return wordsOf(form).lookUp(label);
}

/** The rows of a form, and their labels as they are compared. */
interface FormWords extends OrderedRows {
  readonly unlabelled: Entry | undefined;
  readonly labels: readonly Labelled[];
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly lookUp: LookUp;
}

const wordsOf = remembered(listWords);

function listWords(form: TableForm): FormWords {
  const entries = form.blocks
    .flatMap((block) => block.rows.map((row) => ({ block, form: row })))
    .map((entry, order) => ({ ...entry, order }));
  const labels = entries.flatMap((candidate) =>
    [candidate.form.label, ...(candidate.form.also ?? [])].map((label) => ({
      label,
      ...toLabel(label),
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
  const unlabelled = entries.find((entry) => entry.form.label === '');
  const orders = new Map(entries.map(({ form: row, order }) => [row, order]));
  return { entries, orders, unlabelled, labels, byKey, lookUp: makeLookUp(byKey, groups) };
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
      block: entry.block,
      form: entry.form,
      by: row.cells[index]?.isByOrder ? 'order' : 'label',
      labelIndex: index,
      labelIsWhole: core === whole || !whole.startsWith(core),
      glued: '',
    };
  }
  return null;
}

/**
 * A label with digits behind it in one cell and fewer figures than columns in the others: `规章000`, `行政许可 97`. Beside a
 * figure in each column the digits are the mark of a note, unless a blank parts them from the label: then they may be the
 * beginning of the first figure (`行政强制 2 | 154`).
 */
function findGlued(row: TableRow, byKey: ReadonlyMap<string, Entry>): LabelledRow | null {
  const figures = row.cells.filter((cell) => cell.text !== '' && isFigureLike(cell.text)).length;
  for (const [labelIndex, { text }] of row.cells.entries()) {
    const parts = /^([^\d]*(?:\d[.、．][^\d]+)?)(\d[\d\s.,]*)$/u.exec(text.normalize('NFKC'));
    const entry = parts?.[1] === undefined ? undefined : byKey.get(rowKey(parts[1]));
    if (!entry || parts?.[1] === undefined || parts[2] === undefined) continue;
    if (figures < Object.keys(entry.form.figures).length || /\s$/.test(parts[1])) {
      return {
        row,
        block: entry.block,
        form: entry.form,
        by: 'label',
        labelIndex,
        labelIsWhole: true,
        glued: parts[2].trim(),
      };
    }
  }
  return null;
}

/** Table 四 has one row without a label: the rows with figures, or a wholly blank one where there is no such row. */
function findUnlabelled(entry: Entry, rows: readonly TableRow[]): Map<TableRow, LabelledRow> {
  const printed = rows.filter((row) => row.cells.some((cell) => cell.text !== '' && isFigureLike(cell.text)));
  const width = Object.keys(entry.form.figures).length;
  const filled = printed.length > 1 && isCounted(printed[0], width) ? printed.slice(1) : printed;
  const blank = rows.filter(({ cells }) => isWhollyBlank(cells, width) || isBlankBehindHead(cells, entry.block));
  return new Map(
    (filled.length > 0 ? filled : blank.slice(0, 1)).map((row) => [
      row,
      {
        row,
        block: entry.block,
        form: entry.form,
        by: 'label',
        labelIndex: lastText(row),
        labelIsWhole: false,
        glued: '',
      },
    ]),
  );
}

function isWhollyBlank(cells: readonly Cell[], width: number): boolean {
  return cells.length >= width && cells.every(({ text }) => text === '');
}

/** Heads that a converter made up: the numbers of the columns, from 0 or 1 on, above the heads and the figures. */
function isCounted(row: TableRow | undefined, width: number): boolean {
  const texts = row?.cells.map(({ text }) => text).filter((text) => text !== '') ?? [];
  const first = Number(texts[0]);
  return texts.length >= width && first <= 1 && texts.every((text, at) => text === String(first + at));
}

/** The last text before the figures, such as a head that ran into their row; -1 where there is none. */
function lastText({ cells }: TableRow): number {
  const first = cells.findIndex(({ text }) => (text !== '' && isFigureLike(text)) || holdsDigitsAlone(text));
  return cells.slice(0, first < 0 ? cells.length : first).findLastIndex((cell) => cell.text !== '');
}

/** Ties rows with damaged labels to form rows that no exact label claimed; two rows for one form row are left alone. */
function repair(
  rows: readonly TableRow[],
  found: Map<TableRow, LabelledRow>,
  form: Pick<FormWords, 'entries' | 'orders' | 'labels'>,
): void {
  const claimed = new Set([...found.values()].map((one) => one.form));
  const open = form.entries.filter((entry) => !claimed.has(entry.form));
  if (open.length === 0) return;
  const gapOf = gapsOf(rows, found, form);
  const guesses = rows.flatMap((row) => {
    if (found.has(row)) return [];
    const label = labelCell(row);
    if (label === null) return [];
    const guess = guessRow(label, { open, between: gapOf(row), labels: form.labels });
    return guess ? [{ row, labelIndex: label.index, glued: figureBehind(row.cells[label.index]?.text), ...guess }] : [];
  });
  const byEntry = Map.groupBy(guesses, ({ entry }) => entry);
  for (const { row, labelIndex, glued, entry, by } of guesses) {
    if ((byEntry.get(entry)?.length ?? 0) > 1) continue;
    found.set(row, { row, block: entry.block, form: entry.form, by, labelIndex, labelIsWhole: false, glued });
  }
}

/** A number that a blank parts from the words of a damaged label: it is the first figure, where words of the label are lost. */
function figureBehind(text = ''): string {
  return /\p{Script=Han}\s+([+-]?\d[\d.,]*)$/u.exec(text.normalize('NFKC').trim())?.[1] ?? '';
}
