// A table printed as its form has it: all heads and labels in exact words and in order, a number in each cell, sums that hold.
// There is nothing to weigh in it, so it is read at once. `match.ts` comes to the same, and takes several times as long.
import type { FigureId } from '../codebook/figures.ts';
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { formKeys } from './column-keys.ts';
import type { Fact } from './fact.ts';
import type { TableForm } from './form.ts';
import { toLabel } from './label.ts';
import type { Entry } from './labelled-row.ts';
import { exactRow, rowsOf } from './row-labels.ts';
import { addUp, printedUnder } from './row-totals.ts';
import type { RowSum } from './row-totals.ts';
import { isBlockHeading, isFurniture, isPlainHead, onlyCell, readHead } from './table-head.ts';
import type { Head } from './table-head.ts';
import { blankMatch } from './table-match.ts';
import type { RowMatch, TableMatch } from './table-match.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike } from './value.ts';

/** A row of the form, and what stands in it under all heads of its block. */
interface PlainRow extends Entry {
  readonly keys: readonly string[];
  readonly figures: readonly FigureId[];
  readonly sums: readonly RowSum[];
}

const plainRows = remembered((form: TableForm): readonly PlainRow[] =>
  rowsOf(form).map((entry) => {
    const keys = formKeys(entry.block.columns);
    return { ...entry, keys, ...printedUnder(entry.form)(keys) };
  }),
);

/** How far a table is read. */
interface Reading {
  readonly form: TableForm;
  readonly entries: readonly PlainRow[];
  readonly facts: Map<Fact['figure'], Fact>;
  readonly matches: RowMatch[];
  /** Heads whose rows are to come. */
  open: TableRow[];
  /** The heading of a block stands below those heads. */
  isCut: boolean;
  head: PlainHead | null;
  next: number;
}

/** The table with a fact for each figure of the form; null where anything is printed otherwise. */
export function readPlainTable(form: TableForm, rows: readonly TableRow[]): TableMatch | null {
  const start = { open: [], isCut: false, head: null, next: 0 };
  const reading: Reading = { form, entries: plainRows(form), facts: new Map(), matches: [], ...start };
  for (const row of rows) if (!takeRow(reading, row)) return null;
  const { facts, matches, entries, open, next } = reading;
  return next === entries.length && open.length === 0 ? { form, facts, rows: matches, repairs: [] } : null;
}

/** False for a row that is printed otherwise than the form has it. */
function takeRow(reading: Reading, row: TableRow): boolean {
  const { open, matches } = reading;
  const isBegun = row.grid !== (open.at(-1) ?? matches.at(-1)?.row ?? row).grid;
  if (isBegun) reading.head = null;
  if (row.year !== null || (isBegun && open.length > 0)) return false;
  const parts = partsOf(row);
  if (parts === null) return false;
  return parts.numbers.length === 0 ? takeWords(reading, row, parts) : takeFigures(reading, row, parts);
}

function takeWords(reading: Reading, row: TableRow, parts: Parts): boolean {
  const { form, open, matches } = reading;
  const isHead = isPlainHead(form, row);
  // Heads above the heading of a block are none of those below it.
  if (isHead && reading.isCut) return false;
  if (!isHead && !isFurnitureAlone(form, parts) && (open.length > 0 || !isHeading(form, row))) return false;
  reading.isCut ||= open.length > 0 && isBlockHeading(form, row);
  if (isHead) open.push(row);
  matches.push({ ...blankMatch, row, kind: isHead ? 'head' : 'other' });
  return true;
}

function takeFigures(reading: Reading, row: TableRow, { words, numbers, isBlankAmid }: Parts): boolean {
  const { form, entries, facts, matches, open } = reading;
  const entry = entries[reading.next];
  if (entry === undefined || !isBehind(reading, entry, { ...row, cells: words })) return false;
  if (open.length > 0) {
    const head = readHead(form, entry.block, open);
    // Heads that are printed twice may be those of an empty sample.
    if (head?.rows.length !== open.length) return false;
    reading.head = plainHead(head, entry);
  }
  const { head } = reading;
  // Where no sum tells, a figure torn in two may stand beside a blank one.
  const mayBeTorn = isBlankAmid && form.table === 'proactive';
  const read = head?.block === entry.block && !mayBeTorn ? readFigures(row, numbers, { entry, head }) : null;
  if (read === null) return false;
  for (const fact of read) facts.set(fact.figure, fact);
  matches.push(matchOf(row, entry));
  [reading.open, reading.isCut] = [[], false];
  reading.next += 1;
  return true;
}

/** True where the words before the figures are the row's label or, where it has none, the last of the heads, which is then open. */
function isBehind({ form, open, isCut }: Reading, entry: Entry, words: TableRow): boolean {
  if (entry.form.label !== '' || words.cells.length === 0) return isLabelled(form, words.cells, entry);
  if (isCut || !isPlainHead(form, words)) return false;
  open.push(words);
  return true;
}

/** Corners, notes and groups of the form, alone on their line where each cell has one. */
function isFurnitureAlone(form: TableForm, { words }: Parts): boolean {
  return words.length > 0 && words.every((cell) => isFurniture(form, cell));
}

/** The heading of a block, or a numbered one that is no label: that of the section. */
function isHeading(form: TableForm, row: TableRow): boolean {
  if (isBlockHeading(form, row)) return true;
  const only = onlyCell(row);
  if (only === null || /[\d\uff10-\uff19]/.test(only.text)) return false;
  return toLabel(only.text).ordinal !== '' && exactRow(form, only.text) === undefined;
}

/** A number without noughts before it, as it stands in nearly all cells. */
const plainNumber = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/** A row as it is printed: words, and plain numbers behind them. */
interface Parts {
  readonly words: readonly Cell[];
  readonly numbers: readonly Cell[];
  /** A blank cell stands between two of the numbers. */
  readonly isBlankAmid: boolean;
}

/** null where a word stands behind a number, or anything else where a figure would. */
function partsOf({ cells }: TableRow): Parts | null {
  const parts: { words: Cell[]; numbers: Cell[]; isBlankAmid: boolean } = {
    words: [],
    numbers: [],
    isBlankAmid: false,
  };
  let isBehindBlank = false;
  for (const cell of cells) {
    if (cell.text === '') {
      isBehindBlank = parts.numbers.length > 0;
      continue;
    }
    if (plainNumber.test(cell.text)) {
      parts.numbers.push(cell);
      parts.isBlankAmid ||= isBehindBlank;
    } else if (parts.numbers.length > 0 || isFigureLike(cell.text)) return null;
    else parts.words.push(cell);
  }
  return parts;
}

/** True where the words are the label of the row and, before it, groups that it stands under. */
function isLabelled(form: TableForm, words: readonly Cell[], { form: row }: Entry): boolean {
  const label = words.at(-1);
  if (label === undefined) return row.label === '';
  const { isDoubled, isPartTwice } = toLabel(label.text);
  if (isDoubled || isPartTwice || label.isByOrder || exactRow(form, label.text)?.form !== row) return false;
  return words.every((cell) => cell === label || isFurniture(form, cell));
}

/** Heads of a block as the form has them. */
interface PlainHead {
  readonly block: Head['block'];
  readonly cells: Head['header']['cells'];
  /** The columns of heads that stand in another order than the form's, each in one of its own; null for all others. */
  readonly moved: ReadonlySet<number> | null;
}

/** A head for each column of the block, in their order and in exact words, and no other; null for any other heads. */
function plainHead({ block, header }: Head, { keys: own }: PlainRow): PlainHead | null {
  const { keys, unknown, repaired, doubtful, isTorn, isTotalOpen, cells } = header;
  const isClear = unknown.length === 0 && repaired.length === 0 && doubtful.size === 0 && !isTorn && !isTotalOpen;
  if (!isClear || keys.length !== own.length || keys.some((key, at) => key !== own[at])) return null;
  const columns = keys.map((key) => cells.get(key)?.column ?? -1);
  const isBack = columns.some((column, at) => column < (columns[at - 1] ?? -1));
  const moved = new Set(columns);
  return { block, cells, moved: isBack && moved.size === keys.length ? moved : null };
}

/** A fact for each column; null where a cell stands under another head, or a sum does not hold. */
function readFigures(
  row: TableRow,
  cells: readonly Cell[],
  { entry, head }: { readonly entry: PlainRow; readonly head: PlainHead },
): readonly Fact[] | null {
  const { keys, figures, sums } = entry;
  if (cells.length !== keys.length || figures.length !== keys.length) return null;
  const areInOrder = keys.length === 1 || row.grid.layout === 'ragged';
  // Each figure stands in the very column of a head that moved.
  if (areInOrder && head.moved && cells.every(({ column }) => head.moved?.has(column))) return null;
  const facts: Fact[] = [];
  const values: number[] = [];
  for (const cell of cells) {
    const at = facts.length;
    const figure = figures[at];
    if (figure === undefined || cell.isRaised || cell.isByOrder) return null;
    if (!areInOrder && !isInColumn(cell, head.cells.get(keys[at] ?? ''))) return null;
    const value = Number(cell.text);
    values.push(value);
    facts.push({ figure, value, raw: cell.text, status: 'printed', span: cell.span, matchedBy: 'label' });
  }
  return addUp(values, sums) ? facts : null;
}

function isInColumn(cell: Cell, head: Cell | undefined): boolean {
  return cell.column === head?.column && cell.columnSpan === 1 && head.columnSpan === 1;
}

function matchOf(row: TableRow, { form, figures }: PlainRow): RowMatch {
  return { ...blankMatch, row, kind: 'figures', label: form.label, by: 'label', figures };
}
