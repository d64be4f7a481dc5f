// A table printed as its form has it: all heads and labels in exact words and in order, a number in each cell, sums that hold.
// There is nothing to weigh in it, so it is read at once. `match.ts` comes to the same, and takes several times as long.
import type { Cell } from '../document/grid.ts';
import { formKeys } from './column-keys.ts';
import type { Fact } from './fact.ts';
import type { TableForm } from './form.ts';
import { toLabel } from './label.ts';
import type { Entry } from './labelled-row.ts';
import { exactRow, rowsOf } from './row-labels.ts';
import { addUp, printedUnder } from './row-totals.ts';
import { isBlockHeading, isFurniture, isPlainHead, readHead } from './table-head.ts';
import type { Head } from './table-head.ts';
import { blankMatch } from './table-match.ts';
import type { RowMatch, TableMatch } from './table-match.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike, readValue } from './value.ts';

/** The table with a fact for each figure of the form; null where anything is printed otherwise. */
export function readPlainTable(form: TableForm, rows: readonly TableRow[]): TableMatch | null {
  const entries = rowsOf(form);
  const facts = new Map<Fact['figure'], Fact>();
  const matches: RowMatch[] = [];
  let open: TableRow[] = [];
  let head: Head | null = null;
  let next = 0;
  for (const row of rows) {
    const isBegun = row.grid !== (open.at(-1) ?? matches.at(-1)?.row ?? row).grid;
    if (isBegun) head = null;
    if (row.year !== null || (isBegun && open.length > 0)) return null;
    const figures = figuresOf(row);
    if (figures.length === 0) {
      const isHead = isPlainHead(form, row);
      if (!isHead && (open.length > 0 || !isHeading(form, row))) return null;
      if (isHead) open.push(row);
      matches.push({ ...blankMatch, row, kind: isHead ? 'head' : 'other' });
      continue;
    }
    const entry = entries[next];
    if (entry === undefined || !isLabelled(form, row, entry)) return null;
    if (open.length > 0) head = readHead(form, entry.block, open);
    const read = isWhole(head, entry) ? readFigures(row, figures, { entry, head }) : null;
    if (read === null) return null;
    for (const fact of read) facts.set(fact.figure, fact);
    matches.push(matchOf(row, entry));
    open = [];
    next += 1;
  }
  return next === entries.length && open.length === 0 ? { form, facts, rows: matches, repairs: [] } : null;
}

/** The heading of a block, or a numbered one that is no label: that of the section. */
function isHeading(form: TableForm, row: TableRow): boolean {
  if (isBlockHeading(form, row)) return true;
  const [only, ...others] = row.cells.filter(({ text }) => text !== '');
  if (only === undefined || others.length > 0 || /[\d\uff10-\uff19]/.test(only.text)) return false;
  return toLabel(only.text).ordinal !== '' && exactRow(form, only.text) === undefined;
}

/** All that stands where figures would. */
function figuresOf({ cells }: TableRow): readonly Cell[] {
  return cells.filter(({ text }) => text !== '' && isFigureLike(text));
}

/** True where all words stand before the figures, and are the label of the row and groups that it stands under. */
function isLabelled(form: TableForm, { cells }: TableRow, { form: row }: Entry): boolean {
  const first = cells.findIndex(({ text }) => text !== '' && isFigureLike(text));
  const label = cells.findLastIndex(({ text }) => text !== '' && !isFigureLike(text));
  const text = cells[label]?.text ?? '';
  if (label > first || row.label === '' || text === '') return label < first && row.label === text;
  const { isDoubled, isPartTwice } = toLabel(text);
  if (isDoubled || isPartTwice || cells[label]?.isByOrder || exactRow(form, text)?.form !== row) return false;
  return cells.slice(0, label).every((cell) => cell.text === '' || isFurniture(form, cell));
}

/** A head for each column of the block, in their order and in exact words, and no other. */
function isWhole(head: Head | null, { block }: Entry): head is Head {
  if (head?.block !== block) return false;
  const { keys, unknown, repaired, doubtful, isTorn } = head.header;
  const own = formKeys(block.columns);
  const isClear = unknown.length === 0 && repaired.length === 0 && doubtful.size === 0 && !isTorn;
  return isClear && keys.length === own.length && keys.every((key, at) => key === own[at]);
}

/** A number without noughts before it, as it stands in nearly all cells. */
const plainNumber = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/** A fact for each column; null where a cell holds no such number or stands under another head, or a sum does not hold. */
function readFigures(
  row: TableRow,
  cells: readonly Cell[],
  { entry, head }: { readonly entry: Entry; readonly head: Head },
): readonly Fact[] | null {
  const keys = formKeys(entry.block.columns);
  const { figures, sums } = printedUnder(entry.form)(keys);
  if (cells.length !== keys.length || figures.length !== keys.length) return null;
  const facts: Fact[] = [];
  const values: number[] = [];
  for (const [at, cell] of cells.entries()) {
    const [figure, above] = [figures[at], head.header.cells.get(keys[at] ?? '')];
    const isBelow = keys.length === 1 || row.grid.layout === 'ragged' || isInColumn(cell, above);
    if (figure === undefined || cell.isRaised || cell.isByOrder || !isBelow || !plainNumber.test(cell.text))
      return null;
    const { value } = readValue(cell.text);
    values.push(value ?? 0);
    facts.push({ figure, value, raw: cell.text, status: 'printed', span: cell.span, matchedBy: 'label' });
  }
  return addUp(values, sums) ? facts : null;
}

function isInColumn(cell: Cell, head: Cell | undefined): boolean {
  return cell.column === head?.column && cell.columnSpan === 1 && head.columnSpan === 1;
}

function matchOf(row: TableRow, { block, form }: Entry): RowMatch {
  const { figures } = printedUnder(form)(formKeys(block.columns));
  return { ...blankMatch, row, kind: 'figures', label: form.label, by: 'label', figures };
}
