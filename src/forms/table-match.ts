// What became of the rows of one table: shared by matching, by what is said of it, and by `inspect`.
import type { FigureId } from '../codebook/figures.ts';
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { Fact, MatchedBy } from './fact.ts';
import type { TableForm } from './form.ts';
import type { TableRow } from './table-rows.ts';

/**
 * Why no figure could be taken from a row: more or fewer cells than columns, another row says otherwise, heads in
 * disorder, figures in the label's cell, each character printed twice so that 11 may be 1, or figures torn, run
 * together, gone or moved that leave a cell for each column nevertheless.
 */
export type RowProblem = 'too_many' | 'too_few' | 'twice' | 'no_columns' | 'glued' | 'doubled' | 'broken';

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
  /** Heads leave open where the total stands among the columns. */
  readonly isTotalOpen: boolean;
  /** Figures whose cells hold nothing but characters set high: they are not taken. */
  readonly raised: readonly FigureId[];
  /** Figures under groups of columns whose own head is lost. */
  readonly doubtful: readonly FigureId[];
  /** What the figures seem to be where they were not taken; '' where there is no guess. */
  readonly proposal: string;
}

/** What is said of a row that holds no figure of the table. */
export const blankMatch = {
  label: '',
  by: null,
  figures: [],
  raised: [],
  problem: null,
  headsFound: null,
  isTotalOpen: false,
  doubtful: [],
  proposal: '',
} as const satisfies Partial<RowMatch>;

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

/** A row and the facts taken from it. */
export interface Taken {
  readonly match: RowMatch;
  readonly facts: readonly Fact[];
  /** What the figures seem to be, unless the totals of the whole table are blank as this row's is. */
  readonly seeming?: string;
}

/** True where each figure of the form has a fact; no fact is of any other, so that their number tells. */
export function isReadWhole({ form, facts }: Pick<TableMatch, 'form' | 'facts'>): boolean {
  return facts.size === figuresOf(form).size;
}

/** True where at least half of the figures of the form have a fact. */
export function isReadByHalf({ form, facts }: Pick<TableMatch, 'form' | 'facts'>): boolean {
  return facts.size * 2 >= figuresOf(form).size;
}

const figuresOf = remembered(
  ({ blocks }: TableForm): ReadonlySet<FigureId> =>
    new Set(blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => Object.values(figures)))),
);
