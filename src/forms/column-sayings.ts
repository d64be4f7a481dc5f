// What is to be said of the columns of a table, where their heads are lost or say other than the figures below them.
import type { Document } from '../document/document.ts';
import { headsSayOtherwise } from './heads-say-otherwise.ts';
import { addUp, areTotalsElsewhere, sumsOf } from './row-totals.ts';
import type { Saying } from './saying.ts';
import { isMostRead } from './settle.ts';
import type { RowMatch, TableMatch } from './table-match.ts';

/** Of so many rows one may have other than as many figures as the form has columns. */
const fewestExact = 5;

/**
 * Columns taken in the form's order: an info where most rows are read, neither words above them nor their totals say
 * otherwise and most heads stand in that order, or all rows of the table, a few torn ones aside, have exactly as many
 * figures as the form has columns, or all rows print the same in each column; else a warning on the figures.
 */
export function orderedColumns(document: Document, match: TableMatch): Saying[] {
  const { form, rows } = match;
  const printed = rows.filter(({ kind }) => kind === 'figures');
  const exact = printed.filter(({ problem }) => problem === null);
  const ordered = exact.filter(({ headsFound }) => headsFound !== null);
  const areMostExact = (printed.length - exact.length) * fewestExact <= printed.length;
  return [...Map.groupBy(ordered, (one) => one.headsFound ?? 0)].map(([heads, matches]) => {
    const columns = matches.reduce((most, one) => Math.max(most, one.figures.length), 0);
    const isTold = heads * 2 > columns || areMostExact;
    const areAlike = matches.every((one) => isAlike(match, one));
    const isContrary = headsSayOtherwise(document, match, matches) || totalsSayOtherwise(match, matches);
    const isSure = areAlike || (isTold && isMostRead(form, rows) && !isContrary);
    return {
      rule: 'form/columns-by-order',
      severity: isSure ? 'info' : 'warning',
      span: matches[0]?.row.span ?? null,
      figures: matches.flatMap((one) => one.figures),
      args: { table: form.table, heads, columns },
    };
  });
}

/**
 * Heads say where the total stands, but for those that come before the heads of another level in lines of text: where most
 * printed totals stand elsewhere, the columns are doubtful; so they are where such heads leave it open and no total shows it,
 * in rows that do not print the same in each column.
 */
export function misplacedTotals(match: TableMatch): Saying[] {
  const rows = match.rows.filter(
    ({ kind, problem, headsFound }) => kind === 'figures' && problem === null && headsFound === null,
  );
  const printed = rows.filter(({ figures }) => areTotalsPrinted(match, figures));
  const telling = printed.length >= fewestTotals ? printed : printed.filter((row) => hasTotals(match, row));
  const areElsewhere = telling.length > 0 && rows.length >= fewestTotals && totalsSayOtherwise(match, telling);
  const areOpen = rows.some(({ isTotalOpen }) => isTotalOpen) && !printed.some((row) => addsUp(match, row));
  const told = areElsewhere || areOpen ? rows.filter((row) => !isAlike(match, row)) : [];
  const [first] = told;
  if (first === undefined) return [];
  const figures = told.flatMap((row) => row.figures);
  const columns = first.figures.length;
  const args = { table: match.form.table, heads: columns, columns };
  return [{ rule: 'form/columns-by-order', severity: 'warning', span: first.row.span, figures, args }];
}

/** Of fewer rows that tell something a total of 0 may be the office's mistake, beside two parts that are alike. */
const fewestTotals = 3;

function hasTotals({ facts }: TableMatch, { figures }: RowMatch): boolean {
  return sumsOf(figures).every(({ total }) => (facts.get(figures[total] ?? '')?.value ?? 0) > 0);
}

/**
 * True for a row that has some figure but noughts, and its totals. One figure and the same as its total adds up whichever of
 * them is the total.
 */
function areTotalsPrinted({ facts }: TableMatch, figures: readonly string[]): boolean {
  const valueOf = (figure = ''): number | null => facts.get(figure)?.value ?? null;
  const filled = figures.map((figure) => valueOf(figure) ?? 0).filter((value) => value !== 0);
  const isEither = filled.length === 2 && filled[0] === filled[1];
  return filled.length > 0 && !isEither && sumsOf(figures).every(({ total }) => valueOf(figures[total]) !== null);
}

/** True where the figures of most rows add up to one that stands in another column than that of the total. */
function totalsSayOtherwise({ facts }: TableMatch, rows: readonly RowMatch[]): boolean {
  const byWidth = Map.groupBy(rows, ({ figures }) => figures.length);
  return [...byWidth.values()].some((alike) =>
    areTotalsElsewhere(
      alike.map(({ figures }) => figures.map((figure) => facts.get(figure)?.value ?? 0)),
      sumsOf(alike[0]?.figures ?? []),
    ),
  );
}

function addsUp({ facts }: TableMatch, { figures }: RowMatch): boolean {
  return addUp(
    figures.map((figure) => facts.get(figure)?.value ?? 0),
    sumsOf(figures),
  );
}

/** True of a row that prints the same in each column: it is the same in any order. */
function isAlike({ facts }: TableMatch, { figures: [first, ...others] }: RowMatch): boolean {
  return first !== undefined && others.every((figure) => facts.get(figure)?.raw === facts.get(first)?.raw);
}

/** Columns of a group whose own head is lost are told from those of another group by the form's order alone. */
export function lostGroups(table: TableMatch): Saying[] {
  const { form, rows } = table;
  const figures = rows.flatMap((match) => (match.problem === null && !isAlike(table, match) ? match.doubtful : []));
  const span = rows.find((match) => match.doubtful.length > 0)?.row.span ?? null;
  return figures.length === 0
    ? []
    : [{ rule: 'form/column-group-lost', severity: 'warning', span, figures, args: { table: form.table } }];
}
