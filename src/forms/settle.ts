// The rows of one table taken together: what two of them say otherwise, or no head tells, is nobody's to choose.
import type { FigureId } from '../codebook/figures.ts';
import type { Fact } from './fact.ts';
import type { TableForm } from './form.ts';
import { findLone } from './lone-figures.ts';
import { findMoved } from './moved-rows.ts';
import { findSlid } from './slid-rows.ts';
import { isReadWhole } from './table-match.ts';
import type { Repair, RowMatch, TableMatch, Taken } from './table-match.ts';
import { isNumber } from './value.ts';

/** A figure read twice is kept only where both places print the same; else it is nobody's to choose. */
export function settle(form: TableForm, all: readonly Taken[], repairs: readonly Repair[]): TableMatch {
  const isRead = isMostRead(
    form,
    all.map(({ match }) => match),
  );
  const slid = findSlid(all);
  const isMovedIn = findMoved(all);
  const lone = findLone(all);
  const isMoved = (one: Taken): boolean => slid.has(one) || lone.has(one) || isMovedIn(one);
  const judged = all.map((one) => (one.seeming !== undefined && isMoved(one) ? withoutFigures(one) : one));
  const areColumnsOthers = areMostBroken(judged);
  const taken = judged.map((one) =>
    (!isRead && isWithoutHeads(one)) || (areColumnsOthers && isTelling(one))
      ? withoutColumns(one)
      : isMoved(one)
        ? withoutFigures(one)
        : one,
  );
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
  if (isHardlyRead(form, taken, facts)) facts.clear();
  const rows = taken.map(({ match }) =>
    disputed.size > 0 && match.problem === null && match.figures.some((figure) => disputed.has(figure))
      ? { ...match, problem: 'twice' as const }
      : match,
  );
  return { form, facts, rows, repairs };
}

/** Of so many rows that were not read one must be, or it is not taken either: what kept the others from it is in it, too. */
const hardlyRead = 8;

function isHardlyRead(form: TableForm, all: readonly Taken[], facts: ReadonlyMap<FigureId, Fact>): boolean {
  if (isReadWhole({ form, facts })) return false;
  const printed = all.filter(({ match: { kind } }) => kind === 'figures');
  const left = printed.filter(({ match: { problem } }) => problem !== null);
  return (printed.length - left.length) * hardlyRead < left.length;
}

/** Where most rows could not be read, the heads were torn apart like them. */
export function isMostRead({ blocks }: TableForm, rows: readonly RowMatch[]): boolean {
  const labels = new Set(
    rows.flatMap(({ kind, problem, label }) => (kind === 'figures' && problem === null ? [label] : [])),
  );
  const promised = blocks.flatMap((block) => block.rows);
  return labels.size * 2 >= promised.length;
}

/**
 * So many rows that add up in another way than their columns say, or have more figures than these, show that the columns are
 * not what the heads seem to say.
 */
const fewestBroken = 5;

/** True where of the rows that tell most are broken: then the others add up, or have as many figures, by chance. */
function areMostBroken(all: readonly Taken[]): boolean {
  const broken = all.filter(({ match: { problem } }) => problem === 'broken' || problem === 'too_many').length;
  return broken >= fewestBroken && broken > all.filter(isTelling).length;
}

/** A row whose figures would be others in other columns. */
function isTelling({ match: { problem }, facts: [first, ...others] }: Taken): boolean {
  return problem === null && others.some(({ raw }) => raw !== first?.raw);
}

/** Several figures in a row, and no head that says which is which. */
function isWithoutHeads({ match: { headsFound, problem, figures } }: Taken): boolean {
  return headsFound === 0 && problem === null && figures.length > 1;
}

function withoutColumns({ match }: Taken): Taken {
  return { match: { ...match, problem: 'no_columns' }, facts: [] };
}

function withoutFigures({ match, facts, seeming }: Taken): Taken {
  const printed = facts.map(({ raw }) => raw ?? '').join(' ');
  const proposal = seeming ?? printed.trim();
  return { match: { ...match, problem: 'broken', proposal }, facts: [] };
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
  // Figures whose columns nobody can tell are one cell.
  const printed = row.cells.flatMap(({ text }) => text.trim().split(/\s+/)).filter(isNumber);
  return read.length > 0 && printed.length * 2 > figures.length && printed.some((text) => !read.includes(text));
}
