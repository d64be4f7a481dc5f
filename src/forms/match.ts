// Matches the rows of one table of a report to one edition of the form: labels first, order only where it breaks a tie.
import type { FigureId } from '../codebook/figures.ts';
import type { Cell, Grid } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { ShapedRow } from './dropped-spans.ts';
import type { Fact, MatchedBy } from './fact.ts';
import { learnStarts, noStarts } from './figure-starts.ts';
import type { Starts } from './figure-starts.ts';
import { figuresToLabelsBelow } from './figures-first.ts';
import type { RowForm, TableForm } from './form.ts';
import { formKeys } from './column-keys.ts';
import { isEachTwice, isPartTwice, toLabel } from './label.ts';
import { placeInColumns } from './place-in-columns.ts';
import { hasNumber } from './place-values.ts';
import { findRows } from './row-labels.ts';
import type { LabelledRow } from './labelled-row.ts';
import { headRows, readHead } from './table-head.ts';
import type { Head } from './table-head.ts';
import type { TableRow } from './table-rows.ts';
import { isNumber, readValue } from './value.ts';

/**
 * Why no figure could be taken from a row: more or fewer cells than columns, another row says otherwise, heads in
 * disorder, figures in the label's cell, or each character printed twice so that 11 may be 1.
 */
export type RowProblem = 'too_many' | 'too_few' | 'twice' | 'no_columns' | 'glued' | 'doubled';

/** What became of one row, for `inspect` and for messages. */
export interface RowMatch {
  readonly row: TableRow;
  readonly kind: 'head' | 'figures' | 'other';
  /** The form's label the row was tied to, '' where it has none. */
  readonly label: string;
  readonly by: MatchedBy | null;
  /** Figures the row stands for, whether or not they could be read. */
  readonly figures: readonly FigureId[];
  readonly problem: RowProblem | null;
  /** Columns tied by their order because not all heads were found; the number of heads found. */
  readonly headsFound: number | null;
  /** Figures under groups of columns whose own head is lost. */
  readonly doubtful: readonly FigureId[];
  /** What the figures seem to be where they were not taken; '' where there is no guess. */
  readonly proposal: string;
}

/** A head or row label tied to the form although it is damaged. */
export interface Repair {
  readonly cell: Cell;
  readonly label: string;
  readonly figures: readonly FigureId[];
  readonly by: MatchedBy;
}

export interface TableMatch {
  readonly form: TableForm;
  readonly facts: ReadonlyMap<FigureId, Fact>;
  readonly rows: readonly RowMatch[];
  readonly repairs: readonly Repair[];
}

/** Reads all figures of one table. A figure without a fact could not be tied to any text. */
export function matchTable(form: TableForm, printedRows: readonly TableRow[]): TableMatch {
  const rows = figuresToLabelsBelow(form, printedRows);
  const heads = headRows(form, rows);
  const labelled = findRows(
    form,
    rows.filter((row) => !heads.has(row)),
  );
  const startsIn = startsByGrid(labelled);
  const repairs: Repair[] = [];
  const taken: Taken[] = [];
  let open: TableRow[] = [];
  let head: Head | null = null;
  let isOthers = false;
  for (const row of rows) {
    if (heads.has(row)) {
      open = isOthers ? [row] : [...open, row];
      isOthers = false;
    }
    const found = labelled.get(row);
    if (found === undefined) {
      // Heads above figures that are none of the form's are those of another table, if heads follow.
      isOthers ||= hasNumber(row);
      taken.push({ match: { ...blankMatch, row, kind: heads.has(row) ? 'head' : 'other' }, facts: [] });
      continue;
    }
    const ownHead = found.form.label === '' ? row.cells.slice(0, found.labelIndex + 1) : [];
    if (ownHead.length > 0) open.push({ ...row, cells: ownHead });
    if (open.length > 0) {
      const read = readHead(form, found.block, open);
      repairs.push(...(read ? headRepairs(read) : []));
      if (!isRepeatedInPart(head, read)) head = read;
    }
    open = [];
    isOthers = false;
    taken.push(takeRow(found, head?.block === found.block ? head : null, () => startsIn(row.grid)));
  }
  return settle(form, taken, [...repairs, ...rowRepairs(labelled)]);
}

/** Heads printed again behind a page break, of which some lines are left out: those before them hold. */
function isRepeatedInPart(before: Head | null, again: Head | null): boolean {
  if (before === null || again?.grid !== before.grid || again.block !== before.block) return false;
  const [all, some] = [before.header.keys, again.header.keys];
  if (some.length >= all.length) return false;
  const places = some.map((key) => all.indexOf(key));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

interface Taken {
  readonly match: RowMatch;
  readonly facts: readonly Fact[];
}

const blankMatch = { label: '', by: null, figures: [], problem: null, headsFound: null, doubtful: [], proposal: '' };

/** Where figures start in the rows of each grid; learnt when first asked for, since a row without blanks asks nothing. */
function startsByGrid(labelled: ReadonlyMap<TableRow, LabelledRow>): (grid: Grid) => Starts {
  let byGrid: ReadonlyMap<Grid, Starts> | null = null;
  const learn = (): ReadonlyMap<Grid, Starts> => {
    const shapes = [...labelled.values()].map(toShape);
    return new Map([...Map.groupBy(shapes, ({ row }) => row.grid)].map(([grid, rows]) => [grid, learnStarts(rows)]));
  };
  return (grid) => {
    byGrid ??= learn();
    return byGrid.get(grid) ?? noStarts;
  };
}

function toShape({ row, form, block, labelIndex }: LabelledRow): ShapedRow {
  const filled: number[] = [];
  for (let index = labelIndex + 1; index < row.cells.length; index += 1)
    if (row.cells[index]?.text !== '') filled.push(index);
  return { row, form, labelIndex, width: formKeys(block.columns).length, filled };
}

function headRepairs({ block, header }: Head): Repair[] {
  return header.repaired.map(({ cell, label }) => {
    const key = block.columns.find((column) => column.label === label)?.key;
    const figures = key === undefined ? [] : block.rows.flatMap((row) => row.figures[key] ?? []);
    return { cell, label, figures, by: 'near_label' };
  });
}

function rowRepairs(labelled: ReadonlyMap<TableRow, LabelledRow>): Repair[] {
  return [...labelled.values()].flatMap(({ row, form, by, labelIndex }) => {
    const cell = row.cells[labelIndex] ?? row.cells[0];
    return by === 'label' || !cell ? [] : [{ cell, label: form.label, figures: Object.values(form.figures), by }];
  });
}

function takeRow(found: LabelledRow, head: Head | null, starts: () => Starts): Taken {
  const { row, form, by, glued } = found;
  const { keys, byOrder, placement } = placeInColumns(found, head, starts);
  const problem = placement.reason ?? (isPrintedTwice(found, placement.cells) ? 'doubled' : null);
  const cells = problem === null ? (placement.cells ?? []) : [];
  const facts: Fact[] = [];
  keys.forEach((key, index) => {
    const [cell, figure] = [cells[index], form.figures[key]];
    if (cell && figure !== undefined) facts.push(toFact(figure, cell, by));
  });
  const doubtful = head?.header.doubtful;
  const match: RowMatch = {
    row,
    kind: 'figures',
    label: form.label,
    by,
    figures: keys.length > 0 ? figuresUnder(form)(keys) : Object.values(form.figures),
    problem: glued === '' ? problem : 'glued',
    headsFound: byOrder ? (head?.header.keys.length ?? 0) : null,
    doubtful: doubtful?.size ? keys.flatMap((key) => (doubtful.has(key) ? (form.figures[key] ?? []) : [])) : [],
    proposal: glued,
  };
  return { match, facts: glued === '' ? facts : [] };
}

/** The figures of a row of the form under each list of columns; rows below one head, in all reports, have the same list. */
const figuresUnder = remembered(({ figures }: RowForm) =>
  remembered((keys: readonly string[]): readonly FigureId[] => keys.flatMap((key) => figures[key] ?? [])),
);

/** Bold set by printing twice: then a figure whose digits all stand twice may be either. Lines may break its label. */
function isPrintedTwice({ row, labelIndex }: LabelledRow, cells: readonly Cell[] | null): boolean {
  const label = row.cells[labelIndex]?.text ?? '';
  return (toLabel(label).isDoubled || isPartTwice(label)) && (cells ?? []).every((cell) => isEachTwice(cell.text));
}

/** A dash parted from its number is the mark of a list as often as a minus, and only changes may be negative. */
function toFact(figure: FigureId, cell: Cell, matchedBy: MatchedBy): Fact {
  const isListed = /^\s*[-+]\s+\d/.test(cell.text) && !figure.endsWith('.change');
  const { status, value } = isListed ? ({ status: 'text', value: null } as const) : readValue(cell.text);
  return { figure, value, raw: cell.text, status, span: cell.span, matchedBy };
}

/** A figure read twice is kept only where both places print the same; else it is nobody's to choose. */
function settle(form: TableForm, taken: readonly Taken[], repairs: readonly Repair[]): TableMatch {
  const facts = new Map<FigureId, Fact>();
  const disputed = new Set<FigureId>();
  for (const one of taken) {
    for (const fact of one.facts) {
      const before = facts.get(fact.figure);
      if (before === undefined) facts.set(fact.figure, fact);
      else if (before.raw !== fact.raw) disputed.add(fact.figure);
    }
  }
  for (const { match } of taken)
    if (printsOthers(match, facts)) for (const figure of match.figures) disputed.add(figure);
  if (isPrintedAgain(taken, disputed)) for (const figure of readOnce(taken)) disputed.add(figure);
  for (const figure of disputed) facts.delete(figure);
  const rows = taken.map(({ match }) =>
    disputed.size > 0 && match.problem === null && match.figures.some((figure) => disputed.has(figure))
      ? { ...match, problem: 'twice' as const }
      : match,
  );
  return { form, facts, rows, repairs };
}

/** Rows that two tables print with other figures: then these are tables of two years, and none of them says which. */
const fewestAgain = 5;

function isPrintedAgain(taken: readonly Taken[], disputed: ReadonlySet<FigureId>): boolean {
  const rows = taken.filter(({ facts }) => facts.some(({ figure }) => disputed.has(figure)));
  return new Set(rows.map(({ match }) => match.label)).size >= fewestAgain;
}

/** Figures of rows that could be read in one place alone. */
function readOnce(taken: readonly Taken[]): FigureId[] {
  const byFigure = Map.groupBy(
    taken.flatMap(({ facts }) => facts),
    ({ figure }) => figure,
  );
  return [...byFigure].flatMap(([figure, facts]) => (facts.length === 1 ? figure : []));
}

/** A row that could not be placed, most of its columns filled, with a figure that the same row read elsewhere has not. */
function printsOthers({ row, problem, figures }: RowMatch, facts: ReadonlyMap<FigureId, Fact>): boolean {
  if (problem !== 'too_few' && problem !== 'too_many') return false;
  const read = figures.flatMap((figure) => facts.get(figure)?.raw ?? []);
  const printed = row.cells.filter(({ text }) => isNumber(text));
  return read.length > 0 && printed.length * 2 > figures.length && printed.some(({ text }) => !read.includes(text));
}
