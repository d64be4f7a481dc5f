// A table of the form in whatever layout it is printed: as on the form, a row for each procedure, or upright.
import type { EditionId, TableId } from '../codebook/concepts.ts';
import { hasFigures } from './disputes-row.ts';
import { editionForms } from './editions/index.ts';
import type { TableForm } from './form.ts';
import { isReadByHalf, isReadWhole } from './table-match.ts';
import type { TableMatch } from './table-match.ts';
import { matchApart } from './other-tables.ts';
import type { TableRow } from './table-rows.ts';
import { readPlainTable } from './plain-table.ts';
import { transposed } from './transpose.ts';
import { isFigureLike } from './value.ts';

/** A table as matched, and the edition it was matched to. */
export interface EditionMatch {
  readonly edition: EditionId;
  readonly match: TableMatch;
}

/** Tells the edition of a table from its rows; null: they do not tell. */
export type ChooseEdition = (rows: readonly TableRow[]) => EditionId | null;

/** The longest table of the form has some 30 rows; last year's and those of charts may stand beside it. */
const mostRows = 300;

/**
 * A table printed as the form of an edition has it, the one in force first; null for any other, and for one on a former
 * form that is a table in force with rows or columns lost. Table 四 is the same in all, so that others choose.
 */
export function matchPlain(table: TableId, rows: readonly TableRow[], choose: ChooseEdition): EditionMatch | null {
  const editions = table === 'disputes' ? [choose(rows) ?? '2021'] : editionForms.map(({ id }) => id);
  for (const edition of editions) {
    const form = editionForms.find(({ id }) => id === edition)?.tables[table];
    const mayBe = form !== undefined && (edition === editions[0] || hasRowsOf(form, rows));
    const match = mayBe ? readPlainTable(form, rows) : null;
    if (match) return edition === editions[0] || choose(rows) === edition ? { edition, match } : null;
  }
  return null;
}

/** As many rows end with a figure as the form has: to look for its heads among those of another edition takes long. */
function hasRowsOf({ blocks }: TableForm, rows: readonly TableRow[]): boolean {
  const printed = rows.filter(({ cells }) => isFigureLike(cells.findLast(({ text }) => text !== '')?.text ?? ''));
  return printed.length === blocks.reduce((sum, block) => sum + block.rows.length, 0);
}

/** The layout of the form goes first; another is taken only where it leaves fewer figures unread. */
export function matchLayouts(table: TableId, rows: readonly TableRow[], choose: ChooseEdition): EditionMatch | null {
  const printed = matchEdition(table, rows, choose);
  if (printed === null || rows.length > mostRows || isReadWhole(printed.match)) return printed;
  const upright = transposed(rows);
  const turned = upright && matchEdition(table, upright, choose);
  return turned && readsMore(turned.match, printed.match) && isHeaded(turned.match) ? turned : printed;
}

/**
 * Another layout reads more, and half of the table: a head that slid before the figures gives a few wrong ones as well. One
 * that finds blank cells alone, where figures are printed, takes those of the heads for them.
 */
function readsMore(other: TableMatch, printed: TableMatch): boolean {
  if (other.facts.size <= printed.facts.size || !isReadByHalf(other)) return false;
  const facts = [...other.facts.values()];
  return facts.some(({ status }) => status !== 'blank') || !printed.rows.some(({ row }) => hasFigures(row));
}

/** Turned over, rows of several offices or years look like columns: without any head they are none of the form's. */
function isHeaded({ rows }: TableMatch): boolean {
  return !rows.some(({ headsFound, figures }) => headsFound === 0 && figures.length > 1);
}

function matchEdition(table: TableId, rows: readonly TableRow[], choose: ChooseEdition): EditionMatch | null {
  const edition = choose(rows) ?? '2021';
  const form = editionForms.find((one) => one.id === edition)?.tables[table];
  return form === undefined || rows.length === 0 ? null : { edition, match: matchForm(form, rows) };
}

function matchForm(form: TableForm, rows: readonly TableRow[]): TableMatch {
  let best = matchApart(form, rows);
  for (const blocks of form.layouts ?? []) {
    if (rows.length > mostRows || isReadWhole(best)) break;
    const match = matchApart({ ...form, blocks }, rows);
    if (readsMore(match, best)) best = match;
  }
  return best;
}
