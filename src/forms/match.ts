// Matches the rows of one table of a report to one edition of the form: labels first, order only where it breaks a tie.
import type { FigureId } from '../codebook/figures.ts';
import type { Cell, Grid } from '../document/grid.ts';
import { isTotalAloneBlank, seemingFigures } from './broken-rows.ts';
import { joinCutHeads } from './cut-heads.ts';
import type { ShapedRow } from './dropped-spans.ts';
import type { Fact, MatchedBy } from './fact.ts';
import { learnStarts, noStarts } from './figure-starts.ts';
import type { Starts } from './figure-starts.ts';
import { figuresToLabelsBelow } from './figures-first.ts';
import type { RowForm, TableForm } from './form.ts';
import { formKeys } from './column-keys.ts';
import { isEachTwice, isWholeTwice, toLabel } from './label.ts';
import { columnsInTurn } from './heads-in-turn.ts';
import { placeInColumns } from './place-in-columns.ts';
import { proposedFigures } from './proposed-figures.ts';
import { findRows } from './row-labels.ts';
import { gluedIn } from './labelled-row.ts';
import type { LabelledRow } from './labelled-row.ts';
import { headRows, isBlockHeading, readHead } from './table-head.ts';
import type { Head } from './table-head.ts';
import { printedUnder, subtotalsOf } from './row-totals.ts';
import { settle } from './settle.ts';
import { blankMatch } from './table-match.ts';
import type { Repair, RowMatch, RowProblem, TableMatch, Taken } from './table-match.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike, isNumber, readValue } from './value.ts';

/** Reads all figures of one table. A figure without a fact could not be tied to any text. */
export function matchTable(form: TableForm, printedRows: readonly TableRow[]): TableMatch {
  const rows = figuresToLabelsBelow(form, joinCutHeads(form, printedRows));
  const heads = headRows(form, rows);
  const labelled = findRows(
    form,
    rows.filter((row) => !heads.has(row)),
  );
  const startsIn = startsByGrid(labelled);
  const repairs: Repair[] = [];
  const taken: Taken[] = [];
  let open: readonly TableRow[] = [];
  let head: Head | null = null;
  let isOthers = false;
  for (const row of rows) {
    if (heads.has(row)) {
      const above = isOthers ? [] : form.table === 'disputes' ? open : ofSameTable(open, row);
      open = [...above, row].slice(-mostHeads);
      isOthers = false;
    }
    const found = labelled.get(row);
    if (found === undefined) {
      // Heads above the heading of a block are none of those below it, which are the block's.
      isOthers ||= open.length > 0 && isBlockHeading(form, row);
      // Heads above figures that are none of the form's are those of another table, if heads follow.
      isOthers ||= !heads.has(row) && holdsFigures(row);
      taken.push({ match: { ...blankMatch, row, kind: heads.has(row) ? 'head' : 'other' }, facts: [] });
      continue;
    }
    const ownHead = found.form.label === '' ? row.cells.slice(0, found.labelIndex + 1) : [];
    if (ownHead.length > 0) open = [...open, { ...row, cells: ownHead }];
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

/** More rows of heads are none of one table, also where each head has its own. */
const mostHeads = 60;

/** Heads that come again in the next grid are those of another table, such as the 总计 that ended it; in table 四 they do once more. */
function ofSameTable(open: readonly TableRow[], { grid, cells }: TableRow): readonly TableRow[] {
  if (open.every((row) => row.grid === grid)) return open;
  const printed = new Set(cells.flatMap(({ text }) => toLabel(text).core || []));
  const isAgain = open.some(
    (row) => row.grid !== grid && row.cells.some(({ text }) => printed.has(toLabel(text).core)),
  );
  return isAgain ? open.filter((row) => row.grid === grid) : open;
}

/** True for a row with a number or, where a table was left empty, a mark instead of one. */
function holdsFigures({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text !== '' && isFigureLike(text));
}

/** Heads printed again behind a page break, of which some lines are left out: those before them hold. */
function isRepeatedInPart(before: Head | null, again: Head | null): boolean {
  if (before === null || again?.grid !== before.grid || again.block !== before.block) return false;
  const [all, some] = [before.header.keys, again.header.keys];
  if (some.length >= all.length) return false;
  const places = some.map((key) => all.indexOf(key));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

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
  const { row, form, by, block } = found;
  const glued = gluedIn(found);
  const named = placeInColumns(found, head, starts);
  const inTurn = named.placement.cells ? null : columnsInTurn(found, head);
  const { keys, byOrder, placement } = inTurn ?? named;
  const { figures: printed, sums } = printedUnder(form)(keys);
  const subtotals = subtotalsOf(block.columns)(keys);
  const texts = textsOf(placement.cells ?? []);
  const seeming = placement.cells && seemingFigures(texts, sums, subtotals);
  const mayBeSound = seeming !== null && isTotalAloneBlank(texts, sums);
  const torn = isShareAmong(form, keys, texts) ? texts.join(' ') : mayBeSound ? null : seeming;
  const proposal = placement.reason === null ? '' : (proposedFigures(figuresBehind(found), keys.length, sums) ?? '');
  const problem = placement.reason ?? rowProblem(found, placement.cells, torn);
  const cells = problem === null ? (placement.cells ?? []) : [];
  const facts: Fact[] = [];
  const raised: FigureId[] = [];
  keys.forEach((key, index) => {
    const [cell, figure] = [cells[index], form.figures[key]];
    if (!cell || figure === undefined) return;
    if (cell.isRaised) raised.push(figure);
    else facts.push(toFact(figure, cell, by));
  });
  const doubtful = inTurn ? undefined : head?.header.doubtful;
  const match: RowMatch = {
    row,
    kind: 'figures',
    label: form.label,
    by,
    figures: keys.length > 0 ? printed : Object.values(form.figures),
    raised,
    problem: glued === '' ? problem : 'glued',
    headsFound: byOrder ? (head?.header.keys.length ?? 0) : null,
    isTotalOpen: head?.header.isTotalOpen ?? false,
    doubtful: doubtful?.size ? keys.flatMap((key) => (doubtful.has(key) ? (form.figures[key] ?? []) : [])) : [],
    proposal: glued === '' ? (torn ?? proposal) : glued,
  };
  return { match, facts: glued === '' ? facts : [], ...(mayBeSound && { seeming }) };
}

function figuresBehind({ row, labelIndex }: LabelledRow): readonly string[] {
  return textsOf(row.cells.slice(labelIndex + 1).filter(({ text }) => isNumber(text)));
}

function rowProblem(found: LabelledRow, cells: readonly Cell[], torn: string | null): RowProblem | null {
  if (isPrintedTwice(found, cells)) return 'doubled';
  return torn === null ? null : 'broken';
}

const share = /^\d[\d.]*\s?[%\uff05]$/;
const shortestShare = 2;

/** A share in the cell of a figure is that of the next column: the figures of the row stand in other columns than their own. */
function isShareAmong({ figures }: RowForm, keys: readonly string[], texts: readonly string[]): boolean {
  return texts.some(
    (text, at) => text.length >= shortestShare && share.test(text) && figures[keys[at] ?? ''] !== undefined,
  );
}

/** Marks of Markdown around the text of a cell. */
const bold = /^(?:\*\*|__)\s*(\S(?:.*\S)?)\s*(?:\*\*|__)$/s;

function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells.map(({ text }) => {
    const words = text.trim();
    return words.startsWith('*') || words.startsWith('_') ? words.replace(bold, '$1') : words;
  });
}

/**
 * Bold set by printing twice: then a figure whose digits all stand twice may be either. Lines may break its label, or tear
 * all of it from its figures: then several of these show it.
 */
function isPrintedTwice({ row, form, labelIndex, by }: LabelledRow, cells: readonly Cell[] | null): boolean {
  const label = row.cells[labelIndex]?.text ?? '';
  // What stands in words beside them, as in a column of remarks, tells nothing of the figures.
  const figures = (cells ?? []).filter(({ text }) => !/\p{Script=Han}/u.test(text));
  const telling = figures.filter(({ text }) => /[1-9]/.test(text)).length;
  const isTorn = by === 'order' && label === '' && telling > 1;
  const { isDoubled, isPartTwice } = toLabel(label);
  // Table 四 has no labels that show it: of fifteen figures some are noughts, which then are 00.
  const isUnlabelled = form.label === '' && telling > 0;
  if (!isUnlabelled && !isTorn && !isDoubled && !isPartTwice) return false;
  // Printed a little to the right, the last digit may stand apart from the others: 1111116 6.
  const digits = figures.map(({ text }) => text.replace(/\s/g, ''));
  return digits.every((text) => isEachTwice(text) || isWholeTwice(text));
}

const listed = /^\s*[-+\u2010-\u2015\u2212\uff0b\uff0d]\s+\d/;
const shortestListed = 3;

/** A dash parted from its number is the mark of a list as often as a minus, and only changes may be negative. */
function toFact(figure: FigureId, cell: Cell, matchedBy: MatchedBy): Fact {
  const isListed = cell.text.length >= shortestListed && listed.test(cell.text) && !figure.endsWith('.change');
  const { status, value } = isListed ? ({ status: 'text', value: null } as const) : readValue(cell.text);
  return { figure, value, raw: cell.text, status, span: cell.span, matchedBy };
}
