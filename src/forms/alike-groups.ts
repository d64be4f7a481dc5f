// Groups of columns with heads of the same words (table 四 has three): only their place ties such a head to its group.
import type { Cell, Grid } from '../document/grid.ts';
import { descendants } from './head-tree.ts';
import type { HeadNode } from './head-tree.ts';

/** A head that was found, with its cell and its row. */
interface FoundHead {
  readonly node: HeadNode;
  readonly cell: Cell;
  readonly row: number;
}

/** All heads of columns that were found, in the order they are printed in, and how they are printed. */
interface FoundHeads {
  readonly leaves: readonly FoundHead[];
  readonly rows: readonly (readonly Cell[])[];
  readonly cellOf: ReadonlyMap<HeadNode | null, Cell>;
  readonly layout: Grid['layout'];
  readonly isEachAlone: boolean;
}

/**
 * Doubts groups of the same heads where a column of one stands among those of another, or where they come in another order
 * than the form's, while the head of one is not above its first column: a column has moved from one to the other.
 *
 *   |                                          | 复议后起诉 | 未经复议直接起诉 |        the four before 维持 are of neither
 *   | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持   | 结果维持         | …
 */
export function doubtMixedGroups(root: HeadNode, found: FoundHeads): void {
  const { leaves, isEachAlone } = found;
  const byLine = isEachAlone ? [leaves] : [...Map.groupBy(leaves, ({ row }) => row).values()];
  for (const line of byLine) {
    const groups = new Set(
      line.flatMap(({ node }) => (line.some((one) => areAlike(node, one.node)) ? node.parent : [])),
    );
    if (groups.size === 0) continue;
    const own = line.filter(({ node }) => groups.has(node.parent));
    const runs = own.filter(({ node }, at) => node.parent !== own[at - 1]?.node.parent);
    if (runs.length === groups.size && (isInTurn(root, groups) || isEachAlone || areAbove(own, found))) continue;
    for (const group of groups) if (group) group.isDoubtful = true;
  }
}

/** True for heads of the same words that are of two groups. */
function areAlike({ form, parent }: HeadNode, other: HeadNode): boolean {
  return other.parent !== parent && other.form.label === form.label && other.form.key !== form.key;
}

function isInTurn(root: HeadNode, groups: ReadonlySet<HeadNode | null>): boolean {
  const inForm = descendants(root).filter((node) => groups.has(node));
  return [...groups].every((group, at) => group === inForm[at]);
}

/** Cells in columns, as far as can be seen, and the head of each group in the column of its first. */
function areAbove(heads: readonly FoundHead[], { rows, cellOf, layout }: FoundHeads): boolean {
  if (layout !== 'ruled' && !rows.every((cells) => cells.length === rows[0]?.length)) return true;
  const begun = new Set<HeadNode>();
  return heads.every(({ node, cell }) =>
    groupsOf(node).every((group) => {
      const isFirst = !begun.has(group);
      begun.add(group);
      return !isFirst || (cellOf.get(group)?.column ?? cell.column) === cell.column;
    }),
  );
}

function groupsOf({ parent }: HeadNode): readonly HeadNode[] {
  return parent === null ? [] : [parent, ...groupsOf(parent)];
}
