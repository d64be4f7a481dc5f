// Table 四 some of whose heads are lost, damaged or in one cell: those that are left come in the form's order, over and over.
//
//   结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉   | 复议后起诉
//                                                    | 维持 纠正 _ 未审 总计 | …          one of fifteen has no head
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { coresOf, formKeys, isLeafHead } from './column-keys.ts';
import type { BlockForm, ColumnForm, RowForm } from './form.ts';
import { isEven } from './heads-apart.ts';
import { toLabel } from './label.ts';
import type { LabelledRow } from './labelled-row.ts';
import type { Columns } from './place-in-columns.ts';
import { overlaps } from './row-shape.ts';
import { addendsOf, addUp, printedUnder } from './row-totals.ts';
import type { Head } from './table-head.ts';
import { isFigureLike } from './value.ts';

/** Of fifteen heads so many may be lost, and letters of damaged ones may be left. */
const mostLost = 2;
const mostLetters = 8;
/** Blank ones among them; a table with more is no report's. */
const mostCells = 200;

/**
 * The columns of a row without a label that has a figure for each column of the form, below heads that are nearly all there, in
 * the form's order, each above the figure that is its own where cells stand in columns, while elsewhere the figures must add up.
 * Null for any other.
 */
export function columnsInTurn({ row, form, block }: LabelledRow, head: Head | null): Columns | null {
  if (form.label !== '' || head === null || head.grid !== row.grid) return null;
  const keys = formKeys(block.columns);
  const filled = row.cells.filter(({ text }) => text !== '');
  // Where each head has a line of its own, the last of them is in the row of the figures as well.
  const last = filled.length - keys.length;
  if (last < 0 || last > 1 || filled.findIndex(({ text }) => isFigureLike(text)) !== last) return null;
  const cells = filled.slice(last);
  if (last === 1 && !filled.slice(0, last).every((cell) => isLeafHead(cell, block.columns))) return null;
  if (!cells.every(({ text }) => isFigureLike(text))) return null;
  const heads = new Set([...head.rows.flat(), ...filled.slice(0, last)]);
  const places = heads.size > mostCells ? null : placesOf(block, [...heads]);
  const isAbove = (one: Cell, place: number): boolean => cells[place] !== undefined && overlaps(one, cells[place]);
  const isPlaced = head.grid.layout === 'ruled' || isEven(head.grid);
  if (places === null) return null;
  // Where nothing shows what stands above what, a figure may be torn and another one lost besides.
  if (isPlaced ? !places.every(({ cell, place }) => isAbove(cell, place)) : !isAddedUp(form, keys, cells)) return null;
  return { keys, byOrder: true, placement: { cells, reason: null } };
}

function isAddedUp(form: RowForm, keys: readonly string[], cells: readonly Cell[]): boolean {
  const values = addendsOf(cells.map(({ text }) => text));
  return values !== null && addUp(values, printedUnder(form)(keys).sums);
}

/** A cell that prints one head, and the place of that among all of the form. */
interface PlacedHead {
  readonly cell: Cell;
  readonly place: number;
}

/** The heads of single columns with their places; null where too many are lost, or they come in another order. */
function placesOf({ columns }: BlockForm, heads: readonly Cell[]): readonly PlacedHead[] | null {
  const { leaves, words } = wordsOf(columns);
  const groups: string[] = [];
  const placed: PlacedHead[] = [];
  let [first, place, found, letters] = [-1, -1, 0, 0];
  for (const cell of heads) {
    const { core } = toLabel(cell.text);
    const own = core.match(words) ?? [];
    letters += core.length - own.join('').length;
    for (const word of own) {
      if (!leaves.includes(word)) groups.push(word);
      else {
        place = leaves.indexOf(word, place + 1);
        if (place < 0) return null;
        if (found === 0) first = place;
        found += 1;
        if (own.length === 1) placed.push({ cell, place });
      }
    }
  }
  // Without the first or the last, columns of another order may look like the form's: 总计 before the others, say.
  const areEnds = first === 0 && place === leaves.length - 1;
  const isWhole = areEnds && found >= leaves.length - mostLost && letters <= mostLetters;
  return isWhole && areInTurn(groups, columns) ? placed : null;
}

/** The heads of groups as they are printed, row by row: those with heads of single columns are all there, in the form's order. */
function areInTurn(groups: readonly string[], columns: readonly ColumnForm[]): boolean {
  const inForm = innermostOf(columns).map((column) => toLabel(column.label).core);
  const printed = groups.filter((group) => inForm.includes(group));
  return printed.length === inForm.length && printed.every((group, at) => group === inForm[at]);
}

/** Groups whose heads have those of single columns right below them. */
function innermostOf(columns: readonly ColumnForm[]): readonly ColumnForm[] {
  return columns.flatMap((column) => {
    const { children = [] } = column;
    if (children.length === 0) return [];
    return children.some((child) => child.children) ? innermostOf(children) : [column];
  });
}

/** The heads of single columns in the form's order, and a pattern for these and for those of groups. */
const wordsOf = remembered((columns: readonly ColumnForm[]) => {
  const leavesOf = ({ label, key, children }: ColumnForm): string[] =>
    children?.flatMap(leavesOf) ?? (key?.startsWith('+') ? [] : [toLabel(label).core]);
  const leaves = columns.flatMap(leavesOf);
  const all = [...coresOf(columns)].toSorted((one, other) => other.length - one.length);
  return { leaves, words: new RegExp(all.join('|'), 'gu') };
});
