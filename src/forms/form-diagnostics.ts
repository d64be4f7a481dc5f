// What the matching of a table leaves to say: damaged labels, rows not read, and the count against the form.
import type { Diagnostic, RuleName } from '../document/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { cellCount } from './cell-count.ts';
import { lostGroups, misplacedTotals, orderedColumns } from './column-sayings.ts';
import type { Fact, TableReading } from './fact.ts';
import { doubtfulNumbers } from './doubtful-numbers.ts';
import { doubtfulSums } from './doubtful-sums.ts';
import { repairSayings } from './repair-sayings.ts';
import type { Saying } from './saying.ts';
import type { RowMatch, RowProblem, TableMatch } from './table-match.ts';

/** A figure whose unit is not printed, or printed otherwise than on the form: money, or counts in thousands or so. */
export interface DoubtfulUnit {
  readonly fact: Fact;
  readonly unit: 'unstated' | 'unclear' | 'deviating';
}

/** A table with one fact for each promised figure, and the money figures whose unit is in doubt. */
export interface ReadTable {
  readonly table: TableReading;
  readonly doubtfulUnits: readonly DoubtfulUnit[];
  /** True where table 二 is read on the form of 2019 as well. */
  readonly isWhole2019: boolean;
  /** The year the report is about, null where that is not known. */
  readonly year: number | null;
  /** True where all of it is printed as the form has it: no word of it is in doubt, but a unit may be. */
  readonly isPlain: boolean;
}

/** All diagnostics of one table that was found. */
export function formDiagnostics(document: Document, match: TableMatch, reading: ReadTable): Diagnostic[] {
  const sayings = [
    ...(reading.isPlain ? [] : doubts(document, match, reading)),
    ...units(reading),
    ...(reading.isWhole2019 ? [] : oneLineOther(match)),
  ];
  return sayings.map(({ span, ...saying }) => ({ ...saying, place: span && document.locate(span), related: [] }));
}

/** What is to be said of words, rows and figures that are not as on the form; of a table printed as it is, nothing. */
function doubts(document: Document, match: TableMatch, reading: ReadTable): Saying[] {
  return [
    ...repairSayings(match),
    ...orderedColumns(document, match),
    ...misplacedTotals(match),
    ...lostGroups(match),
    ...problems(match),
    ...raisedDigits(match),
    ...numbers(match, reading),
    ...sums(match, reading),
    ...otherYears(match, reading),
    ...openCells(reading),
  ];
}

const problemRules: Readonly<Record<RowProblem, RuleName>> = {
  too_many: 'form/row-too-many',
  too_few: 'form/row-too-few',
  twice: 'form/row-twice',
  no_columns: 'form/columns-unknown',
  glued: 'form/row-glued',
  doubled: 'form/row-doubled',
  broken: 'form/row-broken',
};

const countProblems: ReadonlySet<RowProblem> = new Set<RowProblem>(['too_few', 'too_many']);

/** Of so many rows without any figure one finding speaks: they are blank, or their figures stand apart from the labels or are lost. */
const fewestWithout = 5;

function problems(match: TableMatch): Saying[] {
  const without = match.rows.filter((one) => one.problem === 'too_few' && printedFigures(one).length === 0);
  if (without.length < fewestWithout) return rowProblems(match, match.rows);
  const others = match.rows.filter((one) => !without.includes(one));
  const figures = without.flatMap((one) => one.figures);
  const args = { table: match.form.table, label: without[0]?.label ?? '', rows: without.length, cells: figures.length };
  const span = without[0]?.row.span ?? null;
  return [
    { rule: 'form/rows-without-figures', severity: 'warning', span, figures, args },
    ...rowProblems(match, others),
  ];
}

/** Of a row that stands there twice, figures that are printed alike in both are read, and left out of what is named. */
function rowProblems({ form, facts }: TableMatch, rows: readonly RowMatch[]): Saying[] {
  return rows.flatMap((match) => {
    if (match.problem === null) return [];
    const figures = match.problem === 'twice' ? match.figures.filter((figure) => !facts.has(figure)) : match.figures;
    const printed = printedFigures(match)
      .join(' ')
      .split(/\s+/)
      .filter((text) => text !== '');
    const counts = { found: printed.length, columns: match.figures.length, printed: printed.join(' ') };
    const proposal = match.proposal === '' ? { proposals: 0 } : { proposals: 1, proposal: match.proposal };
    const args = { table: form.table, label: match.label, ...counts, ...proposal };
    // As many as the form has columns: not their number keeps them from these, but where the heads stand.
    const areAll = printed.length === match.figures.length && countProblems.has(match.problem);
    const rule = problemRules[areAll ? 'no_columns' : match.problem];
    return [{ rule, severity: 'warning', span: match.row.span, figures, args }];
  });
}

/** Digits set high with nothing beside them: a mark of a note in a blank cell, or a figure. */
function raisedDigits({ form, rows, facts }: TableMatch): Saying[] {
  return rows.flatMap(({ row, label, raised }) => {
    const figures = raised.filter((figure) => !facts.has(figure));
    if (figures.length === 0) return [];
    const args = { table: form.table, label, found: figures.length };
    const { span } = row.cells.find(({ isRaised }) => isRaised) ?? row;
    return [{ rule: 'form/figure-raised', severity: 'warning', span, figures, args }];
  });
}

/** Rows that were read and contradict themselves or each other, where no rule on sums judges them. */
function sums(match: TableMatch, { table }: ReadTable): Saying[] {
  return doubtfulSums(match, table).map(({ match: { row, label }, figures, excess }) => {
    const args = { table: table.table, label, parts: 0, total: 0, ...excess };
    return { rule: 'form/sum-doubtful', severity: 'warning', span: row.span, figures, args };
  });
}

/** Numbers that begin with a nought: all of a table together, since an office may print each so. */
function numbers(match: TableMatch, { table }: ReadTable): Saying[] {
  const doubtful = doubtfulNumbers(match, table);
  const [first] = doubtful;
  if (first === undefined) return [];
  const { figure, raw, value, span } = first;
  const args = { figure, raw: raw ?? '', value: value ?? 0, others: doubtful.length - 1 };
  return [
    { rule: 'form/number-doubtful', severity: 'warning', span, figures: doubtful.map((one) => one.figure), args },
  ];
}

/** Rows below captions of another year, taken since the report has no other tables: last year's, or a wrong caption. */
function otherYears({ form, rows }: TableMatch, { year }: ReadTable): Saying[] {
  const others = rows.filter(({ kind, row }) => kind === 'figures' && row.year !== null && row.year !== year);
  const [first] = others;
  if (first === undefined || year === null) return [];
  const args = { table: form.table, caption: first.row.year ?? year, year };
  const figures = others.flatMap((match) => match.figures);
  return [{ rule: 'form/year-doubtful', severity: 'warning', span: first.row.span, figures, args }];
}

function printedFigures({ row: { cells } }: RowMatch): string[] {
  return cells.flatMap(({ text }) => (/^[\s\d.,+-]+$/.test(text.normalize('NFKC')) ? text.trim() : []));
}

/** No unit printed is worth knowing; another unit than the form's changes the figure, so it is for someone to check. */
function units({ doubtfulUnits }: ReadTable): Saying[] {
  return doubtfulUnits.map(({ fact: { figure, raw, span }, unit }) => ({
    rule: unit === 'deviating' ? 'form/unit-deviating' : 'form/unit-unstated',
    severity: unit === 'unstated' ? 'info' : 'warning',
    span,
    figures: [figure],
    args: { figure, raw: raw ?? '' },
  }));
}

/** A table 三 whose （六） is one line is on the form of 2019, whatever the year: worth knowing, no fault. */
function oneLineOther({ form, rows }: TableMatch): Saying[] {
  if (form.table !== 'requests' || form.edition !== '2019') return [];
  const row = rows.find((match) => match.figures[0]?.startsWith('requests.other.total.'));
  return [
    {
      rule: 'form/one-line-other',
      severity: 'info',
      span: row?.row.span ?? null,
      figures: [],
      args: { table: form.table },
    },
  ];
}

/** STR-03. */
function openCells({ table: { table, facts } }: ReadTable): Saying[] {
  const figures = facts.flatMap(({ figure, status }) => (status === 'unread' ? figure : []));
  if (figures.length === 0) return [];
  const args = { ...cellCount(table, facts.length, figures) };
  return [{ rule: 'form/cell-count', severity: 'error', span: null, figures, args }];
}
