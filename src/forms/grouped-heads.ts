// Groups of columns with heads of the same words (table 四 has three): only their place ties such a head to its group.
//
//   结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 结果纠正     the words do not tell whose 结果纠正 is
import type { Cell, Grid } from '../document/grid.ts';
import { headCores } from './column-keys.ts';
import { descendants, isWithin } from './head-tree.ts';
import type { HeadNode } from './head-tree.ts';
import { toLabel } from './label.ts';

/** A head that was found, with its cell and its row. */
interface FoundHead {
  readonly node: HeadNode;
  readonly cell: Cell;
  readonly row: number;
}

/** All heads that were found, in the order they are printed in, and how they are printed. */
interface FoundHeads {
  readonly root: HeadNode;
  /** The heads of columns. */
  readonly leaves: readonly FoundHead[];
  /** All heads, line by line; null for a cell that is none of the form. */
  readonly lines: readonly (readonly (HeadNode | null)[])[];
  readonly rows: readonly (readonly Cell[])[];
  readonly cellOf: ReadonlyMap<HeadNode | null, Cell>;
  readonly layout: Grid['layout'];
  readonly isEachAlone: boolean;
}

/**
 * True where the heads of one group are parted by a head that is none of them, or the head of a group is printed once more,
 * in a grid without columns, and several groups have heads of the same words: which of them stands over which figure is
 * anybody's guess.
 */
export function areGroupsMixed(found: FoundHeads): boolean {
  const { root, leaves, lines, rows, layout, isEachAlone } = found;
  if (keepsColumns(rows, layout) || !leaves.some((one) => leaves.some((other) => areAlike(one, other)))) return false;
  const groups = descendants(root).filter(({ form }) => form.children !== undefined);
  // Where each has a line of its own, heads of groups may stand above all of those below them.
  const parted = groups.filter(({ form }) => !isEachAlone || form.children?.every(({ key }) => key !== undefined));
  const printed = lines.map((line) => line.filter((node) => node !== null));
  const texts = (isEachAlone ? [rows.flat()] : rows).map(coresIn);
  return (
    texts.some((cores) => groups.some(({ form }) => isPrintedApart(cores, headCores(form)))) ||
    printed.some((line) => parted.some((group) => areParted(line, group)))
  );
}

/**
 * Doubts groups of the same heads where a column of one stands among those of another, or where one has no head or they come
 * in another order than the form's, while the head of one is not above its first column: a column has moved from one to the
 * other.
 *
 *   |                                          | 复议后起诉 | 未经复议直接起诉 |        the four before 维持 are of neither
 *   | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持   | 结果维持         | …
 */
export function doubtMixedGroups(found: FoundHeads): void {
  const { leaves, isEachAlone } = found;
  const byLine = isEachAlone ? [leaves] : [...Map.groupBy(leaves, ({ row }) => row).values()];
  for (const line of byLine) {
    const groups = new Set(line.flatMap((one) => (line.some((other) => areAlike(one, other)) ? one.node.parent : [])));
    if (groups.size === 0) continue;
    const own = line.filter(({ node }) => groups.has(node.parent));
    const nodes = own.map(({ node }) => node);
    const areMixed = [...groups].some((group) => group !== null && areParted(nodes, group));
    if (!areMixed && (isEachAlone || isInTurn(groups, found) || areAbove(own, found))) continue;
    for (const group of groups) if (group) group.isDoubtful = true;
  }
}

function coresIn(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap(({ text }) => (text === '' ? [] : toLabel(text).core));
}

/** True where other heads stand between two prints of one; a head that stretches over columns may be printed in each of them. */
function isPrintedApart(cores: readonly string[], own: readonly string[]): boolean {
  const isOwn = (core: string): boolean => own.includes(core);
  const [first, last] = [cores.findIndex(isOwn), cores.findLastIndex(isOwn)];
  return cores.slice(first, last).some((core) => !isOwn(core));
}

/** True for heads of the same words that are of two groups. */
function areAlike({ node: { form, parent } }: FoundHead, { node: other }: FoundHead): boolean {
  return other.parent !== parent && other.form.label === form.label && other.form.key !== form.key;
}

/** True where others stand among the heads within a group. */
function areParted(line: readonly HeadNode[], group: HeadNode): boolean {
  const places = line.flatMap((node, at) => (node !== group && isWithin(node, group) ? [at] : []));
  return places.length > 1 && (places.at(-1) ?? 0) - (places[0] ?? 0) >= places.length;
}

/** True where the heads of all groups are printed, and in the form's order. */
function isInTurn(groups: ReadonlySet<HeadNode | null>, { root, cellOf }: FoundHeads): boolean {
  const inForm = descendants(root).filter((node) => groups.has(node));
  return [...groups].every((group, at) => group === inForm[at] && cellOf.has(group));
}

/** Cells in columns, as far as can be seen, and the head of each group in the column of its first. */
function areAbove(heads: readonly FoundHead[], { rows, cellOf, layout }: FoundHeads): boolean {
  if (!keepsColumns(rows, layout)) return true;
  const begun = new Set<HeadNode>();
  return heads.every(({ node, cell }) =>
    groupsOf(node).every((group) => {
      const isFirst = !begun.has(group);
      begun.add(group);
      return !isFirst || (cellOf.get(group)?.column ?? cell.column) === cell.column;
    }),
  );
}

/** True where the format places cells in columns, or all rows have as many: those of a grid that keeps its columns. */
export function keepsColumns([first, ...others]: readonly (readonly Cell[])[], layout: Grid['layout']): boolean {
  if (layout === 'ruled') return true;
  return first !== undefined && first.length > 1 && others.every(({ length }) => length === first.length);
}

function groupsOf({ parent }: HeadNode): readonly HeadNode[] {
  return parent === null ? [] : [parent, ...groupsOf(parent)];
}
