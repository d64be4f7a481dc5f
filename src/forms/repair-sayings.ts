// What is to be said of labels that were damaged, or stand elsewhere than their figures.
import type { Cell } from '../document/grid.ts';
import { editDistance, toLabel } from './label.ts';
import { confirmedBySums } from './row-totals.ts';
import type { Saying } from './saying.ts';
import type { Repair, TableMatch } from './table-match.ts';
import { isFigureLike } from './value.ts';

/**
 * STR-04 for a near label, a warning on its figures where its damage makes it like another row's, or a digit ends it; a row tied by its order
 * alone is a warning on its figures, unless it is torn from its label in a table that prints all rows of the form in
 * order: then nothing else fits. Rows of a text that were read apart from their labels, since nothing else fits, are said
 * once for all of them, with a warning where other rows of their table were not read.
 */
export function repairSayings(match: TableMatch): Saying[] {
  if (match.repairs.length === 0) return [];
  const isWhole = isWholeInOrder(match);
  const apart = match.repairs.filter(({ cell, by }) => by === 'order' && cell.isByOrder);
  const each = match.repairs.filter((repair) => !apart.includes(repair));
  return [...apartSayings(match, { apart, isWhole }), ...each.map((repair) => repairSaying(match, repair, isWhole))];
}

function apartSayings(
  { form: { table } }: TableMatch,
  { apart: repairs, isWhole }: { readonly apart: readonly Repair[]; readonly isWhole: boolean },
): Saying[] {
  const [first] = repairs;
  if (first === undefined) return [];
  const figures = repairs.flatMap((repair) => repair.figures);
  const args = { table, found: '', label: first.label, rows: repairs.length };
  return [{ rule: 'form/row-by-order', severity: isWhole ? 'info' : 'warning', span: first.cell.span, figures, args }];
}

function repairSaying(match: TableMatch, { cell, label, figures, by }: Repair, isWhole: boolean): Saying {
  const { form } = match;
  const found = isFigureLike(cell.text) ? '' : cell.text;
  const isGlued = by === 'near_label' && endsWithDigit(match, cell, figures);
  const isDoubtful = by === 'near_label' && (isGlued || leansElsewhere(form, found, label));
  const isSure = by === 'order' ? isWhole && found === '' : !isDoubtful;
  const rule = by === 'order' ? 'form/row-by-order' : isDoubtful ? 'form/label-doubtful' : 'form/label-repaired';
  const more = by === 'order' ? { rows: 0 } : isDoubtful ? { digit: Number(isGlued) } : {};
  const args = { table: form.table, found, label, ...more };
  return { rule, severity: isSure ? 'info' : 'warning', span: cell.span, figures, args };
}

const digitBehind = /\p{Script=Han}[\d\uff10-\uff19]{1,2}$/u;

/** True for 行政许可2: the mark of a note, or the first digit of the figure; where the sums of the row hold, it is not. */
function endsWithDigit({ facts, rows }: TableMatch, label: Cell, figures: readonly string[]): boolean {
  if (!digitBehind.test(label.text.trim())) return false;
  if (!rows.some(({ kind, row }) => kind === 'figures' && row.cells.includes(label))) return false;
  const read = figures.filter((figure) => facts.has(figure));
  const confirmed = confirmedBySums(rows, (figure) => facts.get(figure)?.value ?? null);
  return read.some((figure) => !confirmed.has(figure));
}

/** True where characters were not lost but stand for others that bring a label nearer to another row: 本年结转 for 上年结转. */
function leansElsewhere({ blocks }: TableMatch['form'], found: string, label: string): boolean {
  const [damaged, own] = [toLabel(found).core, toLabel(label).core];
  const cores = blocks.flatMap(({ rows }) => rows.map((row) => toLabel(row.label).core));
  if (damaged.length !== own.length || !cores.includes(own)) return false;
  const far = own.length;
  return cores.some((core) => core !== own && editDistance(damaged, core, far) < editDistance(own, core, far));
}

/** Every row of the form with all its figures, each once and in the form's order. */
function isWholeInOrder({ form, rows }: TableMatch): boolean {
  const read = rows.filter(({ kind }) => kind === 'figures');
  const labels = form.blocks.flatMap((block) => block.rows.map(({ label }) => label));
  return (
    read.length === labels.length && read.every(({ label, problem }, at) => problem === null && label === labels[at])
  );
}
